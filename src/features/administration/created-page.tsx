import type { Agency } from '../../domain/organisation/agency.ts';
import { Main } from '../../web/components/main.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import type { CreatedOfficer } from './create-officers.ts';

/** Made: the only time the first passwords are seen. */
export function createdPage(agency: Agency, created: readonly CreatedOfficer[]): StaffPage {
  const again = created.some(({ password }) => password === null);
  return {
    title: 'Đã tạo tài khoản - Quản trị',
    job: 'administration',
    main: () => (
      <Main>
        <Trail
          places={[
            { text: 'Quản trị', href: paths.administrationOf(agency.id) },
            { text: 'Công chức, viên chức', href: paths.peopleOf(agency.id) },
            { text: 'Đã tạo tài khoản' },
          ]}
        />
        <h1 class="govuk-heading-m">Đã tạo {created.length} tài khoản</h1>
        <p class="mc-notice">
          {again
            ? 'Tài khoản đã được tạo ở lần gửi trước và mật khẩu ban đầu đã hiện một lần khi đó. Nếu chưa kịp ghi lại, xin cấp lại mật khẩu ở trang Tài khoản.'
            : 'Mật khẩu ban đầu chỉ hiện một lần trên trang này và không lưu ở đâu. Xin in hoặc chép lại, giao riêng cho từng người; lần đăng nhập đầu tiên phải đổi mật khẩu.'}
        </p>
        <table class="mc-list mc-people">
          <thead>
            <tr>
              <th scope="col">Họ và tên</th>
              <th scope="col">Tên đăng nhập</th>
              <th scope="col">Mật khẩu ban đầu</th>
            </tr>
          </thead>
          <tbody>
            {created.map(({ officer, password }) => (
              <tr key={officer.id}>
                <td data-label="Họ và tên">
                  <a class="govuk-link" href={paths.officer(officer.id)}>
                    {officer.name}
                  </a>
                </td>
                <td class="mc-nowrap" data-label="Tên đăng nhập">
                  {officer.username}
                </td>
                <td class="mc-nowrap" data-label="Mật khẩu ban đầu">
                  {password === null ? 'đã hiện một lần' : <code>{password}</code>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div class="mc-acts">
          <a class="govuk-link" href={paths.newOfficerOf(agency.id)}>
            Thêm người nữa
          </a>
          <a class="govuk-link" href={paths.peopleOf(agency.id)}>
            Về danh sách
          </a>
        </div>
      </Main>
    ),
  };
}
