import type { Actor } from '../src/domain/access/actor.ts';
import type { OfficerRole } from '../src/domain/access/roles.ts';
import type { Command } from '../src/domain/dossier/commands.ts';
import type { Agency } from '../src/domain/organisation/agency.ts';
import { type CarriedOut, carryOut } from '../src/store/dossiers/carry-out.ts';
import type { CommandDesk } from '../src/store/dossiers/command-desk.ts';
import type { Pen } from '../src/store/dossiers/pen.ts';
import { done, HAND_OVER, PROCEDURE, receiveCommand } from '../test/support/test-office.ts';
import { officerAt, type World } from './world.ts';

/** From the counter to the applicant's hands. */
const WALK: readonly { role: OfficerRole; command: (pen: Pen) => Command }[] = [
  { role: 'counter-clerk', command: () => HAND_OVER },
  { role: 'specialist', command: () => ({ type: 'open', late: null }) },
  {
    role: 'specialist',
    command: (pen) => ({
      ...{ type: 'propose-result', outcome: 'granted', files: [], late: null },
      reason: pen.wording('Hồ sơ đủ điều kiện giải quyết'),
    }),
  },
  { role: 'signer', command: () => ({ type: 'approve', late: null }) },
  { role: 'signer', command: () => ({ type: 'sign', means: 'paper', capacity: null, late: null }) },
  {
    role: 'records-officer',
    command: () => ({ type: 'issue', number: '125/XN-UBND', electronic: false, files: [], late: null }),
  },
  { role: 'return-clerk', command: () => ({ type: 'take-in', late: null }) },
  {
    role: 'return-clerk',
    command: () => ({
      ...{ type: 'return', way: 'counter', recipient: 'applicant', person: null },
      ...{ receiptShown: true, identityChecked: false, notified: 'phone', late: null },
    }),
  },
];

/** Commands after the receipt, for each dossier. */
export const WALK_LENGTH = WALK.length;

/** The officers of one commune at work, each command as whoever's it is. */
export interface Crew {
  receive(): Promise<CarriedOut>;
  /** The command that follows, by its place in the walk. */
  advance(dossier: CarriedOut, place: number): Promise<CarriedOut>;
}

export function crewAt(world: World, agency: Agency, desk: CommandDesk = world.system.desk): Crew {
  const { newId, office } = world.system;
  const actors = new Map(
    [...new Set(WALK.map(({ role }) => role))].map((role) => [role, actorOf(world, agency, role)]),
  );
  const papers = office.findProcedure(PROCEDURE)?.content.papers.slice(0, 2) ?? [];
  const as = (role: OfficerRole) => actors.get(role) ?? actorOf(world, agency, role);
  return {
    receive: async () =>
      done(
        await carryOut(desk, {
          ...{ commandId: newId(), actor: as('counter-clerk'), expectedVersion: null },
          dossier: { open: { agency: agency.id, procedure: PROCEDURE } },
          compose: (pen) => receiveCommand(pen, papers),
        }),
      ),
    advance: async ({ dossierId, version }, place) => {
      const step = WALK[place];
      if (!step) throw new Error(`the walk ends before ${place}`);
      return done(
        await carryOut(desk, {
          ...{ commandId: newId(), actor: as(step.role), expectedVersion: version },
          ...{ dossier: { id: dossierId }, compose: step.command },
        }),
      );
    },
  };
}

function actorOf(world: World, agency: Agency, role: OfficerRole): Actor {
  const { id, duties } = officerAt(world, agency, role);
  return { kind: 'officer', id, agency: agency.id, duties };
}
