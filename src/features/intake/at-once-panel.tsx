import { FileField } from '../../web/components/file-field.tsx';
import { AtOnceFields } from '../../web/result-at-once.tsx';
import { type AtOnceView, RESULT_ROW } from './at-once.ts';
import type { ErrorOf } from './form-view.ts';
import type { IntakeTyped } from './intake-form.ts';
import { isBlank } from './person-form.ts';

interface AtOncePanelProps {
  view: AtOnceView;
  /** It was asked for; else it is folded away. */
  open: boolean;
  typed: IntakeTyped;
  errorOf: ErrorOf;
}

/** The result is signed and handed out while the applicant waits. */
export function AtOncePanel({ view, open, typed, errorOf }: AtOncePanelProps) {
  const { applicant, delegate, secret } = typed;
  return (
    <details class="govuk-details mc-not-taken" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Trả kết quả ngay, không hẹn ngày</span>
      </summary>
      <section class="mc-panel mc-at-once" aria-label="Trả kết quả ngay">
        <p class="govuk-body mc-quiet">
          Dùng khi kết quả đã ký và trao ngay tại quầy. Hồ sơ được ghi là đã trả kết quả, không in giấy hẹn.
        </p>
        <AtOnceFields
          typed={view.typed}
          signers={view.signers}
          applicant={applicant.name}
          delegate={isBlank(delegate) ? null : delegate.name}
          errorOf={errorOf}
        />
        {!secret && (
          <FileField
            id={`${RESULT_ROW}-tep`}
            name={`${RESULT_ROW}-tep`}
            label="Tệp kết quả (không bắt buộc)"
            hint={view.files > 0 ? `Đã lưu ${view.files} tệp của kết quả.` : undefined}
            error={errorOf(`${RESULT_ROW}-tep`)}
            multiple
          />
        )}
        <button
          type="submit"
          class={`govuk-button${open ? '' : ' govuk-button--secondary'}`}
          name="viec"
          value="tra-ngay"
        >
          Ghi nhận đã trả ngay
        </button>
      </section>
    </details>
  );
}
