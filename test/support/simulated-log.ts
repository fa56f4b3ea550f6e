import { randomUUID } from 'node:crypto';
import { makeDice } from '../../src/cli/demo/dice.ts';
import { live } from '../../src/cli/simulate/simulated-life.ts';
import { simulatedOffice } from '../../src/cli/simulate/simulated-office.ts';
import type { Instant } from '../../src/domain/calendar/local-time.ts';
import { provinceCalendar } from '../../src/domain/calendar/province-calendar.ts';
import type { RecordedEvent } from '../../src/domain/dossier/events.ts';
import type { Agency } from '../../src/domain/organisation/agency.ts';
import type { Procedure } from '../../src/domain/procedure/procedure.ts';
import { closeFeed } from '../../src/store/feed/close-feed.ts';
import type { Database } from '../../src/store/ledger/database.ts';
import { appendStatement, DOSSIER_STREAM, SCHEMA_VERSION } from '../../src/store/ledger/event-row.ts';
import { OWNER } from '../../src/store/ledger/identity.ts';
import { linkAll, NO_HASH } from '../../src/store/ledger/link.ts';
import { changeOffice } from '../../src/store/office/office-log.ts';

/** A dossier of the simulator, as one of the agencies of a small province. */
export interface SimulatedDossier {
  id: string;
  agency: Agency;
  procedure: Procedure;
  events: readonly RecordedEvent[];
}

const FIELDS = ['Hộ tịch', 'Đất đai', 'Xây dựng'] as const;

/** Lives of dossiers, spread over so many agencies; each under a procedure of its own. */
export function simulatedDossiers(count: number, seed: number, agencies = 4): readonly SimulatedDossier[] {
  return Array.from({ length: count }, (_, index) => {
    const dice = makeDice(`figures/${seed}/${index}`);
    const office = simulatedOffice(dice);
    const { events } = live(office, dice);
    const id = `co-quan-${(index % agencies) + 1}`;
    const field = FIELDS[index % FIELDS.length] ?? FIELDS[0];
    const own = <Thing>(thing: Thing): Thing =>
      JSON.parse(
        JSON.stringify(thing)
          .replaceAll('"co-quan"', `"${id}"`)
          .replaceAll('"thu-tuc"', `"thu-tuc-${index}"`)
          .replaceAll('"Lĩnh vực"', `"${field}"`)
          .replaceAll('H33.1-260105-0001', `H33.1-260105-${String(index).padStart(6, '0')}`),
      );
    return {
      id: randomUUID(),
      agency: own({ ...office.agency, calendar: provinceCalendar.id }),
      procedure: own(office.procedure.content),
      events: own(events),
    };
  }).filter(({ events }) => events.length > 0);
}

/** Their procedures as an office publishes them. */
export async function publishSimulated(
  database: Database,
  dossiers: readonly SimulatedDossier[],
  at: Instant,
): Promise<void> {
  const act = { commandId: randomUUID(), actor: { kind: 'system', process: 'test' } as const, at };
  const changes = dossiers.map(({ procedure }) => ({
    ...{ stream: 'procedure' as const, id: procedure.id, data: procedure },
  }));
  await database.transaction(OWNER, (transaction) => changeOffice(transaction, changes, act));
}

/** Writes the events that were written down in a time, in the order of their writing, and closes the feed over them. */
export async function writeSimulated(
  database: Database,
  dossiers: readonly SimulatedDossier[],
  { from, to }: { from: Instant; to: Instant },
): Promise<void> {
  const linked = dossiers.flatMap(({ id, events }) =>
    linkAll(
      events.map(({ version, event: { type, data }, actor, occurredAt, recordedAt, lateEntry }) => ({
        ...{ stream: DOSSIER_STREAM, id, version, type, data, actor, occurredAt, recordedAt, lateEntry },
        ...{ commandId: randomUUID(), commandIndex: 0, schemaVersion: SCHEMA_VERSION },
      })),
      NO_HASH,
    ),
  );
  const due = linked
    .filter(({ recordedAt }) => recordedAt >= from && recordedAt < to)
    .sort((one, other) =>
      one.recordedAt < other.recordedAt ? -1 : one.recordedAt > other.recordedAt ? 1 : 0,
    );
  // A statement leaves what it adds in the order of versions: a new one begins where that is not the order of time.
  const groups: (typeof due)[] = [];
  for (const entry of due) {
    const last = groups.at(-1)?.at(-1);
    if (last && last.version <= entry.version) groups.at(-1)?.push(entry);
    else groups.push([entry]);
  }
  if (groups.length > 0) await database.write(OWNER, ...groups.map(appendStatement));
  await closeFeed(database);
}
