import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RATED_STATUSES } from '../../domain/applicant-rating/decide-rating.ts';
import { isUuid } from '../../lib/uuid.ts';
import { checkRating, giveRating } from '../../store/applicant-ratings/give-rating.ts';
import type { CommandDesk } from '../../store/dossiers/command-desk.ts';
import type { Keyring } from '../../store/keyring.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { OfficeSource } from '../../store/ledger/office-source.ts';
import { formToken } from '../../web/csrf.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { RATING_FIELDS, readRating } from '../../web/rating-form.ts';
import type { RenderPage } from '../../web/render.ts';
import { sendPage } from '../../web/send-page.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { viRatingWords } from '../../words/vi/rating-words.ts';
import { rateAtDeskPage, ratedAtDeskPage } from './rate-at-desk-page.tsx';
import { type OnDesk, readOnDesk } from './returning.ts';

interface RateAtDeskDeps {
  database: Database;
  keyring: Keyring;
  office: OfficeSource;
  desk: CommandDesk;
  now: () => string;
  page: RenderPage;
}

/** Phiếu đánh giá on a device that the return desk hands over: told apart from what came by a proof. */
export function rateAtDeskRoutes(app: FastifyInstance, deps: RateAtDeskDeps): void {
  const { page, desk, office } = deps;

  app.get(paths.rateAtDesk(':id'), async (request, reply) => {
    const onDesk = await findReturned(deps, request);
    if (!onDesk) return reply.callNotFound();
    const { xong: done } = request.query as { xong?: string };
    if (done !== undefined) return sendPage(reply, page(ratedAtDeskPage(viRatingWords.done)));
    const { officer, identity } = getSignedIn(request);
    const open = await checkRating(
      { ...deps, rules: office.localRules() },
      { dossierId: onDesk.id, way: 'desk-device', desk: { officer: officer.id, identity } },
    );
    if (!open.ok) return sendPage(reply, page(ratedAtDeskPage(viRatingWords.refused[open.reason])));
    return show(reply, onDesk, { commandId: desk.newId(), typed: {}, problems: {} });
  });

  app.post(paths.rateAtDesk(':id'), async (request, reply) => {
    const { officer, identity } = getSignedIn(request);
    const onDesk = await findReturned(deps, request);
    if (!onDesk) return reply.callNotFound();
    const { typed, answers, words } = readRating(request.body);
    const given = textField(request.body, 'lenh');
    const commandId = isUuid(given) ? given : desk.newId();
    if (!answers) {
      const problems = { [RATING_FIELDS.overall]: viRatingWords.missing };
      return show(reply, onDesk, { commandId, typed, problems }, 422);
    }
    const rated = await giveRating(
      { ...deps, newId: desk.newId, rules: office.localRules() },
      {
        ...{ commandId, dossierId: onDesk.id, answers, words, way: 'desk-device' },
        desk: { officer: officer.id, identity },
      },
    );
    if (rated.ok) return reply.redirect(`${paths.rateAtDesk(onDesk.id)}?xong`, 303);
    return sendPage(reply, page(ratedAtDeskPage(viRatingWords.refused[rated.reason])), 422);
  });

  function show(
    reply: FastifyReply,
    { id, state }: OnDesk,
    rest: Omit<Parameters<typeof rateAtDeskPage>[0], 'id' | 'code' | 'token'>,
    status = 200,
  ): FastifyReply {
    return sendPage(
      reply,
      page(rateAtDeskPage({ id, code: state.code, token: formToken(reply), ...rest })),
      status,
    );
  }
}

/** Of one's own desk, and over: of others it is as if there were none. */
async function findReturned(deps: RateAtDeskDeps, request: FastifyRequest): Promise<OnDesk | undefined> {
  const { id } = request.params as { id: string };
  const onDesk = isUuid(id) ? await readOnDesk(deps, getSignedIn(request), id) : undefined;
  return onDesk && RATED_STATUSES.includes(onDesk.state.status) ? onDesk : undefined;
}
