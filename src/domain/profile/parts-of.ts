import type { Agency, Officer } from '../organisation/agency.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { type AdoptedProfile, rulesDecided } from './adopted-profile.ts';
import type { PartName, Thing } from './profile-line.ts';

/**
 * A thing taken apart into what can be compared and taken by itself. What stands in none of these is not the
 * profile's to say: accounts and duties, what an agency says of itself, what was closed or merged.
 */
export function partsOf({ stream, data }: Pick<Thing, 'stream' | 'data'>): ReadonlyMap<PartName, unknown> {
  return new Map(
    Object.entries(allParts({ stream, data } as Thing)).filter(([, value]) => value !== undefined),
  );
}

function allParts(thing: Thing): Record<PartName, unknown> {
  switch (thing.stream) {
    case 'profile':
      return partsOfProfile(thing.data);
    case 'agency':
      return partsOfAgency(thing.data);
    case 'officer':
      return partsOfOfficer(thing.data);
    case 'procedure':
      return partsOfProcedure(thing.data);
    case 'calendar':
      return {
        to: thing.data.to,
        ...Object.fromEntries(thing.data.changes.map((change) => [`days.${change.date}`, change])),
      };
  }
}

/** Who must have a second factor is not here: it is as the file says at each start. */
function partsOfProfile(profile: AdoptedProfile): Record<PartName, unknown> {
  const { name, provinceCode, timeline, hosts, sms } = profile;
  const { fields, ...rules } = rulesDecided(profile).rules;
  const byField = Map.groupBy(fields, ({ field }) => field);
  return {
    ...{ name, provinceCode, timeline, hosts, sms },
    ...Object.fromEntries(Object.entries(rules).map(([key, value]) => [`rules.${key}`, value])),
    ...Object.fromEntries([...byField].map(([field, special]) => [`rules.fields.${field}`, special])),
  };
}

function partsOfAgency(agency: Agency): Record<PartName, unknown> {
  const { name, shortName, level, parent, code, territory, formedFrom, address, phone, hours } = agency;
  const { units, supervises = [], staffed } = agency;
  return {
    ...{ name, shortName, level, code, formedFrom },
    ...{ parent: parent ?? undefined, territory: territory ?? undefined },
    ...{ address: address ?? undefined, phone: phone ?? undefined, hours: hours ?? undefined },
    ...Object.fromEntries(units.map((unit) => [`units.${unit.code}`, unit])),
    ...Object.fromEntries(supervises.map((scope) => [`supervises.${scope}`, scope])),
    // After the units and the address of the desk, without which there is none.
    staffed: staffed || undefined,
  };
}

/** The rest of a person is the administrators' to write: no file gives anybody rights. */
function partsOfOfficer({ title }: Officer): Record<PartName, unknown> {
  return { title };
}

function partsOfProcedure(procedure: Procedure): Record<PartName, unknown> {
  const { id: _id, validFrom: _from, ...parts } = procedure;
  return parts;
}
