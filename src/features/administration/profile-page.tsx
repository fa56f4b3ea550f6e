import type { ProfileLine } from '../../domain/profile/profile-line.ts';
import { isRule } from '../../domain/profile/take-lines.ts';
import type { Comparison } from '../../store/office/take-from-profile.ts';
import { DateField } from '../../web/components/date-field.tsx';
import { EntryField } from '../../web/components/entry-field.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import type { Names } from '../../words/vi/names.ts';
import type { Problem } from './positions.ts';
import type { TakingTyped } from './profile-form.ts';
import { FixedLines, TakeableLines, thingName } from './profile-lines.tsx';
import { ProfileTakings } from './profile-takings.tsx';
import { COMMAND_FIELD } from './whose.ts';

interface ProfilePageProps {
  comparison: Comparison;
  typed: TakingTyped;
  problems: readonly Problem[];
  commandId: string;
  names: Names;
  /** How many lines were taken just now; empty: none. */
  taken: string;
}

const TITLE = 'Bộ cấu hình tỉnh';
const PLACES = [{ text: 'Quản trị', href: paths.administration }, { text: TITLE }];

/** What the profile has that is lacking here or is otherwise, to be taken line by line; and what was taken before. */
export function profilePage(props: ProfilePageProps): StaffPage {
  const { comparison, problems, taken, names } = props;
  const { lines, takings } = comparison;
  const fixed = lines.filter((line) => line.fixed !== null);
  const isTaken = /^[1-9]\d{0,3}$/.test(taken);
  return {
    title: `${TITLE} - Quản trị`,
    job: 'administration',
    main: (token) => (
      <Main>
        <Trail places={PLACES} />
        {problems.length > 0 && <ErrorSummary title="Chưa lấy được" errors={problems} />}
        {isTaken && (
          <p class="mc-notice" role="status">
            Đã lấy {taken} dòng.
          </p>
        )}
        <h1 class="govuk-heading-m">{TITLE}</h1>
        <p class={lines.length === 0 ? 'mc-empty' : 'govuk-body'}>
          {lines.length === 0
            ? 'Nơi này đã có đủ những gì bộ cấu hình có: không có dòng nào cần lấy.'
            : `Bộ cấu hình có ${lines.length} điều mà nơi này chưa có hoặc có khác. Không điều nào tự đổi: chọn dòng cần lấy. Hồ sơ đang giải quyết giữ thủ tục và quy định lúc tiếp nhận.`}
        </p>
        {lines.length > fixed.length && <TakeForm {...props} token={token} />}
        {fixed.length > 0 && <FixedLines lines={fixed} nameOf={nameIn(comparison, names)} names={names} />}
        {takings.length > 0 && (
          <ProfileTakings takings={takings} nameOf={nameIn(comparison, names)} names={names} />
        )}
      </Main>
    ),
  };
}

function TakeForm({
  comparison,
  typed,
  problems,
  commandId,
  names,
  token,
}: ProfilePageProps & { token: string }) {
  const takeable = comparison.lines.filter(({ fixed }) => fixed === null);
  const [own, others] = [takeable.filter((line) => line.own), takeable.filter((line) => !line.own)];
  const nameOf = nameIn(comparison, names);
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
  const shown = { nameOf, names, ticked: typed.ticked };
  return (
    <form method="post" action={paths.provinceProfile}>
      <HiddenToken token={token} />
      <input type="hidden" name={COMMAND_FIELD} value={commandId} />
      <div id="dong" tabIndex={-1}>
        {others.length > 0 && (
          <TakeableLines id="moi" title="Chưa có hoặc có khác" lines={others} {...shown} />
        )}
        {own.length > 0 && (
          <TakeableLines
            id="tu-sua"
            title="Nơi này đã tự sửa"
            note="Lấy dòng nào thì bản tự sửa của dòng ấy được thay; bản cũ còn trong nhật ký."
            lines={own}
            {...shown}
          />
        )}
      </div>
      <div class="mc-panel mc-narrow mc-profile__take">
        <EntryField
          id="lydo"
          name="lydo"
          label="Lý do hoặc số văn bản"
          hint="Ghi vào nhật ký cùng tên người lấy và thời điểm."
          value={typed.reason}
          error={errorOf('lydo')}
        />
        {takeable.some(isRule) && (
          <DateField
            {...{ id: 'tungay', name: 'tungay', value: typed.rulesFrom }}
            label="Quy định của tỉnh áp dụng từ ngày"
            hint="Hồ sơ nhận trước ngày này giữ quy định cũ. Các dòng khác có hiệu lực ngay."
            error={errorOf('tungay')}
          />
        )}
        <div class="mc-acts">
          <button type="submit" class="govuk-button">
            Lấy các dòng đã chọn
          </button>
          <a class="govuk-link" href={paths.administration}>
            Thôi
          </a>
        </div>
      </div>
    </form>
  );
}

/** What is called how: as it is here, else as the profile calls it. */
function nameIn({ installed, offered }: Comparison, names: Names) {
  return ({ stream, id }: Pick<ProfileLine, 'stream' | 'id'>): string => {
    const isOurs = (thing: { stream: string; id: string }) => thing.stream === stream && thing.id === id;
    const thing = installed.find(isOurs) ?? offered.find(isOurs);
    return thing ? thingName(thing, names) : id;
  };
}

/** The files of the profile are not to be read: what is wrong with them, for who can mend them. */
export function profileUnreadablePage(reason: string | null): StaffPage {
  return {
    title: `${TITLE} - Quản trị`,
    job: 'administration',
    main: () => (
      <Main>
        <Trail places={PLACES} />
        <h1 class="govuk-heading-m">Chưa đọc được bộ cấu hình tỉnh</h1>
        {reason !== null && <p class="govuk-body">{reason}</p>}
        <p class="govuk-body">
          Nơi này vẫn chạy theo bản đã nhận. Xin sửa tệp trên máy chủ rồi mở lại trang này.
        </p>
      </Main>
    ),
  };
}
