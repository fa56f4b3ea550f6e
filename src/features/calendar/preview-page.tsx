import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { countWords } from '../../words/vi/count-words.ts';
import { dateWords } from '../../words/vi/date-words.ts';
import type { Names } from '../../words/vi/names.ts';
import type { ChangeTyped, Problem } from './change-form.ts';
import { dateOnWall, KIND_WORDS } from './day-words.ts';
import { Effects } from './effects-view.tsx';
import type { Foreseen, Kept } from './foresee.ts';
import type { CalendarPlan } from './plan-change.ts';

interface PreviewProps {
  whose: string;
  typed: ChangeTyped;
  plan: CalendarPlan;
  foreseen: Foreseen;
  names: Pick<Names, 'agency'>;
  procedure: (id: string) => string;
  opens: boolean;
  commandId: string;
  /** The versions that were looked at, as the form says them again. */
  seen: string;
  problems: readonly Problem[];
}

/** All that would follow, before anything does (ruling 14). */
export function previewPage(props: PreviewProps): StaffPage {
  const { whose, typed, plan, foreseen, problems } = props;
  const makesUp = plan.days.some(({ kind }) => kind === 'make-up');
  return {
    title: 'Xem trước khi đổi lịch',
    job: 'calendar',
    main: (token) => (
      <Main>
        {problems.length > 0 && <ErrorSummary title="Chưa đổi lịch được" errors={problems} />}
        <h1 class="govuk-heading-m" id="xem-truoc" tabIndex={-1}>
          Xem trước khi đổi lịch: {whose}
        </h1>
        <div class="mc-panel">
          <SummaryList
            rows={[
              {
                key: 'Ngày',
                value: plan.days
                  .map(({ date, kind }) => `${dateOnWall(date)} (${KIND_WORDS[kind].toLowerCase()})`)
                  .join('; '),
              },
              { key: 'Tên gọi', value: typed.ten },
              { key: 'Văn bản', value: `${typed.so} ngày ${dateWords(typed.ngayky)}` },
              { key: 'Lý do', value: typed.lydo },
            ]}
          />
        </div>
        <p class="mc-understood">
          {foreseen.moved > 0 ? (
            <>
              <strong>{countWords(foreseen.moved)} hồ sơ chuyển ngày hẹn</strong> trong{' '}
              {countWords(foreseen.running)} hồ sơ đang giải quyết. Mỗi hồ sơ có một tin báo cho người nộp;
              ngày cũ vẫn được lưu.
            </>
          ) : (
            <>
              <strong>Không hồ sơ nào chuyển ngày hẹn</strong> trong {countWords(foreseen.running)} hồ sơ đang
              giải quyết.
              {makesUp && ' Ngày làm bù không kéo sớm ngày đã hẹn; hồ sơ mới được tính cả ngày này.'}
            </>
          )}{' '}
          Hồ sơ đã nộp đang chờ tiếp nhận không có tin báo; hạn cơ quan phải trả lời người nộp cũng lùi theo
          ngày nghỉ.
        </p>
        <form class="mc-acts" method="post" action={paths.foreseeCalendar}>
          <HiddenToken token={token} />
          <input type="hidden" name="lenh" value={props.commandId} />
          <input type="hidden" name="lich" value={props.seen} />
          {(Object.entries(typed) as [string, string][]).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button type="submit" class="govuk-button" data-final>
            Xác nhận đổi lịch
          </button>
          <button type="submit" class="govuk-button govuk-button--secondary" name="sua" value="1">
            Sửa lại
          </button>
          <a class="govuk-link" href={paths.calendar}>
            Thôi
          </a>
        </form>
        <Effects {...props} kept={KEPT} />
      </Main>
    ),
  };
}

const KEPT: Readonly<Partial<Record<Kept, string>>> = {
  untouched: 'không có thời hạn nào qua những ngày này, hoặc chỉ hạn của bước đang làm chuyển theo.',
  paused: 'đang tạm dừng chờ người nộp; khi tính tiếp sẽ theo lịch mới.',
  'told-anew': 'đã hẹn lại ngày khác; ngày đã báo giữ nguyên, chỉ hạn theo luật chuyển theo.',
  beyond: 'có ngày hẹn vượt quá lịch hiện có; cần bổ sung lịch năm sau.',
};
