import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { COMMUNE, done, PROCEDURE, receiveCommand, type TestOffice } from '../test/support/test-office.ts';
import { type CalendarChange, withDays } from './domain/calendar/calendar-change.ts';
import type { Command } from './domain/dossier/commands.ts';
import type { MailTaken, OutgoingMail } from './gateways/mail/mail-server.ts';
import type { OutgoingSms, SmsTaken } from './gateways/sms/sms-gateway.ts';
import type { MessageRoads } from './message-work.ts';
import { carryOut } from './store/dossiers/carry-out.ts';
import { writeCalendarChange } from './store/office/calendar-changes.ts';

const TAKEN = { taken: true, said: '202' } as const;

/** Gateways of this test: what they were given, and what they say next. */
export function roads() {
  const sms: OutgoingSms[] = [];
  const mail: OutgoingMail[] = [];
  const next: (SmsTaken & MailTaken)[] = [];
  const answer = () => next.shift() ?? TAKEN;
  const both: MessageRoads = {
    sms: {
      async send(message) {
        sms.push(message);
        return answer();
      },
    },
    mail: {
      async send(message) {
        mail.push(message);
        return answer();
      },
    },
  };
  return { sms, mail, next, both };
}
export const NONE: MessageRoads = { sms: null, mail: null };

/** Received at the counter, of somebody who agreed to be told. */
export async function receiveFor(
  office: TestOffice,
  { consent = true, secret = false, email = null as string | null } = {},
) {
  const papers = office.office.findProcedure(PROCEDURE)?.content.papers ?? [];
  return done(
    await carryOut(office.desk, {
      ...{ commandId: randomUUID(), expectedVersion: null, actor: office.actor('counter-clerk', 'mot-cua') },
      dossier: { open: { agency: COMMUNE, procedure: PROCEDURE } },
      compose: (pen): Command => {
        const received = receiveCommand(pen, papers);
        if (received.type !== 'receive' || !received.intake) throw new Error('no intake');
        const applicant = pen.person({
          ...{ kind: 'individual', name: 'Nguyễn Thị Bé Sáu', identityKind: 'Thẻ căn cước' },
          ...{ identityNumber: '091188000456', address: 'Khu phố 2', phone: '0912000456', email },
        });
        return {
          ...received,
          intake: { ...received.intake, applicant, secret, ...(consent && { consent }) },
        };
      },
    }),
  );
}

/** A day off that a decision adds to the calendar of the province. */
export async function dayOff({ office, database, clock }: TestOffice, date: string) {
  const agency = office.findAgency(COMMUNE);
  assert.ok(agency);
  const before = office.calendarOf(agency);
  const day = { date, kind: 'holiday', name: 'Nghỉ tránh bão', basis: '15/CĐ-UBND' } as const;
  const calendar = withDays(before, [day]);
  assert.ok(calendar.ok);
  const content: CalendarChange = {
    ...{ by: 'quan-tri', decision: { number: '15/CĐ-UBND', date: '2026-11-25' }, reason: 'Bão số 15' },
    ...{
      id: randomUUID(),
      agency: null,
      days: [day],
      at: clock.at,
      agencies: [COMMUNE],
      state: 'moving',
      undone: null,
    },
  };
  const calendars = [{ calendar: calendar.value, seen: before.version }];
  await writeCalendarChange(
    database,
    { change: { content, seen: 0 }, calendars, agency: null },
    { commandId: randomUUID(), actor: { kind: 'system', process: 'test' }, at: clock.at },
  );
  await office.refresh();
}
