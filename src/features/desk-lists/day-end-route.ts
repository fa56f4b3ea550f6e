import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  formatLocalMinute,
  type Instant,
  localDateOf,
  localMinuteOf,
} from '../../domain/calendar/local-time.ts';
import type { DayClosingRow } from '../../store/ledger/agreement-views.ts';
import { textField } from '../../web/form-fields.ts';
import { findKeptToday } from '../../web/kept-today.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn, type SignedIn } from '../../web/signed-in.ts';
import { dayProblems, readDate } from '../../web/typed-day.ts';
import { doneBy } from '../../words/vi/actor-words.ts';
import { EVENT_WORDS } from '../../words/vi/event-words.ts';
import { closesAs, signsBelow } from './close-rights.ts';
import type { ClosingTyped, ClosingView } from './closing-panel.tsx';
import { closedDay, countsOfDay, enteredAfter } from './day-closing.ts';
import { DAY_TABS, type DayTab, dayEndPage, unreadDayPage } from './day-end-page.tsx';
import { countOf, dossiersOf, feesOf, takingsOf } from './day-end-queries.ts';
import type { DeskListsDeps } from './desk-lists-deps.ts';
import { boundsOf, readPage } from './period.ts';

const NOTHING_TYPED: ClosingTyped = { counted: '', reason: '' };

/** Cuối ngày: what was done at the desk, its cash by who collected it, and the day as it was closed. */
export function dayEndRoute(app: FastifyInstance, deps: DeskListsDeps): void {
  app.get(paths.dayEnd, (request, reply) => {
    const today = localDateOf(deps.now());
    const day = readDate(request.query, 'ngay') || today;
    const problems = dayProblems('ngay', day);
    if (problems.length > 0) {
      const view = { day, today, tab: tabOf(textField(request.query, 'muc')) };
      return deps.send(request, reply, unreadDayPage({ view, problems }), 422);
    }
    return showDay(deps, request, reply, { day, typed: NOTHING_TYPED, problems: [] });
  });
}

export async function showDay(
  deps: DeskListsDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  shown: Pick<ClosingView, 'day' | 'typed' | 'problems'>,
): Promise<FastifyReply> {
  const { database, office, now, send } = deps;
  const { day, problems } = shown;
  const signedIn = getSignedIn(request);
  const today = localDateOf(now());
  const page = readPage(request.query);
  const tab = tabOf(textField(request.query, 'muc'));
  const bounds = boundsOf({ from: day, to: day });
  const [takings, nhan, tra] = await Promise.all([
    takingsOf(database, signedIn, bounds),
    countOf(database, signedIn, bounds, 'received_at'),
    countOf(database, signedIn, bounds, 'returned_at'),
  ]);
  const moment = tab === 'nhan' ? 'received_at' : 'returned_at';
  const dossiers = tab === 'thu' ? [] : await dossiersOf(database, signedIn, bounds, { moment, page });
  const fees = tab === 'thu' ? await feesOf(database, signedIn, bounds, page) : [];
  const nameOf = (id: string) => office.findProcedure(id)?.content.name ?? id;
  const view = {
    ...{ day, today, tab, page },
    counts: { thu: takings.reduce((sum, { receipts }) => sum + receipts, 0), nhan, tra },
    takings: takings.map((one) => ({ ...one, officer: officerIn(office, one.officer) })),
    dossiers: dossiers.map(({ at, procedure_id, ...row }) => ({
      ...{ ...row, time: timeOf(at), procedure: nameOf(procedure_id) },
    })),
    fees: await Promise.all(
      fees.map(async (row) => {
        const { content } = await office.procedureAt(row.procedure_id, row.procedure_version);
        return {
          ...{ id: row.dossier_id, code: row.code, procedure: content.name, receipt: row.receipt },
          ...{ amount: row.amount, means: row.means, time: timeOf(row.occurred_at) },
          fee: content.fees.find(({ code }) => code === row.fee)?.name ?? row.fee,
          officer: officerIn(office, row.officer_id),
        };
      }),
    ),
    closing: await closingView(deps, signedIn, shown, today),
    // What was still at the desk on an earlier evening nobody can say from what stands there now.
    kept: day === today ? await findKeptToday(deps, signedIn) : null,
  };
  return send(request, reply, dayEndPage(view), problems.length > 0 ? 422 : 200);
}

async function closingView(
  { database, office, desk }: DeskListsDeps,
  signedIn: SignedIn,
  shown: Pick<ClosingView, 'day' | 'typed' | 'problems'>,
  today: string,
): Promise<ClosingView> {
  const { day } = shown;
  const bounds = boundsOf({ from: day, to: day });
  const now = await countsOfDay(database, signedIn, bounds);
  const found = await closedDay(database, signedIn, day);
  const closed = found && {
    ...found,
    by: byIn(office, found.closing),
    signedBy: found.signed ? byIn(office, found.signed) : '',
  };
  const after = found ? await enteredAfter(database, signedIn, bounds, found.closing.made_at) : [];
  return {
    ...{ ...shown, now, closed, formId: desk.newId() },
    canClose: day <= today && closesAs(signedIn) !== undefined,
    canSign: closed !== null && signsBelow(signedIn, closed.closing),
    merged: await closedByMerged({ database, office }, signedIn, day),
    after: after.map((row) => ({
      ...{ id: row.dossier_id, code: row.code, what: EVENT_WORDS[row.type], at: row.occurred_at },
      ...{ officer: officerIn(office, row.officer_id), recordedAt: row.recorded_at },
    })),
  };
}

/** Days of agencies that were merged into this one since are kept under their names, as they were closed there. */
async function closedByMerged(
  { database, office }: Pick<DeskListsDeps, 'database' | 'office'>,
  { identity, agency: own, answersFor }: SignedIn,
  day: string,
): Promise<ClosingView['merged']> {
  const found: ClosingView['merged'][number][] = [];
  for (const id of answersFor) {
    const agency = id === own.id ? undefined : office.findAgency(id);
    if (!agency?.succeededBy || day >= agency.succeededBy.from) continue;
    const closed = await closedDay(database, { identity, agency }, day);
    const { signed = null } = closed ?? {};
    const closedBy = closed && {
      ...{ ...closed, by: byIn(office, closed.closing), signedBy: signed ? byIn(office, signed) : '' },
    };
    found.push({ id, name: agency.name, since: agency.succeededBy.from, closed: closedBy });
  }
  return found;
}

function byIn(
  office: DeskListsDeps['office'],
  { officer_id, on_behalf_of }: Pick<DayClosingRow, 'officer_id' | 'on_behalf_of'>,
): string {
  return doneBy(officer_id, on_behalf_of, (id) => officerIn(office, id));
}

function officerIn(office: DeskListsDeps['office'], id: string): string {
  return office.findOfficer(id)?.name ?? id;
}

function tabOf(text: string): DayTab {
  return Object.hasOwn(DAY_TABS, text) ? (text as DayTab) : 'thu';
}

function timeOf(at: Instant): string {
  return formatLocalMinute(localMinuteOf(at)).slice(11);
}
