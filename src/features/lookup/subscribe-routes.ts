import type { FastifyInstance } from 'fastify';
import { isUuid } from '../../lib/uuid.ts';
import { isStopToken } from '../../store/subscription-contact.ts';
import { openSubscriptions } from '../../store/subscriptions/subscriptions.ts';
import { textField } from '../../web/form-fields.ts';
import { guardLookUps } from '../../web/look-up-throttle.ts';
import { paths } from '../../web/paths.ts';
import { sendPage } from '../../web/send-page.ts';
import { type Problems, saidPage, stopPage, subscribePage, type Typed } from './after-proof-pages.tsx';
import {
  CODE_FIELD,
  CONSENT_FIELD,
  DIGITS_FIELD,
  EMAIL_FIELD,
  fourDigits,
  mailAddress,
  mobileNumber,
  readFirst,
  readLink,
  SMS_FIELD,
  TOKEN_FIELD,
} from './forms.ts';
import { type LookupDeps, reading } from './lookup-deps.ts';
import { proved } from './proving.ts';
import type { Reading } from './reading.tsx';
import type { WrongProofs } from './wrong-proofs.ts';

const FIELDS = [CODE_FIELD, TOKEN_FIELD, DIGITS_FIELD, EMAIL_FIELD, SMS_FIELD, CONSENT_FIELD] as const;

/** Nhận tin khi hồ sơ có thay đổi: with proof and consent, and stopped by whoever has the link, without signing in. */
export function subscribeRoutes(app: FastifyInstance, deps: LookupDeps, wrongProofs: WrongProofs): void {
  const { page, now, keyring, throttle } = deps;
  const subscriptions = openSubscriptions({ ...deps, newId: deps.desk.newId });
  const onRequest = guardLookUps(throttle, ({ method }) => method === 'POST');

  app.get(paths.subscribe, (request, reply) => {
    const typed = readLink(request.query);
    if (!typed) return reply.redirect(paths.lookup, 303);
    const here = `${paths.subscribe}?${new URLSearchParams(typed)}`;
    return sendPage(reply, page(subscribePage(reading(deps, request, reply, here), typed)));
  });

  app.post(paths.subscribe, { onRequest }, async (request, reply) => {
    const typed: Typed = Object.fromEntries(FIELDS.map((name) => [name, textField(request.body, name)]));
    const lastFour = fourDigits(typed[DIGITS_FIELD] ?? '');
    // In another language it leads to itself with the code, and never with a proof.
    const code = typed[CODE_FIELD] ?? '';
    const here = `${paths.subscribe}?${new URLSearchParams({ [CODE_FIELD]: code })}`;
    const read = reading(deps, request, reply, here);
    const problems = problemsOf(read, typed, lastFour);
    if (Object.keys(problems).length > 0)
      return sendPage(reply, page(subscribePage(read, typed, problems)), 422);
    const token = typed[TOKEN_FIELD];
    const proof = token ? { token } : { lastFour };
    // Without what proved nothing: digits are asked for, and stand in no answer.
    const again = { ...typed, [TOKEN_FIELD]: '', [DIGITS_FIELD]: '' };
    const redraw = (problem: string) => subscribePage(read, again, { [DIGITS_FIELD]: problem });
    const id = await proved(deps, wrongProofs, { typed: code, proof, read, reply, redraw });
    if (id === undefined) return reply;
    for (const { channel, contact } of contactsOf(typed)) {
      const { language } = read.words;
      const made = await subscriptions.subscribe({ dossierId: id, channel, contact, language, now: now() });
      if (!made.ok) {
        const full = { [channel === 'email' ? EMAIL_FIELD : SMS_FIELD]: read.words.subscribing.full };
        return sendPage(reply, page(subscribePage(read, typed, full)), 422);
      }
    }
    return reply.redirect(paths.lookupDone('theo-doi'), 303);
  });

  app.get(paths.stopSubscription(), (request, reply) => {
    const { id, token } = stopOf(request.query);
    const read = reading(deps, request, reply, paths.stopSubscription(id, token));
    if (isStopToken(keyring, id, token)) return sendPage(reply, page(stopPage(read)));
    const { heading, gone } = read.words.stopping;
    return sendPage(reply, page(saidPage(read, heading, gone)), 404);
  });

  // The token is the right to do it, and mail programs send neither cookies nor tokens against forgery (RFC 8058).
  app.post(paths.stopSubscription(), { onRequest }, async (request, reply) => {
    const { id, token } = stopOf(request.query);
    const read = reading(deps, request, reply, paths.stopSubscription(id, token));
    const { heading, gone, done } = read.words.stopping;
    if (!isStopToken(keyring, id, token)) return sendPage(reply, page(saidPage(read, heading, gone)), 404);
    const byProgram = textField(request.body, 'List-Unsubscribe') === 'One-Click';
    await subscriptions.stop(id, byProgram ? 'one-click' : 'link', now());
    if (byProgram) return sendPage(reply, page(saidPage(read, heading, done)));
    return reply.redirect(paths.lookupDone('ngung'), 303);
  });

  app.get(paths.lookupDone(), (request, reply) => {
    const what = readFirst(request.query, 'viec');
    const read = reading(deps, request, reply, paths.lookupDone(what));
    const { subscribing, stopping, phone, rating } = read.words;
    const done = { 'theo-doi': subscribing, ngung: stopping, 'doi-so': phone, 'danh-gia': rating }[
      what ?? ''
    ];
    return done
      ? sendPage(reply, page(saidPage(read, done.heading, done.done)))
      : reply.redirect(paths.lookup);
  });
}

function problemsOf({ words }: Reading, typed: Typed, lastFour: string): Problems {
  const { email, sms, consentWrong } = words.subscribing;
  const [mail, number] = [typed[EMAIL_FIELD] ?? '', typed[SMS_FIELD] ?? ''];
  const neither = mail === '' && number === '';
  return {
    ...(typed[TOKEN_FIELD] || lastFour ? {} : { [DIGITS_FIELD]: words.digits.wrong }),
    ...(neither || (mail !== '' && !mailAddress(mail)) ? { [EMAIL_FIELD]: email.wrong } : {}),
    ...(number !== '' && !mobileNumber(number) ? { [SMS_FIELD]: sms.wrong } : {}),
    ...(typed[CONSENT_FIELD] === 'co' ? {} : { [CONSENT_FIELD]: consentWrong }),
  };
}

function contactsOf(typed: Typed): readonly { channel: 'email' | 'sms'; contact: string }[] {
  const [mail, number] = [mailAddress(typed[EMAIL_FIELD] ?? ''), mobileNumber(typed[SMS_FIELD] ?? '')];
  return [
    ...(mail ? [{ channel: 'email', contact: mail } as const] : []),
    ...(number ? [{ channel: 'sms', contact: number } as const] : []),
  ];
}

/** An id of another shape is nobody's, and must not reach the database. */
function stopOf(query: unknown): { id: string; token: string } {
  const id = readFirst(query, 'dk') ?? '';
  const isId = isUuid(id);
  return { id: isId ? id : '', token: readFirst(query, 'k') ?? '' };
}
