import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { fullDayMinutes } from '../../domain/calendar/working-days.ts';
import { warnFrom } from '../../domain/dossier/clock.ts';
import type { Forecast } from '../../domain/mining/forecast.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import type { OfficeSource } from '../../store/ledger/office-source.ts';
import type { TimeLeftProps } from '../../web/components/time-left.tsx';
import { pickedValue } from '../../web/picked-dossiers.ts';
import { timeLeft } from '../../web/time-left.ts';
import { durationWords } from '../../words/vi/date-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { CHANNEL_WORDS, WORK_WORDS } from '../../words/vi/procedure-words.ts';
import { STATUS_WORDS } from '../../words/vi/status-words.ts';
import type { RiskPage } from './by-risk.ts';
import type { InboxPage, InboxRow } from './queries.ts';
import { insteadOf, type Scope } from './scope.ts';

/** One line of the inbox, as it is shown. */
export interface RowView {
  id: string;
  code: string;
  /** To the day promised, or to when an answer is owed; null: no time runs, and the words say why. */
  time: TimeLeftProps | null;
  standstill: string;
  procedure: string;
  applicant: string;
  step: string;
  /** What the step itself has left; null: it has no time of its own. */
  stepTime: StepTime | null;
  /** Whether it will be late at today's pace; null: that was not asked. */
  forecast: { words: string; willBeLate: boolean } | null;
  /** Who has it, by name, or the unit as long as nobody in particular does. */
  holder: string;
  giver: string;
  /** Whose work it is while they are away; empty: one's own. */
  insteadOf: string;
  /** When it was received, or handed in where it was not received yet. */
  since: Instant;
  /** Online or by post, in words; null: over the counter, as most. */
  channel: string | null;
  /** What is sent when the row is ticked; null: nobody has it, and nothing is done with many of these. */
  pick: string | null;
  /** It can be handed over from here at once. */
  isToHandOver: boolean;
}

export type StepTime = Pick<TimeLeftProps, 'tone' | 'words' | 'due'>;

interface RowOffice {
  office: OfficeSource;
  agency: Agency;
  scope: Scope;
  now: Instant;
  newId: () => string;
}

export async function rowViews(
  { rows, forecasts }: Pick<InboxPage, 'rows'> & Partial<Pick<RiskPage, 'forecasts'>>,
  about: RowOffice,
): Promise<RowView[]> {
  const { office, agency, scope } = about;
  const calendar = office.calendarOf(agency);
  const nameOf = (id: string | null | undefined) => (id ? (office.findOfficer(id)?.name ?? id) : '');
  const procedures = await proceduresOf(rows, office);
  return rows.map((row) => {
    const unit = agency.units.find(({ code }) => code === row.unit)?.name ?? row.unit ?? '';
    return {
      ...{
        id: row.id,
        code: row.code,
        applicant: row.applicant ?? '',
        since: row.received_at ?? row.submitted_at,
      },
      ...{ time: timeOf(row, about.now, calendar), standstill: standstillOf(row) },
      procedure: procedures.get(versionKey(row)) ?? '',
      stepTime: stepTimeOf(row, about.now, calendar),
      forecast: forecastOf(forecasts?.get(row.id), calendar),
      step: capitalise(row.work === null ? STATUS_WORDS[row.status] : WORK_WORDS[row.work]),
      holder: nameOf(row.officer_id) || unit,
      giver: nameOf(row.giver),
      insteadOf: nameOf(insteadOf(scope, row)),
      channel: row.channel === 'counter' ? null : CHANNEL_WORDS[row.channel],
      pick:
        row.work === null
          ? null
          : pickedValue({ dossier: row.id, seen: { version: row.head_version, form: about.newId() } }),
      isToHandOver: isToHandOver(row, scope),
    };
  });
}

const versionKey = ({ procedure_id: id, procedure_version: version }: InboxRow) => `${id}/${version}`;

/** Names of the procedures as they were when the dossiers came; many rows share one. */
async function proceduresOf(rows: readonly InboxRow[], office: OfficeSource): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const row of rows) {
    const key = versionKey(row);
    if (names.has(key)) continue;
    names.set(key, (await office.procedureAt(row.procedure_id, row.procedure_version)).content.name);
  }
  return names;
}

/**
 * Of what waits to be taken in, when the office must have answered (R-ONLINE, R-PAPER); else the day promised, as on
 * the page of the dossier (ruling 7).
 */
function timeOf(row: InboxRow, now: Instant, calendar: Calendar): TimeLeftProps | null {
  if (row.status === 'awaiting-supplement') return null;
  if (row.answer_by !== null) {
    return timeLeft({ from: row.submitted_at, due: row.answer_by, warnAt: null }, now, calendar);
  }
  const { received_at: from, promise_due: due } = row;
  if (row.due_at === null || from === null || due === null) return null;
  return timeLeft({ from, due, warnAt: warnFrom(calendar, from, due) }, now, calendar);
}

/** A step may be late while the promise still holds; where it ends with the promise, that says it all. */
function stepTimeOf(row: InboxRow, now: Instant, calendar: Calendar): StepTime | null {
  const { since, due_at: due, warn_at: warnAt } = row;
  if (row.status === 'awaiting-supplement' || since === null || due === null || due === row.promise_due) {
    return null;
  }
  const { tone, words } = timeLeft({ from: since, due, warnAt }, now, calendar);
  return { tone, due, words: words.replace(/^trễ|^vừa trễ/, 'quá hạn').replace(' làm việc', '') };
}

function forecastOf(told: Forecast | undefined, calendar: Calendar): RowView['forecast'] {
  if (!told) return null;
  const { spare, willBeLate } = told;
  const words = durationWords(Math.abs(spare), fullDayMinutes(calendar));
  return { willBeLate, words: willBeLate ? `dự báo trễ ${words}` : `dự báo dư ${words}` };
}

function standstillOf({ status }: InboxRow): string {
  return status === 'awaiting-supplement' ? 'Chờ bổ sung' : 'Chờ trả';
}

/** At the counter, and not given to another clerk: what a hand-over of many rows may take. */
function isToHandOver({ work, unit, officer_id: holder, status }: InboxRow, scope: Scope): boolean {
  const places = [...scope.posts.map((post) => ({ ...post, officer: scope.officer })), ...scope.standsInAt];
  const atCounter = places.some(
    (post) =>
      post.role === 'counter-clerk' && post.unit === unit && (holder ?? post.officer) === post.officer,
  );
  return work === 'intake' && atCounter && status !== 'awaiting-supplement';
}
