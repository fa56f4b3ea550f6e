import type { Agency } from '../../domain/organisation/agency.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { receivingAgencies } from '../../domain/procedure/receiving-agencies.ts';
import { plainWords } from '../../words/vi/plain-words.ts';
import { agencyChoices, type Choices, fieldChoices, levelChoices } from './choices.ts';
import type { Entry } from './entry.ts';
import { type FormerPlaces, indexFormerPlaces } from './former-places.ts';

/** The catalogue as it is in force, in the order of its names. */
export interface CatalogueIndex {
  entries: readonly Entry[];
  byId: ReadonlyMap<string, Entry>;
  /** Without anything asked. */
  choices: Choices;
  formerPlaces: FormerPlaces;
}

type Version = { version: number; content: Procedure };

const byVietnamese = new Intl.Collator('vi', { numeric: true }).compare;

/** A province has some 2,000 procedures and 180 agencies: this is done once for every change of the office. */
export function indexCatalogue(
  versions: readonly Version[],
  agencies: readonly Agency[],
  today: string,
): CatalogueIndex {
  const named = agencies.toSorted((a, b) => byVietnamese(a.name, b.name));
  const receiving = rememberReceiving(named);
  const entries = versions
    .filter(({ content }) => content.validFrom <= today)
    .map(({ version, content }) => entryOf(version, content, receiving(content)))
    .toSorted((a, b) => byVietnamese(a.procedure.name, b.procedure.name));
  return {
    entries,
    byId: new Map(entries.map((entry) => [entry.procedure.id, entry])),
    choices: {
      ...{ fields: fieldChoices(entries), levels: levelChoices(entries), agencies: agencyChoices(entries) },
    },
    formerPlaces: indexFormerPlaces(named),
  };
}

function entryOf(version: number, procedure: Procedure, agencies: readonly Agency[]): Entry {
  const { id, nationalCode, name, field, results } = procedure;
  return {
    ...{ version, procedure, agencies, agencyIds: new Set(agencies.map((agency) => agency.id)) },
    fieldKey: fieldKeyOf(field),
    name: ` ${plainWords(name)} `,
    rest: ` ${plainWords([nationalCode ?? '', field, id, ...results.map((result) => result.name)].join(' '))} `,
  };
}

/** `Hộ tịch` to `ho-tich`: in addresses. */
export function fieldKeyOf(field: string): string {
  return plainWords(field).replaceAll(' ', '-');
}

/** Most procedures of a level need the same units, so the same agencies take them in. */
function rememberReceiving(agencies: readonly Agency[]): (procedure: Procedure) => readonly Agency[] {
  const known = new Map<string, readonly Agency[]>();
  return (procedure) => {
    const { level, agencies: given, process } = procedure;
    const units = given === null ? [...new Set(process.steps.map(({ unit }) => unit))].sort() : null;
    const key = JSON.stringify([level, given, units]);
    const found = known.get(key) ?? receivingAgencies(procedure, agencies);
    known.set(key, found);
    return found;
  };
}
