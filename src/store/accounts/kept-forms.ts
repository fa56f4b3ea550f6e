import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Keyring } from '../keyring.ts';
import type { Database } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';

/** What stood in a form, field by field; files are not among it. */
export type KeptFields = readonly (readonly [name: string, value: string])[];

export interface KeptForms {
  /** Under an id of its own; kept again under the same id, it takes the place of what was there. */
  keep(form: { id: string; officerId: string; fields: KeptFields }, now: Instant): Promise<void>;
  /** Undefined: nothing was kept, it is too old, or it is somebody else's. */
  find(officerId: string, id: string, now: Instant): Promise<KeptFields | undefined>;
  forget(officerId: string, id: string): Promise<void>;
}

/** A working day: who comes back tomorrow begins anew. */
const LONGEST_HOURS = 12;
/** The longest intake there is has some 200 kB. */
const MOST_CHARACTERS = 2_000_000;

/** Forms that were typed and not sent on yet; the database holds them sealed, and cannot read them. */
export function openKeptForms(database: Database, keyring: Keyring, newToken: () => string): KeptForms {
  return {
    async keep({ id, officerId, fields }, now) {
      const text = JSON.stringify(fields);
      if (text.length > MOST_CHARACTERS) return;
      const around = { beside: boundTo(officerId, id), token: newToken() };
      await database.write(OWNER, {
        name: 'keep_form',
        text: `with old as (delete from kept_form where kept_at < $4::timestamptz - interval '${LONGEST_HOURS} hours')
               insert into kept_form (id, officer_id, sealed, kept_at) values ($1, $2, $3, $4)
               on conflict (id) do update set sealed = excluded.sealed, kept_at = excluded.kept_at
               where kept_form.officer_id = excluded.officer_id`,
        values: [id, officerId, keyring.seal('form', text, around), now],
      });
    },
    async find(officerId, id, now) {
      const [rows = []] = await database.read(OWNER, {
        name: 'find_kept_form',
        text: `select sealed from kept_form where id = $1 and officer_id = $2
                 and kept_at >= $3::timestamptz - interval '${LONGEST_HOURS} hours'`,
        values: [id, officerId, now],
      });
      const [row] = rows;
      const text = row && keyring.unseal('form', row.sealed as string, boundTo(officerId, id));
      return text === undefined ? undefined : (JSON.parse(text) as KeptFields);
    },
    async forget(officerId, id) {
      await database.write(OWNER, {
        name: 'forget_form',
        text: 'delete from kept_form where id = $1 and officer_id = $2',
        values: [id, officerId],
      });
    },
  };
}

/** What was sealed for one officer opens for no other, wherever the row is moved. */
function boundTo(officerId: string, id: string): string {
  return `${officerId}/${id}`;
}
