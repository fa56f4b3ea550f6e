import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { mayReview } from '../../domain/access/may-evaluate.ts';
import { localDateOf } from '../../domain/calendar/local-time.ts';
import { decideReview, type ReviewCommand } from '../../domain/evaluation/review.ts';
import { rulesFor } from '../../domain/evaluation/rules-in-force.ts';
import { isUuid } from '../../lib/uuid.ts';
import { addReview } from '../../store/evaluation/evaluation-log.ts';
import { readSetRules } from '../../store/evaluation/rules-log.ts';
import { asOfNow } from '../../store/figures/as-of.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { periodOf, periodProblems, readTypedPeriod } from '../../web/typed-period.ts';
import { reviewRefusalSentence } from '../../words/vi/evaluation-words.ts';
import type { EvaluationDeps } from './evaluation-deps.ts';
import { type Asked, evaluationAddress, readAsOf } from './evaluation-query.ts';
import { evaluationActor, findLines, type ListingLine } from './find-lines.ts';
import { type ListsView, lineKey, listsPage, REVIEW_FIELDS } from './lists-page.tsx';

const LONGEST = 2000;

/** The two lists (Điều 18), and accepting or striking a line: recorded with the numbers that it stood there with. */
export function reviewRoutes(app: FastifyInstance, deps: EvaluationDeps): void {
  const { database, newId, now } = deps;

  app.get(paths.evaluationLists, async (request, reply) => {
    const asked = await askedOf(deps, request);
    if (!asked) return reply.redirect(paths.evaluation, 303);
    return showLists(deps, request, reply, asked, await findLines(deps, getSignedIn(request), asked));
  });

  app.post(paths.reviewListing, async (request, reply) => {
    const asked = await askedOf(deps, request);
    if (!asked) return reply.redirect(paths.evaluation, 303);
    const signedIn = getSignedIn(request);
    const { identity, officer, agency } = signedIn;
    const sent = (name: keyof typeof REVIEW_FIELDS) => textField(request.body, REVIEW_FIELDS[name]);
    const lines = await findLines(deps, signedIn, asked);
    const line = lines.find(
      ({ listing: { list, subject, id } }) =>
        list === sent('list') && subject === sent('subject') && id === sent('id'),
    );
    if (!line) return reply.callNotFound();
    const words = sent('words').slice(0, LONGEST);
    const command: ReviewCommand =
      sent('act') === 'chap-nhan'
        ? { type: 'accept-listing', note: words }
        : { type: 'strike-listing', reason: words };
    const by = evaluationActor(deps, signedIn);
    const refuse = (text: string) =>
      showLists(deps, request, reply, asked, lines, { line, text, typed: words });
    const context = { ...by, listing: line.listing, grounds: line.grounds, now: now() };
    const decided = decideReview(line.reviews, command, context);
    const back = evaluationAddress(paths.evaluationLists, asked);
    const commandId = isUuid(sent('command')) ? sent('command') : newId();
    if (!line.mayReview) return refuse(reviewRefusalSentence({ code: 'not-yours' }));
    const seen = Number(sent('version'));
    const last = line.reviews.at(-1);
    if (last && last.version !== seen) {
      // The same form, sent twice: what it asked for is there.
      const isSame = last.officer === officer.id && last.type === typeOf(command);
      return isSame ? reply.redirect(back, 303) : refuse(reviewRefusalSentence({ code: 'moved' }));
    }
    if (!decided.ok) return refuse(reviewRefusalSentence(decided.reason));
    const added = await addReview(
      ...([database, identity] as const),
      { listing: line.listing, after: last?.version ?? 0, event: decided.value },
      {
        ...{ officer: officer.id, agency: agency.id, at: now(), commandId },
        onBehalfOf: mayReview(by, line.listing)?.onBehalfOf ?? null,
      },
    );
    if (!added.ok) return refuse(reviewRefusalSentence(added.reason));
    return reply.redirect(back, 303);
  });
}

function typeOf({ type }: ReviewCommand): 'ListingAccepted' | 'ListingStruck' {
  return type === 'accept-listing' ? 'ListingAccepted' : 'ListingStruck';
}

/** As of the moment that was seen, by the rules that hold for the period: whoever decides, decides on what stood on the page. */
export async function askedOf(
  { database, office, now }: EvaluationDeps,
  request: FastifyRequest,
): Promise<Asked | undefined> {
  const typed = readTypedPeriod(request.query, now());
  if (periodProblems(typed, 'hai năm').length > 0) return undefined;
  const period = periodOf(typed);
  const [present, set] = await Promise.all([
    asOfNow(database, now()),
    readSetRules(database, getSignedIn(request).identity),
  ]);
  const asOf = readAsOf(request.query, present);
  return { period, asOf, rules: rulesFor(set, period, asOf.at)?.rules ?? office.localRules().evaluation };
}

function showLists(
  { office, now, newId, send }: EvaluationDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: Asked,
  lines: readonly ListingLine[],
  refused?: { line: ListingLine; text: string; typed: string },
): FastifyReply {
  const key = refused ? lineKey(refused.line) : '';
  const view: ListsView = {
    ...{ asked, lines, newId, isOver: localDateOf(now()) >= asked.period.until },
    nameOf: (id) => office.findOfficer(id)?.name ?? id,
    refused: refused ? { key, field: `lydo-${key}`, text: refused.text, typed: refused.typed } : null,
  };
  return send(request, reply, listsPage(view), refused ? 422 : 200);
}
