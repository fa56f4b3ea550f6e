import type { Forecast } from '../../../domain/mining/forecast.ts';
import { DossiersBehind } from '../../../web/components/dossiers-behind.tsx';
import { Main } from '../../../web/components/main.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { Trail } from '../../../web/components/trail.tsx';
import type { StaffPage } from '../../../web/staff-page.ts';
import { countWords } from '../../../words/vi/count-words.ts';
import { dayWords } from '../../../words/vi/date-words.ts';
import { type DashboardScope, isOfMany } from './dashboard-scope.ts';
import { columnsFor, type InHandRow } from './in-hand-page.tsx';
import { dashboardAddress, forecastAddress } from './in-hand-query.ts';

export interface ForecastRow extends InHandRow {
  told: Forecast;
}

interface ForecastView {
  scope: Pick<DashboardScope, 'key' | 'name' | 'kind'>;
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

const TITLE = 'Hồ sơ sẽ trễ theo nhịp hiện nay';

/** What can still be helped: how much time each lacks, when every step takes as long as nine of ten dossiers need. */
export function forecastPage(view: ForecastView): StaffPage {
  const { scope, rows, counted, readable, now, page, pages, duration } = view;
  return {
    title: `${TITLE} - ${scope.name}`,
    job: 'dashboard',
    main: () => (
      <Main>
        <Trail places={[{ text: 'Bảng điều khiển', href: dashboardAddress(scope.key) }, { text: TITLE }]} />
        <DossiersBehind
          view={{
            ...{ title: TITLE, where: scope.name, asOf: now, how: howWords(view) },
            ...{ rows, counted, readable, page, pages },
            address: (to) => forecastAddress(scope.key, to),
          }}
          first={{
            ...{ head: 'Hẹn trả', room: 'time', label: 'Hẹn trả' },
            cell: ({ told, promise_due: due }) => (
              <>
                <Tag tone="nearly-due">Thiếu {duration(-told.spare)}</Tag>{' '}
                {due !== null && <span class="mc-time__words">{dayWords(due)}</span>}
              </>
            ),
          }}
          columns={columnsFor(rows, isOfMany(scope))}
        />
      </Main>
    ),
  };
}

function howWords({ scope, looked, isAll }: ForecastView): string {
  return [
    'Hồ sơ còn hạn, nhưng thời gian còn lại ít hơn thời gian chín phần mười hồ sơ cần cho các bước còn lại, nửa năm qua.',
    isOfMany(scope)
      ? 'Mỗi cơ quan tính theo nhịp của chính mình; bước cơ quan có ít hồ sơ thì theo nhịp chung của cả phạm vi này, chưa có nữa thì theo thời gian quy định của bước.'
      : 'Bước có ít hồ sơ thì lấy thời gian quy định của bước.',
    ...(isAll ? [] : [`Chỉ xét ${countWords(looked)} hồ sơ có ngày hẹn gần nhất.`]),
  ].join(' ');
}
