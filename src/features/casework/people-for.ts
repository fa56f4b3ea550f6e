import { agenciesNamed } from '../../domain/procedure/parts.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import type { ActContext } from './act-form.ts';
import type { CaseFile } from './queries.ts';

/** Who can be given a dossier, and who can be asked about it. */
export function peopleFor(
  office: Pick<OfficeBook, 'officersOf' | 'agencies'>,
  { agency, procedure }: CaseFile,
): Pick<ActContext, 'officers' | 'agencies'> {
  const ids = [agency.id, ...agenciesNamed(procedure.process, agency)];
  return {
    officers: ids.flatMap((id) => office.officersOf(id)),
    agencies: office.agencies().filter(({ staffed, units }) => staffed && units.length > 0),
  };
}
