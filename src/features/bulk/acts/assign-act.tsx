import { findDuty } from '../../../domain/access/permission.ts';
import { isHeld, leadLeg } from '../../../domain/dossier/state.ts';
import type { Officer } from '../../../domain/organisation/agency.ts';
import { findStep, nextStep } from '../../../domain/procedure/steps.ts';
import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { TextareaField } from '../../../web/components/textarea-field.tsx';
import { type BulkAct, type FieldsProps, PLAIN } from '../bulk-act.ts';
import type { ChosenDossier } from '../chosen-dossier.ts';

const OFFICER = 'canbo';
const INSTRUCTION = 'ykien';
const MOST_LETTERS = 4000;

/** Phân công nhiều hồ sơ cho một người (NĐ 61 Đ19.1). */
export const assignAct: BulkAct = {
  ...PLAIN,
  command: 'assign',
  done: 'Đã phân công',
  notDone: 'phân công được',
  fields: [OFFICER, INSTRUCTION],
  Fields,
  problems: (typed) => [
    ...(typed.text(OFFICER) === '' ? [{ field: OFFICER, text: 'Chọn người thụ lý' }] : []),
    ...(typed.text(INSTRUCTION).length > MOST_LETTERS
      ? [{ field: INSTRUCTION, text: 'Nội dung dài quá 4.000 ký tự. Xin viết gọn lại' }]
      : []),
  ],
  tell: (typed) => (pen) => ({
    ...{ type: 'assign', officer: typed.text(OFFICER), late: null },
    instruction: pen.wording(typed.text(INSTRUCTION)),
  }),
};

function Fields({ chosen, typed, errorOf, officersOf }: FieldsProps) {
  const choices = choicesFor(chosen, officersOf);
  const only = choices.length === 1 ? (choices[0]?.officer.id ?? '') : '';
  return (
    <>
      {choices.length === 0 ? (
        <p class="govuk-body" id={OFFICER}>
          Không có ai khác có nhiệm vụ ở bước này. Xin liên hệ quản trị của cơ quan để thêm nhiệm vụ.
        </p>
      ) : (
        <RadioGroup
          id={OFFICER}
          name={OFFICER}
          legend="Người thụ lý"
          value={typed.text(OFFICER) || only}
          error={errorOf(OFFICER)}
          options={choices.map(({ officer, count }) => ({
            value: officer.id,
            text: officer.name,
            ...(count < chosen.length
              ? { hint: `Chỉ phân công được ${count} trong ${chosen.length} hồ sơ này.` }
              : {}),
          }))}
        />
      )}
      <TextareaField
        id={INSTRUCTION}
        name={INSTRUCTION}
        label="Ý kiến chỉ đạo chung (không bắt buộc)"
        value={typed.text(INSTRUCTION)}
        error={errorOf(INSTRUCTION)}
        rows={2}
      />
    </>
  );
}

/** Who can be given any of them, and how many of them; who can take the most comes first. */
function choicesFor(
  chosen: readonly ChosenDossier[],
  officersOf: FieldsProps['officersOf'],
): readonly { officer: Officer; count: number }[] {
  const counts = new Map<string, { officer: Officer; count: number }>();
  for (const officer of chosen.flatMap((one) => officersFor(one, officersOf))) {
    const count = (counts.get(officer.id)?.count ?? 0) + 1;
    counts.set(officer.id, { officer, count });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count);
}

/** At the step of assigning those of the step that follows; anywhere else the work is given to another. */
function officersFor(
  { state, procedure: { process }, agency }: ChosenDossier,
  officersOf: FieldsProps['officersOf'],
): readonly Officer[] {
  if (!isHeld(state)) return [];
  const leg = leadLeg(state);
  const step = leg.work === 'assign' ? nextStep(process, leg.step) : findStep(process, leg.step);
  if (!step) return [];
  const { agency: rule } = step;
  const at = rule === undefined ? agency.id : 'id' in rule ? rule.id : (agency.parent ?? agency.id);
  return officersOf(at).filter(
    ({ id, duties }) => id !== leg.officer && findDuty(duties, [step.role], state.field, step.unit),
  );
}
