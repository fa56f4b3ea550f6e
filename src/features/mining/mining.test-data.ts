import { randomUUID } from 'node:crypto';
import type { openTestOffice } from '../../../test/support/test-office.ts';
import { COMMUNE, done, HAND_OVER, PROCEDURE, receiveCommand } from '../../../test/support/test-office.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import { type CarriedOut, carryOut } from '../../store/dossiers/carry-out.ts';

type Office = Awaited<ReturnType<typeof openTestOffice>>;
type Done = readonly [Parameters<Office['actor']>[0], string, Command];

const WAY: readonly Done[] = [
  ['counter-clerk', 'mot-cua', HAND_OVER],
  [
    ...(['specialist', 'tu-phap-ho-tich'] as const),
    { type: 'propose-result', outcome: 'granted', reason: null, files: [], late: null },
  ],
  ['signer', 'lanh-dao', { type: 'approve', late: null }],
  ['signer', 'lanh-dao', { type: 'sign', means: 'paper', capacity: null, late: null }],
  ['records-officer', 'van-thu', { type: 'issue', number: '7/XN', electronic: false, files: [], late: null }],
  ['return-clerk', 'mot-cua', { type: 'take-in', late: null }],
];

/** The steps after the receipt, in the order of the process. */
export const TO_EXAMINATION = 1;
export const TO_RESULT = WAY.length;

/** A dossier brought on by so many acts, each so many minutes after the one before; the clock stays where that ends. */
export async function bringOn(
  office: Office,
  acts: number,
  { minutes = 30, at = office.clock.at }: { minutes?: number; at?: string } = {},
): Promise<CarriedOut> {
  office.clock.at = at;
  let dossier = done(await office.receive());
  for (const [role, unit, command] of WAY.slice(0, acts)) {
    pass(office, minutes);
    dossier = done(await office.act(office.actor(role, unit), dossier, command));
  }
  return dossier;
}

export function pass(office: Office, minutes: number): void {
  office.clock.at = new Date(Date.parse(office.clock.at) + minutes * 60_000).toISOString();
}

/** A dossier that is secret (MẬT). */
export async function receiveSecret(office: Office): Promise<CarriedOut> {
  const papers = office.office.findProcedure(PROCEDURE)?.content.papers ?? [];
  return done(
    await carryOut(office.desk, {
      ...{ commandId: randomUUID(), actor: office.actor('counter-clerk', 'mot-cua') },
      ...{ dossier: { open: { agency: COMMUNE, procedure: PROCEDURE } }, expectedVersion: null },
      compose(pen) {
        const command = receiveCommand(pen, papers);
        if (command.type !== 'receive') throw new Error('a dossier is received');
        return { ...command, intake: { ...command.intake, secret: true } } as Command;
      },
    }),
  );
}
