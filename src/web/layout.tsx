import type { ComponentChildren } from 'preact';
import { MAIN_ID, SkipLink } from './components/skip-link.tsx';
import { Foot, type Regulation } from './foot.tsx';
import { Masthead } from './masthead.tsx';

export interface LayoutProps {
  title: string;
  /** As the profile names it: `Tỉnh Kiên Giang`. */
  provinceName: string;
  regulation: Regulation | null;
  styleSheet: string;
  icon: string;
  /** Whether citizens can sign in here; absent: they cannot. */
  withCitizens?: boolean;
  children?: ComponentChildren;
}

/** The frame of every public page. */
export function Layout(props: LayoutProps) {
  const { title, provinceName, regulation, styleSheet, icon, withCitizens = false, children } = props;
  return (
    <html lang="vi" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>
          {title} - Một cửa điện tử - {provinceName}
        </title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#a4161a" />
        <link rel="icon" href={icon} type="image/svg+xml" />
        <link rel="stylesheet" href={styleSheet} />
      </head>
      <body class="govuk-template__body">
        <SkipLink to={MAIN_ID} />
        <Masthead provinceName={provinceName} icon={icon} withCitizens={withCitizens} />
        <div class="mc-page">
          <div class="govuk-width-container">{children}</div>
        </div>
        <Foot provinceName={provinceName} regulation={regulation} />
      </body>
    </html>
  );
}
