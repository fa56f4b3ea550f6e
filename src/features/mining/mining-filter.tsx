import { DateField } from '../../web/components/date-field.tsx';
import { SelectField } from '../../web/components/select-field.tsx';
import { paths } from '../../web/paths.ts';
import { MINING_FIELDS, type MiningTyped, miningAddress } from './mining-form.ts';

export interface FilterView {
  typed: MiningTyped;
  problems: readonly { field: string; text: string }[];
  /** For who oversees several; none: one's own. */
  agencies: readonly { id: string; name: string }[];
  procedures: readonly { id: string; name: string }[];
}

/** Period, agency and procedure; all of it stands in the address. */
export function MiningFilter({ typed, problems, agencies, procedures }: FilterView) {
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
  const optionsOf = (all: string, items: FilterView['agencies']) => [
    { value: '', text: all },
    ...items.map(({ id, name }) => ({ value: id, text: name })),
  ];
  return (
    <form class="mc-period mc-mining__filter" method="get" action={paths.mining}>
      {(['from', 'to'] as const).map((name) => (
        <DateField
          key={name}
          id={MINING_FIELDS[name]}
          name={MINING_FIELDS[name]}
          label={name === 'from' ? 'Nộp từ ngày' : 'Đến ngày'}
          value={typed[name]}
          error={errorOf(MINING_FIELDS[name])}
        />
      ))}
      {agencies.length > 0 && (
        <SelectField
          id={MINING_FIELDS.agency}
          name={MINING_FIELDS.agency}
          label="Cơ quan tiếp nhận"
          options={optionsOf('Tất cả', agencies)}
          value={typed.agency}
        />
      )}
      <SelectField
        id={MINING_FIELDS.procedure}
        name={MINING_FIELDS.procedure}
        label="Thủ tục"
        options={optionsOf('Tất cả', procedures)}
        value={typed.procedure}
      />
      <button type="submit" class="govuk-button govuk-button--secondary">
        Xem
      </button>
    </form>
  );
}

/** The events themselves, for the tools of analysts. */
export function MiningExport({ typed }: { typed: MiningTyped }) {
  return (
    <section class="mc-mining__export" aria-labelledby="tai-ve">
      <h2 class="govuk-heading-s" id="tai-ve">
        Tải nhật ký sự kiện về phân tích
      </h2>
      <p class="govuk-body">
        Không có tên, giấy tờ, điện thoại, mã số hồ sơ của ai; hồ sơ mang bí danh. Hồ sơ mật không có trong
        tệp. Mỗi lần tải được ghi vào nhật ký truy cập.
      </p>
      <ul class="govuk-list">
        {FILES.map(({ format, officers, text }) => (
          <li key={text}>
            <a class="govuk-link" href={miningAddress(paths.miningExport, typed, { format, officers })}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const FILES = [
  { format: 'xes', officers: 'role', text: 'XES (IEEE 1849), cán bộ ghi theo vai trò và bộ phận' },
  { format: 'xes', officers: 'digest', text: 'XES (IEEE 1849), mỗi cán bộ một bí danh' },
  { format: 'ocel', officers: 'role', text: 'OCEL 2.0 (JSON), cán bộ ghi theo vai trò và bộ phận' },
  { format: 'ocel', officers: 'digest', text: 'OCEL 2.0 (JSON), mỗi cán bộ một bí danh' },
];
