import type { FastifyInstance } from 'fastify';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import {
  dayOf,
  formatDay,
  type Instant,
  localDateOf,
  localMinuteOf,
  startOfDate,
} from '../../domain/calendar/local-time.ts';
import { isFullDay } from '../../domain/calendar/working-days.ts';
import { readView } from '../../store/ledger/read-views.ts';
import { textField } from '../../web/form-fields.ts';
import { officeNames } from '../../web/office-names.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { EVENT_WORDS } from '../../words/vi/event-words.ts';
import type { DeskListsDeps } from './desk-lists-deps.ts';
import { countEach, notMoved, notReturned, notSignedFor, writtenLate } from './exception-queries.ts';
import {
  EXCEPTIONS,
  type Exception,
  type ExceptionRow,
  exceptionsPage,
  LATE_DAYS,
} from './exceptions-page.tsx';
import { boundsOf, readPage } from './period.ts';

const USUAL_DAYS = 5;
const MOST_DAYS = 60;

/** Lists that should be empty (Điều 9.2). */
export function exceptionsRoute(app: FastifyInstance, deps: DeskListsDeps): void {
  const { database, office, now, send } = deps;

  app.get(paths.exceptions, async (request, reply) => {
    const signedIn = getSignedIn(request);
    const { identity, agency } = signedIn;
    const which = exceptionOf(textField(request.query, 'muc'));
    const days = daysIn(textField(request.query, 'songay'));
    const page = readPage(request.query);
    const today = localDateOf(now());
    const since = formatDay(dayOf(localMinuteOf(now())) - LATE_DAYS + 1);
    const late = writtenLate(signedIn, boundsOf({ from: since, to: today }));
    const left = {
      'cho-tra': notReturned(signedIn, now()),
      giay: notSignedFor(signedIn),
      dung: notMoved(signedIn, workingDaysBack(office.calendarOf(agency), now(), days)),
    };
    const counts = await countEach<Exception>(database, signedIn, { ...left, 'nhap-bu': late });
    const names = officeNames(office, agency.id);
    const procedure = (id: string) => office.findProcedure(id)?.content.name ?? id;
    const rows = async (): Promise<ExceptionRow[]> => {
      if (which === 'nhap-bu') {
        const found = await readView(database, identity, null, late.rows(page));
        return found.map((row) => ({
          ...{ id: row.dossier_id, code: row.code, procedure: procedure(row.procedure_id), applicant: null },
          ...{ holder: '', at: row.occurred_at },
          late: {
            ...{ what: EVENT_WORDS[row.type], officer: names.officer(row.officer_id) },
            ...{ reason: row.reason ?? '(lý do đã xóa)', recordedAt: row.recorded_at },
          },
        }));
      }
      const found = await readView(database, identity, null, left[which].rows(page));
      return found.map(({ id, code, procedure_id, applicant, unit, officer_id, at }) => ({
        ...{ id, code, applicant, at, procedure: procedure(procedure_id), late: null },
        holder: [officer_id && names.officer(officer_id), unit && names.unit(unit, agency.id)]
          .filter(Boolean)
          .join(', '),
      }));
    };
    return send(request, reply, exceptionsPage({ which, counts, rows: await rows(), page, days }));
  });
}

function exceptionOf(text: string): Exception {
  return Object.hasOwn(EXCEPTIONS, text) ? (text as Exception) : 'cho-tra';
}

function daysIn(text: string): number {
  const days = Number(text);
  return Number.isInteger(days) && days > 0 ? Math.min(days, MOST_DAYS) : USUAL_DAYS;
}

/** What was last touched before this has lain for so many full working days; today does not count yet. */
function workingDaysBack(calendar: Calendar, now: Instant, count: number): Instant {
  const today = dayOf(localMinuteOf(now));
  let day = today;
  for (let left = count; left > 0; ) {
    day -= 1;
    const full = isFullDay(calendar, day);
    if (!full.ok) break;
    if (full.value) left -= 1;
  }
  return startOfDate(formatDay(day)) ?? now;
}
