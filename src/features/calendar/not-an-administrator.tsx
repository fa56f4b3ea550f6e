import { Main } from '../../web/components/main.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';

/** For who may not change the calendar: whose work it is. */
export function notAnAdministratorPage(): StaffPage {
  return {
    title: 'Lịch làm việc',
    job: null,
    main: () => (
      <Main>
        <h1 class="govuk-heading-m">Lịch làm việc là việc của quản trị</h1>
        <p class="govuk-body">
          Ngày nghỉ của toàn tỉnh do quản trị hệ thống ghi, của riêng cơ quan do quản trị cơ quan ghi. Thấy
          lịch chưa đúng, xin báo quản trị cơ quan.
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={paths.inbox}>
            Về danh sách công việc
          </a>
        </p>
      </Main>
    ),
  };
}
