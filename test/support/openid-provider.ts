import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { type OpenidSettings, openIdentityProvider } from '../../src/gateways/openid/identity-provider.ts';
import type { Scope } from './database.ts';

const CLIENT = { id: 'mot-cua', secret: 'a-secret-of-the-tests-for-the-provider' };
const CLAIM = 'SoDinhDanh';

/** What a token of the provider's context is used for. */
interface GrantContext {
  oidc: { provider: Provider; client: { clientId: string }; session: { accountId: string } };
}

/**
 * A real OpenID Connect provider on this machine, which knows somebody by the number `person`; null: it turns them away.
 * What it stands for at the national one is in `docs/contracts.md`.
 */
export async function openTestProvider(scope: Scope, callbacks: readonly string[]) {
  const state: { person: string | null; broken: boolean } = { person: '091188000456', broken: false };
  let answer: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const server = createServer((request, response) => {
    if (!state.broken) return answer(request, response);
    response.writeHead(500).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  scope.after(async () => {
    server.closeAllConnections();
    server.close();
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        ...{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: callbacks },
        ...{ grant_types: ['authorization_code'], response_types: ['code'] },
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub', CLAIM] },
    cookies: { keys: ['a-key-of-the-tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => '/sign-in' },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => (id === 'nobody' ? { sub: id } : { sub: id, [CLAIM]: id }),
    }),
    async loadExistingGrant({ oidc }: GrantContext) {
      const grant = new oidc.provider.Grant({
        ...{ clientId: oidc.client.clientId, accountId: oidc.session.accountId },
      });
      grant.addOIDCScope('openid');
      grant.addOIDCClaims([CLAIM]);
      await grant.save();
      return grant;
    },
  });
  const speak = provider.callback();
  answer = (request, response) => {
    if (request.url !== '/sign-in') return speak(request, response);
    const result =
      state.person === null
        ? { error: 'access_denied', error_description: 'turned away' }
        : { login: { accountId: state.person } };
    provider.interactionFinished(request, response, result).catch(() => response.writeHead(400).end());
  };
  const settings: OpenidSettings = {
    ...{ issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, scope: 'openid' },
    ...{ identityClaims: [CLAIM], acr: null, name: 'định danh thử', audiences: ['officer', 'citizen'] },
  };
  return { state, settings, open: () => openIdentityProvider(settings) };
}

/** What somebody's browser does at the provider: the address it is sent back to. */
export async function passThrough(address: string): Promise<string> {
  const cookies = new Map<string, string>();
  let next = new URL(address);
  const { origin } = next;
  for (let step = 0; step < 10; step++) {
    const headers = { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    const answer = await fetch(next, { redirect: 'manual', headers });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`the provider led nowhere: ${answer.status}`);
    next = new URL(location, next);
    if (next.origin !== origin) return next.href;
  }
  throw new Error('the provider led round in circles');
}
