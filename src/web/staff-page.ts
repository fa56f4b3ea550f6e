import type { FastifyReply, FastifyRequest } from 'fastify';
import { h, type VNode } from 'preact';
import { formToken } from './csrf.ts';
import { Rendered, renderHtml } from './render-html.ts';
import { sendPage } from './send-page.ts';
import { getSignedIn, homeOf } from './signed-in.ts';
import { type Employed, jobsOf, type StaffFrame, type StaffJob, StaffLayout } from './staff-layout.tsx';
import { stencilKinds } from './stencil-kinds.ts';

export interface StaffPage {
  title: string;
  job: StaffJob | null;
  searched?: string | undefined;
  /** The `<main>` element; the token is for its forms, who is signed in for links that not everybody may open. */
  main: (token: string, signedIn: Employed) => VNode;
}

/** Sends a page of officers; 422 where a form was not accepted. */
export type SendStaffPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  page: StaffPage,
  status?: number,
) => FastifyReply;

const WORDS = [
  ...(['title', 'agency', 'agencyInShort', 'officer', 'home', 'token', 'searched'] as const),
  'main',
] as const;

/** So many frames are kept, of some three kilobytes: one for each page of the navigation and each set of duties. */
const MOST_FRAMES = 1_000;

export function staffPages(frame: StaffFrame): SendStaffPage {
  const htmlOf = staffHtml(frame);
  return (request, reply, page, status = 200) =>
    sendPage(reply, htmlOf(getSignedIn(request), page, formToken(reply)), status);
}

/** Navigation and head are rendered once for all whose jobs are the same; names and `main` are put in. */
export function staffHtml(frame: StaffFrame) {
  const frames = stencilKinds(WORDS, MOST_FRAMES);
  return (signedIn: Employed, { title, job, searched = '', main }: StaffPage, token: string): string => {
    const { officer, agency } = signedIn;
    const jobs = jobsOf(signedIn);
    const words = {
      ...{ title, token, searched, home: homeOf(officer, agency), officer: officer.name },
      ...{ agency: agency.name, agencyInShort: agency.shortName },
      main: new Rendered(renderHtml(main(token, signedIn))),
    };
    const kind = `${job}: ${jobs.map((one) => one.job)} `;
    const { html } = frames(kind, words, ({ main: within, ...marks }) =>
      h(StaffLayout, { ...frame, ...marks, jobs, job }, within),
    );
    return `<!doctype html>${html}`;
  };
}
