import type { Duty, Officer } from './agency.ts';

/** The officer as they are on a day: only what they hold that day, and nothing once the account is closed. */
export function officerOn(officer: Officer, date: string): Officer {
  if (isDisabledOn(officer, date)) return { ...officer, duties: [] };
  const { disabled: _, ...open } = officer;
  return { ...open, duties: officer.duties.filter((duty) => holdsOn(duty, date)) };
}

export function holdsOn({ from, until }: Pick<Duty, 'from' | 'until'>, date: string): boolean {
  return (from === undefined || from <= date) && (until === undefined || date <= until);
}

export function isDisabledOn({ disabled }: Pick<Officer, 'disabled'>, date: string): boolean {
  return disabled !== undefined && disabled.from <= date;
}

/** Of the duties those that are not limited to other procedures, nor to other steps; null: not known yet. */
export function dutiesFor(
  duties: readonly Duty[],
  { procedure, step }: { procedure: string | null; step: string | null },
): readonly Duty[] {
  return duties.filter(
    ({ procedures, steps }) =>
      (procedures === undefined || procedure === null || procedures.includes(procedure)) &&
      (steps === undefined || step === null || steps.includes(step)),
  );
}
