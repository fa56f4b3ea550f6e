import type { Procedure } from './domain/procedure/procedure.ts';
import type { AdoptedFile } from './profile-shapes.ts';

/**
 * A procedure of another profile as it is in this one: nothing that a citizen is promised changes by it, only who
 * works on it. When a level is taken away its work goes to the one below, with the units of that.
 */
export function adoptProcedure(
  procedure: Procedure,
  { levels, agencies, units, words, changes }: AdoptedFile,
  validFrom: string,
): Procedure {
  const change = changes[procedure.id] ?? {};
  const { steps, parts = [], ...process } = procedure.process;
  const agencyHere = (rule: AgencyRule): AgencyRule =>
    'id' in rule ? { id: agencies[rule.id] ?? rule.id } : rule;
  const unitHere = (unit: string): string => units[unit] ?? unit;
  const said = (text: string): string =>
    Object.entries(words).reduce((now, [there, here]) => now.replaceAll(there, here), text);
  const kept = change.alone ? [] : parts;
  return {
    ...procedure,
    level: levels[procedure.level] ?? procedure.level,
    agencies: procedure.agencies?.map((id) => agencies[id] ?? id) ?? null,
    fees: procedure.fees.map((fee) => ({ ...fee, basis: change.feeBasis?.[fee.code] ?? fee.basis })),
    process: {
      ...process,
      steps: steps.map(({ needs, ...step }) => ({
        ...step,
        ...(step.agency ? { agency: agencyHere(step.agency) } : {}),
        name: change.steps?.[step.code] ?? said(step.name),
        unit: unitHere(step.unit),
        ...(needs && !change.alone ? { needs } : {}),
      })),
      ...(kept.length > 0
        ? {
            parts: kept.map((part) => ({
              ...part,
              name: said(part.name),
              agency: agencyHere(part.agency),
              unit: unitHere(part.unit),
            })),
          }
        : {}),
    },
    validFrom,
  };
}

type AgencyRule = NonNullable<Procedure['process']['parts']>[number]['agency'];
