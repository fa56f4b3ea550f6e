import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Status } from '../../domain/dossier/status.ts';
import type { OfficeSource } from '../../store/ledger/office-source.ts';
import type { FoundPerson } from '../../web/found-person.ts';
import type { FoundRow } from './queries.ts';

/** One dossier that was found, as it is shown. */
export interface RowView {
  id: string;
  code: string;
  status: Status;
  procedure: string;
  applicant: string;
  /** Who it was found by, where that is not the applicant. */
  found: FoundPerson | undefined;
  agency: string;
  submittedAt: Instant;
  /** When it was handed back; else when it was promised for; null: nothing was promised. */
  end: { kind: 'returned' | 'promised'; at: Instant } | null;
  late: boolean;
}

interface RowOffice {
  office: OfficeSource;
  persons: ReadonlyMap<string, FoundPerson>;
  now: Instant;
}

export function rowViews(rows: readonly FoundRow[], { office, persons, now }: RowOffice): Promise<RowView[]> {
  return Promise.all(
    rows.map(async (row) => {
      const { content } = await office.procedureAt(row.procedure_id, row.procedure_version);
      return {
        ...{ id: row.id, code: row.code, status: row.status, applicant: row.applicant ?? '' },
        found: persons.get(row.id),
        procedure: content.name,
        agency: office.findAgency(row.agency_id)?.shortName ?? row.agency_id,
        submittedAt: row.received_at ?? row.submitted_at,
        end: endOf(row),
        late: isLate(row, now),
      };
    }),
  );
}

function endOf({ returned_at: returned, promise_due: promised }: FoundRow): RowView['end'] {
  if (returned !== null) return { kind: 'returned', at: returned };
  return promised === null ? null : { kind: 'promised', at: promised };
}

/** Against the promise; once the result is at the desk nothing is late any more (rulings 7 and 12). */
function isLate({ promise_due: promised, ended_at: ended, status }: FoundRow, now: Instant): boolean {
  const runs = status === 'received' || status === 'in-progress';
  return runs && promised !== null && ended === null && promised < now;
}
