import { formatLocalMinute, type Instant, localMinuteOf } from '../../domain/calendar/local-time.ts';
import { Tag } from '../../web/components/tag.tsx';
import { TimeLeft } from '../../web/components/time-left.tsx';
import { paths } from '../../web/paths.ts';
import { dateWords, instantWords } from '../../words/vi/date-words.ts';
import type { RowView } from './row-view.ts';

interface InboxTableProps {
  rows: readonly RowView[];
  /** Id of the first box to tick, for the error summary. */
  firstPick: string;
  /** Who has it, instead of whom it came from. */
  withHolder: boolean;
}

/** One row a dossier; the whole row leads to it, by the link in its code. */
export function InboxTable({ rows, firstPick, withHolder }: InboxTableProps) {
  const first = rows.find(({ pick }) => pick !== null);
  return (
    <table class="mc-list" data-rows>
      <thead>
        <tr>
          {first && (
            <th scope="col" class="mc-list__pick">
              <span class="govuk-visually-hidden">Chọn</span>
            </th>
          )}
          <th scope="col">Thời hạn</th>
          <th scope="col">Mã hồ sơ</th>
          <th scope="col">Thủ tục</th>
          <th scope="col">Người nộp</th>
          <th scope="col">Bước</th>
          <th scope="col">{withHolder ? 'Đang giữ' : 'Chuyển từ'}</th>
          <th scope="col">Tiếp nhận</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.id}
            data-row
            title={row.time ? `${row.procedure}\nHạn: ${instantWords(row.time.due)}` : row.procedure}
          >
            {first && (
              <td class="mc-list__pick">
                {row.pick !== null && (
                  <input
                    type="checkbox"
                    id={row === first ? firstPick : undefined}
                    name="chon"
                    value={row.pick}
                    aria-label={`Chọn hồ sơ ${row.code}`}
                  />
                )}
              </td>
            )}
            <td class="mc-list__time">
              {row.time ? <TimeLeft {...row.time} /> : <Tag tone="waiting">{row.standstill}</Tag>}
            </td>
            <td class="mc-list__code">
              <a class="mc-list__link" href={paths.dossier(row.id)}>
                {row.code}
              </a>
            </td>
            <td class="mc-list__procedure">
              <span class="mc-clamp">{row.procedure}</span>
            </td>
            <td class="mc-list__name">
              <span class="mc-clamp">{row.applicant}</span>
            </td>
            <td class="mc-nowrap">{row.step}</td>
            <td class="mc-list__holder">
              <span class="mc-clamp">{withHolder ? row.holder : row.giver}</span>
            </td>
            <td class="mc-nowrap">
              <time title={instantWords(row.since)}>{shortInstant(row.since)}</time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `23/11/2026` */
function shortInstant(at: Instant): string {
  return dateWords(formatLocalMinute(localMinuteOf(at)).slice(0, 10));
}
