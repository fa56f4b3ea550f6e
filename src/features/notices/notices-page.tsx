import type { Instant } from '../../domain/calendar/local-time.ts';
import type { DayOrder, NoticeMeans } from '../../domain/dossier/events.ts';
import { NOTICE_MEANS as ALL_MEANS } from '../../domain/dossier/work-events.ts';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { Pager } from '../../web/components/pager.tsx';
import { paths, telephoneAddress } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { orderWords } from '../../words/vi/calendar-sentence.ts';
import { countWords } from '../../words/vi/count-words.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { NOTICE_MEANS } from '../../words/vi/work-sentence.ts';
import { ROWS_A_PAGE } from './queries.ts';

/** Somebody who must be told of another date. */
export interface WaitingNotice {
  id: string;
  code: string;
  procedure: string;
  /** By name; null: erased. */
  applicant: string | null;
  phone: string | null;
  before: Instant;
  promise: Instant;
  order: DayOrder;
  /** Made for the form of this row: sent twice, it is carried out once. */
  commandId: string;
}

interface NoticesPageProps {
  rows: readonly WaitingNotice[];
  total: number;
  page: number;
  /** Code of the dossier whose applicant was just told. */
  told: string | null;
  /** Why the last one was not recorded. */
  refused: string | null;
}

/** Tin báo chờ gửi: until messages go out by themselves, the desk calls, and says here that it has. */
export function noticesPage({ rows, total, page, told, refused }: NoticesPageProps): StaffPage {
  return {
    title: 'Tin báo chờ gửi',
    job: 'lists',
    main: (token) => (
      <Main>
        <p class="mc-crumb">
          <a class="govuk-link" href={paths.register}>
            Sổ theo dõi
          </a>
        </p>
        <h1 class="govuk-heading-m mc-lists__head">Tin báo chờ gửi</h1>
        {told !== null && (
          <div class="mc-outcome" role="status">
            Đã ghi nhận báo người nộp hồ sơ {told}.
          </div>
        )}
        {refused !== null && (
          <div class="mc-outcome mc-outcome--stayed" role="alert">
            {refused}
          </div>
        )}
        <p class="govuk-body mc-lists__what">
          Ngày hẹn đã chuyển vì lịch nghỉ thay đổi. Xin gọi hoặc nhắn người nộp ngày mới rồi ghi nhận đã báo;
          đã báo thì ngày mới không rút lại được.
        </p>
        {rows.length === 0 ? (
          <p class="mc-empty">Không còn ai phải báo.</p>
        ) : (
          <table class="mc-list mc-notices" data-rows>
            <thead>
              <tr>
                <th scope="col">Mã hồ sơ</th>
                <th scope="col">Người nộp</th>
                <th scope="col">Ngày hẹn</th>
                <th scope="col">Ghi nhận</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.commandId} title={row.procedure}>
                  <td class="mc-notices__what">
                    <a class="govuk-link mc-nowrap" href={paths.dossier(row.id)}>
                      {row.code}
                    </a>
                    <span class="mc-clamp">{row.procedure}</span>
                  </td>
                  <td class="mc-notices__who">
                    <span>{row.applicant ?? '(thông tin đã xóa)'}</span>
                    {row.phone === null || row.phone === '' ? (
                      <span class="mc-notices__small">Không ghi số điện thoại</span>
                    ) : (
                      <a class="govuk-link mc-nowrap" href={telephoneAddress(row.phone)}>
                        {row.phone}
                      </a>
                    )}
                  </td>
                  <td class="mc-notices__dates">
                    <strong>{instantWords(row.promise)}</strong>
                    <span class="mc-notices__small">Trước là {instantWords(row.before)}</span>
                    <span class="mc-notices__small">{capitalise(orderWords(row.order))}</span>
                  </td>
                  <td>
                    <Told row={row} token={token} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <div class="mc-inbox__foot">
          <p class="mc-inbox__total">{countWords(total)} tin báo</p>
          <Pager
            page={page}
            pages={Math.ceil(total / ROWS_A_PAGE)}
            address={(to) => `${paths.notices}?trang=${to}`}
          />
        </div>
      </Main>
    ),
  };
}

function Told({ row: { id, code, promise, commandId }, token }: { row: WaitingNotice; token: string }) {
  return (
    <form class="mc-notices__told" method="post" action={paths.noticeTold}>
      <HiddenToken token={token} />
      <input type="hidden" name="lenh" value={commandId} />
      <input type="hidden" name="hoso" value={id} />
      <input type="hidden" name="ngay" value={promise} />
      <select class="govuk-select" name="cach" aria-label={`Báo bằng cách nào, hồ sơ ${code}`}>
        {ALL_MEANS.map((means: NoticeMeans) => (
          <option key={means} value={means}>
            {capitalise(NOTICE_MEANS[means])}
          </option>
        ))}
      </select>
      <button type="submit" class="mc-rows__button mc-nowrap" aria-label={`Đã báo người nộp hồ sơ ${code}`}>
        Đã báo
      </button>
    </form>
  );
}
