import { localDateOf } from '../../domain/calendar/local-time.ts';
import { lateToExplain } from '../../domain/reporting/decide-report.ts';
import { Checkbox } from '../../web/components/checkbox.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { TextareaField } from '../../web/components/textarea-field.tsx';
import { paths } from '../../web/paths.ts';
import { CHECKED_BEFORE_SIGNING } from '../../words/vi/reporting-words.ts';
import { REPORT_FIELDS, type ReportView } from './report-view.ts';
import { COMMAND_FIELD } from './reporting-deps.ts';

interface FormProps {
  view: ReportView;
  token: string;
}

function Hidden({ view: { commandId, report }, token }: FormProps) {
  return (
    <>
      <HiddenToken token={token} />
      <input type="hidden" name={COMMAND_FIELD} value={commandId} />
      <input type="hidden" name={REPORT_FIELDS.version} value={String(report.version)} />
    </>
  );
}

/** Thuyết minh; for the head of the agency, with the signature. */
export function ExplainForm({ view, token }: FormProps) {
  const { period, agency, report, typed, problems, numbers, faults, figures, now } = view;
  const signs = view.maySign && localDateOf(now) >= period.until && faults.length === 0;
  const id = REPORT_FIELDS.explanation;
  const late = lateToExplain(period, figures);
  const errorOf = (id: string) => problems.find(({ field }) => field === id)?.text;
  return (
    <form class="mc-panel mc-reports__form" method="post" action={paths.report(period.id, agency.id)}>
      <Hidden view={view} token={token} />
      <input type="hidden" name={REPORT_FIELDS.numbers} value={numbers} />
      <TextareaField
        {...{ id, name: id }}
        label="Thuyết minh số liệu"
        hint={`Vì sao trễ hạn, vì sao khác kỳ trước, khó khăn và đề nghị.${
          late > 0 ? ` Bắt buộc trước khi ký: kỳ này có yêu cầu, và có ${late} hồ sơ trễ hạn.` : ''
        }`}
        value={typed.explanation ?? report.explanation}
        error={errorOf(id)}
        rows={6}
      />
      {signs && (
        <Checkbox
          {...{ id: REPORT_FIELDS.checked, name: REPORT_FIELDS.checked, label: CHECKED_BEFORE_SIGNING }}
          checked={typed.checked === numbers}
          error={errorOf(REPORT_FIELDS.checked)}
        />
      )}
      <div class="govuk-button-group">
        {signs && (
          <button type="submit" class="govuk-button" name={REPORT_FIELDS.act} value="ky">
            Ký và gửi báo cáo
          </button>
        )}
        <button
          type="submit"
          class={`govuk-button${signs ? ' govuk-button--secondary' : ''}`}
          name={REPORT_FIELDS.act}
          value="luu"
        >
          Lưu thuyết minh
        </button>
      </div>
      {!view.maySign && <p class="govuk-body-s">Lãnh đạo cơ quan ký và gửi sau khi có thuyết minh.</p>}
    </form>
  );
}

/** Trả lại: the agency sends it again; what it sent stays. */
export function ReturnForm({ view, token }: FormProps) {
  const { period, agency, typed, problems } = view;
  const id = REPORT_FIELDS.reason;
  return (
    <details class="govuk-details" open={problems.length > 0}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Trả lại báo cáo</span>
      </summary>
      <form method="post" action={paths.returnReport(period.id, agency.id)}>
        <Hidden view={view} token={token} />
        <TextareaField
          {...{ id, name: id }}
          label="Lý do trả lại, cần sửa gì"
          value={typed.reason ?? ''}
          error={problems.find(({ field }) => field === id)?.text}
        />
        <button type="submit" class="govuk-button govuk-button--warning">
          Trả lại báo cáo
        </button>
      </form>
    </details>
  );
}
