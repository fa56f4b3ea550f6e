import { OFFICER_ROLES, type OfficerRole } from '../../../domain/access/roles.ts';
import type { Agency, Unit } from '../../../domain/organisation/agency.ts';
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

export interface StepTyped {
  code: string;
  name: string;
  work: StepWork;
  unit: string;
  role: OfficerRole;
  budget: string;
  sendBackTo: readonly string[];
}

export interface ProcessTyped {
  basis: string;
  budgetUnit: BudgetUnit;
  steps: readonly StepTyped[];
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

function typedOf({ basis, budgetUnit, steps }: Process): ProcessTyped {
  return {
    ...{ basis, budgetUnit, takeFrom: '', section: '', assigned: false, unable: null },
    steps: steps.map(({ budget, ...step }) => ({ ...step, budget: String(budget) })),
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
    })),
    takeFrom: textField(body, 'lay-theo'),
    section: textField(body, 'phong-thu-ly'),
    assigned: textField(body, 'co-phan-cong') === 'co',
    unable: null,
  };
}

/** As typed; what the form has no fields for, the parts of other agencies, stays as it was, step by step. */
export function processOf(
  { basis, budgetUnit, steps }: ProcessTyped,
  before: Process | null,
): Process | null {
  if (steps.length === 0) return null;
  const known = new Map(before?.steps.map((step) => [step.code, step]));
  const codes = steps.map(({ code }) => code).filter((code) => code !== '');
  return {
    ...{ ...before, basis, budgetUnit },
    steps: steps.map(({ budget, code, ...step }) => {
      const own = code === '' ? freshCode('', codes, 'buoc') : code;
      if (code === '') codes.push(own);
      return { ...known.get(own), ...step, code: own, budget: wholeNumber(budget) ?? 0 };
    }),
  };
}

export function stepProblems({ steps }: ProcessTyped): Problem[] {
  return steps.flatMap(({ budget }, index) =>
    wholeNumber(budget) === undefined
      ? [{ field: `${STEPS}-${index}-budget`, text: 'Thời gian của bước là số nguyên, ví dụ 480' }]
      : [],
  );
}

/** Rows more and less; and whole processes taken over, made to fit the limits as far as those are known. */
export function changeProcess(
  typed: ProcessTyped,
  act: string,
  context: SectionContext,
): ProcessTyped | undefined {
  const steps = changedRows(typed.steps, STEPS, act, () => blankStep(typed.steps, context));
  if (steps) return { ...typed, steps: withCodes(steps) };
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
  const process = processOf(typed, content.process);
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
    ...{ budget: '0', sendBackTo: [] },
  };
}

/** Later steps point back to a step by its code, so a new one gets its own at once. */
function withCodes(steps: readonly StepTyped[]): readonly StepTyped[] {
  const codes = steps.map(({ code }) => code).filter((code) => code !== '');
  return steps.map((step) => {
    if (step.code !== '') return step;
    const code = freshCode('', codes, 'buoc');
    codes.push(code);
    return { ...step, code };
  });
}

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

function takingIn({ agencies, content }: Pick<SectionContext, 'agencies' | 'content'>): readonly Agency[] {
  return agencies.filter(
    ({ id, staffed, level }) =>
      staffed &&
      (content.agencies ? content.agencies.includes(id) : content.level === null || level === content.level),
  );
}
