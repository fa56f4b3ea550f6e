import { type Outcome, Outcomes } from '../../web/components/outcomes.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { listsPage } from './lists-frame.tsx';

/** What became of the entries a leader judged at once. */
export function judgedPage(outcomes: readonly Outcome[]): StaffPage {
  const refused = outcomes.filter(({ refusal }) => refusal !== null).length;
  const done = outcomes.length - refused;
  return listsPage({
    current: paths.exceptions,
    title:
      refused === 0
        ? `Đã ghi ý kiến về ${done} việc nhập bù`
        : `Đã ghi ý kiến về ${done} việc, ${refused} việc chưa được`,
    children: () => (
      <>
        <Outcomes outcomes={outcomes} done="Đã ghi ý kiến" />
        <p class="govuk-body">
          <a class="govuk-link" href={`${paths.exceptions}?muc=nhap-bu`}>
            Về danh sách nhập bù
          </a>
        </p>
      </>
    ),
  });
}
