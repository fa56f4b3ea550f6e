import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignInWay } from '../../../store/accounts/sessions.ts';
import { paths } from '../../../web/paths.ts';
import { getSignedIn } from '../../../web/signed-in.ts';
import type { Accounts } from '../accounts-deps.ts';
import { recoveryPage } from './recovery-page.tsx';

/**
 * With a second factor this session has proved it, the others have not and end. Who has no recovery codes yet gets
 * them now: they are in the answer itself, because they are shown once and kept nowhere.
 */
export async function afterAdding(
  { sessions, recovery, send, now }: Accounts,
  request: FastifyRequest,
  reply: FastifyReply,
  way: SignInWay,
): Promise<FastifyReply> {
  const { officer, token } = getSignedIn(request);
  await sessions.prove(token, way);
  await sessions.endOthers(officer.id, token, now());
  if ((await recovery.left(officer.id)) > 0) return reply.redirect(paths.ownAccount, 303);
  const codes = await recovery.make(officer.id, { address: request.ip, now: now() });
  return send(request, reply, recoveryPage(codes));
}
