import type { Agency } from '../../domain/organisation/agency.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';

/** One version of a procedure as everybody may read it. */
export interface ProcedureView {
  procedure: Procedure;
  version: number;
  fieldKey: string;
  /** Of a version that is not the newest, and of one not in force yet, nobody takes anything in. */
  standing: { is: 'in-force' } | { is: 'replaced' } | { is: 'to-come' };
  /** Who takes it in; none where it is not in force. */
  agencies: readonly Agency[];
  /** Where dossiers are filed online: host of the province's portal; null: none is known. */
  portal: string | null;
}
