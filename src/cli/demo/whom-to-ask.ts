import type { Agency } from '../../domain/organisation/agency.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { firstStepOf } from '../../domain/procedure/steps.ts';

/** A unit that is asked for an opinion. */
export interface Adviser {
  agency: string;
  unit: string;
}

const LEGAL = /tu-phap/;

/** Another section of the house, or who knows the law above it; undefined: there is nobody else. */
export function whomToAsk(
  agency: Agency,
  { process }: Procedure,
  agencies: readonly Agency[],
  elsewhere: boolean,
): Adviser | undefined {
  const examiner = firstStepOf(process, 'examine').unit;
  const own = agency.units.find(({ kind, code }) => kind === 'section' && code !== examiner);
  const above = agencies.filter(({ id, level, staffed }) => {
    return staffed && (id === agency.parent || level === 'province') && id !== agency.id;
  });
  const [legal] = above
    .toSorted((one, other) => Number(other.id === agency.parent) - Number(one.id === agency.parent))
    .flatMap(({ id, units }) => {
      const unit = units.find(({ kind, code }) => kind === 'section' && LEGAL.test(code));
      return unit ? [{ agency: id, unit: unit.code }] : [];
    });
  if (own && !(elsewhere && legal)) return { agency: agency.id, unit: own.code };
  return legal;
}
