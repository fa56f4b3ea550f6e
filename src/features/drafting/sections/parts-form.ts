import { OFFICER_ROLES, type OfficerRole } from '../../../domain/access/roles.ts';
import type { AgencyRule, Part } from '../../../domain/procedure/procedure.ts';
import { textField, textFields } from '../../../web/form-fields.ts';
import { changedRows, freshCode, readRows, wholeNumber } from '../rows.ts';
import type { Problem } from '../section-form.ts';
import { oneLine } from './general-section.tsx';

/** A part of the work that another agency does (liên thông), as it stands in the form. */
export interface PartTyped {
  code: string;
  name: string;
  /** Agency and unit in one choice, as in `placeOf`. */
  place: string;
  role: OfficerRole;
  budget: string;
  after: readonly string[];
  gives: string;
}

export const PARTS = 'process-parts';

const PARENT = '^';

/** `so-tnmt/dat-dai`; `^/dat-dai` in the agency above, `/dat-dai` in the one that received. */
export function placeOf(agency: AgencyRule | undefined, unit: string): string {
  const where = agency === undefined ? '' : 'id' in agency ? agency.id : PARENT;
  return `${where}/${unit}`;
}

export function placeRead(place: string): { agency: AgencyRule | undefined; unit: string } {
  const [where = '', unit = ''] = place.split('/');
  if (where === '') return { agency: undefined, unit };
  return { agency: where === PARENT ? { relation: 'parent' } : { id: where }, unit };
}

export function openPart({ agency, unit, budget, gives = '', ...part }: Part): PartTyped {
  const place = unit === '' ? '' : placeOf(agency, unit);
  return { ...part, place, budget: String(budget), gives };
}

export function readParts(body: unknown): readonly PartTyped[] {
  return readRows(body, PARTS, (at) => ({
    code: textField(body, `${at}-code`),
    name: oneLine(textField(body, `${at}-name`)),
    place: textField(body, `${at}-unit`),
    role: OFFICER_ROLES.find((role) => role === textField(body, `${at}-role`)) ?? 'specialist',
    budget: textField(body, `${at}-budget`),
    after: textFields(body, `${at}-after`),
    gives: oneLine(textField(body, `${at}-gives`)),
  }));
}

/** As typed; a part whose place is not chosen yet has no unit, which keeps it from being published. */
export function partOf({ place, budget, gives, ...part }: PartTyped): Part {
  const { agency, unit } = placeRead(place);
  return {
    ...{ ...part, agency: agency ?? { relation: 'parent' }, unit, budget: wholeNumber(budget) ?? 0 },
    ...(gives === '' ? {} : { gives }),
  };
}

export function partBudgetProblems(parts: readonly PartTyped[]): Problem[] {
  return parts.flatMap(({ budget }, index) =>
    wholeNumber(budget) === undefined
      ? [{ field: `${PARTS}-${index}-budget`, text: 'Thời gian của phần việc là số nguyên, ví dụ 480' }]
      : [],
  );
}

/** A row more or less; `taken`: codes of the steps, for holdings of both stand in one list. */
export function changedParts(
  parts: readonly PartTyped[],
  act: string,
  taken: readonly string[],
): readonly PartTyped[] | undefined {
  const codes = [...taken, ...parts.map(({ code }) => code)];
  const changed = changedRows(parts, PARTS, act, () => blankPart(freshCode('', codes, 'phan-viec')));
  if (!changed) return undefined;
  const left = changed.map(({ code }) => code);
  // Nobody waits for what is gone: a tick that is not shown could not be taken away.
  return changed.map((part) => ({ ...part, after: part.after.filter((code) => left.includes(code)) }));
}

function blankPart(code: string): PartTyped {
  return { code, name: '', place: '', role: 'specialist', budget: '', after: [], gives: '' };
}
