import { localDateOf } from '../../domain/calendar/local-time.ts';
import { permit } from '../../domain/dossier/permit.ts';
import { NO_DOSSIER } from '../../domain/dossier/state.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { takesIn } from '../../domain/procedure/receiving-agencies.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import type { SignedIn } from '../../web/signed-in.ts';
import { channelsOf } from './intake-form.ts';

interface Desk {
  office: OfficeBook;
  now: () => string;
}

type Version = { version: number; content: Procedure };

/** What this clerk may take in at this desk: procedures in force, of the agency, in the fields of the duty. */
export function proceduresAt({ office, now }: Desk, signedIn: SignedIn): readonly Version[] {
  return office.procedures().filter(({ content }) => isTakenIn(content, signedIn, localDateOf(now())));
}

export function findProcedureAt(desk: Desk, signedIn: SignedIn, id: string): Version | undefined {
  const found = desk.office.findProcedure(id);
  return found && isTakenIn(found.content, signedIn, localDateOf(desk.now())) ? found : undefined;
}

function isTakenIn(procedure: Procedure, { agency, actor }: SignedIn, today: string): boolean {
  if (!takesIn(procedure, agency) || procedure.validFrom > today) return false;
  if (channelsOf(procedure).length === 0) return false;
  return permit(NO_DOSSIER, 'receive', actor, {
    ...{ agency: agency.id, field: procedure.field, procedure: procedure.id },
  }).ok;
}
