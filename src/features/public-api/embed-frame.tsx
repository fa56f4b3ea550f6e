import { renderHtml } from '../../web/render-html.ts';
import { embedWords } from '../../words/embed-words.ts';
import type { Language } from '../../words/language.ts';
import { Box, type BoxState } from './embed-page.tsx';
import type { AgencyAnswer } from './shapes.ts';

/** What is the same in every box. */
export interface FrameOfBox {
  provinceName: string;
  styleSheet: string;
  icon: string;
}

/** A page of its own for a frame on somebody else's: without the head and foot that the site around it already has. */
export function renderBox(
  { provinceName, styleSheet, icon }: FrameOfBox,
  box: AgencyAnswer,
  state: BoxState,
  language: Language,
): string {
  const html = renderHtml(
    <html lang={language} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>
          {embedWords(language).heading} - {box.name} - {provinceName}
        </title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href={icon} type="image/svg+xml" />
        <link rel="stylesheet" href={styleSheet} />
      </head>
      <body class="govuk-template__body mc-embed">
        <Box box={box} state={state} language={language} />
      </body>
    </html>,
  );
  return `<!doctype html>${html}`;
}
