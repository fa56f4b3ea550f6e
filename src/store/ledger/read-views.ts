import { createHash } from 'node:crypto';
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import type { OfficerRole } from '../../domain/access/roles.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { DayOrder, LegWork } from '../../domain/dossier/events.ts';
import type { Status } from '../../domain/dossier/status.ts';
import type { Level } from '../../domain/organisation/agency.ts';
import type {
  ImportedLevel,
  ImportedProcedure,
  ImportReasonCode,
} from '../../domain/procedure/imported-procedure.ts';
import type { Channel, StepWork } from '../../domain/procedure/procedure.ts';
import type {
  DayClosingRow,
  HandOverListRow,
  HandOverRow,
  OutageRow,
  PapersFoundRow,
} from './agreement-views.ts';
import type { DateChangeRow, NoticeRow } from './calendar-views.ts';
import type { Database } from './database.ts';
import type {
  FeeCollectedRow,
  GuidedViewRow,
  LateEntryRow,
  PapersGivenRow,
  RegisterRow,
} from './desk-views.ts';
import type { DirectiveRow, OpenDirectiveRow } from './directive-views.ts';
import type { Identity } from './identity.ts';
import type { Statement } from './statement.ts';

/** A row of `read_agency`. */
export interface AgencyRow {
  id: string;
  version: number;
  name: string;
  short_name: string;
  code: string;
  level: Level;
  address: string | null;
  phone: string | null;
  hours: string | null;
}

/** A row of `read_public_dossier`: what `publicView` may know. */
export interface PublicDossierRow {
  code: string;
  code_key: string;
  code_fold: string;
  status: Status;
  stage: 'intake' | 'resolution' | null;
  channel: Channel;
  promise_due: Instant | null;
  answer_by: Instant | null;
  received_at: Instant | null;
  paused_at: Instant | null;
  ended_at: Instant | null;
  returned_at: Instant | null;
  work: StepWork | null;
  last_at: Instant;
  agency_name: string;
  agency_address: string | null;
  agency_hours: string | null;
  agency_phone: string | null;
  /** The promise is a new date, told with an apology. */
  extended: boolean;
  /** The decision by which days off moved it. */
  moved: DayOrder | null;
}

/** A row of `read_own_dossier`: a dossier of the citizen who asks. */
export type OwnDossierRow = Omit<PublicDossierRow, 'code_key' | 'code_fold' | 'channel' | 'returned_at'> & {
  id: string;
  procedure_id: string;
  procedure_version: number;
  submitted_at: Instant;
};

/** A row of `read_dossier_person`: somebody on a dossier that is not secret, as last written down. */
export interface DossierPersonRow {
  id: string;
  version: number;
  kind: 'individual' | 'organisation';
  name: string;
  identity_kind: string | null;
  identity_number: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  recorded_at: Instant;
  is_applicant: boolean;
  dossier_id: string;
  code: string;
  agency_id: string;
  procedure_id: string;
  status: Status;
  submitted_at: Instant;
  promise_due: Instant | null;
}

/** A row of `read_intake`: that a procedure was taken in. */
export interface IntakeRow {
  agency_id: string;
  procedure_id: string;
  submitted_at: Instant;
}

/** A row of `read_leg`: who holds what; inboxes list legs (ruling 19). */
export interface LegViewRow {
  dossier_id: string;
  leg: number;
  agency_id: string;
  unit: string;
  officer_id: string | null;
  step: string;
  work: LegWork;
  role: OfficerRole;
  since: Instant;
  /** null: no time runs, the result waits for the applicant. */
  due_at: Instant | null;
  warn_at: Instant | null;
  waiting: boolean;
  /** Something was said of it that waits for an answer (`read_open_directive`). */
  directed: boolean;
}

