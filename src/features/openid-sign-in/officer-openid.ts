import type { FastifyInstance } from 'fastify';
import { fail, ok } from '../../lib/result.ts';
import { recordAccountEvent } from '../../store/accounts/account-events.ts';
import type { Sessions } from '../../store/accounts/sessions.ts';
import type { Database } from '../../store/ledger/database.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import type { OfficeSource } from '../../store/ledger/office-source.ts';
import type { OfficerIdentities } from '../../store/openid/officer-identities.ts';
import { homeOf, SESSION_COOKIE, sessionToken } from '../../web/signed-in.ts';
import { type OpenidDeps, openidRoutes } from './routes.ts';

export interface OfficerOpenidDeps extends Omit<OpenidDeps, 'audience' | 'enter'> {
  database: Database;
  sessions: Sessions;
  identities: OfficerIdentities;
  office: Pick<OfficeSource, 'findOfficer' | 'findAgency'>;
}

/** Officers whose account an administrator has bound to them; an account is never made by signing in. */
export async function officerOpenidRoutes(app: FastifyInstance, deps: OfficerOpenidDeps): Promise<void> {
  const { database, sessions, identities, office, now, baseUrl } = deps;
  openidRoutes(app, {
    ...deps,
    audience: 'officer',
    async enter(request, reply, identityNumber) {
      const officerId = await identities.find(identityNumber);
      const officer = officerId === undefined ? undefined : office.findOfficer(officerId);
      // An account that was closed opens by no door.
      if (!officer || officer.disabled) return fail('not-bound');
      const before = sessionToken(request);
      if (before !== undefined) await sessions.end(before, now());
      const token = deps.newToken();
      const origin = { way: 'openid', device: '', address: request.ip } as const;
      await sessions.open(officer.id, token, now(), origin);
      await database.write(
        OWNER,
        recordAccountEvent({
          ...{ officerId: officer.id, kind: 'signed-in', actorId: officer.id, at: now() },
          ...{ address: request.ip, detail: { way: 'openid' } },
        }),
      );
      reply.setCookie(SESSION_COOKIE, token, {
        ...{ path: '/', httpOnly: true, sameSite: 'lax', secure: baseUrl.startsWith('https:') },
      });
      return ok(reply.redirect(homeOf(officer, office.findAgency(officer.agency)), 303));
    },
  });
}
