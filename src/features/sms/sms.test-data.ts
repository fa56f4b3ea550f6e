import { randomUUID } from 'node:crypto';
import {
  COMMUNE,
  done,
  HAND_OVER,
  PROCEDURE,
  receiveCommand,
  type TestOffice,
} from '../../../test/support/test-office.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import { carryOut } from '../../store/dossiers/carry-out.ts';
import type { SmsAnswerKind } from '../../words/vi/sms-answer.ts';

/** Kinds of answers about a dossier that is there. */
export type Standing =
  | Exclude<SmsAnswerKind, 'not-found' | 'syntax' | 'stop'>
  | 'declined'
  | 'withdrawn'
  | 'secret';

/** What stands in no answer: of the applicant of `receiveCommand`, and of what officers wrote. */
export const PRIVATE = [
  'Be Sau',
  'Bé Sáu',
  '091188000456',
  'Khu pho',
  '0912000456',
  'Ly do rieng',
  'hon nhan',
  'Hon nhan',
];

/** The code of a dossier of each standing, made by commands from Monday 23/11/2026 on; it ends on that day at 15:00. */
export async function standingDossiers(office: TestOffice): Promise<Record<Standing, string>> {
  const clerk = office.actor('counter-clerk', 'mot-cua');
  const specialist = office.actor('specialist', 'tu-phap-ho-tich');
  const signer = office.actor('signer', 'lanh-dao');
  const records = office.actor('records-officer', 'van-thu');
  const returner = office.actor('return-clerk', 'mot-cua');
  const at = (instant: string) => {
    office.clock.at = instant;
  };
  const file = async (type: 'submit' | 'receive' = 'receive', secret = false) =>
    done(
      await carryOut(office.desk, {
        ...{ commandId: randomUUID(), expectedVersion: null, actor: clerk },
        dossier: { open: { agency: COMMUNE, procedure: PROCEDURE } },
        compose: (pen): Command => {
          const papers = office.office.findProcedure(PROCEDURE)?.content.papers ?? [];
          const received = receiveCommand(pen, papers);
          if (received.type !== 'receive' || !received.intake) throw new Error('no intake');
          const intake = { ...received.intake, secret };
          return type === 'submit' ? { type, intake, late: null } : { ...received, intake };
        },
      }),
    );
  const act = async (...[by, it, command]: Parameters<typeof office.act>) =>
    done(await office.act(by, it, command));

  at('2026-11-16T02:30:00.000Z');
  const late = await act(clerk, await file(), HAND_OVER);

  at('2026-11-23T02:30:00.000Z');
  const processing = await act(clerk, await file(), HAND_OVER);
  const secret = await file('receive', true);
  const submitted = await file('submit');
  const supplement = await act(specialist, await act(clerk, await file(), HAND_OVER), (pen) => {
    const wording = pen.wording('Ly do rieng');
    if (!wording) throw new Error('no text');
    return {
      type: 'request-supplement',
      late: null,
      reason: wording,
      items: [{ paper: 'to-khai', wording }],
    };
  });
  const payment = await act(specialist, await act(clerk, await file(), HAND_OVER), {
    ...{ type: 'require-payment', duty: 'land', notice: '12/TB-CCT', amount: 20_000_000, late: null },
  });
  const extended = await act(signer, await act(clerk, await file(), HAND_OVER), (pen) => ({
    ...{ type: 'extend', cause: 'co-ordination', reason: pen.wording('Ly do rieng') },
    ...{ until: '2026-12-15T10:00:00.000Z', late: null },
  }));
  const stopped = await act(signer, await file(), (pen) => ({
    ...{ type: 'stop', reason: pen.wording('Ly do rieng'), papersBack: null, late: null },
  }));
  const declined = await act(clerk, await file('submit'), (pen) => ({
    ...{ type: 'decline', reason: pen.wording('Ly do rieng'), late: null },
  }));
  const withdrawn = await act(clerk, await file(), {
    type: 'withdraw',
    reason: null,
    papersBack: null,
    late: null,
  });
  const finish = async () => {
    let it = await act(specialist, await act(clerk, await file(), HAND_OVER), {
      ...{ type: 'propose-result', outcome: 'granted', reason: null, files: [], late: null },
    });
    it = await act(signer, it, { type: 'approve', late: null });
    it = await act(signer, it, { type: 'sign', means: 'paper', capacity: null, late: null });
    it = await act(records, it, { type: 'issue', number: '12/XN', electronic: false, files: [], late: null });
    return act(returner, it, { type: 'take-in', late: null });
  };
  const ready = await finish();
  const closed = await act(returner, await finish(), {
    ...{ type: 'return', way: 'counter', recipient: 'applicant', person: null, late: null },
    ...{ receiptShown: true, identityChecked: false, notified: 'phone' },
  });
  at('2026-11-23T08:00:00.000Z');
  const all = {
    processing,
    supplement,
    ready,
    closed,
    submitted,
    payment,
    stopped,
    late,
    declined,
    withdrawn,
    secret,
  };
  const codes = Object.fromEntries(Object.entries(all).map(([standing, { code }]) => [standing, code]));
  return { ...codes, 'new-date': extended.code } as Record<Standing, string>;
}
