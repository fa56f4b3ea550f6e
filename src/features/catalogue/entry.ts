import type { Agency } from '../../domain/organisation/agency.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';

/** A procedure in force, with what it is found by. */
export interface Entry {
  version: number;
  procedure: Procedure;
  fieldKey: string;
  /** Who takes it in, by name. */
  agencies: readonly Agency[];
  agencyIds: ReadonlySet<string>;
  /** Plain words of the name, each between blanks: ` dang ky khai sinh `. */
  name: string;
  /** The same of everything else it may be asked for by. */
  rest: string;
}
