import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Status } from '../../domain/dossier/status.ts';
import type { Level } from '../../domain/organisation/agency.ts';
import type { Channel, StepWork } from '../../domain/procedure/procedure.ts';
import type { Database } from './database.ts';
import type { Identity } from './identity.ts';

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
}

/** The views of `db/migrations` that slices read; tables belong to the store. */
export interface ReadViews {
  read_agency: AgencyRow;
  read_public_dossier: PublicDossierRow;
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

/** Runs a query of `views` for an identity. The name lets the server keep its plan, so it must name one text only. */
export async function readView<Found>(
  database: Pick<Database, 'read'>,
  identity: Identity,
  name: string,
  query: CompiledQuery<Found>,
): Promise<Found[]> {
  const [rows = []] = await database.read(identity, { name, text: query.sql, values: query.parameters });
  return rows as Found[];
}
