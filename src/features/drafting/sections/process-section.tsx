import { ROLES } from '../../../domain/access/roles.ts';
import { waitOf } from '../../../domain/procedure/draft/fit-budgets.ts';
import { ROLES_FOR } from '../../../domain/procedure/process-problems.ts';
import { EntryField } from '../../../web/components/entry-field.tsx';
import { Fieldset } from '../../../web/components/fieldset.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { durationWords } from '../../../words/vi/date-words.ts';
import { capitalise } from '../../../words/vi/phrases.ts';
import { STEP_WORDS } from '../../../words/vi/procedure-words.ts';
import { AddRow, RaiseRow, RemoveRow, RowCount } from '../row-buttons.tsx';
import { AreaCell, optionsOf, SelectCell, TextCell, TickCell } from '../row-fields.tsx';
import { ACT_FIELD, wholeNumber } from '../rows.ts';
import type { FieldsProps, SectionForm } from '../section-form.ts';
import { NeedsTicks, PartsFields } from './parts-fields.tsx';
import {
  changeProcess,
  openProcess,
  type ProcessTyped,
  processFormProblems,
  processOf,
  readProcess,
  STEPS,
  type StepTyped,
} from './process-form.ts';
import { unitsOf } from './units.ts';

export const processSection: SectionForm<ProcessTyped> = {
  section: 'process',
  slug: 'quy-trinh',
  open: openProcess,
  read: readProcess,
  change: changeProcess,
  problems: processFormProblems,
  apply: (typed, content) => ({ ...content, process: processOf(typed) }),
  Fields,
};

type Props = FieldsProps<ProcessTyped>;

function Fields(props: Props) {
  const { typed, errorOf } = props;
  const word = typed.budgetUnit === 'minutes' ? 'Phút làm việc' : 'Phần nghìn';
  return (
    <>
      <input type="hidden" name="process-budgetUnit" value={typed.budgetUnit} />
      <TakeOver {...props} />
      {typed.steps.length > 0 && (
        <EntryField
          id="process-basis"
          name="process-basis"
          label="Quyết định phê duyệt quy trình nội bộ"
          hint="Số, ký hiệu và nơi ban hành."
          value={typed.basis}
          error={errorOf('process-basis')}
        />
      )}
      <div class="mc-rows mc-rows--steps" id="process">
        <RowCount list={STEPS} count={typed.steps.length} />
        {typed.steps.map((step, index) => (
          <StepRow key={step.code} {...props} step={step} index={index} word={word} />
        ))}
      </div>
      {typed.steps.length > 0 && (
        <>
          <div class="mc-rows__foot" id={STEPS}>
            <AddRow list={STEPS}>Thêm bước</AddRow>
          </div>
          <PartsFields {...props} word={word} />
          <div class="mc-rows__foot mc-rows__foot--whole">
            <p class="mc-rows__total">{totalWords(typed)}</p>
            <button
              type="submit"
              class="govuk-button govuk-button--secondary"
              name={ACT_FIELD}
              value="chia-lai"
              id="process-budgetUnit"
            >
              Chia lại theo thời hạn
            </button>
          </div>
        </>
      )}
    </>
  );
}

/** Steps, and what they wait for: together within the limit (ruling 8). */
function totalWords(typed: ProcessTyped): string {
  const own = typed.steps.reduce((total, { budget }) => total + (wholeNumber(budget) ?? 0), 0);
  const process = processOf(typed);
  const waiting = process ? waitOf(process) : 0;
  const sum = own + waiting;
  if (typed.budgetUnit === 'permille') {
    const part = waiting > 0 ? `, trong đó chờ cơ quan khác ${waiting}` : '';
    return `Tổng: ${sum} phần nghìn của thời gian từ lúc nhận đến hẹn trả${part}.`;
  }
  const part = waiting > 0 ? `, trong đó chờ cơ quan khác ${durationWords(waiting, 480)} làm việc` : '';
  return `Tổng: ${sum} phút làm việc, bằng ${durationWords(sum, 480)} làm việc${part}.`;
}

