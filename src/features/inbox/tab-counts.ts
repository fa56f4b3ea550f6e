import { views } from '../../store/ledger/read-views.ts';
import type { Asker } from './asker.ts';
import { isKeptTo, isToAnswer, isToTakeIn, type LegTab, legsOf, nearLegs } from './conditions.ts';
import { type Tab, tabsOf } from './tabs.ts';

export type Counts = Readonly<Partial<Record<Tab, number>>>;

/** How many each tab holds, filters apart, and of how many something is to be answered: one reading of the agency's open legs. */
export function selectCounts({ scope, now }: Asker) {
  const tabs = tabsOf(scope);
  const legTabs = tabs.filter((tab): tab is LegTab => tab !== 'cho-tiep-nhan');
  return views
    .selectFrom('read_leg')
    .where('agency_id', '=', scope.agency)
    .where((leg) => nearLegs(scope, leg))
    .$if(scope.keptTo !== null, (legs) =>
      legs.where('dossier_id', 'in', (qb) =>
        qb
          .selectFrom('read_listed')
          .select('id')
          .where((listed) => isKeptTo(scope, listed)),
      ),
    )
    .select((leg) =>
      legTabs.map((tab) =>
        leg.fn
          .countAll<number>()
          .filterWhere((one) => legsOf(tab, scope, now, one))
          .as(tab),
      ),
    )
    .select((leg) =>
      leg.fn
        .countAll<number>()
        .filterWhere((one) => one.and([one('directed', '=', true), isToAnswer(scope, one)]))
        .as('directed'),
    )
    .$if(tabs.includes('cho-tiep-nhan'), (legs) =>
      legs.select((leg) =>
        leg
          .selectFrom('read_listed')
          .select(({ fn }) => fn.countAll<number>().as('waiting'))
          .where((listed) => listed.and([isToTakeIn(scope, listed), isKeptTo(scope, listed)]))
          .as('cho-tiep-nhan'),
      ),
    )
    .compile();
}
