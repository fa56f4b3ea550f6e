import { limitWords } from '../../documents/limit-words.ts';
import type { ClockFacts, DueEntry } from '../../domain/dossier/state.ts';
import { DueExplanation } from '../../web/components/due-explanation.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { orderWords } from '../../words/vi/calendar-sentence.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { Moment } from './moment.tsx';
import { pauseLines } from './pause-lines.ts';
import type { CaseFile } from './queries.ts';

/** How the date in force came about: from which start, by which days, with which pauses (ruling 7 for both dates). */
export function WhyThisDate({ file, clock }: { file: CaseFile; clock: ClockFacts }) {
  const { due, history, pauses } = clock;
  const counted = history.findLast(({ cause }) => cause === 'received' || cause === 'restart');
  return (
    <details class="govuk-details mc-why">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Vì sao có ngày này?</span>
      </summary>
      <div class="govuk-details__text">
        <SummaryList
          rows={[
            { key: 'Thời hạn', value: limitWords(due.limit) },
            { key: 'Hẹn trên giấy', value: <Moment at={due.promise} /> },
            { key: 'Hết hạn theo luật', value: <Moment at={due.law} /> },
          ]}
        />
        <ol class="mc-why__story">
          {history.map((entry) => (
            <li key={entry.event}>{storyOf(entry, clock)}</li>
          ))}
        </ol>
        {pauses.length > 0 && (
          <ul class="mc-why__story">
            {pauseLines(file, clock).map(({ from, sentence, cause }) => (
              <li key={from}>
                {sentence}
                {cause !== null && <span class="mc-due__remark">{capitalise(cause)}</span>}
              </li>
            ))}
          </ul>
        )}
        {counted && (
          <>
            <h3 class="mc-case__sub">
              Tính từ {instantWords(counted.at)} đến {instantWords(counted.promise)}
            </h3>
            <DueExplanation
              calendar={file.calendar}
              start={counted.at}
              limit={counted.limit}
              policy={counted.policy}
            />
          </>
        )}
      </div>
    </details>
  );
}

const CAUSES: Readonly<Record<DueEntry['cause'], string>> = {
  received: 'Tiếp nhận',
  restart: 'Nhận đủ bổ sung, tính lại từ đầu:',
  resume: 'Nhận đủ bổ sung, tính tiếp:',
  payment: 'Đã thực hiện nghĩa vụ tài chính, tính tiếp:',
  extension: 'Xin lỗi và hẹn lại trước hạn:',
  'late-apology': 'Xin lỗi và hẹn lại khi đã sát hoặc quá hạn:',
  calendar: 'Lịch nghỉ thay đổi:',
  'calendar-undone': 'Lịch nghỉ được rút lại, tính như trước:',
};

function storyOf({ cause, at, promise, event }: DueEntry, { moves = [] }: ClockFacts): string {
  const moved = moves.find((one) => one.event === event);
  const why = moved ? ` Cơ quan ${orderWords(moved.order)}.` : '';
  return `${CAUSES[cause]} ${instantWords(at)}, hẹn trả ${instantWords(promise)}.${why}`;
}
