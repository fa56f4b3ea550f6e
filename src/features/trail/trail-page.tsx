import { DateField } from '../../web/components/date-field.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Main } from '../../web/components/main.tsx';
import { Pager } from '../../web/components/pager.tsx';
import { SelectField } from '../../web/components/select-field.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { countWords } from '../../words/vi/count-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { READING_WORDS } from '../../words/vi/trail-words.ts';
import { TRAIL_FIELDS, type TrailTyped, trailAddress } from './trail-form.ts';
import type { TrailView } from './trail-lines.ts';
import { TrailTable } from './trail-table.tsx';

export const LINES_A_PAGE = 50;
/** More is no table that anybody opens: the days are to be narrowed. */
export const MOST_EXPORTED = 50_000;

export interface TrailPageView {
  typed: TrailTyped;
  officers: readonly { id: string; name: string }[];
  problems: readonly { field: string; text: string }[];
  lines: readonly TrailView[];
  total: number;
  page: number;
  keepMonths: number;
}

/** Nhật ký truy cập: what officers of the agency read, what happened to their accounts, what they changed in the office. */
export function trailPage(view: TrailPageView): StaffPage {
  const { typed, problems, lines, total, page, keepMonths } = view;
  return {
    title: problems.length > 0 ? 'Chưa xem được - Nhật ký truy cập' : 'Nhật ký truy cập',
    job: 'trail',
    main: () => (
      <Main>
        {problems.length > 0 && <ErrorSummary title="Chưa xem được nhật ký" errors={problems} />}
        <h1 class="govuk-heading-m">Nhật ký truy cập</h1>
        <p class="govuk-body mc-lists__what">
          Ai của cơ quan đã mở, in, tải, xuất hoặc tìm hồ sơ, khi nào, từ đâu, để làm gì; và việc quản trị tài
          khoản, cơ quan. Nhật ký chỉ được thêm, không sửa được, giữ {keepMonths} tháng.
        </p>
        <Filter view={view} />
        {lines.length > 0 && <TrailTable lines={lines} ofDossier={false} />}
        {problems.length === 0 && lines.length === 0 && (
          <p class="mc-empty">{total > 0 ? 'Trang này không còn dòng nào.' : 'Không có dòng nào khớp.'}</p>
        )}
        {problems.length === 0 && (
          <div class="mc-inbox__foot">
            <p class="mc-inbox__total">
              {countWords(total)} dòng. {total > 0 && <Export typed={typed} total={total} />}
            </p>
            <Pager
              page={page}
              pages={Math.ceil(total / LINES_A_PAGE)}
              address={(to) => trailAddress(paths.trail, typed, to)}
            />
          </div>
        )}
      </Main>
    ),
  };
}

function Export({ typed, total }: { typed: TrailTyped; total: number }) {
  if (total > MOST_EXPORTED)
    return <>Nhiều hơn {countWords(MOST_EXPORTED)} dòng: chọn ít ngày hơn để tải về.</>;
  return (
    <a class="govuk-link" href={trailAddress(paths.trailExport, typed)}>
      Tải về để kiểm tra (CSV)
    </a>
  );
}

const ACTS = [
  { value: '', text: 'Mọi việc' },
  ...Object.entries(READING_WORDS).map(([value, words]) => ({ value, text: capitalise(words) })),
  { value: 'account', text: 'Việc của tài khoản' },
  { value: 'office', text: 'Quản trị cơ quan, danh mục, lịch' },
];

function Filter({ view: { typed, officers, problems } }: { view: TrailPageView }) {
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
  return (
    <form class="mc-period" method="get" action={paths.trail}>
      {(['from', 'to'] as const).map((name) => (
        <DateField
          key={name}
          id={TRAIL_FIELDS[name]}
          name={TRAIL_FIELDS[name]}
          label={name === 'from' ? 'Từ ngày' : 'Đến ngày'}
          value={typed[name]}
          error={errorOf(TRAIL_FIELDS[name])}
        />
      ))}
      <SelectField
        id={TRAIL_FIELDS.officer}
        name={TRAIL_FIELDS.officer}
        label="Cán bộ"
        options={[
          { value: '', text: 'Tất cả' },
          ...officers.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        value={typed.officer}
      />
      <SelectField
        id={TRAIL_FIELDS.act}
        name={TRAIL_FIELDS.act}
        label="Việc"
        options={ACTS}
        value={typed.act}
      />
      <TextField id={TRAIL_FIELDS.code} name={TRAIL_FIELDS.code} label="Mã hồ sơ" value={typed.code} isCode />
      <button type="submit" class="govuk-button govuk-button--secondary">
        Xem
      </button>
    </form>
  );
}

/** Ngày tháng of a file's name. */
export function exportName({ from, to }: TrailTyped): string {
  return `nhat-ky-truy-cap-${from}-${to}.csv`;
}
