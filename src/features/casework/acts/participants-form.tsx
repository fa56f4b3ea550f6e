import { findDuty } from '../../../domain/access/permission.ts';
import type { Participant } from '../../../domain/dossier/events.ts';
import { isHeld, leadLeg } from '../../../domain/dossier/state.ts';
import type { Officer } from '../../../domain/organisation/agency.ts';
import { SelectField } from '../../../web/components/select-field.tsx';
import { type ActContext, type ActForm, type FieldsProps, PLAIN } from '../act-form.ts';
import type { Entry } from '../entry.ts';
import { placeWords } from '../step-agency.ts';

const FIRST = 'nguoi-1';

const PARTS = [
  { value: '', text: 'Không tham gia' },
  { value: 'co-ordinating', text: 'Phối hợp' },
  { value: 'following', text: 'Theo dõi' },
] as const satisfies readonly { value: Participant['as'] | ''; text: string }[];

/** Beside the one who has it (thụ lý chính): who works on it too, and who only follows it. */
export const participantsForm: ActForm = {
  ...PLAIN,
  command: 'name-participants',
  title: 'Cử người phối hợp, theo dõi',
  button: 'Lưu danh sách',
  notice: () => 'Người thụ lý chính không đổi. Người phối hợp được lập biên bản xác minh trên hồ sơ này.',
  Fields,
  problems: (entry, context) =>
    isAsBefore(chosen(entry, context), namedIn(context))
      ? [{ field: FIRST, text: 'Danh sách chưa đổi. Chọn ai phối hợp, ai theo dõi, hoặc quay lại hồ sơ' }]
      : [],
  tell: (entry, _attached, context) => () => ({
    type: 'name-participants',
    participants: chosen(entry, context),
  }),
  refusedField: FIRST,
};

function fieldOf(index: number): string {
  return `nguoi-${index + 1}`;
}

function namedIn({ file: { state } }: Pick<ActContext, 'file'>): readonly Participant[] {
  return 'beside' in state ? state.beside.participants : [];
}

function chosen(entry: Entry, context: ActContext): readonly Participant[] {
  return candidates(context).flatMap(({ id }, index) => {
    const as = partOf(entry, index);
    return as === '' ? [] : [{ officer: id, as }];
  });
}

/** Nothing would be written down but that somebody pressed the button. */
function isAsBefore(now: readonly Participant[], before: readonly Participant[]): boolean {
  const stays = ({ officer, as }: Participant) =>
    before.some((one) => one.officer === officer && one.as === as);
  return now.length === before.length && now.every(stays);
}

function partOf(entry: Entry, index: number): Participant['as'] | '' {
  return PARTS.find(({ value }) => value === entry.text(fieldOf(index)))?.value ?? '';
}

/** Of the agency that has it, whoever examines in this field; not the one who has it. */
function candidates({
  file: { state },
  officers,
}: Pick<ActContext, 'file' | 'officers'>): readonly Officer[] {
  if (!isHeld(state)) return [];
  const { agency, officer } = leadLeg(state);
  return officers.filter(
    ({ id, agency: own, duties }) =>
      own === agency && id !== officer && findDuty(duties, ['specialist', 'unit-head'], state.field),
  );
}

function Fields(props: FieldsProps) {
  const { file, entry, errorOf } = props;
  const { state } = file;
  const named = namedIn(props);
  const choices = candidates(props);
  if (choices.length === 0)
    return (
      <p class="govuk-body" id={FIRST}>
        Cơ quan không còn ai khác có nhiệm vụ thụ lý trong lĩnh vực này.
      </p>
    );
  return (
    <>
      {choices.map(({ id, name, agency, duties }, index) => {
        const unit = findDuty(duties, ['specialist', 'unit-head'], state.field)?.unit ?? '';
        const before = named.find(({ officer }) => officer === id)?.as ?? '';
        return (
          <SelectField
            key={id}
            id={fieldOf(index)}
            name={fieldOf(index)}
            label={`${name} (${placeWords({ agency, unit }, file)})`}
            value={entry.fresh ? before : entry.text(fieldOf(index))}
            error={errorOf(fieldOf(index))}
            options={PARTS}
          />
        );
      })}
    </>
  );
}
