import type { FastifyRequest } from 'fastify';
import type { PublicView } from '../../domain/dossier/public-view.ts';
import type { RenderPage } from '../../web/render.ts';
import { renderHtml } from '../../web/render-html.ts';
import { forHost } from '../../web/send-page.ts';
import { cutStencil, type Stencil } from '../../web/stencil.ts';
import { addressOf } from './forms.ts';
import { standingPage } from './pages.tsx';
import type { Reading } from './reading.tsx';

const MARKS = {
  code: '-code-of-the-dossier-',
  at: '-instant-it-is-due-',
  when: '-words-of-that-instant-',
  since: '-words-since-it-waits-',
} as const;

type Asked = Pick<FastifyRequest, 'onPublicHost'>;

/** Letters that stand in an address and in HTML as they are. */
const PLAIN = /^[\w.-]+$/;

/** So many kinds of page are kept, of some ten kilobytes each: agencies, times their standings, times languages. */
const MOST = 2_000;

/**
 * The page of a dossier for whoever has its code alone. Pages differ by code and date only, once agency, standing and
 * language are the same: so each kind is rendered once, and what is read of the dossier is put in. Nothing that was
 * read is kept for the next who asks.
 */
export function pagesByCode(page: RenderPage) {
  const kinds = new Map<string, Stencil<keyof typeof MARKS>>();

  function kindOf(reading: Reading, view: PublicView, request: Asked) {
    const marked: PublicView = {
      ...view,
      code: MARKS.code,
      due: view.due && { ...view.due, at: MARKS.at },
      since: view.since && MARKS.since,
    };
    const key = `${reading.words.language}${request.onPublicHost ? '!' : ' '}${JSON.stringify(marked)}`;
    const known = kinds.get(key);
    if (known) return known;
    const here = addressOf(MARKS.code, null);
    const words = { ...reading.words, instant: (at: string) => (at === MARKS.at ? MARKS.when : MARKS.since) };
    const html = page(standingPage({ ...reading, here, words }, marked, null, here));
    const kind = cutStencil(forHost(html, request), MARKS);
    if (kinds.size >= MOST) kinds.clear();
    kinds.set(key, kind);
    return kind;
  }

  return (reading: Reading, view: PublicView, request: Asked): string => {
    const { code, due, since } = view;
    if (!PLAIN.test(code)) {
      const here = addressOf(code, null);
      const html = page(standingPage({ ...reading, here }, view, null, here));
      return forHost(html, request);
    }
    const said = (at: string | undefined | null) => (at ? renderHtml(reading.words.instant(at)) : '');
    return kindOf(reading, view, request).fill({
      ...{ code, at: due?.at ?? '', when: said(due?.at), since: said(since) },
    });
  };
}
