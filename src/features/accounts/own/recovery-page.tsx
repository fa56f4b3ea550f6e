import { Main } from '../../../web/components/main.tsx';
import { Trail } from '../../../web/components/trail.tsx';
import { paths } from '../../../web/paths.ts';
import type { StaffPage } from '../../../web/staff-page.ts';

/** Shown in the answer to the form that made them, and nowhere else. */
export function recoveryPage(codes: readonly string[]): StaffPage {
  return {
    title: 'Mã dự phòng',
    job: null,
    main: () => (
      <Main>
        <Trail places={[{ text: 'Tài khoản của tôi', href: paths.ownAccount }, { text: 'Mã dự phòng' }]} />
        <h1 class="govuk-heading-m">Mã dự phòng: hãy in hoặc ghi lại ngay</h1>
        <p class="govuk-body">
          <strong>Các mã này chỉ hiện một lần.</strong> Khi không có điện thoại hoặc khóa truy cập bên mình,
          nhập một mã thay cho mã xác thực. Mỗi mã dùng được một lần; cất ở nơi riêng, không để cạnh máy.
        </p>
        <ol class="mc-codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <p class="govuk-body">
          <a class="govuk-button" href={paths.ownAccount}>
            Đã cất mã, về tài khoản
          </a>
        </p>
      </Main>
    ),
  };
}
