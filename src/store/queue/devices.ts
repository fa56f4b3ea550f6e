import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Digest } from '../../domain/dossier/references.ts';
import type { Keyring } from '../keyring.ts';
import type { Database } from '../ledger/database.ts';
import { type Identity, OWNER } from '../ledger/identity.ts';

/** A machine that stands in an agency: a kiosk, or the screen of its hall. */
export interface Device {
  id: string;
  agency: string;
  name: string;
  addedAt: Instant;
  pairedAt: Instant | null;
  /** A code is out with which it can be paired until then; null: none. */
  pairingUntil: Instant | null;
  endedAt: Instant | null;
}

export interface Devices {
  /** Of one agency, the oldest first, those that were ended too. */
  of(identity: Identity, agency: string): Promise<readonly Device[]>;
  add(
    identity: Identity,
    device: { id: string; agency: string; name: string; code: string },
    by: { officer: string; at: Instant },
  ): Promise<void>;
  /** Another code; the machine paired before stays so until somebody uses it. False: there is none, or it was ended. */
  renewCode(identity: Identity, id: string, code: string, at: Instant): Promise<boolean>;
  end(identity: Identity, id: string, by: { officer: string; at: Instant }): Promise<boolean>;
  /** The code is used up; whoever has the token is the machine. Undefined: a wrong code, or one that is too old. */
  pair(code: string, token: string, at: Instant): Promise<Pick<Device, 'id' | 'agency' | 'name'> | undefined>;
  /** The machine with that token, if it was not ended. */
  find(token: string): Promise<Pick<Device, 'id' | 'agency' | 'name'> | undefined>;
}

/** Long enough to walk to the machine; the code is short, because it is typed there. */
const CODE_MINUTES = 30;
const CODE_DIGITS = 10;

/** Ten digits of a random token. */
export function pairingCode(token: string): string {
  const number = BigInt(`0x${Buffer.from(token, 'base64url').toString('hex') || '0'}`);
  return String(number % 10n ** BigInt(CODE_DIGITS)).padStart(CODE_DIGITS, '0');
}

export function openDevices(database: Pick<Database, 'read' | 'write'>, keyring: Keyring): Devices {
  const textOf = ({ key, value }: Digest) => `${key}.${value}`;
  const digestOf = (text: string) => textOf(keyring.digest('device', text));
  const digestsOf = (text: string) => keyring.digests('device', text).map(textOf);
  const until = (at: Instant) => new Date(Date.parse(at) + CODE_MINUTES * 60_000).toISOString();
  return {
    async of(identity, agency) {
      const [rows = []] = await database.read(identity, {
        name: 'devices_of',
        text: `select id, agency_id as agency, name, added_at as "addedAt", paired_at as "pairedAt",
                      pairing_until as "pairingUntil", ended_at as "endedAt"
               from kiosk_device where agency_id = $1 order by added_at, id`,
        values: [agency],
      });
      return rows as unknown as Device[];
    },
    async add(identity, { id, agency, name, code }, { officer, at }) {
      await database.write(identity, {
        text: `insert into kiosk_device (id, agency_id, name, added_by, added_at, pairing_digest, pairing_until)
               values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing`,
        values: [id, agency, name, officer, at, digestOf(code), until(at)],
      });
    },
    async renewCode(identity, id, code, at) {
      const [rows = []] = await database.write(identity, {
        text: `update kiosk_device set pairing_digest = $2, pairing_until = $3
               where id::text = $1 and ended_at is null returning id`,
        values: [id, digestOf(code), until(at)],
      });
      return rows.length === 1;
    },
    async end(identity, id, { officer, at }) {
      const [rows = []] = await database.write(identity, {
        text: `update kiosk_device set ended_at = $2, ended_by = $3, pairing_digest = null, pairing_until = null
               where id::text = $1 and ended_at is null returning id`,
        values: [id, at, officer],
      });
      return rows.length === 1;
    },
    async pair(code, token, at) {
      const [rows = []] = await database.write(OWNER, {
        name: 'pair_device',
        text: `update kiosk_device
               set token_digest = $2, paired_at = $3, pairing_digest = null, pairing_until = null
               where pairing_digest = any ($1) and pairing_until > $3 and ended_at is null
               returning id, agency_id as agency, name`,
        values: [digestsOf(code), digestOf(token), at],
      });
      return rows[0] as Pick<Device, 'id' | 'agency' | 'name'> | undefined;
    },
    async find(token) {
      const [rows = []] = await database.read(OWNER, {
        name: 'device_of_token',
        text: `select id, agency_id as agency, name from kiosk_device
               where token_digest = any ($1) and ended_at is null`,
        values: [digestsOf(token)],
      });
      return rows[0] as Pick<Device, 'id' | 'agency' | 'name'> | undefined;
    },
  };
}
