import type { PaperReceived } from '../../domain/dossier/events.ts';
import type { Paper } from '../../domain/procedure/procedure.ts';

/** A listed paper as a demo applicant brings it: as many as are asked for, one at least; what is only shown stays with them. */
export function paperHandedIn({ code, originals, copies, shown }: Paper): PaperReceived {
  return {
    ...{ paper: code, name: null, certified: 0, copies, files: [] },
    originals: shown ? 0 : Math.max(originals, copies === 0 ? 1 : 0),
    ...(shown && { shown }),
  };
}
