import type { Agency } from '../../domain/organisation/agency.ts';
import { agencyOn, answeringAgency, answersFor, successionOn } from '../../domain/organisation/succession.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { withSuccessors } from '../../domain/procedure/with-successors.ts';

/** The agencies as they are on a day, with who answers for whom: a merger takes effect on its date. */
export interface AgenciesToday {
  byId: ReadonlyMap<string, Agency>;
  all: readonly Agency[];
  /** That are no more. */
  merged: readonly Agency[];
  isGone(id: string): boolean;
  answersFor(id: string): readonly string[];
  /** With the agencies that do now what it gave to those that are no more. */
  procedure<One extends { content: Procedure }>(version: One): One;
}

export function agenciesToday(known: ReadonlyMap<string, Agency>, date: string): AgenciesToday {
  const find = (id: string) => known.get(id);
  const before = [...known.values()];
  const merged = before.filter((agency) => successionOn(agency, date));
  const none = merged.length === 0;
  const gone = new Set(merged.map(({ id }) => id));
  const answering = (id: string) => {
    const agency = gone.has(id) ? known.get(id) : undefined;
    return agency ? answeringAgency(agency, find, date).id : id;
  };
  const heirs = new Set(merged.map(({ id }) => answering(id)));
  const all = none
    ? before
    : before.map((agency) => {
        const now = agencyOn(agency, find, date);
        return now.parent !== null && gone.has(now.parent) ? { ...now, parent: answering(now.parent) } : now;
      });
  return {
    ...{ all, merged },
    byId: none ? known : new Map(all.map((agency) => [agency.id, agency])),
    isGone: (id) => gone.has(id),
    // Most answer for themselves alone.
    answersFor: (id) => (heirs.has(id) ? answersFor(id, before, date) : [id]),
    procedure: (version) =>
      none ? version : { ...version, content: withSuccessors(version.content, answering) },
  };
}
