import type { FastifyInstance } from 'fastify';
import { ok } from '../../lib/result.ts';
import type { CitizenSessions } from '../../store/citizens/citizen-sessions.ts';
import { findOrOpenCitizen } from '../../store/citizens/citizens.ts';
import type { Keyring } from '../../store/keyring.ts';
import type { Database } from '../../store/ledger/database.ts';
import { setCitizenCookie } from '../../web/citizen-signed-in.ts';
import { paths } from '../../web/paths.ts';
import { sendPage } from '../../web/send-page.ts';
import { enteredPage } from './pages.tsx';
import { type OpenidDeps, openidRoutes } from './routes.ts';

export interface CitizenOpenidDeps extends Omit<OpenidDeps, 'audience' | 'enter'> {
  database: Database;
  keyring: Keyring;
  sessions: CitizenSessions;
  newId: () => string;
}

/** Citizens: whoever the identity provider knows has an account, and sees the dossiers under their number. */
export async function citizenOpenidRoutes(app: FastifyInstance, deps: CitizenOpenidDeps): Promise<void> {
  const { sessions, now, page, baseUrl } = deps;
  openidRoutes(app, {
    ...deps,
    audience: 'citizen',
    async enter(_request, reply, key) {
      const opening = { id: deps.newId(), token: deps.newToken(), now: now() };
      const citizen = await findOrOpenCitizen(deps, { kind: 'identity', key }, opening);
      const token = deps.newToken();
      await sessions.open(citizen, token, now());
      setCitizenCookie(reply, token, baseUrl.startsWith('https:'));
      reply.header('refresh', `0; url=${paths.citizen}`);
      return ok(sendPage(reply, page(enteredPage())));
    },
  });
}
