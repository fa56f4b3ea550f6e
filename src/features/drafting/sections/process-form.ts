import { OFFICER_ROLES, type OfficerRole } from '../../../domain/access/roles.ts';
import type { Unit } from '../../../domain/organisation/agency.ts';
import { fitProcess } from '../../../domain/procedure/draft/fit-budgets.ts';
import { standardProcess } from '../../../domain/procedure/draft/standard-process.ts';
import type { BudgetUnit, Process, StepWork } from '../../../domain/procedure/procedure.ts';
import type { DraftContent } from '../../../domain/procedure/procedure-draft.ts';
import { textField, textFields } from '../../../web/form-fields.ts';
import { STEP_WORDS } from '../../../words/vi/procedure-words.ts';
import { keyOf } from '../list-form.ts';
import { changedRows, freshCode, readRows, wholeNumber } from '../rows.ts';
import type { Problem, SectionContext } from '../section-form.ts';
import { oneLine } from './general-section.tsx';
import {
  changedParts,
  openPart,
  PARTS,
  type PartTyped,
  partBudgetProblems,
  partOf,
  placeOf,
  placeRead,
  readParts,
} from './parts-form.ts';
import { takingIn, unitsOf } from './units.ts';

export interface StepTyped {
  code: string;
  name: string;
  work: StepWork;
  unit: string;
  /** Where it is not the agency that received: place of that agency, as in `placeOf`. */
  elsewhere: string;
  role: OfficerRole;
  budget: string;
  sendBackTo: readonly string[];
  /** Codes of the parts that it waits for. */
  needs: readonly string[];
}

export interface ProcessTyped {
  basis: string;
  budgetUnit: BudgetUnit;
  steps: readonly StepTyped[];
  parts: readonly PartTyped[];
  /** What was chosen to take over, kept while the rest is worked on. */
  takeFrom: string;
  section: string;
  assigned: boolean;
  /** What a button could not do. */
  unable: string | null;
}

export const STEPS = 'process-steps';

export function openProcess({ process }: DraftContent): ProcessTyped {
  return typedOf(process ?? { basis: '', budgetUnit: 'minutes', steps: [] });
}

function typedOf({ basis, budgetUnit, steps, parts = [] }: Process): ProcessTyped {
  return {
    ...{ basis, budgetUnit, takeFrom: '', section: '', assigned: false, unable: null },
    steps: steps.map(({ budget, agency, needs = [], ...step }) => ({
      ...{ ...step, needs, budget: String(budget) },
      elsewhere: agency === undefined ? '' : placeOf(agency, ''),
    })),
    parts: parts.map(openPart),
  };
}

export function readProcess(body: unknown): ProcessTyped {
  return {
    basis: oneLine(textField(body, 'process-basis')),
    budgetUnit: textField(body, 'process-budgetUnit') === 'permille' ? 'permille' : 'minutes',
    steps: readRows(body, STEPS, (at) => ({
      code: textField(body, `${at}-code`),
      name: oneLine(textField(body, `${at}-name`)),
      work: keyOf(STEP_WORDS, textField(body, `${at}-work`)) || 'examine',
      unit: textField(body, `${at}-unit`),
      role: OFFICER_ROLES.find((role) => role === textField(body, `${at}-role`)) ?? 'specialist',
      budget: textField(body, `${at}-budget`),
      sendBackTo: textFields(body, `${at}-sendBackTo`),
      needs: textFields(body, `${at}-needs`),
      elsewhere: textField(body, `${at}-agency`),
    })),
    parts: readParts(body),
    takeFrom: textField(body, 'lay-theo'),
    section: textField(body, 'phong-thu-ly'),
    assigned: textField(body, 'co-phan-cong') === 'co',
    unable: null,
  };
}

/** As typed; without steps there is nothing yet that could wait for a part. */
export function processOf({ basis, budgetUnit, steps, parts }: ProcessTyped): Process | null {
  if (steps.length === 0) return null;
  return {
    ...{ basis, budgetUnit },
    steps: withCodes(steps, parts).map(({ budget, elsewhere, needs, ...step }) => {
      const { agency } = placeRead(elsewhere);
      return {
        ...{ ...step, budget: wholeNumber(budget) ?? 0 },
        ...(agency && { agency }),
        ...(needs.length > 0 && { needs }),
      };
    }),
    ...(parts.length > 0 && { parts: parts.map(partOf) }),
  };
}

