import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { CalendarChange } from '../../domain/calendar/calendar-change.ts';
import { Main } from '../../web/components/main.tsx';
import { Tag, type TagTone } from '../../web/components/tag.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { dateWords } from '../../words/vi/date-words.ts';
import { dateOnWall, KIND_WORDS } from './day-words.ts';

interface YearPageProps {
  whose: string;
  calendar: Calendar;
  year: string;
  changes: readonly CalendarChange[];
}

/** The days of a year that differ from the week, with what they rest on; and the decisions made here. */
export function yearPage({ whose, calendar, year, changes }: YearPageProps): StaffPage {
  const days = calendar.changes.filter(({ date }) => date.startsWith(year));
  return {
    title: `Lịch làm việc ${year}`,
    job: 'calendar',
    main: () => (
      <Main>
        <div class="mc-head">
          <h1 class="govuk-heading-m">
            Lịch làm việc {year}: {whose}
          </h1>
          <Years calendar={calendar} year={year} />
        </div>
        <p class="govuk-body mc-lists__what">
          Những ngày khác với tuần làm việc thường lệ. Ngày hẹn đã ghi trên giấy chỉ chuyển theo một quyết
          định được xác nhận ở đây, và người nộp được báo.
        </p>
        <div class="mc-acts mc-calendar__acts">
          <a class="govuk-button" href={paths.changeCalendar}>
            Thêm ngày nghỉ hoặc làm bù
          </a>
        </div>
        {changes.length > 0 && <Changes changes={changes} />}
        <h2 class="govuk-heading-s">Ngày nghỉ, ngày làm bù</h2>
        {days.length === 0 ? (
          <p class="mc-empty">Năm {year} chưa có ngày nào khác tuần thường lệ.</p>
        ) : (
          <table class="mc-list mc-calendar">
            <thead>
              <tr>
                <th scope="col">Ngày</th>
                <th scope="col">Loại</th>
                <th scope="col">Tên</th>
                <th scope="col">Căn cứ</th>
              </tr>
            </thead>
            <tbody>
              {days.map(({ date, kind, name, basis }) => (
                <tr key={date}>
                  <td class="mc-nowrap">{dateOnWall(date)}</td>
                  <td class="mc-nowrap">{KIND_WORDS[kind]}</td>
                  <td class="mc-list__name">{name}</td>
                  <td class="mc-list__name">{basis}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Main>
    ),
  };
}

function Years({ calendar, year }: Pick<YearPageProps, 'calendar' | 'year'>) {
  const number = Number(year);
  return (
    <nav class="mc-pager" aria-label="Năm">
      {String(number - 1) >= calendar.from.slice(0, 4) && (
        <a class="govuk-link" rel="prev" href={paths.calendarYear(String(number - 1))}>
          Năm {number - 1}
        </a>
      )}
      {String(number + 1) <= calendar.to.slice(0, 4) && (
        <a class="govuk-link" rel="next" href={paths.calendarYear(String(number + 1))}>
          Năm {number + 1}
        </a>
      )}
    </nav>
  );
}

function Changes({ changes }: { changes: readonly CalendarChange[] }) {
  return (
    <>
      <h2 class="govuk-heading-s">Quyết định đã xác nhận</h2>
      <table class="mc-list mc-calendar">
        <thead>
          <tr>
            <th scope="col">Văn bản</th>
            <th scope="col">Ngày</th>
            <th scope="col">Tên</th>
            <th scope="col">Tình trạng</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ id, decision, days, state }) => (
            <tr key={id}>
              <td>
                <a class="govuk-link" href={paths.calendarChange(id)}>
                  {decision.number} ngày {dateWords(decision.date)}
                </a>
              </td>
              <td class="mc-nowrap">{days.map(({ date }) => dateWords(date)).join(', ')}</td>
              <td class="mc-list__name">{days[0]?.name}</td>
              <td>
                <StateTag state={state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

export function StateTag({ state }: Pick<CalendarChange, 'state'>) {
  const [tone, words] = STATES[state];
  return <Tag tone={tone}>{words}</Tag>;
}

const STATES: Readonly<Record<CalendarChange['state'], readonly [TagTone, string]>> = {
  moving: ['waiting', 'Đang chuyển ngày hẹn'],
  moved: ['on-time', 'Đã chuyển xong'],
  restoring: ['waiting', 'Đang rút lại'],
  restored: ['done', 'Đã rút lại'],
};
