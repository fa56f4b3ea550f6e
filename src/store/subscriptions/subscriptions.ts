import type { Instant } from '../../domain/calendar/local-time.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Language } from '../../words/language.ts';
import type { Keyring } from '../keyring.ts';
import type { Database } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import { sealContact } from '../subscription-contact.ts';

/** More places than that for one dossier are nobody's need, and would make us a way to send strangers messages. */
const MOST_PLACES = 5;

/** The wording of `subscribing.consent` in `src/words/`: another one gets another name. */
const CONSENT = 'theo-doi-1';

export interface Asked {
  dossierId: string;
  channel: 'email' | 'sms';
  contact: string;
  language: Language;
  now: Instant;
}

/** By a link in a message, or by the one click of a mail program (RFC 8058). */
export type StoppedBy = 'link' | 'one-click';

export interface Subscriptions {
  /** Asked for again by the same contact nothing is added, and the answer is the same. */
  subscribe(asked: Asked): Promise<Result<null, 'full'>>;
  /** Again and again with the same end; the contact is forgotten with it. */
  stop(id: string, by: StoppedBy, now: Instant): Promise<void>;
}

export interface SubscriptionsDeps {
  database: Pick<Database, 'write'>;
  keyring: Keyring;
  newId: () => string;
  newToken: () => string;
}

/** Who is told of the changes of a dossier, because they asked for it and agreed. */
export function openSubscriptions({ database, keyring, newId, newToken }: SubscriptionsDeps): Subscriptions {
  const digestsOf = ({ dossierId, channel, contact }: Asked) =>
    keyring
      .digests('subscription', `contact:${dossierId}:${channel}:${contact}`)
      .map(({ key, value }) => `${key}.${value}`);
  return {
    async subscribe(asked) {
      const id = newId();
      const digests = digestsOf(asked);
      const { dossierId, channel, contact, language, now } = asked;
      const sealed = sealContact(keyring, id, contact, newToken());
      const [, known = [], made = []] = await database.write(
        OWNER,
        {
          text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
          values: [`subscription:${dossierId}`],
        },
        {
          text: `select id from subscription
                 where dossier_id = $1 and channel = $2 and contact_digest = any ($3) and stopped_at is null`,
          values: [dossierId, channel, digests],
        },
        {
          text: `insert into subscription (id, dossier_id, channel, contact, contact_digest, language, consent, since)
                 select $1, $2, $3, $4, $5, $6, $7, $8
                 where not exists (select from subscription where dossier_id = $2 and channel = $3
                                     and contact_digest = any ($9) and stopped_at is null)
                   and (select count(*) from subscription where dossier_id = $2 and stopped_at is null) < ${MOST_PLACES}
                 returning id`,
          values: [id, dossierId, channel, sealed, digests[0], language, CONSENT, now, digests],
        },
      );
      return known.length + made.length > 0 ? ok(null) : fail('full');
    },
    async stop(id, by, now) {
      await database.write(OWNER, {
        text: `update subscription set contact = null, stopped_at = $2, stopped_by = $3
               where id = $1 and stopped_at is null`,
        values: [id, now, by],
      });
    },
  };
}
