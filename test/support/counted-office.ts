import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/domain/access/actor.ts';
import type { Instant } from '../../src/domain/calendar/local-time.ts';
import type { Command } from '../../src/domain/dossier/commands.ts';
import type { Channel } from '../../src/domain/procedure/procedure.ts';
import { type CarriedOut, carryOut } from '../../src/store/dossiers/carry-out.ts';
import type { Pen } from '../../src/store/dossiers/pen.ts';
import { OWNER } from '../../src/store/ledger/identity.ts';
import { changeOffice } from '../../src/store/office/office-log.ts';
import { COMMUNE, done, receiveCommand, type TestOffice } from './test-office.ts';

/** One thing that is done with a dossier, at a wall-clock time of 2026: `06/04 09:00`. */
export type Deed = readonly [when: string, what: DeedKind];
type DeedKind =
  | 'X'
  | 'Y'
  | 'done'
  | 'refused'
  | 'supplement'
  | 'supplement by leader'
  | 'brought'
  | 'extended'
  | 'withdrawn'
  | 'stopped'
  | 'declined'
  | 'parts';

/** A dossier of the hand-counted office: its procedure, how and when it came, and what became of it. */
export interface CountedDossier {
  procedure: string;
  channel: Channel;
  came: string;
  /** What came online is received a while later, or never; at the counter with the coming. Trả ngay: at once. */
  received?: 'at once' | 'never' | 'served';
  deeds: readonly Deed[];
}

/** `06/04 09:00` of 2026. */
export function at(when: string): Instant {
  const [, day, month, time] = /^(\d\d)\/(\d\d) (\d\d:\d\d)$/.exec(when) ?? [];
  return new Date(`2026-${month}-${day}T${time}:00+07:00`).toISOString();
}

/** The one who examines beside the one the profile has. */
export const OTHER_EXAMINER = 'vinhthanh-y';

export async function liveCountedDossiers(office: TestOffice, dossiers: readonly CountedDossier[]) {
  await addExaminer(office);
  const ids: string[] = [];
  for (const dossier of dossiers) ids.push(await liveOne(office, dossier));
  return ids;
}

async function addExaminer({ database, office, clock }: TestOffice): Promise<void> {
  const data = {
    ...{ id: OTHER_EXAMINER, username: 'y.vinhthanh', name: 'Trần Y', agency: COMMUNE },
    duties: [{ role: 'specialist' as const, unit: 'tu-phap-ho-tich', fields: null }],
  };
  const act = { commandId: randomUUID(), actor: { kind: 'system', process: 'test' } as const, at: clock.at };
  await database.transaction(OWNER, (transaction) =>
    changeOffice(transaction, [{ stream: 'officer', id: data.id, data }], act),
  );
  await office.refresh();
}

async function liveOne(office: TestOffice, { procedure, channel, came, received, deeds }: CountedDossier) {
  const { desk, clock, actor } = office;
  const clerk = actor('counter-clerk', 'mot-cua');
  const papers = office.office.findProcedure(procedure)?.content.papers ?? [];
  const open = { open: { agency: COMMUNE, procedure } };
  clock.at = at(came);
  const handIn = (pen: Pen) => {
    const command = receiveCommand(pen, papers);
    if (command.type !== 'receive' || !command.intake) throw new Error('nothing was handed in');
    const post = channel === 'post' ? { tracking: 'EA1', arrivedAt: clock.at } : null;
    return { ...command, intake: { ...command.intake, channel, post } };
  };
  const first = { commandId: randomUUID(), dossier: open, expectedVersion: null };
  let dossier: CarriedOut;
  if (received === 'served') {
    const compose = (pen: Pen): Command => ({
      ...{ type: 'serve-at-once', intake: handIn(pen).intake, limitCase: null, number: '1/GXN', late: null },
      ...{
        signedBy: signerOf(office).id,
        electronic: false,
        files: [],
        recipient: 'applicant',
        person: null,
      },
    });
    return done(await carryOut(desk, { ...first, actor: clerk, compose })).dossierId;
  }
  if (channel === 'online') {
    const compose = (pen: Pen): Command => ({ type: 'submit', intake: handIn(pen).intake, late: null });
    dossier = done(await carryOut(desk, { ...first, actor: { kind: 'applicant' }, compose }));
    if (received !== 'never')
      dossier = done(
        await office.act(clerk, dossier, { type: 'receive', intake: null, limitCase: null, late: null }),
      );
  } else dossier = done(await carryOut(desk, { ...first, actor: clerk, compose: handIn }));
  let examiner = actor('specialist', 'tu-phap-ho-tich');
  for (const [when, what] of deeds) {
    if (what === 'Y') examiner = otherExaminer(office);
    for (const [by, command] of actsOf(office, examiner, what)) {
      clock.at = at(when);
      dossier = done(await office.act(by, dossier, command));
    }
  }
  return dossier.dossierId;
}

