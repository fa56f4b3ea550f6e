import { OWNER } from '../../store/ledger/identity.ts';
import type { System } from '../../system.ts';
import { birthRegistration, type Until } from './birth-registration.ts';
import { driveDossier } from './demo-dossier.ts';

const DEMO_DOSSIERS: readonly [agency: string, until: Until][] = [
  ['ubnd-p-vinh-thanh', 'returned'],
  ['ubnd-x-hon-tre', 'received'],
  ['ubnd-p-vinh-thanh', 'awaiting-supplement'],
  ['ubnd-p-vinh-thanh', 'examined'],
];

/** A few dossiers to look up, where there is none yet: made by commands, like all others. */
export async function makeDemoDossiers(system: System): Promise<void> {
  if ((await demoCode(system)) !== null) return;
  for (const [agency, until] of DEMO_DOSSIERS) {
    await driveDossier(system, birthRegistration(agency, until), () => undefined);
  }
}

/** The code of a dossier to try the look-up with: an open one, if there is any. */
export async function demoCode({ database }: Pick<System, 'database'>): Promise<string | null> {
  const [rows] = await database.read(OWNER, {
    text: 'select code from dossier where not secret order by ended_at is null desc, submitted_at desc limit 1',
    values: [],
  });
  return (rows?.[0]?.code as string | undefined) ?? null;
}
