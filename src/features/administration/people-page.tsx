import type { Agency, Officer } from '../../domain/organisation/agency.ts';
import { Main } from '../../web/components/main.tsx';
import { Tag } from '../../web/components/tag.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { dateWords } from '../../words/vi/date-words.ts';
import { positionWords } from './duty-words.ts';
import { positionsOf } from './positions.ts';

export interface PersonLine {
  officer: Officer;
  inHand: number;
  /** Of these, what they have no duty for any more. */
  stranded: number;
  /** Has a position today. */
  works: boolean;
}

/** Everybody of the agency, also who has left. */
export function peoplePage({ agency, lines }: { agency: Agency; lines: readonly PersonLine[] }): StaffPage {
  const stranded = lines.filter((line) => line.stranded > 0);
  return {
    title: 'Công chức, viên chức - Quản trị',
    job: 'administration',
    main: () => (
      <Main>
        <Trail
          places={[
            { text: 'Quản trị', href: paths.administrationOf(agency.id) },
            { text: 'Công chức, viên chức' },
          ]}
        />
        <h1 class="govuk-heading-m">Công chức, viên chức: {agency.name}</h1>
        {stranded.length > 0 && (
          <div class="mc-unready">
            <p>
              <strong>Có hồ sơ đang ở người không còn nhiệm vụ ở bước đó.</strong> Xin giao lại:
            </p>
            <ul>
              {stranded.map((line) => (
                <li key={line.officer.id}>
                  <a class="govuk-link" href={paths.officerInHand(line.officer.id)}>
                    {line.officer.name}: {line.stranded} hồ sơ
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )}
        <div class="mc-acts mc-people__acts">
          <a class="govuk-button" href={paths.newOfficerOf(agency.id)}>
            Thêm người
          </a>
          <a class="govuk-link" href={`${paths.importPeople}?co-quan=${agency.id}`}>
            Nhập từ bảng tính
          </a>
          <a class="govuk-link" href={paths.accounts}>
            Mật khẩu, phiên đăng nhập
          </a>
        </div>
        {lines.length === 0 ? (
          <p class="mc-empty">Cơ quan chưa có ai. Thêm người đầu tiên ở nút trên.</p>
        ) : (
          <table class="mc-list mc-people">
            <thead>
              <tr>
                <th scope="col">Họ và tên</th>
                <th scope="col">Tên đăng nhập</th>
                <th scope="col">Vị trí</th>
                <th scope="col">Đang giữ</th>
                <th scope="col">Tình trạng</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Line key={line.officer.id} {...line} agency={agency} />
              ))}
            </tbody>
          </table>
        )}
      </Main>
    ),
  };
}

function Line({ officer, inHand, works, agency }: PersonLine & { agency: Agency }) {
  return (
    <tr>
      <td data-label="Họ và tên">
        <a class="mc-list__link mc-list__link--wraps" href={paths.officer(officer.id)}>
          {officer.name}
        </a>
      </td>
      <td class="mc-nowrap" data-label="Tên đăng nhập">
        {officer.username}
      </td>
      <td class="mc-list__name" data-label="Vị trí">
        {positionsOf(officer.duties).map((position) => (
          <span class="mc-people__position" key={JSON.stringify(position)}>
            {positionWords(position, agency)}
          </span>
        ))}
      </td>
      <td class="mc-nowrap" data-label="Đang giữ">
        {inHand} hồ sơ
      </td>
      <td data-label="Tình trạng">
        {officer.disabled ? (
          <Tag tone="waiting">Ngừng từ {dateWords(officer.disabled.from)}</Tag>
        ) : works ? (
          <Tag tone="on-time">Đang làm việc</Tag>
        ) : (
          <Tag tone="waiting">Chưa có hoặc hết vị trí</Tag>
        )}
      </td>
    </tr>
  );
}
