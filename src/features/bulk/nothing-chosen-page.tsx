import { Main } from '../../web/components/main.tsx';
import type { StaffPage } from '../../web/staff-page.ts';
import { BackToInbox } from './frame.tsx';

/** A form that was sent with no box ticked. */
export function nothingChosenPage(): StaffPage {
  return {
    title: 'Chưa chọn hồ sơ nào',
    job: 'work',
    main: () => (
      <Main>
        <h1 class="govuk-heading-m">Chưa chọn hồ sơ nào</h1>
        <p class="govuk-body" role="alert">
          Chưa có việc nào được thực hiện. Xin quay lại danh sách, đánh dấu ít nhất một hồ sơ rồi làm tiếp.
        </p>
        <BackToInbox />
      </Main>
    ),
  };
}
