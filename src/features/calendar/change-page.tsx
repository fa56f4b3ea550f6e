import type { CalendarChange } from '../../domain/calendar/calendar-change.ts';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { countWords } from '../../words/vi/count-words.ts';
import { dateWords, instantWords } from '../../words/vi/date-words.ts';
import type { Names } from '../../words/vi/names.ts';
import type { DecisionTyped, Problem } from './change-form.ts';
import type { ChangeCounts } from './change-queries.ts';
import { dateOnWall, KIND_WORDS } from './day-words.ts';
import { DecisionFields } from './decision-fields.tsx';
import { Effects } from './effects-view.tsx';
import type { Foreseen, Kept } from './foresee.ts';
import { StateTag } from './year-page.tsx';

interface ChangePageProps {
  change: CalendarChange;
  counts: ChangeCounts;
  officer: (id: string) => string;
}

/** What a confirmed decision did, and the way back. */
export function changePage({ change, counts, officer }: ChangePageProps): StaffPage {
  const undoable = change.undone === null;
  return {
    title: `Quyết định ${change.decision.number}`,
    job: 'calendar',
    main: () => (
      <Main>
        <div class="mc-head">
          <h1 class="govuk-heading-m">Văn bản số {change.decision.number}</h1>
          <StateTag state={change.state} />
        </div>
        <div class="mc-panel">
          <SummaryList rows={[...factsOf(change, officer), ...countsOf(change, counts)]} />
        </div>
        {(change.state === 'moving' || change.state === 'restoring') && (
          <p class="govuk-body">
            Hệ thống đang làm từng hồ sơ, xong trong vài phút. Tải lại trang để xem số mới.
          </p>
        )}
        <div class="mc-acts">
          {undoable && (
            <a class="govuk-button govuk-button--secondary" href={paths.undoCalendar(change.id)}>
              Rút lại
            </a>
          )}
          <a class="govuk-link" href={paths.calendar}>
            Về lịch làm việc
          </a>
        </div>
      </Main>
    ),
  };
}

interface UndoPageProps {
  change: CalendarChange;
  officer: (id: string) => string;
  foreseen: Foreseen;
  names: Pick<Names, 'agency'>;
  procedure: (id: string) => string;
  opens: boolean;
  typed: DecisionTyped;
  problems: readonly Problem[];
  commandId: string;
}

/** What withdrawing it would give back, and what it cannot (ruling 14). */
export function undoPage(props: UndoPageProps): StaffPage {
  const { change, foreseen, typed, problems } = props;
  return {
    title: `Rút lại ${change.decision.number}`,
    job: 'calendar',
    main: (token) => (
      <Main>
        {problems.length > 0 && <ErrorSummary title="Chưa rút lại được" errors={problems} />}
        <h1 class="govuk-heading-m" id="xem-truoc" tabIndex={-1}>
          Rút lại văn bản số {change.decision.number}
        </h1>
        <div class="mc-panel">
          <SummaryList rows={factsOf(change, props.officer)} />
        </div>
        <p class="mc-understood">
          <strong>{countWords(foreseen.moved)} hồ sơ trở lại ngày hẹn cũ.</strong> Hồ sơ đã báo người nộp thì
          giữ ngày mới. Lịch làm việc trở lại như trước; hồ sơ mới tính theo lịch đó.
        </p>
        <form class="mc-panel mc-narrow" method="post" action={paths.undoCalendar(change.id)}>
          <HiddenToken token={token} />
          <input type="hidden" name="lenh" value={props.commandId} />
          <DecisionFields typed={typed} problems={problems} />
          <div class="mc-acts">
            <button type="submit" class="govuk-button" data-final>
              Rút lại
            </button>
            <a class="govuk-link" href={paths.calendarChange(change.id)}>
              Thôi
            </a>
          </div>
        </form>
        <Effects {...props} kept={KEPT} />
      </Main>
    ),
  };
}

const KEPT: Readonly<Partial<Record<Kept, string>>> = {
  told: 'đã báo người nộp ngày hẹn mới nên giữ ngày đó.',
  'set-since': 'sau đó đã được hẹn ngày khác nên giữ ngày sau cùng.',
  'told-anew': 'giữ ngày đã hẹn lại; chỉ hạn theo luật trở lại như trước.',
};

function factsOf(change: CalendarChange, officer: (id: string) => string) {
  const { days, reason, by, at, decision, undone } = change;
  return [
    {
      key: 'Ngày',
      value: days
        .map(({ date, kind }) => `${dateOnWall(date)} (${KIND_WORDS[kind].toLowerCase()})`)
        .join('; '),
    },
    { key: 'Tên gọi', value: days[0]?.name },
    { key: 'Văn bản', value: `${decision.number} ngày ${dateWords(decision.date)}` },
    { key: 'Lý do', value: reason },
    { key: 'Xác nhận', value: `${officer(by)}, ${instantWords(at)}` },
    {
      key: 'Rút lại',
      value:
        undone &&
        `${undone.decision.number} ngày ${dateWords(undone.decision.date)}: ${undone.reason} (${officer(undone.by)}, ${instantWords(undone.at)})`,
    },
  ];
}

function countsOf({ undone }: CalendarChange, counts: ChangeCounts) {
  const number = (count: number) => `${countWords(count)} hồ sơ`;
  return [
    { key: 'Đã chuyển ngày hẹn', value: number(counts.moved) },
    { key: 'Đã báo người nộp', value: number(counts.told) },
    { key: 'Còn chờ báo', value: number(counts.queued) },
    { key: 'Trở lại ngày cũ', value: undone && number(counts.restored) },
    {
      key: 'Giữ ngày mới',
      value:
        undone &&
        `${number(Math.max(0, counts.moved - counts.restored))}: đã báo, hẹn ngày khác hoặc đã xong`,
    },
  ];
}
