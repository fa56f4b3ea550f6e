import type { Instant } from '../../domain/calendar/local-time.ts';
import { codeKey, foldedCodeKey } from '../../domain/regime/dossier-code.ts';
import type { Database, Row, Statement } from '../ledger/database.ts';
import { personOf } from '../ledger/digest-texts.ts';
import type { Identity } from '../ledger/identity.ts';
import { isReadable, limitsOf, selectReadable } from '../ledger/reading-limits.ts';
import { traceOf, visitedFor } from '../ledger/visit.ts';
import type { FileContent, FilingContent } from './contents.ts';
import { type LoadedDossier, loadedFrom, selectEvents } from './load.ts';
import type { PersonContent } from './pen.ts';

/** A dossier with the people, words and files that its events refer to. */
export interface DossierFile {
  dossier: LoadedDossier;
  /** By `id/version`. */
  persons: ReadonlyMap<string, PersonContent>;
  /** Bodies by id; one that was erased is not there. */
  wordings: ReadonlyMap<string, string>;
  files: ReadonlyMap<string, FileContent>;
  /** What another system brought in of it; most dossiers came by no other. */
  filings: readonly DossierFiling[];
}

/** Under which reference, and when it was filed there. */
export interface DossierFiling {
  kind: FilingContent['kind'];
  connection: string;
  reference: string;
  filedAt: Instant;
}

/**
 * Undefined: there is none, or it is not the asker's to see. An officer who reads leaves a row in the trail with it, and is
 * stopped (`PurposeNeeded`) where they must say first why.
 */
export async function readDossier(
  database: Pick<Database, 'read'>,
  identity: Identity,
  id: string,
): Promise<DossierFile | undefined> {
  if (!(await reads(database, identity, id))) return undefined;
  const visit = identity.kind === 'officer' ? identity.visit : undefined;
  const trace = visit && traceOf(visit, id);
  const answers = await database.read(
    identity,
    ...(trace ? [trace] : []),
    selectEvents(id),
    ofDossier('person', id),
    ofDossier('wording', id),
    ofDossier('stored_file', id),
    ofDossier('filing', id),
  );
  if (visit && trace) visitedFor(visit, id, answers.shift() ?? []);
  const [events = [], persons = [], wordings = [], files = [], filings = []] = answers;
  if (events.length === 0) return undefined;
  return {
    dossier: loadedFrom(id, events),
    persons: new Map(persons.map((row) => [`${row.id}/${row.version}`, personOf(row)])),
    wordings: new Map(wordings.map((row) => [row.id as string, row.body as string])),
    files: new Map(files.map((row) => [row.id as string, fileOf(row)])),
    filings: filings.map(filingOf),
  };
}

/** Asked first: what somebody may not read leaves nothing in the trail, and asks nobody for a purpose. */
async function reads(database: Pick<Database, 'read'>, identity: Identity, id: string): Promise<boolean> {
  const limits = limitsOf(identity);
  if (!limits) return true;
  const [rows = []] = await database.read(identity, selectReadable(id));
  return isReadable(limits, rows[0]);
}

/** Id of the dossier a typed code means: exact first, then O read as 0, I and L as 1. */
export async function findDossierId(
  database: Pick<Database, 'read'>,
  identity: Identity,
  typed: string,
): Promise<string | undefined> {
  const [rows = []] = await database.read(identity, {
    name: 'dossier_of_code',
    text: 'select id from dossier where code_key = $1 or code_fold = $2 order by (code_key = $1) desc limit 1',
    values: [codeKey(typed), foldedCodeKey(typed)],
  });
  return rows[0]?.id as string | undefined;
}

function ofDossier(table: 'person' | 'wording' | 'stored_file' | 'filing', id: string): Statement {
  return { name: `${table}_of_dossier`, text: `select * from ${table} where dossier_id = $1`, values: [id] };
}

function fileOf(row: Row): FileContent {
  return {
    sha256: row.sha256 as string,
    bytes: row.bytes as number,
    mediaType: row.media_type as string,
    name: row.name as string,
  };
}

function filingOf(row: Row): DossierFiling {
  return {
    kind: row.kind as FilingContent['kind'],
    connection: row.connection_name as string,
    reference: row.reference as string,
    filedAt: row.filed_at as Instant,
  };
}