type Acts = readonly (readonly [Actor, Command | ((pen: Pen) => Command)])[];

function actsOf(office: TestOffice, examiner: Actor, what: DeedKind): Acts {
  const { actor } = office;
  const clerk = actor('counter-clerk', 'mot-cua');
  const head = actor('unit-head', 'tu-phap-ho-tich');
  const reason = (pen: Pen) => pen.wording('Có lý do');
  const supplement = (pen: Pen): Command => ({
    ...{ type: 'request-supplement', reason: reason(pen), late: null },
    items: [{ paper: 'to-khai', wording: wordsOf(pen, 'Khai lại') }],
  });
  switch (what) {
    case 'X':
    case 'Y':
      return [[clerk, { type: 'hand-over', officer: idOf(examiner), withPapers: true, late: null }]];
    case 'done':
    case 'refused':
      return finish(office, examiner, what);
    case 'supplement':
      return [[examiner, supplement]];
    case 'supplement by leader':
      return [[head, supplement]];
    case 'brought':
      return [
        [
          clerk,
          {
            ...{ type: 'provide-supplement', late: null },
            papers: [{ paper: 'to-khai', name: null, originals: 1, certified: 0, copies: 0, files: [] }],
          },
        ],
      ];
    case 'extended':
      return [
        [
          head,
          (pen) => ({
            ...{
              type: 'extend',
              cause: 'officer',
              reason: reason(pen),
              until: at('15/05 16:00'),
              late: null,
            },
          }),
        ],
      ];
    case 'withdrawn':
      return [[clerk, { type: 'withdraw', reason: null, papersBack: null, late: null }]];
    case 'stopped':
      return [[head, (pen) => ({ type: 'stop', reason: reason(pen), papersBack: null, late: null })]];
    case 'declined':
      return [[clerk, (pen) => ({ type: 'decline', reason: reason(pen), late: null })]];
    case 'parts':
      return [[examiner, { type: 'send-parts', withPapers: false, late: null }]];
  }
}

/** From the examination to the return desk, in one breath. */
function finish({ actor }: TestOffice, examiner: Actor, what: 'done' | 'refused'): Acts {
  const outcome = what === 'done' ? 'granted' : 'refused';
  const signer = actor('signer', 'lanh-dao');
  return [
    [
      examiner,
      (pen) => ({
        ...{ type: 'propose-result', outcome, files: [], late: null },
        reason: what === 'done' ? null : pen.wording('Không đủ điều kiện'),
      }),
    ],
    [signer, { type: 'approve', late: null }],
    [signer, { type: 'sign', means: 'paper', capacity: null, late: null }],
    [
      actor('records-officer', 'van-thu'),
      { type: 'issue', number: '1/GXN', electronic: false, files: [], late: null },
    ],
    [actor('return-clerk', 'mot-cua'), { type: 'take-in', late: null }],
  ];
}

function otherExaminer({ office }: TestOffice): Actor {
  const found = office.findOfficer(OTHER_EXAMINER);
  if (!found) throw new Error('there is only one examiner');
  return { kind: 'officer', id: found.id, agency: found.agency, duties: found.duties };
}

function wordsOf(pen: Pen, text: string) {
  const wording = pen.wording(text);
  if (!wording) throw new Error('nothing was said');
  return wording;
}

function idOf(actor: Actor): string {
  return actor.kind === 'officer' ? actor.id : '';
}

function signerOf({ actor }: TestOffice): { id: string } {
  return { id: idOf(actor('signer', 'lanh-dao')) };
}
