import type { Instant } from '../../domain/calendar/local-time.ts';
import { codeKey, foldedCodeKey } from '../../domain/regime/dossier-code.ts';
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

/** By a link in a message, or by the one click of a mail program (RFC 8058); by a word sent back, see `stopByReply`. */
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

/**
 * By a word that was sent back from the phone that is told (`HUY <mã số hồ sơ>`), of a subscriber or of the applicant: whose number it is, is proved by its coming from
 * there. Nothing is answered that tells whether there was anything to stop.
 */
export async function stopByReply(
  { database, keyring }: Pick<SubscriptionsDeps, 'keyring'> & { database: Pick<Database, 'read' | 'write'> },
  { typed, phone, now }: { typed: string; phone: string; now: Instant },
): Promise<void> {
  const [found = []] = await database.read(OWNER, {
    name: 'dossiers_of_typed_code',
    text: 'select id from dossier where code_key = $1 or code_fold = $2',
    values: [codeKey(typed), foldedCodeKey(typed)],
  });
  for (const { id } of found) {
    const digests = keyring
      .digests('subscription', `contact:${id}:sms:${phone}`)
      .map(({ key, value }) => `${key}.${value}`);
    const subscribed = {
      name: 'stop_subscription_by_reply',
      text: `update subscription set contact = null, stopped_at = $3, stopped_by = 'reply'
             where dossier_id = $1 and channel = 'sms' and contact_digest = any ($2) and stopped_at is null`,
      values: [id, digests, now],
    };
    const agreed = {
      name: 'refuse_messages_by_reply',
      text: `insert into message_refusal (dossier_id, at)
             select d.id, $3 from dossier d join person p on p.id = d.applicant_id and p.version = d.applicant_version
             where d.id = $1 and regexp_replace(regexp_replace(p.phone, '\\D', '', 'g'), '^84', '0') = $2
             on conflict do nothing`,
      values: [id, phone, now],
    };
    await database.write(OWNER, subscribed, agreed);
  }
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
