import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { fullDayMinutes } from '../../domain/calendar/working-days.ts';
import { warnFrom } from '../../domain/dossier/clock.ts';
import type { Forecast } from '../../domain/mining/forecast.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import type { OfficeSource } from '../../store/ledger/office-source.ts';
import { shownTime, type TimeLeftProps } from '../../web/components/time-left.tsx';
import { paths } from '../../web/paths.ts';
import { pickedValue } from '../../web/picked-dossiers.ts';
import { timeLeft } from '../../web/time-left.ts';
import { dayWords, durationWords, instantWords } from '../../words/vi/date-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { CHANNEL_WORDS, WORK_WORDS } from '../../words/vi/procedure-words.ts';
import { STATUS_WORDS } from '../../words/vi/status-words.ts';
import type { RiskPage } from './by-risk.ts';
import type { InboxPage, InboxRow } from './queries.ts';
import { insteadOf, type Scope } from './scope.ts';
import { dueName, type Tab } from './tabs.ts';

/** What differs between rows that look alike; empty: there is nothing to say, or nothing to press. */
export const ROW_WORDS = [
  ...(['address', 'code', 'procedure', 'applicant', 'step', 'title'] as const),
  /** To the day promised, or to when an answer is owed, with the width of its bar; else why no time runs. */
  ...(['left', 'width', 'standstill'] as const),
  /** What the step itself has left, where that says more; and whether it will be late at today's pace, where that is asked. */
  ...(['stepLeft', 'forecast'] as const),
  /** Who has it, by name, or the unit as long as nobody in particular does. */
  ...(['holder', 'giver'] as const),
  /** Whose work it is while they are away, unless it is one's own. */
  'insteadOf',
  /** When it was received, or handed in where it was not received yet. */
  ...(['day', 'instant'] as const),
  /** Online or by post; over the counter, as most, is not said. */
  'channel',
  /** What is sent when the row is ticked; nothing is done with many that nobody has. */
  'pick',
] as const;

export type RowWords = Readonly<Record<(typeof ROW_WORDS)[number], string>>;

type Tone = TimeLeftProps['tone'] | null;

/** One line of the inbox, as it is shown. */
export interface RowView extends RowWords {
  id: string;
  /** Of the words of the same kind; null: there are none. */
  tones: { left: Tone; stepLeft: Tone; forecast: Tone };
  /** It can be handed over from here at once. */
  isToHandOver: boolean;
}

type StepTime = Pick<TimeLeftProps, 'tone' | 'words' | 'due'>;

interface RowOffice {
  office: OfficeSource;
  agency: Agency;
  scope: Scope;
  tab: Tab;
  now: Instant;
  newId: () => string;
}

export async function rowViews(
  { rows, forecasts }: Pick<InboxPage, 'rows'> & Partial<Pick<RiskPage, 'forecasts'>>,
  about: RowOffice,
): Promise<RowView[]> {
  const { office, agency, scope, now } = about;
  const calendar = office.calendarOf(agency);
  const nameOf = namesIn(office);
  const procedures = await proceduresOf(rows, office);
  const due = dueName(about.tab);
  return rows.map((row) => {
    const unit = agency.units.find(({ code }) => code === row.unit)?.name ?? row.unit ?? '';
    const procedure = procedures.get(versionKey(row)) ?? '';
    const time = timeOf(row, now, calendar);
    const stepTime = stepTimeOf(row, now, calendar);
    const forecast = forecastOf(forecasts?.get(row.id), calendar);
    const since = row.received_at ?? row.submitted_at;
    const shown = time && shownTime(time);
    return {
      id: row.id,
      address: paths.dossier(row.id),
      code: row.code,
      procedure,
      applicant: row.applicant ?? '',
      step: capitalise(row.work === null ? STATUS_WORDS[row.status] : WORK_WORDS[row.work]),
      title: titleOf(procedure, due, time, stepTime),
      left: shown?.words ?? '',
      width: shown?.width ?? '',
      standstill: shown ? '' : standstillOf(row),
      stepLeft: stepTime?.words ?? '',
      forecast: forecast?.words ?? '',
      tones: {
        left: time?.tone ?? null,
        stepLeft: stepTime?.tone ?? null,
        forecast: forecast && (forecast.willBeLate ? 'late' : 'on-time'),
      },
      holder: nameOf(row.officer_id) || unit,
      giver: nameOf(row.giver),
      insteadOf: nameOf(insteadOf(scope, row)),
      day: dayWords(since),
      instant: instantWords(since),
      channel: row.channel === 'counter' ? '' : CHANNEL_WORDS[row.channel],
      pick:
        row.work === null
          ? ''
          : pickedValue({ dossier: row.id, seen: { version: row.head_version, form: about.newId() } }),
      isToHandOver: isToHandOver(row, scope),
    };
  });
}

/** A page names the same few people again and again. */
function namesIn(office: OfficeSource): (id: string | null | undefined) => string {
  const names = new Map<string, string>();
  return (id) => {
    if (!id) return '';
    const name = names.get(id) ?? office.findOfficer(id)?.name ?? id;
    names.set(id, name);
    return name;
  };
}

/** For whoever points at the row. */
function titleOf(
  procedure: string,
  due: string,
  time: TimeLeftProps | null,
  stepTime: StepTime | null,
): string {
  let title = procedure;
  if (time) title += `\n${due}: ${instantWords(time.due)}`;
  if (stepTime) title += `\nHạn của bước: ${instantWords(stepTime.due)}`;
  return title;
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

function forecastOf(
  told: Forecast | undefined,
  calendar: Calendar,
): { words: string; willBeLate: boolean } | null {
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
