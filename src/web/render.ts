import { h, type VNode } from 'preact';
import type { Language } from '../words/language.ts';
import { Layout, type LayoutProps } from './layout.tsx';
import { renderHtml } from './render-html.ts';

/** What differs from page to page. */
export interface Page {
  /** Without the name of the site, which is put behind it. */
  title: string;
  /** The `<main>` element. */
  main: VNode;
  /** Absent: Vietnamese. */
  language?: Language;
  /** Between the head and `main`: the same page in other languages. */
  above?: VNode | null;
  /** Address of what makes the page handier where scripts run. */
  script?: string;
}

export type RenderPage = (page: Page) => string;

const TITLE = '%page-title%';
const MAIN = '%page-main%';

interface Frame {
  head: string;
  middle: string;
  foot: string;
}

/**
 * The frame around a page is the same for all of a language, so it is rendered once; what is put in is escaped by Preact
 * as ever.
 */
export function makeRenderer(
  frame: Omit<LayoutProps, 'title' | 'children' | 'language' | 'script'>,
): RenderPage {
  const frames = new Map<string, Frame>();
  const frameOf = (language: Language, script: string | undefined): Frame => {
    const key = `${language} ${script ?? ''}`;
    const known = frames.get(key);
    if (known) return known;
    const html = renderHtml(
      h(Layout, { ...frame, language, ...(script ? { script } : {}), title: TITLE }, MAIN),
    );
    const [head = '', rest = ''] = html.split(TITLE);
    const [middle = '', foot = ''] = rest.split(MAIN);
    const made = { head, middle, foot };
    frames.set(key, made);
    return made;
  };
  return ({ title, main, language = 'vi', above = null, script }) => {
    const { head, middle, foot } = frameOf(language, script);
    const text = renderHtml(title);
    return `<!doctype html>${head}${text}${middle}${renderHtml(above)}${renderHtml(main)}${foot}`;
  };
}
