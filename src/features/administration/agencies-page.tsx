import type { Agency } from '../../domain/organisation/agency.ts';
import { DateField } from '../../web/components/date-field.tsx';
import { EntryField } from '../../web/components/entry-field.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { SelectField } from '../../web/components/select-field.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { dateWords } from '../../words/vi/date-words.ts';
import { type AgencyTyped, LEVEL_WORDS, type MergeTyped } from './agencies-form.ts';
import type { Problem } from './positions.ts';
import { COMMAND_FIELD, VERSION_FIELD } from './whose.ts';

function places(text: string) {
  return [
    { text: 'Quản trị', href: paths.administration },
    { text: 'Các cơ quan', href: paths.agencies },
    { text },
  ];
}

/** Every agency of the province, found by a word of its name. */
export function agenciesPage({
  found,
  searched,
  left,
  nameOf,
}: {
  found: readonly Agency[];
  searched: string;
  left: number;
  nameOf: (id: string) => string;
}): StaffPage {
  return {
    title: 'Các cơ quan - Quản trị',
    job: 'administration',
    main: () => (
      <Main>
        <Trail places={[{ text: 'Quản trị', href: paths.administration }, { text: 'Các cơ quan' }]} />
        <h1 class="govuk-heading-m">Các cơ quan của tỉnh</h1>
        <form class="mc-account-search" method="get" action={paths.agencies}>
          <EntryField
            {...{ id: 'q', name: 'q', label: 'Tìm theo tên', type: 'search' as const, value: searched }}
          />
          <div class="mc-acts mc-people__acts">
            <button type="submit" class="govuk-button govuk-button--secondary">
              Tìm
            </button>
            <a class="govuk-button" href={paths.newAgency}>
              Lập cơ quan
            </a>
          </div>
        </form>
        {found.length === 0 ? (
          <p class="mc-empty">Không có cơ quan nào có tên như vậy.</p>
        ) : (
          <table class="mc-list mc-people">
            <thead>
              <tr>
                <th scope="col">Cơ quan</th>
                <th scope="col">Mã định danh</th>
                <th scope="col">Cấp trên</th>
                <th scope="col">Hoạt động</th>
              </tr>
            </thead>
            <tbody>
              {found.map((agency) => (
                <tr key={agency.id}>
                  <td data-label="Cơ quan">
                    <a class="mc-list__link mc-list__link--wraps" href={paths.agency(agency.id)}>
                      {agency.name}
                    </a>
                  </td>
                  <td class="mc-nowrap" data-label="Mã định danh">
                    {agency.code}
                  </td>
                  <td data-label="Cấp trên">{agency.parent === null ? '' : nameOf(agency.parent)}</td>
                  <td data-label="Hoạt động">{standing(agency, nameOf)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {left > 0 && <p class="govuk-body">Còn {left} cơ quan nữa: xin gõ thêm chữ của tên.</p>}
      </Main>
    ),
  };
}

function standing({ succeededBy, staffed }: Agency, nameOf: (id: string) => string): string {
  if (succeededBy) return `Sáp nhập vào ${nameOf(succeededBy.agency)} từ ${dateWords(succeededBy.from)}`;
  return staffed ? 'Có Bộ phận Một cửa' : 'Chưa tiếp nhận hồ sơ';
}

interface AgencyFormProps {
  /** null: a new one. */
  agency: Agency | null;
  version: number;
  commandId: string;
  typed: AgencyTyped;
  merge: MergeTyped;
  problems: readonly Problem[];
  all: readonly Agency[];
  saved: boolean;
}

/** One agency: its name, and what becomes of it; or a new one. */
export function oneAgencyPage(props: AgencyFormProps): StaffPage {
  const { agency, version, commandId, typed, problems, all, saved } = props;
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
  const title = agency?.name ?? 'Lập cơ quan';
  const choices = all.map(({ id, name }) => ({ value: id, text: name }));
  return {
    title: `${title} - Quản trị`,
    job: 'administration',
    main: (token) => (
      <Main>
        <Trail places={places(title)} />
        {problems.length > 0 && <ErrorSummary title="Chưa lưu được" errors={problems} />}
        {saved && (
          <p class="mc-notice" role="status">
            Đã lưu.
          </p>
        )}
        <h1 class="govuk-heading-m">{title}</h1>
        {agency && (
          <p class="govuk-body">
            {standing(agency, (id) => all.find((one) => one.id === id)?.name ?? id)}.{' '}
            <a class="govuk-link" href={paths.peopleOf(agency.id)}>
              Người của cơ quan, cử quản trị
            </a>
          </p>
        )}
        <form
          class="mc-panel mc-narrow"
          method="post"
          action={agency ? paths.agency(agency.id) : paths.newAgency}
        >
          <HiddenToken token={token} />
          <input type="hidden" name={COMMAND_FIELD} value={commandId} />
          <input type="hidden" name={VERSION_FIELD} value={version} />
          <EntryField
            {...{ id: 'ten', name: 'ten', label: 'Tên cơ quan', value: typed.name, error: errorOf('ten') }}
          />
          <EntryField
            {...{ id: 'tenngan', name: 'tenngan', label: 'Tên ngắn trong tin nhắn', value: typed.shortName }}
            error={errorOf('tenngan')}
          />
          {!agency && (
            <>
              <EntryField
                {...{ id: 'ma', name: 'ma', label: 'Mã định danh', value: typed.code, error: errorOf('ma') }}
              />
              <SelectField
                {...{ id: 'cap', name: 'cap', label: 'Cấp', value: typed.level, error: errorOf('cap') }}
                options={Object.entries(LEVEL_WORDS).map(([value, text]) => ({ value, text }))}
              />
              <SelectField
                {...{ id: 'captren', name: 'captren', label: 'Cơ quan cấp trên', value: typed.parent }}
                error={errorOf('captren')}
                options={[{ value: '', text: 'Chọn cơ quan' }, ...choices]}
              />
              <DateField
                {...{ id: 'tungay', name: 'tungay', label: 'Hoạt động từ ngày', value: typed.from }}
                error={errorOf('tungay')}
              />
            </>
          )}
          <div class="mc-acts">
            <button type="submit" class="govuk-button">
              {agency ? 'Lưu tên' : 'Lập cơ quan'}
            </button>
            <a class="govuk-link" href={paths.agencies}>
              Thôi
            </a>
          </div>
        </form>
        {agency && !agency.succeededBy && (
          <Merge {...props} agency={agency} token={token} choices={choices} />
        )}
      </Main>
    ),
  };
}

function Merge({
  agency,
  version,
  commandId,
  merge,
  problems,
  token,
  choices,
}: AgencyFormProps & { agency: Agency; token: string; choices: readonly { value: string; text: string }[] }) {
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
  return (
    <form class="mc-panel mc-narrow" method="post" action={paths.mergeAgency(agency.id)}>
      <HiddenToken token={token} />
      <input type="hidden" name={COMMAND_FIELD} value={commandId} />
      <input type="hidden" name={VERSION_FIELD} value={version} />
      <h2 class="govuk-heading-s">Sáp nhập vào cơ quan khác</h2>
      <p class="govuk-body">
        Cơ quan này thôi tiếp nhận hồ sơ mới; người tra cứu hồ sơ cũ được chỉ đến cơ quan tiếp nhận. Giấy tờ
        đã cấp giữ nguyên tên cũ.
      </p>
      <SelectField
        {...{ id: 'vao', name: 'vao', label: 'Cơ quan tiếp nhận', value: merge.into, error: errorOf('vao') }}
        options={[{ value: '', text: 'Chọn cơ quan' }, ...choices.filter(({ value }) => value !== agency.id)]}
      />
      <DateField
        {...{ id: 'tungay', name: 'tungay', label: 'Có hiệu lực từ ngày', value: merge.from }}
        error={errorOf('tungay')}
      />
      <div class="mc-pair">
        <EntryField
          {...{
            id: 'so',
            name: 'so',
            label: 'Số, ký hiệu quyết định',
            value: merge.number,
            error: errorOf('so'),
          }}
        />
        <DateField
          {...{ id: 'ngayky', name: 'ngayky', label: 'Ngày quyết định', value: merge.date }}
          error={errorOf('ngayky')}
        />
      </div>
      <div class="mc-acts">
        <button type="submit" class="govuk-button govuk-button--secondary">
          Sáp nhập
        </button>
      </div>
    </form>
  );
}
