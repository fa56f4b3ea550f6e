import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUuid } from '../../../lib/uuid.ts';
import { readAccountEvents } from '../../../store/accounts/account-events.ts';
import { factorsOf } from '../../../store/accounts/sign-in.ts';
import { OWNER } from '../../../store/ledger/identity.ts';
import { textField } from '../../../web/form-fields.ts';
import { paths } from '../../../web/paths.ts';
import type { SignedIn } from '../../../web/signed-in.ts';
import { type Accounts, passwordRefusal, requireSignedIn, told } from '../accounts-deps.ts';
import { confirmingPassword } from '../forms.ts';
import { type Confirmed, confirmPage } from './confirm-page.tsx';
import { ownAccountPage } from './own-account-page.tsx';
import { recoveryPage } from './recovery-page.tsx';

/** Tài khoản của tôi: what opens it, and where it is open. */
export function ownAccountRoutes(app: FastifyInstance, deps: Accounts): void {
  const { database, sessions, apps, passkeys, recovery, send, now } = deps;

  app.get(paths.ownAccount, async (request, reply) => {
    const signedIn = requireSignedIn(request, reply);
    if (!signedIn) return reply;
    const { officer, agency, token, owes } = signedIn;
    const [factors, keys, left, open, events] = await Promise.all([
      factorsOf(database, officer.id),
      passkeys.list(officer.id),
      recovery.left(officer.id),
      sessions.list(officer.id, token, now()),
      readAccountEvents(database, OWNER, officer.id, 12),
    ]);
    const view = {
      officer,
      agency,
      owes,
      factors,
      keys,
      left,
      open,
      events,
      possible: deps.site !== undefined,
    };
    return send(request, reply, ownAccountPage(view));
  });

  app.post(paths.endSession, async (request, reply) => {
    const signedIn = requireSignedIn(request, reply);
    if (!signedIn) return reply;
    const id = textField(request.body, 'phien');
    const by = { actorId: signedIn.officer.id, address: request.ip, now: now() };
    // False: it was over already, which the list then shows.
    if (isUuid(id)) await sessions.endOne(signedIn.officer.id, id, by);
    return reply.redirect(paths.ownAccount, 303);
  });

  app.post(paths.endOtherSessions, async (request, reply) => {
    const signedIn = requireSignedIn(request, reply);
    if (!signedIn) return reply;
    const { officer, token } = signedIn;
    const ended = await sessions.endOthers(officer.id, token, now());
    await database.write(OWNER, told(deps, request, officer.id, 'sessions-ended', { ended }));
    return reply.redirect(paths.ownAccount, 303);
  });

  const confirmed = { deps, app };
  confirmedRoute(confirmed, paths.removeApp, async (request, reply, { officer }) => {
    const by = { actorId: officer.id, address: request.ip, now: now() };
    if (await isLast(deps, officer.id, 'authenticator')) await recovery.forget(officer.id);
    await apps.remove(officer.id, by);
    return reply.redirect(paths.ownAccount, 303);
  });
  confirmedRoute(confirmed, paths.removePasskey(':id'), async (request, reply, { officer }) => {
    const { id = '' } = request.params as { id?: string };
    const by = { actorId: officer.id, address: request.ip, now: now() };
    if (await isLast(deps, officer.id, 'passkey')) await recovery.forget(officer.id);
    await passkeys.remove(officer.id, id, by);
    return reply.redirect(paths.ownAccount, 303);
  });
  confirmedRoute(confirmed, paths.recoveryCodes, async (request, reply, { officer }) => {
    const codes = await recovery.make(officer.id, { address: request.ip, now: now() });
    return send(request, reply, recoveryPage(codes));
  });
}

type Act = (request: FastifyRequest, reply: FastifyReply, signedIn: SignedIn) => Promise<FastifyReply>;

/** Something that is asked about first, and done for who knows the password. */
function confirmedRoute(
  { deps, app }: { deps: Accounts; app: FastifyInstance },
  path: string,
  act: Act,
): void {
  const asked = async (request: FastifyRequest, { officer }: SignedIn): Promise<Confirmed | undefined> => {
    const { id = '' } = request.params as { id?: string };
    const factors = await factorsOf(deps.database, officer.id);
    if (path === paths.removeApp) return factors.authenticator ? { what: 'app', path } : undefined;
    if (path === paths.recoveryCodes)
      return factors.authenticator || factors.passkeys > 0 ? { what: 'codes', path } : undefined;
    const key = (await deps.passkeys.list(officer.id)).find((one) => one.id === id);
    return key && { what: 'passkey', path: paths.removePasskey(id), name: key.name };
  };
  app.get(path, async (request, reply) => {
    const signedIn = requireSignedIn(request, reply);
    if (!signedIn) return reply;
    const what = await asked(request, signedIn);
    return what ? deps.send(request, reply, confirmPage(what)) : reply.callNotFound();
  });
  app.post(path, async (request, reply) => {
    const signedIn = requireSignedIn(request, reply);
    if (!signedIn) return reply;
    const what = await asked(request, signedIn);
    if (!what) return reply.callNotFound();
    const problem = await passwordRefusal(deps, request, confirmingPassword(request.body));
    if (problem !== undefined) return deps.send(request, reply, confirmPage(what, problem), 422);
    return act(request, reply, signedIn);
  });
}

async function isLast({ database }: Accounts, officerId: string, kind: 'authenticator' | 'passkey') {
  const { authenticator, passkeys } = await factorsOf(database, officerId);
  return kind === 'authenticator' ? passkeys === 0 : !authenticator && passkeys === 1;
}
