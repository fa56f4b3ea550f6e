import type { Instant } from '../../domain/calendar/local-time.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Keyring } from '../keyring.ts';
import { type Database, type Statement, violatedConstraint } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';

/** By whom and when. */
export interface BindingAct {
  id: string;
  by: string;
  at: Instant;
  /** Written with it, and only if something changed: what the history of the account says of it. */
  beside?: readonly Statement[];
}

/**
 * Which account of an officer is whose at the identity provider: set by an administrator, never made by signing in. Of
 * the identity number only a keyed digest is kept.
 */
export interface OfficerIdentities {
  /** The officer of that number; undefined: nobody's account is bound to it. */
  find(identityNumber: string): Promise<string | undefined>;
  /** In place of what was bound before. Refused: the number is bound to somebody else's account. */
  bind(officerId: string, identityNumber: string, act: BindingAct): Promise<Result<null, 'taken'>>;
  /** Since when a number is bound; null: none is. */
  boundAt(officerId: string): Promise<Instant | null>;
  /** False: nothing was bound. */
  release(officerId: string, act: Omit<BindingAct, 'id'>): Promise<boolean>;
}

export function openOfficerIdentities(database: Database, keyring: Keyring): OfficerIdentities {
  const digestsOf = (number: string) =>
    keyring.digests('identity', number).map(({ key, value }) => `${key}.${value}`);
  const ending = (officerId: string, { by, at }: Omit<BindingAct, 'id'>) => ({
    text: `update officer_identity set ended_at = $2, ended_by = $3
           where officer_id = $1 and ended_at is null returning id`,
    values: [officerId, at, by],
  });
  return {
    async find(identityNumber) {
      const [rows = []] = await database.read(OWNER, {
        name: 'officer_of_identity',
        text: 'select officer_id from officer_identity where digest = any ($1) and ended_at is null',
        values: [digestsOf(identityNumber)],
      });
      return rows[0]?.officer_id as string | undefined;
    },
    async bind(officerId, identityNumber, act) {
      const digests = digestsOf(identityNumber);
      try {
        return await database.transaction(OWNER, async (transaction, undo) => {
          const [taken = []] = await transaction.run({
            text: `select 1 from officer_identity
                   where digest = any ($1) and officer_id <> $2 and ended_at is null`,
            values: [digests, officerId],
          });
          if (taken.length > 0) {
            undo();
            return fail('taken');
          }
          await transaction.run(
            ending(officerId, act),
            {
              text: `insert into officer_identity (id, officer_id, digest, bound_at, bound_by)
                   values ($1, $2, $3, $4, $5)`,
              values: [act.id, officerId, digests[0], act.at, act.by],
            },
            ...(act.beside ?? []),
          );
          return ok(null);
        });
      } catch (error) {
        if (violatedConstraint(error) === 'officer_identity_of_digest') return fail('taken');
        throw error;
      }
    },
    async boundAt(officerId) {
      const [rows = []] = await database.read(OWNER, {
        text: 'select bound_at from officer_identity where officer_id = $1 and ended_at is null',
        values: [officerId],
      });
      return (rows[0]?.bound_at as Instant | undefined) ?? null;
    },
    async release(officerId, act) {
      return database.transaction(OWNER, async (transaction) => {
        const [rows = []] = await transaction.run(ending(officerId, act));
        if (rows.length > 0) await transaction.run(...(act.beside ?? []));
        return rows.length > 0;
      });
    },
  };
}
