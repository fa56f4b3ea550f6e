export interface DashboardNames {
  agency: (id: string) => string;
  unit: (unit: string, agency: string) => string;
  /** Who holds something: one officer, else a unit. Its agency is not said: a list of many has a column for it. */
  holder: (held: { officer: string | null; unit: string; agency: string }) => string;
  officer: (id: string) => string;
  procedure: (id: string) => string;
  step: (procedure: string, step: string) => string;
  duration: (minutes: number) => string;
  /** As many minutes as `duration` says: it leaves out those beside days. */
  told: (minutes: number) => number;
}
