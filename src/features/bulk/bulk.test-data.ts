import { randomUUID } from 'node:crypto';
import type { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, done, HAND_OVER, PROCEDURE, receiveCommand } from '../../../test/support/test-office.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import { type CarriedOut, carryOut } from '../../store/dossiers/carry-out.ts';
import type { PersonContent } from '../../store/dossiers/pen.ts';
import { OWNER } from '../../store/ledger/identity.ts';

type Office = Awaited<ReturnType<typeof openTestApp>>['office'];
type Done = readonly [Parameters<Office['actor']>[0], string, Command];

const WAY: Readonly<Record<'examined' | 'proposed' | 'approved' | 'issued' | 'ready', readonly Done[]>> = {
  examined: [['counter-clerk', 'mot-cua', HAND_OVER]],
  proposed: [
    [
      ...(['specialist', 'tu-phap-ho-tich'] as const),
      { type: 'propose-result', outcome: 'granted', reason: null, files: [], late: null },
    ],
  ],
  approved: [['signer', 'lanh-dao', { type: 'approve', late: null }]],
  issued: [
    ['signer', 'lanh-dao', { type: 'sign', means: 'paper', capacity: null, late: null }],
    [
      'records-officer',
      'van-thu',
      { type: 'issue', number: '7/XN', electronic: false, files: [], late: null },
    ],
  ],
  ready: [['return-clerk', 'mot-cua', { type: 'take-in', late: null }]],
};

/** Dossiers of an office, as far on their way as a test wants them. */
export function dossiersOf(office: Office) {
  const along = async (dossier: CarriedOut, acts: readonly Done[]): Promise<CarriedOut> => {
    let at = dossier;
    for (const [role, unit, command] of acts)
      at = done(await office.act(office.actor(role, unit), at, command));
    return at;
  };
  return {
    /** `count` of them, received and brought on as far as said. */
    async many(
      count: number,
      until: keyof typeof WAY,
      person: Partial<PersonContent> = {},
      intake: { secret?: boolean } = {},
    ) {
      const dossiers: CarriedOut[] = [];
      for (let made = 0; made < count; made++) {
        const received = await receiveFor(office, person, intake);
        const stages = Object.keys(WAY) as (keyof typeof WAY)[];
        const acts = stages.slice(0, stages.indexOf(until) + 1).flatMap((stage) => WAY[stage]);
        dossiers.push(await along(received, acts));
      }
      return dossiers;
    },
    /** What was recorded of it, without that somebody looked. */
    async acts({ dossierId }: CarriedOut): Promise<readonly unknown[]> {
      const [rows = []] = await office.database.read(OWNER, {
        text: 'select type from event_log where dossier_id = $1 order by version',
        values: [dossierId],
      });
      return rows.map(({ type }) => type);
    },
  };
}

async function receiveFor(
  office: Office,
  person: Partial<PersonContent>,
  change: { secret?: boolean },
): Promise<CarriedOut> {
  const papers = office.office.findProcedure(PROCEDURE)?.content.papers ?? [];
  const applicant: PersonContent = {
    ...{ kind: 'individual', name: 'Nguyễn Thị Bé Sáu', identityKind: 'Thẻ căn cước' },
    ...{ identityNumber: '091188000456', address: null, phone: null, email: null },
    ...person,
  };
  return done(
    await carryOut(office.desk, {
      ...{ commandId: randomUUID(), actor: office.actor('counter-clerk', 'mot-cua'), expectedVersion: null },
      dossier: { open: { agency: COMMUNE, procedure: PROCEDURE } },
      compose(pen) {
        const command = receiveCommand(pen, papers);
        if (command.type !== 'receive' || !command.intake) throw new Error('nothing is received');
        return { ...command, intake: { ...command.intake, ...change, applicant: pen.person(applicant) } };
      },
    }),
  );
}

/** The boxes of a page, as they would be sent ticked: all, or of these dossiers. */
export function boxesOf(body: string, dossiers?: readonly CarriedOut[]): readonly string[] {
  const all = [...body.matchAll(/name="chon" value="([^"]+)"/g)].map(([, value = '']) => value);
  return dossiers
    ? all.filter((value) => dossiers.some(({ dossierId }) => value.startsWith(dossierId)))
    : all;
}
