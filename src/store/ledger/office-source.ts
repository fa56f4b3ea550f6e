import type { Deputising } from '../../domain/access/lent-authority.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Agency, Officer } from '../../domain/organisation/agency.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import type { Governed, LocalRules } from '../../domain/regime/local-rules.ts';
import type { CodePattern, Regime, RegimeId } from '../../domain/regime/regime.ts';

/** What decisions about dossiers need to know of the office; `store/office` keeps it. */
export interface OfficeSource {
  /** Number of changes made to the office so far, as the database said it last. */
  knownChanges(): number;
  /** Reads the office anew. */
  refresh(): Promise<void>;
  findAgency(id: string): Agency | undefined;
  /** As it was written down at that instant: what was printed then is printed again under the name of then. */
  agencyAt(id: string, at: Instant): Promise<Agency | undefined>;
  /** That were merged into another, and are no more. */
  mergedAgencies(): readonly Agency[];
  /** For which agencies one answers today: itself, and those that were merged into it. */
  answersFor(agency: string): readonly string[];
  officersOf(agency: string): readonly Officer[];
  findOfficer(id: string): Officer | undefined;
  /** For whom an officer stands in today. */
  deputisingOf(id: string): readonly Deputising[];
  calendarOf(agency: Agency): Calendar;
  /** As it was known at that instant: what is written down later is counted as it would have been then. */
  calendarAt(agency: Agency, at: Instant): Promise<Calendar>;
  /** The version in force now. */
  findProcedure(id: string): { version: number; content: Procedure } | undefined;
  /** The version in force on a day; where none was yet, the one in force now, whose first day says so. */
  procedureOn(id: string, date: string): Promise<{ version: number; content: Procedure } | undefined>;
  /** Any version ever published. */
  procedureAt(id: string, version: number): Promise<{ version: number; content: Procedure }>;
  regimeOf(id: RegimeId): Regime;
  /** The regime whose clock rules hold for a receipt at this instant (ruling 1). */
  regimeAt(at: Instant): Regime;
  /** The regime whose forms hold for what happens at this instant (ruling 1). */
  formsAt(at: Instant): Regime;
  codePatternAt(at: Instant): CodePattern;
  /** What the law leaves to the province, on a day, `YYYY-MM-DD`; without one: today. */
  localRules(on?: string): LocalRules;
  /** That regime for one procedure, with what its field, and itself, have otherwise on the day of receipt. */
  lawFor(regime: Regime, governed: Governed, on: string): Regime;
}
