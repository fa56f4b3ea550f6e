import type { FastifyInstance } from 'fastify';
import { isUuid } from '../../lib/uuid.ts';
import { giveRating } from '../../store/applicant-ratings/give-rating.ts';
import { textField } from '../../web/form-fields.ts';
import { guardLookUps } from '../../web/look-up-throttle.ts';
import { paths } from '../../web/paths.ts';
import { RATING_FIELDS, readRating } from '../../web/rating-form.ts';
import { sendPage } from '../../web/send-page.ts';
import { type Problems, saidPage } from './after-proof-pages.tsx';
import {
  CODE_FIELD,
  COMMAND_FIELD,
  DIGITS_FIELD,
  fourDigits,
  OPEN_FIELD,
  readLink,
  TOKEN_FIELD,
} from './forms.ts';
import { type LookupDeps, reading } from './lookup-deps.ts';
import { proved } from './proving.ts';
import { ratePage } from './rate-page.tsx';
import type { WrongProofs } from './wrong-proofs.ts';

/** Phiếu đánh giá: by the receipt, or by four digits of the phone given; there is no session, the proof is in the form. */
export function rateRoutes(app: FastifyInstance, deps: LookupDeps, wrongProofs: WrongProofs): void {
  const { page, desk, throttle, office } = deps;
  const onRequest = guardLookUps(throttle, ({ method }) => method === 'POST');

  app.get(paths.rate, (request, reply) => {
    const asked = readLink(request.query);
    if (!asked) return reply.redirect(paths.lookup, 303);
    const here = `${paths.rate}?${new URLSearchParams(asked)}`;
    const typed = { ...asked, [COMMAND_FIELD]: desk.newId() };
    return sendPage(reply, page(ratePage(reading(deps, request, reply, here), typed)));
  });

  app.post(paths.rate, { onRequest }, async (request, reply) => {
    const field = (name: string) => textField(request.body, name);
    const [code, token, lastFour] = [field(CODE_FIELD), field(TOKEN_FIELD), fourDigits(field(DIGITS_FIELD))];
    // In another language it leads to itself with the code, and never with digits.
    const here = `${paths.rate}?${new URLSearchParams({ [CODE_FIELD]: code })}`;
    const read = reading(deps, request, reply, here);
    if (field(OPEN_FIELD) !== '') {
      const opened = { [CODE_FIELD]: code, [DIGITS_FIELD]: lastFour, [COMMAND_FIELD]: desk.newId() };
      return sendPage(reply, page(ratePage(read, opened, {}, lastFour !== '')));
    }
    const { typed, answers, words } = readRating(request.body);
    const problems: Problems = {
      ...(token || lastFour ? {} : { [DIGITS_FIELD]: read.words.digits.wrong }),
      ...(answers ? {} : { [RATING_FIELDS.overall]: read.words.rating.missing }),
    };
    const commandId = isUuid(field(COMMAND_FIELD)) ? field(COMMAND_FIELD) : desk.newId();
    const again = { ...typed, [CODE_FIELD]: code, [COMMAND_FIELD]: commandId };
    if (!answers || Object.keys(problems).length > 0) {
      const proving = { [TOKEN_FIELD]: token, [DIGITS_FIELD]: lastFour };
      return sendPage(reply, page(ratePage(read, { ...again, ...proving }, problems)), 422);
    }
    const proof = token ? { token } : { lastFour };
    // Without what proved nothing: digits are asked for, and stand in no answer.
    const redraw = (problem: string) => ratePage(read, again, { [DIGITS_FIELD]: problem });
    const dossierId = await proved(deps, wrongProofs, { typed: code, proof, read, reply, redraw });
    if (dossierId === undefined) return reply;
    const given = await giveRating(
      { ...deps, newId: desk.newId, rules: office.localRules() },
      { ...{ commandId, dossierId, answers, words }, way: token ? 'token' : 'digits', desk: null },
    );
    if (given.ok) return reply.redirect(paths.lookupDone('danh-gia'), 303);
    const { heading, refused } = read.words.rating;
    return sendPage(reply, page(saidPage(read, heading, refused[given.reason])), 422);
  });
}
