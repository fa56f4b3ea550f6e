import type { Agency, Unit } from '../../../domain/organisation/agency.ts';
import type { SectionContext } from '../section-form.ts';

/** A unit that may hold a step, with what it is called where several agencies could take the procedure in. */
interface UnitChoice {
  code: string;
  kind: Unit['kind'];
  name: string;
}

/** Units of the agencies that may take the procedure in, one a code; whose it is, where not all of them have it. */
export function unitsOf(context: Pick<SectionContext, 'agencies' | 'content'>): readonly UnitChoice[] {
  const taking = takingIn(context);
  const all = taking.flatMap(({ shortName, units }) => units.map((unit) => ({ ...unit, shortName })));
  const byCode = Map.groupBy(
    all.filter(({ kind }) => kind !== 'administration'),
    ({ code }) => code,
  );
  return [...byCode.values()].flatMap((same): UnitChoice[] => {
    const [first] = same;
    if (!first) return [];
    const whose = same.map(({ shortName }) => shortName).join(', ');
    const name = same.length < taking.length ? `${first.name} (${whose})` : first.name;
    return [{ code: first.code, kind: first.kind, name }];
  });
}

/** Agencies that may take the procedure in, as far as the draft says. */
export function takingIn({
  agencies,
  content,
}: Pick<SectionContext, 'agencies' | 'content'>): readonly Agency[] {
  return agencies.filter(
    ({ id, staffed, level }) =>
      staffed &&
      (content.agencies ? content.agencies.includes(id) : content.level === null || level === content.level),
  );
}
