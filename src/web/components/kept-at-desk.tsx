import type { Instant } from '../../domain/calendar/local-time.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { leaveByWords } from '../../words/vi/hand-over-words.ts';
import { paths } from '../paths.ts';
import { DossierList, type ListColumn } from './dossier-list.tsx';
import { Tag } from './tag.tsx';

interface KeptRow {
  id: string;
  code: string;
  procedure: string;
  applicant: string | null;
  /** When it must have gone on. */
  leaveBy: Instant;
}

export interface KeptAtDeskProps {
  rows: readonly KeptRow[];
  /** More than the rows, where not all of them stand here. */
  total: number;
  now: Instant;
}

/** What the desk must hand over today, and what of it should be away already (NĐ 61 Đ18). */
export function KeptAtDesk({ rows, total, now }: KeptAtDeskProps) {
  const due: ListColumn<KeptRow> = {
    head: 'Phải chuyển',
    room: 'name',
    label: 'Phải chuyển',
    cell: ({ leaveBy }) => (
      <time title={instantWords(leaveBy)}>
        <Tag tone={leaveBy <= now ? 'late' : 'nearly-due'}>{leaveByWords(leaveBy, now)}</Tag>
      </time>
    ),
  };
  return (
    <section class="mc-panel" aria-labelledby="chua-chuyen">
      <h2 class="govuk-heading-s" id="chua-chuyen">
        Phải chuyển trong hôm nay mà chưa chuyển
      </h2>
      {rows.length === 0 ? (
        <p class="mc-empty">Không còn hồ sơ nào phải chuyển mà chưa chuyển.</p>
      ) : (
        <>
          <p class="govuk-hint">
            Hồ sơ nhận đến 15 giờ thì chuyển trong ngày; nhận sau 15 giờ thì chuyển đầu giờ ngày làm việc sau.
          </p>
          <DossierList
            rows={rows}
            href={({ id }) => paths.dossier(id)}
            first={due}
            columns={[
              {
                head: 'Người nộp',
                room: 'name',
                cell: ({ applicant }) => <span class="mc-clamp">{applicant ?? '(thông tin đã xóa)'}</span>,
              },
            ]}
          />
          {total > rows.length && (
            <p class="govuk-body">
              Còn {total - rows.length} hồ sơ nữa:{' '}
              <a class="govuk-link" href={`${paths.exceptions}?muc=chua-chuyen`}>
                xem các hồ sơ đã quá giờ chuyển
              </a>
              .
            </p>
          )}
        </>
      )}
    </section>
  );
}
