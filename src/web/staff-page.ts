import type { FastifyReply, FastifyRequest } from 'fastify';
import { h, type VNode } from 'preact';
import { formToken } from './csrf.ts';
import { renderHtml } from './render-html.ts';
import { sendPage } from './send-page.ts';
import { getSignedIn } from './signed-in.ts';
import { type StaffFrame, type StaffJob, StaffLayout } from './staff-layout.tsx';

export interface StaffPage {
  title: string;
  job: StaffJob | null;
  searched?: string | undefined;
  /** The `<main>` element; the token is for its forms. */
  main: (token: string) => VNode;
}

/** Sends a page of officers; 422 where a form was not accepted. */
export type SendStaffPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  page: StaffPage,
  status?: number,
) => FastifyReply;

export function staffPages(frame: StaffFrame): SendStaffPage {
  return (request, reply, { title, job, searched, main }, status = 200) => {
    const token = formToken(reply);
    const layout = { ...frame, title, job, searched, token, signedIn: getSignedIn(request) };
    return sendPage(reply, `<!doctype html>${renderHtml(h(StaffLayout, layout, main(token)))}`, status);
  };
}
