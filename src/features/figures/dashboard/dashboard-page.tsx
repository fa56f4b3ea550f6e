import { Main } from '../../../web/components/main.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { paths } from '../../../web/paths.ts';
import type { StaffPage } from '../../../web/staff-page.ts';
import { instantWords } from '../../../words/vi/date-words.ts';
import { AheadTiles } from './ahead-tiles.tsx';
import type { DashboardView } from './dashboard-view.ts';
import { DirectivesGiven } from './directives-given.tsx';
import { LoadChart } from './load-chart.tsx';
import { CausesChart, ChannelsChart, TrendOfShare } from './panels.tsx';
import { RatedLately } from './rated-lately.tsx';
import { WaitsTable } from './waits-table.tsx';
import { WhereFirst } from './where-first.tsx';

/** Bảng điều khiển (Điều 10.2, 11.1): what matters now, where to look first, and how it has gone. */
export function dashboardPage(view: DashboardView): StaffPage {
  const { scope, scopes, found, soon } = view;
  return {
    title: `Bảng điều khiển - ${scope.name}`,
    job: 'dashboard',
    main: () => (
      <Main>
        <h1 class="govuk-heading-m">Bảng điều khiển: {scope.name}</h1>
        {scopes.length > 1 && (
          <form class="mc-panel mc-figures__chooser" method="get" action={paths.dashboard}>
            <SelectField
              id="phamvi"
              name="phamvi"
              label="Phạm vi"
              value={scope.key}
              options={scopes.map(({ key, name }) => ({ value: key, text: name }))}
            />
            <button type="submit" class="govuk-button govuk-button--secondary">
              Xem
            </button>
          </form>
        )}
        <div id="bang-dieu-khien" data-follow>
          <p class="govuk-body mc-lists__what">
            Tính đến {instantWords(found.asOf.at)}. Việc đang giữ tính theo ngày hẹn trả; sắp đến hẹn là hẹn
            trả đến {instantWords(soon)}. Bấm vào một số để xem danh sách hồ sơ.
          </p>
          <AheadTiles {...view} />
          <WhereFirst {...view} />
          <DirectivesGiven {...view} />
          <RatedLately {...view} />
          <div class="mc-charts">
            <TrendOfShare {...view} />
            <ChannelsChart {...view} />
            <CausesChart {...view} />
            <LoadChart {...view} />
          </div>
          <WaitsTable {...view} />
        </div>
      </Main>
    ),
  };
}
