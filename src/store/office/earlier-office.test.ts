import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import {
  COMMUNE,
  done,
  openTestOffice,
  PROCEDURE,
  receiveCommand,
} from '../../../test/support/test-office.ts';
import type { DayChange } from '../../domain/calendar/calendar.ts';
import { provinceCalendar } from '../../domain/calendar/province-calendar.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import type { FiledState } from '../../domain/dossier/state.ts';
import { carryOut } from '../dossiers/carry-out.ts';
import type { Pen } from '../dossiers/pen.ts';
import { OWNER } from '../ledger/identity.ts';
import { changeOffice, type OfficeStream } from './office-log.ts';

const office = await openTestOffice({ after });
const clerk = office.actor('counter-clerk', 'mot-cua');
const first = office.office.findProcedure(PROCEDURE);
assert.ok(first);
const LISTED = first.content.papers;

async function change(stream: OfficeStream, id: string, data: unknown, at: string): Promise<void> {
  await office.database.transaction(OWNER, (transaction) =>
    changeOffice(transaction, [{ stream, id, data }], {
      ...{ commandId: randomUUID(), actor: { kind: 'system', process: 'test' }, at },
    }),
  );
  await office.office.refresh();
}

/** Taken in on paper at that instant, and written down now. */
async function takenIn(at: string | null, papers = LISTED) {
  const result = await carryOut(office.desk, {
    ...{ commandId: randomUUID(), actor: clerk, expectedVersion: null },
    dossier: { open: { agency: COMMUNE, procedure: PROCEDURE } },
    compose: (pen: Pen): Command => ({
      ...receiveCommand(pen, papers),
      late: at === null ? null : { occurredAt: at, reason: pen.wording('Mất điện') },
    }),
  });
  return result;
}

function running(state: unknown): Extract<FiledState, { status: 'received' }> {
  const filed = state as FiledState;
  assert.ok(filed.status === 'received');
  return filed;
}

/** Monday 07:30 and Wednesday 08:00; on Tuesday 24/11 nobody works. */
const MONDAY = '2026-11-23T00:30:00.000Z';
const WEDNESDAY = '2026-11-25T01:00:00.000Z';

test('a paper dossier of a day before a new version runs under the version in force then', async () => {
  office.clock.at = WEDNESDAY;
  const limits = first.content.limits.map((one) => ({ ...one, limit: { amount: 1, unit: 'wd' as const } }));
  const more = { code: 'giay-moi', name: 'Giấy mới', originals: 1, copies: 0, required: true };
  const papers = [...first.content.papers, more];
  const second = { ...first.content, limits, papers, validFrom: '2026-11-25' };
  await change('procedure', PROCEDURE, second, '2026-11-24T03:00:00.000Z');

  const late = running(done(await takenIn(MONDAY)).state);
  assert.equal(late.procedure.version, first.version);
  // Three working days from Monday 07:30, without the 24th.
  assert.equal(late.clock.due.promise, '2026-11-27T00:30:00.000Z');

  const now = await takenIn(null);
  assert.deepEqual(now.ok ? '' : now.reason, { code: 'papers-missing', papers: ['giay-moi'] });
  const today = running(done(await takenIn(null, papers)).state);
  assert.equal(today.procedure.version, first.version + 1);
  assert.equal(today.clock.due.promise, '2026-11-26T01:00:00.000Z');
});

test('before there was any version in force it is refused, with the first day', async () => {
  const long = await takenIn('2016-07-01T02:00:00.000Z');
  assert.deepEqual(long.ok ? '' : long.reason, { code: 'procedure-not-in-force', validFrom: '2026-11-25' });
});

test('a date told on paper is counted on the calendar as it was known that day', async () => {
  const [calendar] = [...new Set(office.office.agencies().map(({ calendar }) => calendar))];
  assert.ok(calendar === provinceCalendar.id);
  const storm: DayChange = { date: '2026-11-26', kind: 'holiday', name: 'Bão', basis: 'Công điện' };
  const changes = [...provinceCalendar.changes, storm];
  await change('calendar', calendar, { ...provinceCalendar, changes }, '2026-11-25T00:10:00.000Z');

  const late = running(done(await takenIn(MONDAY)).state);
  assert.deepEqual(late.clock.due.calendar, { id: calendar, version: 1 });
  assert.equal(late.clock.due.promise, '2026-11-27T00:30:00.000Z');
  // Written down at once it knows of the storm: the one working day from Wednesday ends on Friday.
  const now = running(
    done(await takenIn(null, office.office.findProcedure(PROCEDURE)?.content.papers)).state,
  );
  assert.deepEqual(now.clock.due.calendar, { id: calendar, version: 2 });
  assert.equal(now.clock.due.promise, '2026-11-27T01:00:00.000Z');
});
