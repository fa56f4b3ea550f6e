import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { formatLocalMinute, localMinuteOf } from '../../src/domain/calendar/local-time.ts';
import { NEXT_ACTIONS, type NextAction, type PublicView } from '../../src/domain/dossier/public-view.ts';
import type { DossierAnswer } from '../../src/features/public-api/shapes.ts';
import { lookUpToken } from '../../src/store/look-up-token.ts';
import { NEXT_ACTION_SENTENCES } from '../../src/words/vi/public-sentence.ts';
import type { TestOffice } from '../support/test-office.ts';

/** What somebody is told of a dossier. `due` as `2026-11-27T09:30`, `next` by its code. */
export interface Told {
  status: string;
  due: string | null;
  agency: string;
  next: string;
  /** Since when a supplement is awaited, in the words of the answer; null: none is. */
  since: string | null;
}

export interface Site {
  app: FastifyInstance;
  office: TestOffice;
}

/** A way of asking. A text message has no room for all: what it leaves out is not compared, what it says is. */
export interface Channel {
  name: string;
  /** Whether it is asked with a proof: then it may say more. */
  proved?: boolean;
  /** All that goes out, as it goes out; found or not. */
  ask(site: Site, code: string): Promise<{ status: number; body: string }>;
  read(body: string): Partial<Told>;
}

const get = async ({ app }: Site, url: string) => {
  const { statusCode, body } = await app.inject(url);
  return { status: statusCode, body };
};
const local = (at: string) => formatLocalMinute(localMinuteOf(at));
const written = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&').trim();

/** A page of ours: look-up, kiosk, frame. */
function readPage(body: string): Told {
  const due = /<time dateTime="([^"]+)"/i.exec(body)?.[1];
  const since = /mc-standing__since">([^<]+) <span[^>]*>([^<]+)</.exec(body);
  const sentence = written(/mc-standing__next">([^<]+)</.exec(body)?.[1] ?? '');
  return {
    status: / data-status="([^"]+)"/.exec(body)?.[1] ?? '',
    due: due === undefined ? null : local(due),
    agency: written(/mc-agency__name"[^>]*>([^<]+)</.exec(body)?.[1] ?? ''),
    next: NEXT_ACTIONS.find((next) => NEXT_ACTION_SENTENCES[next] === sentence) ?? sentence,
    since: since && `${since[1]} ${since[2]}`,
  };
}

const page = (name: string, addressOf: (code: string, site: Site) => string): Channel => ({
  name,
  ask: (site, code) => get(site, addressOf(encodeURIComponent(code), site)),
  read: readPage,
});

const interfaceAddress = (code: string) => `/api/v1/public/dossiers/${encodeURIComponent(code)}`;

let phones = 1_000_000;

/** Begins with this, so it is that. */
const MESSAGES: readonly (readonly [RegExp, PublicView['status'], NextAction])[] = [
  [/^Da nop, cho tiep nhan/, 'submitted', 'await-answer'],
  [/^Da nop, qua han tra loi/, 'submitted', 'ask-for-answer'],
  [/^Can bo sung giay to truoc khi tiep nhan/, 'awaiting-supplement', 'supply-at-intake'],
  [/^Cho bo sung giay to/, 'awaiting-supplement', 'supply'],
  [/^Cho nop tien/, 'awaiting-payment', 'pay'],
  [/^Da tiep nhan/, 'received', 'await-result'],
  [/^Dang xu ly/, 'in-progress', 'await-result'],
  [/^Tre hen/, 'in-progress', 'ask-about-delay'],
  [/^Da co ket qua/, 'resolved', 'collect'],
  [/^Da tra ket qua/, 'returned', 'none'],
  [/^Khong duoc tiep nhan/, 'declined', 'read-declining'],
  [/^Da rut/, 'withdrawn', 'submit-anew'],
  [/^Da dung giai quyet/, 'stopped', 'read-stop-notice'],
];

function readMessage(body: string): Partial<Told> {
  const [, said = ''] = /^HS [^:]+: (.*)$/.exec(body) ?? [];
  const [, status, next] = MESSAGES.find(([begins]) => begins.test(said)) ?? [];
  assert.ok(status && next, `a message that nobody knows: ${body}`);
  const [, hour, minute, day, month, year] = /(\d\d)h(\d\d) (\d\d)\/(\d\d)\/(\d{4})/.exec(said) ?? [];
  return { status, next, ...(year ? { due: `${year}-${month}-${day}T${hour}:${minute}` } : {}) };
}

/** One is added here when there is another way of asking. */
export const CHANNELS: readonly Channel[] = [
  page('look-up page', (code) => `/tra-cuu?ma=${code}`),
  {
    ...page('receipt’s QR', (code, { office: { keyring } }) => {
      return `/tra-cuu?ma=${code}&t=${lookUpToken(keyring, decodeURIComponent(code))}`;
    }),
    proved: true,
  },
  {
    ...page('look-up page in English', (code) => `/tra-cuu?ma=${code}&lang=en`),
    // Its sentences are others; that each says the same is said where they are written.
    read(body) {
      const { status, due, agency } = readPage(body);
      return { status, due, agency };
    },
  },
  page('frame on an agency’s site', (code, { office }) => `/nhung/${office.place.commune}?ma=${code}`),
  {
    name: 'public interface',
    ask: (site, code) => get(site, interfaceAddress(code)),
    read(body) {
      const { status, due, agency, next, since, words } = JSON.parse(body) as DossierAnswer;
      assert.equal(since === null, words.since === null);
      return { status, due: due && local(due.at), agency: agency.name, next };
    },
  },
  {
    name: 'box on an agency’s site, which shows the words of the interface',
    ask: (site, code) => get(site, interfaceAddress(code)),
    read(body) {
      const { status, agency, words } = JSON.parse(body) as DossierAnswer;
      const [, day, month, year, time] =
        /(\d\d)\/(\d\d)\/(\d{4}), (\d\d:\d\d)$/.exec(words.due?.at ?? '') ?? [];
      const next = NEXT_ACTIONS.find((one) => NEXT_ACTION_SENTENCES[one] === words.next) ?? words.next;
      const due = words.due ? `${year}-${month}-${day}T${time}` : null;
      const since = words.since && `${words.since.label} ${words.since.at}`;
      return { status, due, agency: agency.name, next, since };
    },
  },
  {
    name: 'kiosk',
    // Each look-up is a turn of its own, so that nobody after them comes back to it.
    async ask({ app }, code) {
      const { body: form } = await app.inject('/kiosk/tra-cuu');
      const luot = /name="luot" value="([^"]+)"/.exec(form)?.[1] ?? '';
      const { statusCode, body } = await app.inject({
        ...{ method: 'POST', url: '/kiosk/tra-cuu' },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ luot, ma: code }).toString(),
      });
      return { status: statusCode, body: body.replace(/name="luot" value="[^"]+"/, '') };
    },
    read: readPage,
  },
  {
    name: 'text message',
    ask: (site, code) => {
      // Each from a phone of its own: one phone may not ask that often.
      phones += 1;
      const query = new URLSearchParams({ from: `+8497${phones}`, text: `TRACUU ${code}`, id: randomUUID() });
      return get(site, `/sms/tra-cuu?${query}`);
    },
    read: readMessage,
  },
];
