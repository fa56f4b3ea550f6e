import type { FastifyInstance } from 'fastify';
import { Main } from '../../../web/components/main.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { Trail } from '../../../web/components/trail.tsx';
import { paths } from '../../../web/paths.ts';
import type { StaffPage } from '../../../web/staff-page.ts';
import { countWords } from '../../../words/vi/count-words.ts';
import { instantWords } from '../../../words/vi/date-words.ts';
import type { FiguresDeps } from '../figures-deps.ts';
import { askDashboard, namesFor, notThere } from './dashboard-asked.ts';
import type { DashboardNames } from './dashboard-names.ts';
import { DirectiveList } from './directive-list.tsx';
import { directivesAddress, readDirectivesQuery } from './directives-query.ts';
import { weeksBegin } from './find-dashboard.ts';
import { type DirectiveGroup, type GivenDirectives, readGiven } from './given-directives.ts';
import { dashboardAddress } from './in-hand-query.ts';

const ROWS = 50;

/** The directives behind a number of the dashboard. */
export function directivesRoutes(app: FastifyInstance, deps: FiguresDeps): void {
  const { database, now, send } = deps;
  app.get(paths.dashboardDirectives, async (request, reply) => {
    const asked = askDashboard(deps, request);
    if (!asked) return notThere(reply);
    const { signedIn, scope } = asked;
    const { group, page } = readDirectivesQuery(request.query);
    const sought = { since: weeksBegin(now()), now: now(), group };
    const found = await readGiven(database, signedIn.identity, scope, sought, { page, atMost: ROWS });
    const names = namesFor(deps, signedIn);
    return send(request, reply, directivesPage({ scope, group, page, found, names, now: now() }));
  });
}

interface DirectivesView {
  scope: { key: string; name: string };
  group: DirectiveGroup | null;
  page: number;
  found: GivenDirectives;
  names: DashboardNames;
  now: string;
}

const TITLES: Readonly<Record<DirectiveGroup, string>> = {
  waiting: 'Đôn đốc chờ trả lời',
  overdue: 'Đôn đốc quá hạn trả lời',
};

function directivesPage({ scope, group, page, found, names, now }: DirectivesView): StaffPage {
  const title = group ? TITLES[group] : 'Đôn đốc trong 12 tuần qua';
  const { rows, counted } = found;
  return {
    title: `${title} - ${scope.name}`,
    job: 'dashboard',
    main: () => (
      <Main>
        <Trail places={[{ text: 'Bảng điều khiển', href: dashboardAddress(scope.key) }, { text: title }]} />
        <h1 class="govuk-heading-m">
          {title}: {countWords(counted)}
        </h1>
        <p class="govuk-body mc-lists__what">
          {scope.name}, tính đến {instantWords(now)}.
        </p>
        {rows.length === 0 ? (
          <p class="mc-empty">Không có đôn đốc nào như vậy.</p>
        ) : (
          <DirectiveList rows={rows} now={now} names={names} />
        )}
        <Pager
          page={page}
          pages={Math.ceil(counted / ROWS)}
          address={(to) => directivesAddress(scope.key, group, to)}
        />
      </Main>
    ),
  };
}
