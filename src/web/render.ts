import { h, type VNode } from 'preact';
import { Layout, type LayoutProps } from './layout.tsx';
import { renderHtml } from './render-html.ts';

/** What differs from page to page. */
export interface Page {
  /** Without the name of the site, which is put behind it. */
  title: string;
  /** The `<main>` element. */
  main: VNode;
}

export type RenderPage = (page: Page) => string;

const TITLE = '%page-title%';
const MAIN = '%page-main%';

/** The frame around a page is the same for all, so it is rendered once; what is put in is escaped by Preact as ever. */
export function makeRenderer(frame: Omit<LayoutProps, 'title' | 'children'>): RenderPage {
  const html = renderHtml(h(Layout, { ...frame, title: TITLE }, MAIN));
  const [head = '', rest = ''] = html.split(TITLE);
  const [middle = '', foot = ''] = rest.split(MAIN);
  return ({ title, main }) => {
    const text = renderHtml(title);
    return `<!doctype html>${head}${text}${middle}${renderHtml(main)}${foot}`;
  };
}
