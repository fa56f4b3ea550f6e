import type { DashboardNames } from './dashboard-names.ts';
import type { DashboardScope } from './dashboard-scope.ts';
import type { Dashboard } from './find-dashboard.ts';

export interface DashboardView {
  scope: DashboardScope;
  scopes: readonly DashboardScope[];
  found: Dashboard;
  names: DashboardNames;
  soon: string;
}
