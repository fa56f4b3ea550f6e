import type { FastifyInstance } from 'fastify';
import type { Instant } from '../../domain/calendar/local-time.ts';
import {
  MESSAGE_ROADS,
  type MessageRoad,
  NOTICE_KINDS,
  type NoticeKind,
} from '../../domain/messages/notice.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import { isUuid } from '../../lib/uuid.ts';
import type { Database } from '../../store/ledger/database.ts';
import { readAgencyWords, writeQuiet, writeWords } from '../../store/messages/agency-words.ts';
import {
  latestMessages,
  messageStanding,
  sendAgain,
  takeAsSent,
  unsureMessages,
} from '../../store/messages/read-messages.ts';
import { countShortMessages, latestShortMessages } from '../../store/messages/short-messages.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import type { SendStaffPage } from '../../web/staff-page.ts';
import {
  type NoticeFacts,
  noticeMail,
  noticeSms,
  usualWords,
  wordsProblem,
} from '../../words/vi/notice-words.ts';
import { dayTable } from './day-table.ts';
import { messagesPage } from './messages-page.tsx';
import { ROAD_FIELDS, wordingPage, wordsPage } from './words-page.tsx';

export interface MessagesDeps {
  database: Database;
  now: () => Instant;
  send: SendStaffPage;
  /** What messages leave by, in words. */
  roads: { sms: string; mail: string };
  smsNumber: string;
  lookupHost: string;
}

const SHOWN = 50;
const DAY_MS = 24 * 60 * 60_000;

/** Tin nhắn for who runs the system, and lời báo for who runs an agency. */
export async function messagesRoutes(app: FastifyInstance, deps: MessagesDeps): Promise<void> {
  const { database, now, send, roads, smsNumber: number, lookupHost } = deps;
  const daysAgo = (days: number) => new Date(Date.parse(now()) - days * DAY_MS).toISOString();

  app.get(paths.messages, async (request, reply) => {
    const [standing, counted, incoming, outgoing, unsure] = await Promise.all([
      messageStanding(database, daysAgo(30)),
      countShortMessages(database, { from: daysAgo(14), to: daysAgo(-1) }),
      latestShortMessages(database, SHOWN),
      latestMessages(database, SHOWN),
      unsureMessages(database, SHOWN),
    ]);
    const again = textField(request.query, 'gui-lai') !== '';
    return send(
      request,
      reply,
      messagesPage({
        ...{ roads, number, standing, days: dayTable(counted), incoming, outgoing, unsure, again },
      }),
    );
  });

  app.post(paths.sendAgain(':id'), async (request, reply) => {
    const { id = '' } = request.params as { id?: string };
    if (!isUuid(id)) return reply.callNotFound();
    const put = await sendAgain(database, id, now());
    return reply.redirect(put ? `${paths.messages}?gui-lai=1` : paths.messages, 303);
  });

  app.post(paths.takeAsSent(':id'), async (request, reply) => {
    const { id = '' } = request.params as { id?: string };
    if (!isUuid(id)) return reply.callNotFound();
    await takeAsSent(database, id, now());
    return reply.redirect(paths.messages, 303);
  });

  app.get(paths.messageWords, async (request, reply) => {
    const { agency, identity } = getSignedIn(request);
    const words = await readAgencyWords(database, identity);
    const facts = exampleFacts(agency, lookupHost);
    const lines = NOTICE_KINDS.map((kind) => {
      const own = MESSAGE_ROADS.some((road) => words.words(agency.id, kind, road) !== null);
      return {
        kind,
        own,
        preview: noticeSms(words.words(agency.id, kind, 'sms') ?? usualWords(kind, 'sms'), facts),
      };
    });
    const saved = textField(request.query, 'da-luu') !== '';
    return send(
      request,
      reply,
      wordsPage({ agency: agency.name, lines, quiet: words.quiet(agency.id), saved }),
    );
  });

  app.post(paths.quietHours, async (request, reply) => {
    const { agency, identity, officer } = getSignedIn(request);
    const [from, to] = [hourIn(request.body, 'tu'), hourIn(request.body, 'den')];
    if (from === undefined || to === undefined) return reply.redirect(paths.messageWords, 303);
    const by = { agency: agency.id, officer: officer.id, at: now() };
    await writeQuiet(database, identity, { from, to }, by);
    return reply.redirect(`${paths.messageWords}?da-luu=1`, 303);
  });

  app.get(paths.messageWording(':kind'), async (request, reply) => {
    const kind = kindIn(request.params);
    if (!kind) return reply.callNotFound();
    const { agency, identity } = getSignedIn(request);
    const words = await readAgencyWords(database, identity);
    const typed = eachRoad((road) => words.words(agency.id, kind, road) ?? usualWords(kind, road));
    const own = MESSAGE_ROADS.some((road) => words.words(agency.id, kind, road) !== null);
    const previews = previewsOf(typed, exampleFacts(agency, lookupHost));
    return send(request, reply, wordingPage({ kind, typed, previews, own, problems: [] }));
  });

  app.post(paths.messageWording(':kind'), async (request, reply) => {
    const kind = kindIn(request.params);
    if (!kind) return reply.callNotFound();
    const { agency, identity, officer } = getSignedIn(request);
    const doing = textField(request.body, 'viec');
    const typed = eachRoad((road) =>
      textField(request.body, ROAD_FIELDS[road]).replaceAll('\r\n', '\n').trim(),
    );
    const facts = exampleFacts(agency, lookupHost);
    const problems = MESSAGE_ROADS.flatMap((road) => {
      const text = wordsProblem(typed[road], road, facts);
      return text === null ? [] : [{ field: ROAD_FIELDS[road], text }];
    });
    if (doing !== 'mau' && (doing === 'xem' || problems.length > 0)) {
      const page = wordingPage({ kind, typed, previews: previewsOf(typed, facts), own: true, problems });
      return send(request, reply, page, problems.length > 0 ? 422 : 200);
    }
    const by = { agency: agency.id, officer: officer.id, at: now() };
    for (const road of MESSAGE_ROADS) {
      const body = doing === 'mau' || typed[road] === usualWords(kind, road) ? null : typed[road];
      await writeWords(database, identity, { kind, road, body }, by);
    }
    return reply.redirect(`${paths.messageWords}?da-luu=1`, 303);
  });
}

function kindIn(params: unknown): NoticeKind | undefined {
  return NOTICE_KINDS.find((kind) => kind === textField(params, 'kind'));
}

function hourIn(body: unknown, name: string): number | undefined {
  const text = textField(body, name);
  return /^(1?\d|2[0-3])$/.test(text) ? Number(text) : undefined;
}

function eachRoad(of: (road: MessageRoad) => string): Record<MessageRoad, string> {
  return { sms: of('sms'), email: of('email') };
}

function previewsOf(typed: Record<MessageRoad, string>, facts: NoticeFacts): Record<MessageRoad, string> {
  return { sms: noticeSms(typed.sms, facts), email: noticeMail(typed.email, facts).text };
}

/** The longest a code gets in this agency, and a date. */
function exampleFacts(agency: Agency, site: string): NoticeFacts {
  return { code: `${agency.code}-261123-0001`, due: '10h00 27/11/2026', agency, site };
}
