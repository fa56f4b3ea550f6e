import { Main } from '../../web/components/main.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';

/** For who has no duty at the desk. */
export function notAtDeskPage(): StaffPage {
  return {
    title: 'Tin báo chờ gửi',
    job: null,
    main: () => (
      <Main>
        <h1 class="govuk-heading-m">Tin báo là việc của Bộ phận Một cửa</h1>
        <p class="govuk-body">
          Báo người nộp ngày hẹn mới là việc của cán bộ tiếp nhận, công chức trả kết quả hoặc người đứng đầu
          Bộ phận Một cửa.
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={paths.search}>
            Về trang tra cứu
          </a>
        </p>
      </Main>
    ),
  };
}
