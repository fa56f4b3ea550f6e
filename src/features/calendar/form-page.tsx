import { DateField } from '../../web/components/date-field.tsx';
import { EntryField } from '../../web/components/entry-field.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { KeptNotice } from '../../web/components/kept-notice.tsx';
import { Main } from '../../web/components/main.tsx';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { ADDED_KINDS, type AddedKind, type ChangeTyped, type Problem } from './change-form.ts';
import { DecisionFields } from './decision-fields.tsx';

interface FormPageProps {
  /** Whose days: `Toàn tỉnh`, or the agency. */
  whose: string;
  typed: ChangeTyped;
  problems: readonly Problem[];
  cameTooLate?: boolean;
}

/** A day off or a made-up day; nothing happens before it was looked over. */
export function formPage({ whose, typed, problems, cameTooLate = false }: FormPageProps): StaffPage {
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
  return {
    title: 'Đổi lịch làm việc',
    job: 'calendar',
    main: (token) => (
      <Main>
        {problems.length > 0 && <ErrorSummary title="Chưa xem trước được" errors={problems} />}
        {cameTooLate && <KeptNotice />}
        <h1 class="govuk-heading-m">Đổi lịch làm việc: {whose}</h1>
        <form class="mc-panel mc-narrow" method="post" action={paths.changeCalendar}>
          <HiddenToken token={token} />
          <RadioGroup
            id="loai"
            name="loai"
            legend="Thêm vào lịch"
            options={(Object.keys(ADDED_KINDS) as AddedKind[]).map((value) => {
              const { text, hint } = ADDED_KINDS[value];
              return { value, text, ...(hint === null ? {} : { hint }) };
            })}
            value={typed.loai}
            error={errorOf('loai')}
          />
          <div class="mc-pair">
            <DateField id="ngay" name="ngay" label="Ngày" value={typed.ngay} error={errorOf('ngay')} />
            <DateField
              id="den"
              name="den"
              label="Đến hết ngày (nếu nghỉ nhiều ngày liền)"
              value={typed.den}
              error={errorOf('den')}
            />
          </div>
          <EntryField
            id="ten"
            name="ten"
            label="Tên gọi"
            hint="Ví dụ: Nghỉ tránh bão số 15. Người nộp thấy tên này khi tra cứu."
            value={typed.ten}
            error={errorOf('ten')}
          />
          <DecisionFields typed={typed} problems={problems} />
          <div class="mc-acts">
            <button type="submit" class="govuk-button">
              Xem trước hồ sơ bị ảnh hưởng
            </button>
            <a class="govuk-link" href={paths.calendar}>
              Thôi
            </a>
          </div>
        </form>
      </Main>
    ),
  };
}
