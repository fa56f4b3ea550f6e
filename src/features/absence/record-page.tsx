import { ABSENCE_REASONS, DEPUTY_CAPACITIES } from '../../domain/access/absence.ts';
import type { Officer } from '../../domain/organisation/agency.ts';
import { DateField } from '../../web/components/date-field.tsx';
import { EntryField } from '../../web/components/entry-field.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { KeptNotice } from '../../web/components/kept-notice.tsx';
import { Main } from '../../web/components/main.tsx';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import { SelectField } from '../../web/components/select-field.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { ABSENCE_REASON_WORDS, CAPACITY_WORDS } from '../../words/vi/absence-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { ABSENCE_FIELDS, type AbsenceTyped, type Problem } from './absence-form.ts';
import type { Choice, Choices } from './choices.ts';

export interface RecordView {
  /** Who will be away. */
  officer: Officer;
  /** Whoever records it is away themselves. */
  own: boolean;
  choices: Choices;
  typed: AbsenceTyped;
  problems: readonly Problem[];
  commandId: string;
  version: number;
  cameTooLate: boolean;
}

const WHEN_CAPACITY = {
  KT: 'Cấp phó ký thay cấp trưởng',
  TL: 'Người đứng đầu đơn vị trực thuộc ký theo lệnh',
  TUQ: 'Người được ủy quyền ký một số việc trong thời gian nhất định',
} as const;

/** Ghi nhận vắng mặt: from when to when, why, and who stands in within what. */
export function recordPage(view: RecordView): StaffPage {
  const { officer, own, typed, problems, cameTooLate } = view;
  const title = own ? 'Ghi nhận vắng mặt' : `Ghi nhận vắng mặt của ${officer.name}`;
  return {
    title: `${problems.length > 0 ? 'Chưa ghi nhận được - ' : ''}${title}`,
    job: 'absence',
    main: (token) => (
      <Main>
        <Trail places={[{ text: 'Vắng mặt', href: paths.absences }, { text: 'Ghi nhận' }]} />
        {problems.length > 0 && <ErrorSummary title="Chưa ghi nhận được" errors={problems} />}
        {cameTooLate && <KeptNotice />}
        <h1 class="govuk-heading-m">{title}</h1>
        <form class="mc-panel mc-absence" method="post" action={paths.newAbsence}>
          <HiddenToken token={token} />
          <input type="hidden" name="lenh" value={view.commandId} />
          <input type="hidden" name="phienban" value={view.version} />
          <input type="hidden" name="nguoi" value={officer.id} />
          <div class="mc-absence__days">
            <SelectField
              {...{ ...named('reason'), label: 'Lý do', value: typed.reason }}
              error={errorOf(problems, 'reason')}
              options={[
                { value: '', text: 'Chọn lý do' },
                ...ABSENCE_REASONS.map((value) => ({ value, text: capitalise(ABSENCE_REASON_WORDS[value]) })),
              ]}
            />
            <DateField
              {...{ ...named('from'), label: 'Từ ngày', value: typed.from }}
              error={errorOf(problems, 'from')}
            />
            <DateField
              {...{ ...named('until'), label: 'Đến hết ngày', value: typed.until }}
              error={errorOf(problems, 'until')}
            />
          </div>
          <DeputyFields {...view} />
          <Limits {...view} />
          <div class="mc-acts">
            <button type="submit" class="govuk-button">
              Ghi nhận vắng mặt
            </button>
            <a class="govuk-link" href={paths.absences}>
              Thôi
            </a>
          </div>
        </form>
      </Main>
    ),
  };
}

function named(name: keyof typeof ABSENCE_FIELDS) {
  return { id: ABSENCE_FIELDS[name], name: ABSENCE_FIELDS[name] };
}

function errorOf(problems: readonly Problem[], name: keyof typeof ABSENCE_FIELDS): string | undefined {
  return problems.find(({ field }) => field === ABSENCE_FIELDS[name])?.text;
}

function DeputyFields({ choices, typed, problems }: RecordView) {
  return (
    <>
      <h2 class="govuk-heading-s">Người thay</h2>
      <SelectField
        {...{ ...named('deputy'), label: 'Ai thay trong những ngày này', value: typed.deputy }}
        hint="Chưa chọn ai thì hồ sơ đang chờ hiện ở danh sách của lãnh đạo."
        error={errorOf(problems, 'deputy')}
        options={[
          { value: '', text: 'Chưa có người thay' },
          ...choices.colleagues.map(({ id, name, title }) => ({
            value: id,
            text: title === undefined ? name : `${name}, ${title}`,
          })),
        ]}
      />
      <RadioGroup
        {...{ ...named('capacity'), legend: 'Tư cách', value: typed.capacity }}
        error={errorOf(problems, 'capacity')}
        options={DEPUTY_CAPACITIES.map((value) => ({
          ...{ value, text: capitalise(CAPACITY_WORDS[value]), hint: WHEN_CAPACITY[value] },
        }))}
      />
      <div class="mc-absence__days">
        <EntryField
          {...{ ...named('number'), label: 'Số, ký hiệu văn bản giao việc', value: typed.number }}
          error={errorOf(problems, 'number')}
        />
        <DateField
          {...{ ...named('date'), label: 'Ngày của văn bản', value: typed.date }}
          error={errorOf(problems, 'date')}
        />
        <DateField
          {...{ ...named('deputyUntil'), label: 'Thay đến hết ngày' }}
          value={typed.deputyUntil}
          hint="Để trống: đến ngày vắng cuối cùng"
          error={errorOf(problems, 'deputyUntil')}
        />
      </div>
    </>
  );
}

/** Folded away as long as nothing is limited: most deputies do all of it. */
function Limits(view: RecordView) {
  const { typed, choices, problems } = view;
  const lists = [
    { name: 'roles', legend: 'Chỉ những vai trò này' },
    { name: 'acts', legend: 'Chỉ những việc này' },
    { name: 'fields', legend: 'Chỉ những lĩnh vực này' },
    { name: 'procedures', legend: 'Chỉ những thủ tục này' },
  ] as const;
  const open = lists.some(({ name }) => typed[name].length > 0 || errorOf(problems, name) !== undefined);
  return (
    <details class="govuk-details" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Giới hạn việc của người thay</span>
      </summary>
      <p class="govuk-body">
        Nhóm nào không đánh dấu ô nào thì không giới hạn theo nhóm đó. Người thay không bao giờ được nhiều
        quyền hơn người vắng; việc quản trị và giám sát không giao thay.
      </p>
      {lists.map(({ name, legend }) => (
        <Ticks
          key={name}
          {...{ name, legend, choices: choices[name], ticked: typed[name], error: errorOf(problems, name) }}
        />
      ))}
    </details>
  );
}

interface TicksProps {
  name: 'roles' | 'acts' | 'fields' | 'procedures';
  legend: string;
  choices: readonly Choice[];
  ticked: readonly string[];
  error: string | undefined;
}

function Ticks({ name, legend, choices, ticked, error }: TicksProps) {
  const field = ABSENCE_FIELDS[name];
  if (choices.length === 0) return null;
  return (
    <fieldset class="govuk-fieldset mc-absence__limit" id={field} tabIndex={-1}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
      {error !== undefined && <p class="govuk-error-message">{error}</p>}
      <div class="mc-absence__choices">
        {choices.map(({ value, text }) => (
          <label key={value} class="mc-sheet__option">
            <input type="checkbox" name={field} value={value} checked={ticked.includes(value)} /> {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