/** A row of `read_listed`: a dossier as lists show it. */
export interface ListedRow {
  id: string;
  code: string;
  code_key: string;
  code_fold: string;
  head_version: number;
  status: Status;
  stage: 'intake' | 'resolution' | null;
  procedure_id: string;
  procedure_version: number;
  field: string;
  agency_id: string;
  submitted_at: Instant;
  answer_by: Instant | null;
  received_at: Instant | null;
  promise_due: Instant | null;
  paused_at: Instant | null;
  ended_at: Instant | null;
  returned_at: Instant | null;
  work: StepWork | null;
  last_at: Instant;
  /** The officer who gave it to its present holder. */
  given_by: string | null;
  channel: Channel;
  /** By name; null: erased. */
  applicant: string | null;
}

/** A row of `read_applicant`: who handed a dossier in. */
export interface ApplicantRow {
  dossier_id: string;
  name: string;
}

/** A row of `read_person_key`: by what somebody on a dossier is found (`db/migrations/0005_inbox.sql`). */
export interface PersonKeyRow {
  dossier_id: string;
  name_key: string;
  name_key_back: string;
  identity_key: string | null;
  phone_key: string | null;
}

/** A row of `read_imported_procedure`: a record of another catalogue, as last imported; a refused one has no name. */
export interface ImportedProcedureRow {
  source_id: string;
  version: number;
  national_code: string | null;
  name: string | null;
  /** Plain words of the name, to find it by. */
  name_key: string;
  field: string | null;
  ministry: string | null;
  levels: ImportedLevel[];
  outcome: ImportedProcedure['outcome'];
  reason_codes: ImportReasonCode[];
  reason_count: number;
  /** The whole; lists leave it out. */
  data: ImportedProcedure;
}

/** A row of `read_procedure_draft`: an entry of the catalogue that an officer is writing, or has written. */
export interface ProcedureDraftRow {
  id: string;
  source_id: string | null;
  state: 'open' | 'published' | 'dropped';
  name: string | null;
  name_key: string;
  version: number;
  data: unknown;
}

/** The views of `db/migrations` that slices read; tables belong to the store. */
export interface ReadViews {
  read_leg: LegViewRow;
  read_listed: ListedRow;
  read_applicant: ApplicantRow;
  read_person_key: PersonKeyRow;
  read_agency: AgencyRow;
  read_own_dossier: OwnDossierRow;
  read_public_dossier: PublicDossierRow;
  read_dossier_person: DossierPersonRow;
  read_intake: IntakeRow;
  read_guided: GuidedViewRow;
  read_fee_collected: FeeCollectedRow;
  read_register: RegisterRow;
  read_late_entry: LateEntryRow;
  read_papers_given: PapersGivenRow;
  read_hand_over: HandOverRow;
  read_hand_over_list: HandOverListRow;
  read_papers_found: PapersFoundRow;
  read_day_closing: DayClosingRow;
  read_outage: OutageRow;
  read_directive: DirectiveRow;
  read_open_directive: OpenDirectiveRow;
  read_notice: NoticeRow;
  read_date_change: DateChangeRow;
  read_imported_procedure: ImportedProcedureRow;
  read_procedure_draft: ProcedureDraftRow;
}

/** Writes queries down, typed and with their values apart; it has no connection, and can do nothing but select. */
export const views = new Kysely<ReadViews>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
}) as unknown as ReadonlyKysely<ReadViews>;

/**
 * Runs a query of `views` for an identity. The name lets the server keep its plan, so it must name one text only; null
 * for a query whose text differs with what was asked.
 */
export async function readView<Found>(
  database: Pick<Database, 'read'>,
  identity: Identity,
  name: string | null,
  query: CompiledQuery<Found>,
): Promise<Found[]> {
  const named = name === null ? {} : { name };
  const [rows = []] = await database.read(identity, { ...named, text: query.sql, values: query.parameters });
  return rows as Found[];
}

const names = new Map<string, string>();

/**
 * A query of `views` as a statement whose plan the server keeps: named by its own text. Only for queries of which there
 * are few texts, however many values; each connection keeps the plan of each.
 */
export function planned({ sql, parameters }: CompiledQuery): Statement {
  let name = names.get(sql);
  if (name === undefined) {
    name = `view_${createHash('sha256').update(sql).digest('hex').slice(0, 16)}`;
    names.set(sql, name);
  }
  return { name, text: sql, values: parameters };
}
