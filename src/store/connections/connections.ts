import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Digest } from '../../domain/dossier/references.ts';
import type { Keyring } from '../keyring.ts';
import type { Database, Row } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';

/** Another system that brings dossiers in for those who filed there. */
export interface Connection {
  id: string;
  name: string;
  /** Ids of the agencies it may file at; null: every one. */
  agencies: readonly string[] | null;
  createdAt: Instant;
  endedAt: Instant | null;
}

export interface Connections {
  /** The key is never kept, and cannot be told again. */
  add(connection: Pick<Connection, 'id' | 'name' | 'agencies'>, key: string, now: Instant): Promise<void>;
  /** Undefined: nobody's key, or of one that was ended. */
  ofKey(key: string): Promise<Connection | undefined>;
  find(id: string): Promise<Connection | undefined>;
  /** The oldest first, those that were ended too. */
  all(): Promise<readonly Connection[]>;
  /** The key before opens nothing from then on. False: there is none, or it was ended before. */
  renew(id: string, key: string): Promise<boolean>;
  /** False: there is none, or it was ended before. */
  end(id: string, now: Instant): Promise<boolean>;
}

const COLUMNS = 'id, name, agencies, created_at, ended_at';

/** Connections with the digests of their keys; what a key opens is checked with every request, so ending one is at once. */
export function openConnections(database: Pick<Database, 'read' | 'write'>, keyring: Keyring): Connections {
  const textOf = ({ key, value }: Digest) => `${key}.${value}`;
  const read = async (name: string, where: string, ...values: unknown[]) => {
    const text = `select ${COLUMNS} from connection ${where} order by created_at, id`;
    const [rows = []] = await database.read(OWNER, { name, text, values });
    return rows.map(connectionOf);
  };
  return {
    async add({ id, name, agencies }, key, now) {
      await database.write(OWNER, {
        text: 'insert into connection (id, name, agencies, key_digest, created_at) values ($1, $2, $3, $4, $5)',
        values: [id, name, agencies, textOf(keyring.digest('connection', key)), now],
      });
    },
    async ofKey(key) {
      const digests = keyring.digests('connection', key).map(textOf);
      const [found] = await read(
        'connection_of_key',
        'where key_digest = any ($1) and ended_at is null',
        digests,
      );
      return found;
    },
    async find(id) {
      const [found] = await read('connection_of_id', 'where id::text = $1', id);
      return found;
    },
    all: () => read('all_connections', ''),
    async renew(id, key) {
      const [rows = []] = await database.write(OWNER, {
        text: 'update connection set key_digest = $2 where id::text = $1 and ended_at is null returning id',
        values: [id, textOf(keyring.digest('connection', key))],
      });
      return rows.length > 0;
    },
    async end(id, now) {
      const [rows = []] = await database.write(OWNER, {
        text: `update connection set ended_at = greatest($2, created_at)
               where id::text = $1 and ended_at is null returning id`,
        values: [id, now],
      });
      return rows.length > 0;
    },
  };
}

function connectionOf(row: Row): Connection {
  return {
    id: row.id as string,
    name: row.name as string,
    agencies: row.agencies as string[] | null,
    createdAt: row.created_at as Instant,
    endedAt: row.ended_at as Instant | null,
  };
}
