import type {
  EarlierRating,
  RatingAnswers,
  RatingWay,
} from '../../domain/applicant-rating/applicant-rating.ts';
import {
  decideRating,
  type RatedDossier,
  type RatingRefusal,
  type RatingRules,
} from '../../domain/applicant-rating/decide-rating.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Keyring } from '../keyring.ts';
import type { Database } from '../ledger/database.ts';
import { wordingText } from '../ledger/digest-texts.ts';
import { type Identity, OWNER } from '../ledger/identity.ts';
import type { Statement } from '../ledger/statement.ts';

/** Two tries at once: the later one looks again. */
const MOST_TRIES = 3;

export interface GivenRating {
  commandId: string;
  dossierId: string;
  answers: RatingAnswers;
  /** Free words; empty: none. */
  words: string;
  way: RatingWay;
  /** Where a desk handed a device over: whose, and their identity. */
  desk: { officer: string; identity: Identity } | null;
}

export interface RatingDeps {
  database: Pick<Database, 'read' | 'write'>;
  keyring: Keyring;
  newId: () => string;
  now: () => Instant;
  rules: RatingRules;
}

/** Adds a rating, where it may be given; only to be asked with a dossier that was proved, or lies on one's own desk. */
export async function giveRating(deps: RatingDeps, given: GivenRating): Promise<Result<null, RatingRefusal>> {
  const identity = given.desk?.identity ?? OWNER;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { dossier, agency, earlier, isKnown } = await readRated(deps, identity, given);
    if (isKnown) return ok(null);
    const now = deps.now();
    const decided = decideRating(dossier, earlier, { way: given.way, now, rules: deps.rules });
    if (!decided.ok) return decided;
    if (await add(deps, identity, given, { agency, number: decided.value.number, now })) return ok(null);
  }
  return fail('already-rated');
}

/** Whether it would be taken now: told before somebody fills in a form in vain. */
export async function checkRating(
  deps: Pick<RatingDeps, 'database' | 'now' | 'rules'>,
  { dossierId, way, desk }: Pick<GivenRating, 'dossierId' | 'way' | 'desk'>,
): Promise<Result<null, RatingRefusal>> {
  const { dossier, earlier } = await readRated(deps, desk?.identity ?? OWNER, { dossierId });
  const decided = decideRating(dossier, earlier, { way, now: deps.now(), rules: deps.rules });
  return decided.ok ? ok(null) : decided;
}

interface Rated {
  dossier: RatedDossier;
  agency: string;
  earlier: readonly EarlierRating[];
  /** This very form came before. */
  isKnown: boolean;
}

async function readRated(
  { database }: Pick<RatingDeps, 'database'>,
  identity: Identity,
  { dossierId, commandId }: { dossierId: string; commandId?: string },
): Promise<Rated> {
  const [dossiers = [], ratings = []] = await database.read(
    identity,
    {
      name: 'rated_dossier',
      text: 'select status, agency_id, coalesce(returned_at, ended_at, last_at) as since from dossier where id = $1',
      values: [dossierId],
    },
    {
      name: 'ratings_of_dossier',
      text: 'select way, given_at, command_id from applicant_rating where dossier_id = $1 order by number',
      values: [dossierId],
    },
  );
  const [dossier] = dossiers as unknown as (RatedDossier & { agency_id: string })[];
  if (!dossier) throw new Error('a dossier that is rated is there');
  return {
    ...{ dossier, agency: dossier.agency_id },
    earlier: ratings.map(({ way, given_at }) => ({ way: way as RatingWay, givenAt: given_at as Instant })),
    isKnown: ratings.some(({ command_id }) => command_id === commandId),
  };
}

/** False: somebody was first with this number. */
async function add(
  { database, keyring, newId }: RatingDeps,
  identity: Identity,
  given: GivenRating,
  { agency, number, now }: { agency: string; number: number; now: Instant },
): Promise<boolean> {
  const { dossierId, answers, way, desk, commandId } = given;
  const words = given.words === '' ? null : { id: newId(), body: given.words };
  const rating: Statement = {
    name: 'add_rating',
    text: `insert into applicant_rating (dossier_id, number, agency_id, overall, contacts, agencies, process, openness, manner,
                                         answering, wording_id, way, desk_officer_id, given_at, command_id)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
           on conflict do nothing returning number`,
    values: [
      ...[dossierId, number, agency, answers.overall, answers.contacts ?? null, answers.agencies ?? null],
      ...[answers.process ?? null, answers.openness ?? null, answers.manner ?? null],
      ...[answers.answering ?? null, words?.id ?? null, way, desk?.officer ?? null, now, commandId],
    ],
  };
  const [added = []] = await database.write(identity, rating, ...(words ? [wordsBeside(words)] : []));
  return added.length > 0;

  /** Only beside the rating that has them: of one that came second nothing is kept. */
  function wordsBeside({ id, body }: { id: string; body: string }): Statement {
    const digest = keyring.digest('person', wordingText(id, body));
    return {
      name: 'add_rating_words',
      text: `insert into wording (id, dossier_id, body, digest_key, digest, recorded_at)
             select $1, $2, $3, $4, $5, $6 where exists (select from applicant_rating where wording_id = $1)`,
      values: [id, dossierId, body, digest.key, digest.value, now],
    };
  }
}
