import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/domain/access/actor.ts';
import type { Instant } from '../../src/domain/calendar/local-time.ts';
import type { Command } from '../../src/domain/dossier/commands.ts';
import { supplementCommand } from '../../src/features/lookup/lookup.test-data.ts';
import { type CarriedOut, carryOut } from '../../src/store/dossiers/carry-out.ts';
import type { Pen } from '../../src/store/dossiers/pen.ts';
import { done, HAND_OVER, PROCEDURE, receiveCommand, type TestOffice } from '../support/test-office.ts';

/** What the public may ask about: told after each step, before the next one is taken. */
export interface Standing {
  code: string;
  /** As `status`, with what makes an answer another one. */
  name: string;
}

type See = (standing: Standing) => Promise<void>;

const MONDAY: Instant = '2026-11-23T02:30:00.000Z';
const PAPER = { paper: 'to-khai', name: null, originals: 1, certified: 0, copies: 0, files: [] };

/** Dossiers of one commune on their way through every standing that has a code; the clock is that of the office. */
export async function walkEveryStanding(office: TestOffice, see: See): Promise<void> {
  const people = peopleOf(office);
  const { clerk, specialist, signer } = people;
  const at = (instant: Instant) => {
    office.clock.at = instant;
  };
  const act = async (by: Actor, dossier: CarriedOut, command: Command | ((pen: Pen) => Command)) =>
    done(await office.act(by, dossier, command));

  at(MONDAY);
  let it = await open(office, clerk, 'submit');
  await see({ code: it.code, name: 'submitted' });
  at('2026-11-26T02:30:00.000Z');
  await see({ code: it.code, name: 'submitted, not answered in time' });
  at('2026-11-26T02:31:00.000Z');
  it = await act(clerk, it, supplementCommand);
  await see({ code: it.code, name: 'awaiting-supplement at intake' });
  it = await act(clerk, it, (pen) => ({
    ...{ type: 'decline', reason: pen.wording('Lý do của cán bộ'), late: null },
  }));
  await see({ code: it.code, name: 'declined' });

  at(MONDAY);
  it = await open(office, clerk, 'receive');
  await see({ code: it.code, name: 'received' });
  it = await act(clerk, it, HAND_OVER);
  await see({ code: it.code, name: 'in-progress' });
  at('2026-11-25T02:30:00.000Z');
  it = await act(specialist, it, supplementCommand);
  await see({ code: it.code, name: 'awaiting-supplement' });
  at('2026-11-30T02:30:00.000Z');
  it = await act(clerk, it, { type: 'provide-supplement', papers: [PAPER], late: null });
  await see({ code: it.code, name: 'in-progress again' });
  at('2026-12-07T02:30:00.000Z');
  await see({ code: it.code, name: 'in-progress, late' });
  at('2026-12-02T02:30:00.000Z');
  await finish(office, people, it, see);

  at(MONDAY);
  it = await act(clerk, await open(office, clerk, 'receive'), HAND_OVER);
  it = await act(specialist, it, {
    ...{ type: 'require-payment', duty: 'land', notice: '12/TB-CCT', amount: 20_000_000, late: null },
  });
  await see({ code: it.code, name: 'awaiting-payment' });
  it = await act(clerk, it, { type: 'confirm-payment', proof: '0000345', late: null });
  it = await act(signer, it, (pen) => ({
    ...{ type: 'extend', cause: 'co-ordination', reason: pen.wording('Lý do của lãnh đạo') },
    ...{ until: '2026-12-15T10:00:00.000Z', late: null },
  }));
  await see({ code: it.code, name: 'in-progress, with a new date' });
  it = await act(clerk, it, { type: 'withdraw', reason: null, papersBack: null, late: null });
  await see({ code: it.code, name: 'withdrawn' });

  it = await act(signer, await open(office, clerk, 'receive'), (pen) => ({
    ...{ type: 'stop', reason: pen.wording('Lý do của lãnh đạo'), papersBack: null, late: null },
  }));
  await see({ code: it.code, name: 'stopped' });
}

type People = ReturnType<typeof peopleOf>;

function peopleOf({ actor, place: { examiner } }: TestOffice) {
  return {
    clerk: actor('counter-clerk', 'mot-cua'),
    specialist: actor('specialist', examiner),
    signer: actor('signer', 'lanh-dao'),
    records: actor('records-officer', 'van-thu'),
    returner: actor('return-clerk', 'mot-cua'),
  };
}

/** From the proposal to the hand of the applicant. */
async function finish(office: TestOffice, people: People, given: CarriedOut, see: See): Promise<void> {
  const { specialist, signer, records, returner } = people;
  const steps: readonly (readonly [Actor, Command, string])[] = [
    [
      specialist,
      { type: 'propose-result', outcome: 'granted', reason: null, files: [], late: null },
      'in-progress, proposed',
    ],
    [signer, { type: 'approve', late: null }, 'in-progress, approved'],
    [signer, { type: 'sign', means: 'paper', capacity: null, late: null }, 'in-progress, signed'],
    [
      records,
      { type: 'issue', number: '12/XN', electronic: false, files: [], late: null },
      'in-progress, issued',
    ],
    [returner, { type: 'take-in', late: null }, 'resolved'],
    [
      returner,
      {
        ...{ type: 'return', way: 'counter', recipient: 'applicant', person: null, late: null },
        ...{ receiptShown: true, identityChecked: false, notified: 'phone' },
      },
      'returned',
    ],
  ];
  let it = given;
  for (const [by, command, name] of steps) {
    it = done(await office.act(by, it, command));
    await see({ code: it.code, name });
  }
}

/** `secret`: handed in on paper, and kept from the public. */
export async function open(
  office: TestOffice,
  clerk: Actor,
  type: 'submit' | 'receive',
  secret = false,
): Promise<CarriedOut> {
  const papers = office.office.findProcedure(PROCEDURE)?.content.papers ?? [];
  const opened = await carryOut(office.desk, {
    ...{ commandId: randomUUID(), expectedVersion: null, actor: clerk },
    dossier: { open: { agency: office.place.commune, procedure: PROCEDURE } },
    compose: (pen): Command => {
      const received = receiveCommand(pen, papers);
      if (received.type !== 'receive' || !received.intake) throw new Error('no intake');
      const intake = { ...received.intake, secret, phoneProof: pen.phoneProof('0912 000 456') };
      return type === 'submit' ? { type, intake, late: null } : { ...received, intake };
    },
  });
  return done(opened);
}
