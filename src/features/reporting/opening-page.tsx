import type { ProposedPeriod } from '../../domain/reporting/report-period.ts';
import { CheckboxItem } from '../../web/components/checkbox.tsx';
import { DateField } from '../../web/components/date-field.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Fieldset } from '../../web/components/fieldset.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import { TextareaField } from '../../web/components/textarea-field.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { dateWords } from '../../words/vi/date-words.ts';
import { AD_HOC, OPENING_FIELDS, type OpeningTyped } from './opening-form.ts';
import { daysWords } from './report-table.tsx';
import { COMMAND_FIELD } from './reporting-deps.ts';

export interface OpeningView {
  typed: OpeningTyped;
  problems: readonly { field: string; text: string }[];
  proposed: readonly (ProposedPeriod & { title: string })[];
  agencies: readonly { id: string; name: string }[];
  today: string;
}

export function openingPage(view: OpeningView): StaffPage {
  const { problems } = view;
  return {
    title: problems.length > 0 ? 'Chưa mở được - Mở kỳ báo cáo' : 'Mở kỳ báo cáo',
    job: 'reports',
    main: (token) => (
      <Main>
        <Trail places={[{ text: 'Báo cáo', href: paths.reports }, { text: 'Mở kỳ báo cáo' }]} />
        {problems.length > 0 && <ErrorSummary title="Chưa mở được kỳ báo cáo" errors={problems} />}
        <h1 class="govuk-heading-m">Mở kỳ báo cáo</h1>
        <OpeningForm view={view} token={token} />
      </Main>
    ),
  };
}

function OpeningForm({
  view: { typed, problems, proposed, agencies, today },
  token,
}: {
  view: OpeningView;
  token: string;
}) {
  const errorOf = (name: keyof typeof OPENING_FIELDS) =>
    problems.find(({ field }) => field === OPENING_FIELDS[name])?.text;
  const day = (name: 'from' | 'to' | 'due', label: string) => {
    const id = OPENING_FIELDS[name];
    return <DateField {...{ id, name: id, label, error: errorOf(name) }} value={typed[name]} />;
  };
  const kind = OPENING_FIELDS.kind;
  return (
    <form class="mc-panel mc-reports__form" method="post" action={paths.openPeriod}>
      <HiddenToken token={token} />
      <input type="hidden" name={COMMAND_FIELD} value={typed.id} />
      <RadioGroup
        id={kind}
        name={kind}
        legend="Kỳ"
        value={typed.kind}
        error={errorOf('kind')}
        options={[
          ...proposed.map((period) => ({
            ...{ value: period.title, text: period.title },
            hint: `${daysWords(period)}, ${period.due < today ? 'hạn gửi tự nhập' : `hạn gửi ${dateWords(period.due)}`}`,
          })),
          { value: AD_HOC, text: 'Báo cáo đột xuất, ngày tự chọn' },
        ]}
      />
      <TextField
        id={OPENING_FIELDS.title}
        name={OPENING_FIELDS.title}
        label="Tên báo cáo (báo cáo đột xuất phải có; kỳ khác để trống được)"
        value={typed.title}
        error={errorOf('title')}
      />
      <div class="mc-outage-span">
        {day('from', 'Từ ngày (báo cáo đột xuất)')}
        {day('to', 'Đến hết ngày (báo cáo đột xuất)')}
      </div>
      {day('due', 'Hạn gửi (để trống: theo kỳ đã chọn)')}
      <TextareaField
        id={OPENING_FIELDS.note}
        name={OPENING_FIELDS.note}
        label="Yêu cầu thêm với các cơ quan (không bắt buộc)"
        value={typed.note}
        error={errorOf('note')}
      />
      <details class="govuk-details" open={typed.agencies.length > 0 || errorOf('agencies') !== undefined}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">
            Chỉ một số cơ quan (không chọn: cả {agencies.length} cơ quan)
          </span>
        </summary>
        <Fieldset id={OPENING_FIELDS.agencies} legend="Cơ quan phải báo cáo" error={errorOf('agencies')}>
          <div class="govuk-checkboxes govuk-checkboxes--small">
            {agencies.map(({ id, name }, index) => (
              <CheckboxItem
                key={id}
                id={index === 0 ? OPENING_FIELDS.agencies : `${OPENING_FIELDS.agencies}-${index + 1}`}
                name={OPENING_FIELDS.agencies}
                label={name}
                value={id}
                checked={typed.agencies.includes(id)}
              />
            ))}
          </div>
        </Fieldset>
      </details>
      <button type="submit" class="govuk-button">
        Mở kỳ báo cáo
      </button>
    </form>
  );
}