export function processFormProblems({ steps, parts }: ProcessTyped): Problem[] {
  const ofSteps = steps.flatMap(({ budget }, index) =>
    wholeNumber(budget) === undefined
      ? [{ field: `${STEPS}-${index}-budget`, text: 'Thời gian của bước là số nguyên, ví dụ 480' }]
      : [],
  );
  return [...ofSteps, ...partBudgetProblems(parts)];
}

/** Rows more and less; and whole processes taken over, made to fit the limits as far as those are known. */
export function changeProcess(
  typed: ProcessTyped,
  act: string,
  context: SectionContext,
): ProcessTyped | undefined {
  const steps = changedRows(typed.steps, STEPS, act, () => blankStep(typed.steps, context));
  if (steps) return { ...typed, steps: withCodes(steps, typed.parts) };
  const parts = changedParts(
    typed.parts,
    act,
    typed.steps.map(({ code }) => code),
  );
  if (parts) return { ...typed, parts, steps: awaitedBy(typed.steps, parts, act) };
  if (act === 'lay') return takenOver(typed, context);
  if (act === 'chuoi') return usual(typed, context);
  if (act === 'chia-lai') return fitted(typed, context);
  return undefined;
}

function takenOver(typed: ProcessTyped, { published, content }: SectionContext): ProcessTyped {
  const from = published.find(({ id }) => id === typed.takeFrom);
  if (!from) return { ...typed, unable: 'Xin chọn thủ tục để lấy quy trình' };
  return replaced(typed, { ...from.process, basis: typed.basis }, content);
}

function usual(typed: ProcessTyped, context: SectionContext): ProcessTyped {
  // The desk, the leaders and the records of an agency that has this section.
  const where = takingIn(context).find(({ units }) => units.some(({ code }) => code === typed.section));
  const find = (kind: Unit['kind']) => where?.units.find((unit) => unit.kind === kind)?.code ?? '';
  if (!where) return { ...typed, unable: 'Xin chọn phòng thụ lý' };
  const process = standardProcess(
    {
      ...{ desk: find('desk'), leaders: find('leaders'), records: find('records') },
      section: typed.section,
    },
    { assigned: typed.assigned },
  );
  return replaced(typed, { ...process, basis: typed.basis }, context.content);
}

function fitted(typed: ProcessTyped, { content }: SectionContext): ProcessTyped {
  const process = processOf(typed);
  if (!process || !fitProcess(process, content.limits))
    return { ...typed, unable: 'Chưa chia được: xin ghi xong thời hạn giải quyết, cùng một loại đơn vị' };
  return replaced(typed, process, content);
}

function replaced(before: ProcessTyped, process: Process, { limits }: DraftContent): ProcessTyped {
  const { takeFrom, section, assigned } = before;
  return { ...typedOf(fitProcess(process, limits) ?? process), takeFrom, section, assigned };
}

function blankStep(steps: readonly StepTyped[], context: SectionContext): StepTyped {
  const unit = unitsOf(context).find(({ kind }) => kind === 'section')?.code ?? '';
  const examine = steps.find(({ work }) => work === 'examine');
  return {
    ...{ code: '', name: '', work: 'examine', unit: examine?.unit ?? unit, role: 'specialist' },
    ...{ budget: '0', sendBackTo: [], needs: [], elsewhere: '' },
  };
}

/** A part is there because a step waits for it: a new one is for the last that can, until somebody says otherwise. */
function awaitedBy(
  steps: readonly StepTyped[],
  parts: readonly PartTyped[],
  act: string,
): readonly StepTyped[] {
  const codes = parts.map(({ code }) => code);
  const added = act === `${PARTS}-them` ? codes.at(-1) : undefined;
  const last = steps.findLast(({ work }) => work === 'examine');
  return steps.map((step) => {
    const needs = step.needs.filter((code) => codes.includes(code));
    return { ...step, needs: step === last && added !== undefined ? [...needs, added] : needs };
  });
}

/** Later steps point back to a step by its code, so a new one gets its own at once. */
function withCodes(steps: readonly StepTyped[], parts: readonly PartTyped[]): readonly StepTyped[] {
  const codes = [...steps, ...parts].map(({ code }) => code).filter((code) => code !== '');
  return steps.map((step) => {
    if (step.code !== '') return step;
    const code = freshCode('', codes, 'buoc');
    codes.push(code);
    return { ...step, code };
  });
}
