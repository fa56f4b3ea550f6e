import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Database, Statement } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';

/** What can happen to an account. */
export type AccountEventKind =
  | 'signed-in'
  | 'signed-out'
  | 'password-refused'
  | 'code-refused'
  | 'passkey-refused'
  | 'password-changed'
  | 'rules-acknowledged'
  | 'authenticator-added'
  | 'authenticator-removed'
  | 'passkey-added'
  | 'passkey-removed'
  | 'recovery-codes-made'
  | 'session-ended'
  | 'sessions-ended'
  | 'unlocked'
  | 'password-reset'
  | 'second-factor-removed'
  | 'identity-bound'
  | 'identity-released';

export interface AccountEvent {
  officerId: string;
  kind: AccountEventKind;
  /** Null: nobody was signed in. */
  actorId: string | null;
  at: Instant;
  /** From where. */
  address: string;
  /** Never a secret, nor what was typed. */
  detail?: Readonly<Record<string, string | number>>;
}

/** In the transaction of what happened, so that nothing is done and not recorded. */
export function recordAccountEvent({
  officerId,
  kind,
  actorId,
  at,
  address,
  detail,
}: AccountEvent): Statement {
  return {
    name: 'record_account_event',
    text: `insert into account_event (officer_id, agency_id, kind, actor_id, at, address, detail)
           select $1, coalesce((select data ->> 'agency' from office_current where stream = 'officer' and id = $1), ''),
                  $2, $3, $4, $5, $6`,
    values: [officerId, kind, actorId, at, address, JSON.stringify(detail ?? {})],
  };
}

/** A row of `read_account_event`. */
export interface AccountEventRow {
  kind: AccountEventKind;
  actor_id: string | null;
  at: Instant;
  address: string;
}

/** What happened to one account lately, the latest first. */
export async function readAccountEvents(
  database: Database,
  identity: Identity,
  officerId: string,
  most = 30,
): Promise<readonly AccountEventRow[]> {
  const [rows = []] = await database.read(identity, {
    name: 'account_events',
    text: `select kind, actor_id, at, address from read_account_event
           where officer_id = $1 order by at desc, id desc limit $2`,
    values: [officerId, most],
  });
  return rows as unknown as AccountEventRow[];
}
