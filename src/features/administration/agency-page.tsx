import type { Agency } from '../../domain/organisation/agency.ts';
import { Main } from '../../web/components/main.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { dateWords } from '../../words/vi/date-words.ts';

interface AgencyPageProps {
  agency: Agency;
  parent: Agency | undefined;
  people: number;
  /** May change what the agency says of itself. */
  ownSettings: boolean;
  /** Looks after every agency of the province. */
  allAgencies: boolean;
}

/** Where administration begins: the agency as others see it, and the ways to change it. */
export function agencyPage({ agency, parent, people, ownSettings, allAgencies }: AgencyPageProps): StaffPage {
  const { units, address, phone, hours, code, aliases, validFrom, validTo } = agency;
  return {
    title: 'Quản trị',
    job: 'administration',
    main: () => (
      <Main>
        <h1 class="govuk-heading-m">Quản trị: {agency.name}</h1>
        <div class="mc-panel">
          <SummaryList
            label="Cơ quan"
            rows={[
              { key: 'Tên trong tin nhắn', value: agency.shortName },
              { key: 'Cơ quan cấp trên', value: parent?.name },
              { key: 'Mã định danh', value: [code, ...aliases].join(', ') },
              { key: 'Địa chỉ', value: address ?? 'chưa ghi' },
              { key: 'Điện thoại', value: phone ?? 'chưa ghi' },
              { key: 'Giờ làm việc', value: hours ?? 'chưa ghi' },
              {
                key: 'Hoạt động',
                value: `từ ${dateWords(validFrom)}${validTo === null ? '' : ` đến ${dateWords(validTo)}`}`,
              },
              { key: 'Phòng, bộ phận', value: units.map(({ name }) => name).join('; ') || 'chưa có' },
            ]}
          />
        </div>
        <ul class="mc-ways">
          <li>
            <a class="govuk-link" href={paths.peopleOf(agency.id)}>
              Công chức, viên chức
            </a>
            <span>{people} người: thêm người, giao vị trí, ngừng tài khoản</span>
          </li>
          {ownSettings && <OwnSettings agency={agency} />}
          <li>
            <a class="govuk-link" href={paths.accounts}>
              Tài khoản
            </a>
            <span>mở khóa, cấp lại mật khẩu, kết thúc phiên đăng nhập</span>
          </li>
          <li>
            <a class="govuk-link" href={paths.calendar}>
              Lịch làm việc
            </a>
            <span>ngày nghỉ, ngày làm bù</span>
          </li>
          {allAgencies && (
            <li>
              <a class="govuk-link" href={paths.agencies}>
                Các cơ quan của tỉnh
              </a>
              <span>lập cơ quan, đổi tên, sáp nhập, cử quản trị</span>
            </li>
          )}
          {allAgencies && (
            <li>
              <a class="govuk-link" href={paths.provinceProfile}>
                Bộ cấu hình tỉnh
              </a>
              <span>điều mới của bộ cấu hình mà nơi này chưa có: so sánh, lấy từng dòng</span>
            </li>
          )}
        </ul>
      </Main>
    ),
  };
}

function OwnSettings({ agency: { settings } }: Pick<AgencyPageProps, 'agency'>) {
  const [regulation] = settings?.regulations ?? [];
  const ways = [
    [paths.agencySettings, 'Địa chỉ, giờ làm việc, đầu biểu mẫu', 'người nộp thấy khi tra cứu, in trên giấy'],
    [paths.agencyUnits, 'Phòng, bộ phận', 'đổi tên, thêm mới'],
    [paths.equipment, 'Quầy và thiết bị', `${settings?.equipment.length ?? 0} dòng trong sổ`],
    [paths.devices, 'Kiosk và gọi số', 'máy tra cứu, màn hình gọi số, dịch vụ tại quầy'],
    [paths.embedLine, 'Ô tra cứu trên trang của cơ quan', 'một dòng để dán, số nhận tin nhắn, xem trước'],
    [
      paths.regulations,
      'Quy chế nội bộ',
      regulation ? `bản ${regulation.version}, số ${regulation.number}` : 'chưa đưa lên',
    ],
  ] as const;
  return ways.map(([address, name, what]) => (
    <li key={address}>
      <a class="govuk-link" href={address}>
        {name}
      </a>
      <span>{what}</span>
    </li>
  ));
}
