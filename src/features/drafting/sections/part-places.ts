import type { Agency, Unit } from '../../../domain/organisation/agency.ts';
import type { SectionContext } from '../section-form.ts';
import { placeOf } from './parts-form.ts';
import { takingIn } from './units.ts';

/** Units that can have a part of the work, under the agency that they belong to. */
export interface PlaceGroup {
  agency: string;
  places: readonly { value: string; text: string }[];
}

/** First the agency above whoever takes it in, then every agency with units of its own. */
export function partPlaces(context: Pick<SectionContext, 'agencies' | 'content'>): readonly PlaceGroup[] {
  const { agencies } = context;
  const parents = new Set(takingIn(context).map(({ parent }) => parent));
  const above = agencies.filter(({ id }) => parents.has(id));
  const units = [...new Map(above.flatMap(workingUnits).map((unit) => [unit.code, unit])).values()];
  const groups = [
    {
      agency: 'Cơ quan cấp trên của nơi nhận hồ sơ',
      places: units.map(({ code, name }) => ({ value: placeOf({ relation: 'parent' }, code), text: name })),
    },
    ...agencies.map((agency) => ({
      agency: agency.name,
      places: workingUnits(agency).map(({ code, name }) => ({
        value: placeOf({ id: agency.id }, code),
        text: `${name} (${agency.shortName})`,
      })),
    })),
  ];
  return groups.filter(({ places }) => places.length > 0);
}

/** Desks and records hold no part of the work. */
function workingUnits({ units }: Agency): readonly Unit[] {
  return units.filter(({ kind }) => kind === 'section' || kind === 'leaders');
}
