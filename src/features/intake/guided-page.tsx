import { DayChooser } from '../../web/components/day-chooser.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Main } from '../../web/components/main.tsx';
import { Pager } from '../../web/components/pager.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { countWords } from '../../words/vi/count-words.ts';
import { dateWords, instantWords } from '../../words/vi/date-words.ts';
import { GUIDANCE_WAYS } from '../../words/vi/desk-sentence.ts';
import type { GuidedRow } from './guided-queries.ts';
import { IntakeTrail } from './intake-trail.tsx';

interface GuidedPageView {
  /** `2026-11-23` */
  day: string;
  today: string;
  rows: readonly (GuidedRow & { procedure: string; officer: string; goesOn: boolean })[];
  total: number;
  page: number;
  pages: number;
  /** What was just written down. */
  done: string | undefined;
}

/** Who was told about something and handed nothing in, to be found again when they come back. */
export function guidedPage(view: GuidedPageView): StaffPage {
  const { day, rows, total, page, pages, done } = view;
  const saved = rows.some(({ id }) => id === done);
  return {
    title: `Đã hướng dẫn ngày ${dateWords(day)}`,
    job: 'intake',
    main: () => (
      <Main>
        <IntakeTrail />
        <h1 class="govuk-heading-m">Đã hướng dẫn, chưa nộp</h1>
        {saved && (
          <p class="mc-notice" role="status">
            Đã lưu nội dung hướng dẫn. Khi người dân trở lại, chọn “Tiếp nhận” ở dòng tương ứng.
          </p>
        )}
        <DayChooser {...chooser(view)} error={undefined} />
        {rows.length === 0 ? (
          <p class="mc-empty">
            Ngày {dateWords(day)} không có lần hướng dẫn nào còn chờ nộp. Lần hướng dẫn đã thành hồ sơ thì
            không còn ở đây.
          </p>
        ) : (
          <table class="mc-list mc-guided">
            <caption class="govuk-visually-hidden">Đã hướng dẫn ngày {dateWords(day)}</caption>
            <thead>
              <tr>
                <th scope="col">Lúc</th>
                <th scope="col">Thủ tục</th>
                <th scope="col">Nội dung đã hướng dẫn</th>
                <th scope="col">Người hướng dẫn</th>
                <th scope="col">Tiếp theo</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td class="mc-nowrap">{instantWords(row.at).split(', ').at(-1)}</td>
                  <td>{row.procedure}</td>
                  <td>
                    <span class="mc-guided__text">{row.text ?? '(nội dung đã xóa)'}</span>
                    <span class="mc-quiet"> ({GUIDANCE_WAYS[row.way]})</span>
                  </td>
                  <td>{row.officer}</td>
                  <td>
                    {row.goesOn && (
                      <a class="govuk-link" href={paths.intakeGuided(row.procedureId, row.id)}>
                        Tiếp nhận<span class="govuk-visually-hidden"> {row.procedure}</span>
                      </a>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <div class="mc-inbox__foot">
          <p class="mc-inbox__total">{countWords(total)} lần hướng dẫn</p>
          <Pager page={page} pages={pages} address={(to) => `${paths.guided(day)}&trang=${to}`} />
        </div>
      </Main>
    ),
  };
}

type Days = Pick<GuidedPageView, 'day' | 'today'>;

function chooser({ day, today }: Days) {
  return { action: paths.guided(), addressOf: paths.guided, day, today };
}

/** What was typed is no day: nothing is shown of another one. */
export function unreadGuidedPage(
  days: Days,
  problems: readonly { field: string; text: string }[],
): StaffPage {
  return {
    title: 'Chưa xem được - Đã hướng dẫn, chưa nộp',
    job: 'intake',
    main: () => (
      <Main>
        <ErrorSummary title="Xin xem lại ngày" errors={problems} />
        <IntakeTrail />
        <h1 class="govuk-heading-m">Đã hướng dẫn, chưa nộp</h1>
        <DayChooser {...chooser(days)} error={problems[0]?.text} />
      </Main>
    ),
  };
}