/** A process is seldom thought up: one that works is taken over, then changed where it must be. */
function TakeOver({ typed, published, content, ...rest }: Props) {
  const alike = published.filter(({ level }) => content.level === null || level === content.level);
  const sections = unitsOf({ ...rest, content }).filter(({ kind }) => kind === 'section');
  return (
    <details class="govuk-details" open={typed.steps.length === 0 || typed.unable !== null}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {typed.steps.length === 0 ? 'Bắt đầu từ một quy trình có sẵn' : 'Thay bằng một quy trình khác'}
        </span>
      </summary>
      <div class="govuk-details__text">
        {typed.unable !== null && (
          <p class="govuk-error-message" id="quy-trinh-loi" role="alert">
            <span class="govuk-visually-hidden">Lỗi: </span>
            {typed.unable}
          </p>
        )}
        <div class="mc-take">
          <SelectField
            id="lay-theo"
            name="lay-theo"
            label="Lấy quy trình của thủ tục đã công bố"
            options={[
              { value: '', text: 'Chưa chọn' },
              ...alike.map(({ id, name }) => ({ value: id, text: name })),
            ]}
            value={typed.takeFrom}
          />
          <button type="submit" class="govuk-button govuk-button--secondary" name={ACT_FIELD} value="lay">
            Lấy quy trình này
          </button>
        </div>
        <div class="mc-take">
          <SelectField
            id="phong-thu-ly"
            name="phong-thu-ly"
            label="Hoặc theo chuỗi bước thông thường; phòng thụ lý"
            options={[
              { value: '', text: 'Chưa chọn' },
              ...sections.map(({ code, name }) => ({ value: code, text: name })),
            ]}
            value={typed.section}
          />
          <TickCell id="co-phan-cong" label="Có bước phân công" value="co" checked={typed.assigned} />
          <button type="submit" class="govuk-button govuk-button--secondary" name={ACT_FIELD} value="chuoi">
            Lập chuỗi bước
          </button>
        </div>
        <p class="mc-quiet">
          Thời gian các bước được chia lại theo thời hạn của thủ tục này, giữ tỷ lệ như cũ.
        </p>
      </div>
    </details>
  );
}

const HOLDERS = [...new Set(Object.values(ROLES_FOR).flat())].map((role) => ({
  value: role,
  text: capitalise(ROLES[role]),
}));
const WORKS = optionsOf(STEP_WORDS).map(({ value, text }) => ({ value, text: capitalise(text) }));

function StepRow(props: Props & { step: StepTyped; index: number; word: string }) {
  const { typed, step, index, word, errorOf } = props;
  const at = `${STEPS}-${index}`;
  const units = unitsOf(props).map(({ code, name }) => ({ value: code, text: name }));
  const earlier = typed.steps.slice(0, index);
  return (
    <div id={at} class="mc-rows__row">
      <input type="hidden" name={`${at}-code`} value={step.code} />
      <input type="hidden" name={`${at}-agency`} value={step.elsewhere} />
      <AreaCell
        id={`${at}-name`}
        label={`Bước ${index + 1}`}
        value={step.name}
        error={errorOf(`${at}-name`) ?? errorOf(`${at}-code`)}
        size="long"
      />
      <SelectCell
        id={`${at}-work`}
        label="Việc"
        value={step.work}
        error={errorOf(`${at}-work`)}
        options={WORKS}
        size="medium"
      />
      <SelectCell
        id={`${at}-unit`}
        label="Phòng"
        value={step.unit}
        error={errorOf(`${at}-unit`)}
        options={units}
        size="medium"
      />
      <SelectCell
        id={`${at}-role`}
        label="Người làm"
        value={step.role}
        error={errorOf(`${at}-role`)}
        options={HOLDERS}
        size="medium"
      />
      <TextCell
        id={`${at}-budget`}
        label={word}
        value={step.budget}
        error={errorOf(`${at}-budget`)}
        size="short"
        numeric
      />
      <div class="mc-rows__acts">
        <RaiseRow list={STEPS} index={index} called={`bước ${index + 1}`} />
        <RemoveRow list={STEPS} index={index} called={`bước ${index + 1}`} />
      </div>
      {earlier.length > 0 && step.work !== 'return' && (
        <div class="mc-rows__back">
          <Fieldset id={`${at}-tra-lai`} legend="Được trả lại cho">
            {earlier.map((one, position) => (
              <TickCell
                key={one.code}
                id={`${at}-sendBackTo-${position}`}
                name={`${at}-sendBackTo`}
                label={`${position + 1}. ${one.name === '' ? STEP_WORDS[one.work] : one.name}`}
                value={one.code}
                checked={step.sendBackTo.includes(one.code)}
              />
            ))}
          </Fieldset>
        </div>
      )}
      {typed.parts.length > 0 && (step.work === 'examine' || step.needs.length > 0) && (
        <div class="mc-rows__back">
          <NeedsTicks {...props} needs={step.needs} at={at} />
        </div>
      )}
    </div>
  );
}
