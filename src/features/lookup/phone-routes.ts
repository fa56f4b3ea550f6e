import type { FastifyInstance } from 'fastify';
import { isUuid } from '../../lib/uuid.ts';
import { changePhone } from '../../store/dossiers/change-phone.ts';
import { textField } from '../../web/form-fields.ts';
import { guardLookUps } from '../../web/look-up-throttle.ts';
import { paths } from '../../web/paths.ts';
import { sendPage } from '../../web/send-page.ts';
import { changePhonePage, type Problems, saidPage, type Typed } from './after-proof-pages.tsx';
import {
  CODE_FIELD,
  COMMAND_FIELD,
  NEW_PHONE_FIELD,
  OLD_PHONE_FIELD,
  phoneNumber,
  readLink,
  TOKEN_FIELD,
} from './forms.ts';
import { type LookupDeps, reading } from './lookup-deps.ts';
import { proved } from './proving.ts';
import type { Reading } from './reading.tsx';
import type { WrongProofs } from './wrong-proofs.ts';

const FIELDS = [CODE_FIELD, TOKEN_FIELD, OLD_PHONE_FIELD, NEW_PHONE_FIELD, COMMAND_FIELD] as const;

/**
 * Đổi số điện thoại: by the receipt, or by the whole number given before. Four digits are soon guessed, and would give
 * away more than they open.
 */
export function phoneRoutes(app: FastifyInstance, deps: LookupDeps, wrongProofs: WrongProofs): void {
  const { page, desk, throttle } = deps;
  const onRequest = guardLookUps(throttle, ({ method }) => method === 'POST');

  app.get(paths.changePhone, (request, reply) => {
    const asked = readLink(request.query);
    if (!asked) return reply.redirect(paths.lookup, 303);
    const here = `${paths.changePhone}?${new URLSearchParams(asked)}`;
    const typed = { ...asked, [COMMAND_FIELD]: desk.newId() };
    return sendPage(reply, page(changePhonePage(reading(deps, request, reply, here), typed)));
  });

  app.post(paths.changePhone, { onRequest }, async (request, reply) => {
    const typed: Typed = Object.fromEntries(FIELDS.map((name) => [name, textField(request.body, name)]));
    // In another language it leads to itself with the code, and never with a proof.
    const code = typed[CODE_FIELD] ?? '';
    const here = `${paths.changePhone}?${new URLSearchParams({ [CODE_FIELD]: code })}`;
    const read = reading(deps, request, reply, here);
    const problems = problemsOf(read, typed);
    if (Object.keys(problems).length > 0)
      return sendPage(reply, page(changePhonePage(read, typed, problems)), 422);
    const token = typed[TOKEN_FIELD];
    const proof = token ? { token } : { phone: typed[OLD_PHONE_FIELD] ?? '' };
    const again = { ...typed, [TOKEN_FIELD]: '' };
    const redraw = (problem: string) => changePhonePage(read, again, { [OLD_PHONE_FIELD]: problem });
    const said = read.words.phone.before;
    const id = await proved(deps, wrongProofs, { typed: code, proof, read, reply, redraw, said });
    if (id === undefined) return reply;
    const given = typed[COMMAND_FIELD] ?? '';
    const changed = await changePhone(desk, {
      commandId: isUuid(given) ? given : desk.newId(),
      dossierId: id,
      phone: phoneNumber(typed[NEW_PHONE_FIELD] ?? '') ?? '',
    });
    if (changed.ok) return reply.redirect(paths.lookupDone('doi-so'), 303);
    const { heading, closed } = read.words.phone;
    return sendPage(reply, page(saidPage(read, heading, closed)), 422);
  });
}

function problemsOf({ words }: Reading, typed: Typed): Problems {
  const { before, after } = words.phone;
  const proves = typed[TOKEN_FIELD] || phoneNumber(typed[OLD_PHONE_FIELD] ?? '');
  return {
    ...(proves ? {} : { [OLD_PHONE_FIELD]: before.wrong }),
    ...(phoneNumber(typed[NEW_PHONE_FIELD] ?? '') ? {} : { [NEW_PHONE_FIELD]: after.wrong }),
  };
}
