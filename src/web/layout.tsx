import type { ComponentChildren } from 'preact';
import type { Language } from '../words/language.ts';
import { lookupWords } from '../words/lookup-words.ts';
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
  /** Absent: Vietnamese. */
  language?: Language;
  /** What makes the page handier where scripts run; absent: none. */
  script?: string;
  children?: ComponentChildren;
}

/** The frame of every public page. */
export function Layout(props: LayoutProps) {
  const { title, provinceName, regulation, styleSheet, icon, withCitizens = false, script, children } = props;
  const { language = 'vi' } = props;
  const words = lookupWords(language).frame;
  return (
    <html lang={language} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>
          {title} - {words.site} - {provinceName}
        </title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#a4161a" />
        <link rel="icon" href={icon} type="image/svg+xml" />
        <link rel="stylesheet" href={styleSheet} />
        {script && <script src={script} defer />}
      </head>
      <body class="govuk-template__body">
        <SkipLink to={MAIN_ID} text={words.skip} />
        <Masthead {...{ provinceName, icon, withCitizens, language, words }} />
        <div class="mc-page">
          <div class="govuk-width-container">{children}</div>
        </div>
        <Foot {...{ provinceName, regulation, language, words }} />
      </body>
    </html>
  );
}
