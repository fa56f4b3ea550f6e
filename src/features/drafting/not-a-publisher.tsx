import type { Agency } from '../../domain/organisation/agency.ts';
import { Main } from '../../web/components/main.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { eitherOf } from '../../words/vi/phrases.ts';

/** For who may not work the catalogue: whose work it is. */
export function notAPublisherPage(agencies: readonly Agency[]): StaffPage {
  const whose = agencies
    .filter(({ supervises }) => supervises?.includes('procedures'))
    .map(({ name }) => name);
  return {
    title: 'Danh mục thủ tục',
    job: null,
    main: () => (
      <Main>
        <h1 class="govuk-heading-m">Danh mục thủ tục là việc của cơ quan khác</h1>
        <p class="govuk-body">
          {whose.length > 0
            ? `Soạn và công bố thủ tục là việc của ${eitherOf(whose)}. `
            : 'Chưa cơ quan nào được giao soạn và công bố thủ tục. '}
          Tài khoản này không có quyền đó. Thấy chỗ cần sửa trong một thủ tục, xin báo cơ quan công bố.
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
