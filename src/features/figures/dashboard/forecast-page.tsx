import type { Forecast } from '../../../domain/mining/forecast.ts';
import { DossierList } from '../../../web/components/dossier-list.tsx';
import { Main } from '../../../web/components/main.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { Trail } from '../../../web/components/trail.tsx';
import { paths } from '../../../web/paths.ts';
import type { StaffPage } from '../../../web/staff-page.ts';
import { dayWords, instantWords } from '../../../words/vi/date-words.ts';
import { columnsFor, type InHandRow } from './in-hand-page.tsx';
import { dashboardAddress, forecastAddress } from './in-hand-query.ts';

export interface ForecastRow extends InHandRow {
  told: Forecast;
}

interface ForecastView {
  scope: { key: string; name: string; kind: string };
  rows: readonly ForecastRow[];
  counted: number;
  readable: number;
  looked: number;
  isAll: boolean;
  now: string;
  page: number;
  pages: number;
  duration: (minutes: number) => string;
}

const COUNT = new Intl.NumberFormat('vi');
const TITLE = 'Hồ sơ sẽ trễ theo nhịp hiện nay';

/** What can still be helped: how much time each lacks, when every step takes as long as nine of ten dossiers need. */
export function forecastPage(view: ForecastView): StaffPage {
  const { scope, rows, counted, readable, looked, isAll, now, page, pages, duration } = view;
  const isOfMany = scope.kind === 'group' || scope.kind === 'province';
  return {
    title: `${TITLE} - ${scope.name}`,
    job: 'dashboard',
    main: () => (
      <Main>
        <Trail places={[{ text: 'Bảng điều khiển', href: dashboardAddress(scope.key) }, { text: TITLE }]} />
        <h1 class="govuk-heading-m">
          {TITLE}: {COUNT.format(counted)}
        </h1>
        <p class="govuk-body mc-lists__what">
          {scope.name}, tính đến {instantWords(now)}. Hồ sơ còn hạn, nhưng thời gian còn lại ít hơn thời gian
          chín phần mười hồ sơ cần cho các bước còn lại
          {isOfMany ? ' (nhịp chung của cả phạm vi này)' : ''}, nửa năm qua. Bước có ít hồ sơ thì lấy thời
          gian quy định của bước.
          {!isAll && ` Chỉ xét ${COUNT.format(looked)} hồ sơ có ngày hẹn gần nhất.`}
          {counted > readable &&
            ` ${COUNT.format(counted - readable)} hồ sơ được đếm nhưng không hiện ở đây, vì ngoài phạm vi được xem.`}
        </p>
        {rows.length === 0 ? (
          <p class="mc-empty">Không có hồ sơ nào như vậy.</p>
        ) : (
          <DossierList
            rows={rows}
            href={({ id }) => paths.dossier(id)}
            first={{
              ...{ head: 'Hẹn trả', room: 'time', label: 'Hẹn trả' },
              cell: ({ told, promise_due: due }) => (
                <>
                  <Tag tone="nearly-due">Thiếu {duration(-told.spare)}</Tag>{' '}
                  {due !== null && <span>{dayWords(due)}</span>}
                </>
              ),
            }}
            columns={columnsFor(rows)}
          />
        )}
        <Pager page={page} pages={pages} address={(to) => forecastAddress(scope.key, to)} />
      </Main>
    ),
  };
}
