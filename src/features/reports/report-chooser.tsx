import { SelectField } from '../../web/components/select-field.tsx';
import type { ReportPeriod, ReportQuery } from './report-query.ts';

export interface Choices {
  periods: readonly ReportPeriod[];
  /** None: only the own one is seen. */
  agencies: readonly { id: string; name: string }[];
}

/** Of which period, and of whom. */
export function ReportChooser({
  query,
  choices: { periods, agencies },
  address,
}: {
  query: ReportQuery;
  choices: Choices;
  address: string;
}) {
  return (
    <form method="get" action={address} class="mc-figures__chooser">
      <SelectField
        {...{ id: 'ky', name: 'ky', label: 'Kỳ báo cáo', value: query.period.key }}
        options={periods.map(({ key, name }) => ({ value: key, text: name }))}
      />
      {agencies.length > 1 && (
        <SelectField
          {...{ id: 'coquan', name: 'coquan', label: 'Cơ quan', value: query.agency }}
          options={[
            { value: '', text: 'Tất cả cơ quan được theo dõi' },
            ...agencies.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
      )}
      <button type="submit" class="govuk-button govuk-button--secondary">
        Xem
      </button>
    </form>
  );
}
