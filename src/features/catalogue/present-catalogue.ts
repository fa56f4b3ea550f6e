import { type Instant, localDateOf } from '../../domain/calendar/local-time.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { type CatalogueIndex, fieldKeyOf, indexCatalogue } from './index-catalogue.ts';
import type { ProcedureView } from './procedure-view.ts';

interface Present extends CatalogueIndex {
  /** Another one: the office has changed, or it is another day. */
  key: string;
}

/** The catalogue in force now, made anew only where the office changed or a day began. */
export function rememberCatalogue(office: OfficeBook, now: () => Instant): () => Present {
  let present: Present | undefined;
  return () => {
    const today = localDateOf(now());
    const key = `${office.knownChanges()} ${today}`;
    if (present?.key !== key) {
      present = { ...indexCatalogue(office.procedures(), office.agencies(), today), key };
    }
    return present;
  };
}

/** Undefined: there is no such procedure, or it never had this version. `version` null: the newest. */
export async function findProcedureView(
  office: OfficeBook,
  { byId }: CatalogueIndex,
  id: string,
  version: number | null,
): Promise<ProcedureView | undefined> {
  const newest = office.findProcedure(id);
  if (!newest || (version !== null && version > newest.version)) return undefined;
  const { content, version: shown } = version === null ? newest : await office.procedureAt(id, version);
  const inForce = byId.get(id);
  const isNewest = shown === newest.version;
  return {
    ...{ procedure: content, version: shown, fieldKey: fieldKeyOf(content.field) },
    standing: { is: isNewest ? (inForce ? 'in-force' : 'to-come') : 'replaced' },
    agencies: isNewest ? (inForce?.agencies ?? []) : [],
    portal: office.profile()?.hosts.portal ?? null,
  };
}
