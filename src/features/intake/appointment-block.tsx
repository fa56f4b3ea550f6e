import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { DueExplanation } from '../../web/components/due-explanation.tsx';
import { EntryField } from '../../web/components/entry-field.tsx';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import { instantWords } from '../../words/vi/date-words.ts';
import type { Appointment } from './appointment.ts';
import type { ErrorOf } from './form-view.ts';
import { type IntakeTyped, returnWaysOf } from './intake-form.ts';
import { limitOf, RETURN_WORDS } from './intake-words.ts';

export function WhyThisDate({ appointment, calendar }: { appointment: Appointment; calendar: Calendar }) {
  const { limit, policy, start, promise } = appointment;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Vì sao?</span>
      </summary>
      <div class="govuk-details__text">
        <p class="govuk-body">
          Thời hạn {limitOf(appointment)}, tính từ {instantWords(start)} đến {instantWords(promise)}:
        </p>
        <DueExplanation {...{ calendar, start, limit, policy }} />
      </div>
    </details>
  );
}

/** Which time limit applies, where there are several. */
export function LimitCases({
  procedure,
  typed,
  appointments,
}: {
  procedure: Procedure;
  typed: IntakeTyped;
  appointments: readonly Appointment[];
}) {
  if (procedure.limits.length < 2) return null;
  return (
    <RadioGroup
      id="truonghop"
      name="truonghop"
      legend="Trường hợp"
      value={typed.limitCase ?? ''}
      options={procedure.limits.map((limit) => {
        const appointment = appointments.find((candidate) => candidate.case === limit.case);
        const due = appointment ? `, hẹn trả ${instantWords(appointment.promise)}` : '';
        return {
          value: limit.case ?? '',
          text: `${limit.case ?? 'Thông thường'}: ${limitOf(limit)}${due}`,
        };
      })}
    />
  );
}

/** Where the result will be collected. */
export function ReturnFields({
  procedure,
  typed,
  errorOf,
}: {
  procedure: Procedure;
  typed: Pick<IntakeTyped, 'returnWay' | 'returnAddress'>;
  errorOf: ErrorOf;
}) {
  return (
    <div class="mc-return">
      <RadioGroup
        id="nhankq"
        name="nhankq"
        legend="Nhận kết quả"
        value={typed.returnWay}
        inline
        options={returnWaysOf(procedure).map((way) => ({ value: way, text: RETURN_WORDS[way] }))}
      />
      <div class="mc-when-post">
        <EntryField
          id="diachinhan"
          name="diachinhan"
          label="Địa chỉ nhận qua bưu chính"
          hint="Để trống: gửi đến địa chỉ của người nộp."
          value={typed.returnAddress}
          error={errorOf('diachinhan')}
        />
      </div>
    </div>
  );
}
