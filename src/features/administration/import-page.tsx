import type { Agency } from '../../domain/organisation/agency.ts';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { FileField } from '../../web/components/file-field.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { COLUMNS, type SheetPerson } from './people-sheet.ts';
import type { Problem } from './positions.ts';
import { COMMAND_FIELD } from './whose.ts';

function places(agency: Agency) {
  return [
    { text: 'Quản trị', href: paths.administrationOf(agency.id) },
    { text: 'Công chức, viên chức', href: paths.peopleOf(agency.id) },
    { text: 'Nhập từ bảng tính' },
  ];
}

/** Which file; nothing is written before it was looked over. */
export function importPage(agency: Agency, problems: readonly Problem[]): StaffPage {
  return {
    title: 'Nhập từ bảng tính - Quản trị',
    job: 'administration',
    main: (token) => (
      <Main>
        <Trail places={places(agency)} />
        {problems.length > 0 && <ErrorSummary title="Chưa đọc được tệp" errors={problems} />}
        <h1 class="govuk-heading-m">Nhập công chức, viên chức từ bảng tính</h1>
        <p class="govuk-body">
          Dòng đầu là tên cột: {COLUMNS.join(' | ')}. Mỗi dòng sau là một người. Tên đăng nhập để trống thì
          được đặt theo họ tên; nhiều vai trò cách nhau bằng dấu chấm phẩy.{' '}
          <a class="govuk-link" href={paths.importPeopleSheet}>
            Tải bảng mẫu (CSV)
          </a>
        </p>
        <form
          class="mc-panel mc-narrow"
          method="post"
          action={paths.importPeople}
          encType="multipart/form-data"
        >
          <HiddenToken token={token} />
          <input type="hidden" name="co-quan" value={agency.id} />
          <FileField
            {...{ id: 'tep', name: 'tep', label: 'Tệp Excel (.xlsx) hoặc CSV', accept: '.xlsx,.csv' }}
            hint="Chưa ghi gì: trang sau cho xem trước từng dòng."
            error={problems[0]?.text}
          />
          <div class="mc-acts">
            <button type="submit" class="govuk-button">
              Xem trước
            </button>
            <a class="govuk-link" href={paths.peopleOf(agency.id)}>
              Thôi
            </a>
          </div>
        </form>
      </Main>
    ),
  };
}

interface PreviewProps {
  agency: Agency;
  people: readonly SheetPerson[];
  commandId: string;
  /** The rows as read, to be confirmed. */
  rows: string;
}

/** What was read, cell by cell: all of it is written, or nothing. */
export function previewPage({ agency, people, commandId, rows }: PreviewProps): StaffPage {
  const wrong = people.filter(({ problems }) => problems.length > 0);
  const errors = wrong.flatMap(({ line, problems }) =>
    problems.map(({ column, text }) => ({
      field: `o-${line}-${column}`,
      text: `Dòng ${line}, ${COLUMNS[column]}: ${text}`,
    })),
  );
  return {
    title: 'Xem trước - Nhập từ bảng tính',
    job: 'administration',
    main: (token) => (
      <Main>
        <Trail places={places(agency)} />
        {errors.length > 0 && (
          <ErrorSummary title="Sửa những ô này trong bảng tính rồi tải lên lại" errors={errors} />
        )}
        <h1 class="govuk-heading-m">
          Xem trước: {people.length} người, {wrong.length} dòng có lỗi
        </h1>
        <p class="govuk-body">
          {wrong.length > 0
            ? 'Chưa ghi gì. Khi mọi dòng đều đúng mới tạo được tài khoản, tất cả cùng lúc.'
            : 'Mọi dòng đều đúng. Bấm nút dưới bảng để tạo tất cả tài khoản cùng lúc.'}
        </p>
        <div class="mc-wide">
          <table class="mc-list mc-people">
            <thead>
              <tr>
                <th scope="col">Dòng</th>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <Row key={person.line} {...person} />
              ))}
            </tbody>
          </table>
        </div>
        <form method="post" action={paths.confirmPeople}>
          <HiddenToken token={token} />
          <input type="hidden" name={COMMAND_FIELD} value={commandId} />
          <input type="hidden" name="co-quan" value={agency.id} />
          <input type="hidden" name="bang" value={rows} />
          <div class="mc-acts">
            {wrong.length === 0 && (
              <button type="submit" class="govuk-button">
                Tạo {people.length} tài khoản
              </button>
            )}
            <a class="govuk-link" href={`${paths.importPeople}?co-quan=${agency.id}`}>
              Chọn tệp khác
            </a>
          </div>
        </form>
      </Main>
    ),
  };
}

function Row({ line, cells, problems }: SheetPerson) {
  return (
    <tr>
      <td data-label="Dòng">{line}</td>
      {cells.map((cell, column) => {
        const wrong = problems.filter((problem) => problem.column === column);
        return (
          <td
            key={COLUMNS[column]}
            id={wrong.length > 0 ? `o-${line}-${column}` : undefined}
            tabIndex={wrong.length > 0 ? -1 : undefined}
            data-label={COLUMNS[column]}
          >
            {cell}
            {wrong.map(({ text }) => (
              <span key={text} class="govuk-error-message">
                {text}
              </span>
            ))}
          </td>
        );
      })}
    </tr>
  );
}
