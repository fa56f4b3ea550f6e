import { randomUUID } from 'node:crypto';
import { LONG, ORGANISATION } from '../../src/documents/slip.test-data.ts';
import type { Command } from '../../src/domain/dossier/commands.ts';
import { type CarriedOut, carryOut } from '../../src/store/dossiers/carry-out.ts';
import type { Pen } from '../../src/store/dossiers/pen.ts';
import { OWNER } from '../../src/store/ledger/identity.ts';
import { changeOffice } from '../../src/store/office/office-log.ts';
import {
  COMMUNE,
  done,
  HAND_OVER,
  PROCEDURE,
  receiveCommand,
  type TestOffice,
} from '../support/test-office.ts';

const LONG_AGENCY = 'Ban Quản lý Khu kinh tế cửa khẩu, Khu công nghiệp, Khu du lịch và Bảo tồn biển';

/** The office and one of its procedures take on the longest names there are. */
export async function takeLongNames({ database, office, clock }: TestOffice): Promise<void> {
  const agency = office.findAgency(COMMUNE);
  const procedure = office.findProcedure(PROCEDURE)?.content;
  if (!agency || !procedure) throw new Error('not the office it was');
  const papers = procedure.papers.map((paper) => ({ ...paper, name: LONG.paper }));
  const changes = [
    { stream: 'agency' as const, id: COMMUNE, data: { ...agency, name: LONG_AGENCY } },
    { stream: 'procedure' as const, id: PROCEDURE, data: { ...procedure, papers, name: LONG.procedure } },
  ];
  const act = { commandId: randomUUID(), actor: { kind: 'system', process: 'test' } as const, at: clock.at };
  await database.transaction(OWNER, (transaction) => changeOffice(transaction, changes, act));
  await office.refresh();
}

const STEPS = {
  'handed-over': ['counter-clerk', 'mot-cua', () => HAND_OVER],
  asked: ['specialist', 'tu-phap-ho-tich', askedBy],
  provided: ['counter-clerk', 'mot-cua', provided],
  proposed: ['specialist', 'tu-phap-ho-tich', proposed],
  approved: ['signer', 'lanh-dao', (): Command => ({ type: 'approve', late: null })],
  signed: [
    ...(['signer', 'lanh-dao'] as const),
    (): Command => ({ type: 'sign', means: 'paper', capacity: 'KT', late: null }),
  ],
  issued: [
    ...(['records-officer', 'van-thu'] as const),
    (): Command => ({ type: 'issue', number: '1094/XN', electronic: false, files: [], late: null }),
  ],
  'taken-in': ['return-clerk', 'mot-cua', (): Command => ({ type: 'take-in', late: null })],
} as const satisfies Record<
  string,
  readonly [Parameters<TestOffice['actor']>[0], string, (pen: Pen) => Command]
>;

/** A dossier of an organisation, gone as far as this. */
export async function dossierThatWas(
  office: TestOffice,
  last: 'received' | keyof typeof STEPS,
): Promise<CarriedOut> {
  let dossier = done(await receiveFromOrganisation(office));
  if (last === 'received') return dossier;
  for (const [name, [role, unit, command]] of Object.entries(STEPS)) {
    dossier = done(await office.act(office.actor(role, unit), dossier, command));
    if (name === last) break;
  }
  return dossier;
}

function receiveFromOrganisation(office: TestOffice) {
  const papers = office.office.findProcedure(PROCEDURE)?.content.papers ?? [];
  return carryOut(office.desk, {
    ...{ commandId: randomUUID(), expectedVersion: null, actor: office.actor('counter-clerk', 'mot-cua') },
    dossier: { open: { agency: COMMUNE, procedure: PROCEDURE } },
    compose: (pen): Command => {
      const command = receiveCommand(pen, papers);
      if (command.type !== 'receive' || !command.intake) throw new Error('no intake');
      const person = { ...ORGANISATION, address: LONG_AGENCY, phone: '0912000456' };
      return { ...command, intake: { ...command.intake, applicant: pen.person(person) } };
    },
  });
}

function askedBy(pen: Pen): Command {
  const wording = pen.wording(LONG.paper);
  if (!wording) throw new Error('no words');
  const items = [
    { paper: 'to-khai', wording },
    { paper: null, wording },
  ];
  return { type: 'request-supplement', items, reason: pen.wording(LONG.paper), late: null };
}

function provided(pen: Pen): Command {
  const counts = { originals: 1, certified: 0, copies: 0, files: [] };
  const papers = [
    { paper: 'to-khai', name: null, ...counts },
    { paper: null, name: pen.wording(LONG.paper), ...counts },
  ];
  return { type: 'provide-supplement', papers, late: null };
}

function proposed(pen: Pen): Command {
  const reason = pen.wording(LONG.paper);
  return { type: 'propose-result', outcome: 'refused', reason, files: [], late: null };
}
