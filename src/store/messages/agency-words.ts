import type { Instant } from '../../domain/calendar/local-time.ts';
import type { MessageRoad, NoticeKind } from '../../domain/messages/notice.ts';
import { type QuietHours, USUAL_QUIET } from '../../domain/messages/when-to-send.ts';
import type { Database } from '../ledger/database.ts';
import { type Identity, OWNER } from '../ledger/identity.ts';

/** What agencies say in their own words, and when they send nothing. */
export interface AgencyWords {
  /** Null: the usual words. */
  words(agency: string, kind: NoticeKind, road: MessageRoad): string | null;
  quiet(agency: string): QuietHours;
}

export async function readAgencyWords(
  database: Pick<Database, 'read'>,
  identity: Identity = OWNER,
): Promise<AgencyWords> {
  const [words = [], quiet = []] = await database.read(
    identity,
    {
      name: 'agency_words',
      text: `select distinct on (agency_id, kind, road) agency_id, kind, road, body from message_template
             order by agency_id, kind, road, number desc`,
      values: [],
    },
    {
      name: 'agency_quiet',
      text: `select distinct on (agency_id) agency_id, from_hour, to_hour from message_quiet
             order by agency_id, number desc`,
      values: [],
    },
  );
  const bodies = new Map(
    words.map((row) => [`${row.agency_id}/${row.kind}/${row.road}`, row.body as string | null]),
  );
  const hours = new Map(
    quiet.map((row) => [row.agency_id as string, { from: Number(row.from_hour), to: Number(row.to_hour) }]),
  );
  return {
    words: (agency, kind, road) => bodies.get(`${agency}/${kind}/${road}`) ?? null,
    quiet: (agency) => hours.get(agency) ?? USUAL_QUIET,
  };
}

interface By {
  agency: string;
  officer: string;
  at: Instant;
}

/** `body` null: the usual words again. Rows are added, so what was said when can be told. */
export async function writeWords(
  database: Pick<Database, 'write'>,
  identity: Identity,
  { kind, road, body }: { kind: NoticeKind; road: MessageRoad; body: string | null },
  { agency, officer, at }: By,
): Promise<void> {
  await database.write(identity, {
    name: 'write_agency_words',
    text: `insert into message_template (agency_id, kind, road, body, at, officer_id) values ($1, $2, $3, $4, $5, $6)`,
    values: [agency, kind, road, body, at, officer],
  });
}

export async function writeQuiet(
  database: Pick<Database, 'write'>,
  identity: Identity,
  { from, to }: QuietHours,
  { agency, officer, at }: By,
): Promise<void> {
  await database.write(identity, {
    name: 'write_agency_quiet',
    text: 'insert into message_quiet (agency_id, from_hour, to_hour, at, officer_id) values ($1, $2, $3, $4, $5)',
    values: [agency, from, to, at, officer],
  });
}
