import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { fail, ok, type Result } from '../../lib/result.ts';

/** How an identity provider is reached, and which of its claims is the identity number (`docs/contracts.md`). */
export interface OpenidSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  scope: string;
  /** The first of them that is told counts. */
  identityClaims: readonly string[];
  /** How sure the provider must be; null: as it likes. */
  acr: string | null;
  /** What people know it by. */
  name: string;
  /** Who may sign in there. */
  audiences: readonly Audience[];
}

export type Audience = 'officer' | 'citizen';

/** What must be known again when somebody comes back; none of it may be seen by others. */
export interface BegunSignIn {
  state: string;
  nonce: string;
  verifier: string;
  /** Where the provider sends people back to. */
  callback: string;
}

export type OpenidRefusal =
  /** It did not answer, or not as a provider answers. */
  | 'provider-down'
  /** Somebody changed their mind there, or the provider would not have them. */
  | 'turned-away'
  /** What came back is not what was begun here: another state, another nonce, a code that was used or is too old. */
  | 'not-proved'
  /** It knows them, and told no identity number. */
  | 'no-identity';

export interface IdentityProvider {
  name: string;
  audiences: readonly Audience[];
  /** Where to send somebody. */
  begin(callback: string): Promise<Result<{ address: string; begun: BegunSignIn }, OpenidRefusal>>;
  /** The identity number of who came back, without blanks and signs; `query`: what the provider sent along. */
  finish(query: string, begun: BegunSignIn): Promise<Result<string, OpenidRefusal>>;
}

const PATIENCE_SECONDS = 10;

/** The provider is asked for its own description at the first sign-in, and again where that failed. */
export function openIdentityProvider(settings: OpenidSettings): IdentityProvider {
  let known: Promise<Configuration> | undefined;
  const describe = () => {
    known ??= discover(settings).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  return {
    name: settings.name,
    audiences: settings.audiences,
    async begin(callback) {
      try {
        const provider = await describe();
        const begun = {
          ...{ state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), callback },
        };
        const address = buildAuthorizationUrl(provider, {
          ...{ redirect_uri: callback, scope: settings.scope, state: begun.state, nonce: begun.nonce },
          code_challenge: await calculatePKCECodeChallenge(begun.verifier),
          code_challenge_method: 'S256',
          ...(settings.acr === null ? {} : { acr_values: settings.acr }),
        });
        return ok({ address: address.href, begun });
      } catch {
        return fail('provider-down');
      }
    },
    async finish(query, { state, nonce, verifier, callback }) {
      try {
        const provider = await describe();
        const tokens = await authorizationCodeGrant(provider, new URL(`${callback}?${query}`), {
          ...{
            expectedState: state,
            expectedNonce: nonce,
            pkceCodeVerifier: verifier,
            idTokenExpected: true,
          },
        });
        const claims = tokens.claims();
        if (!claims) return fail('not-proved');
        const told = identityOf(claims, settings);
        if (told !== undefined) return ok(told);
        if (provider.serverMetadata().userinfo_endpoint === undefined) return fail('no-identity');
        const more = identityOf(await fetchUserInfo(provider, tokens.access_token, claims.sub), settings);
        return more === undefined ? fail('no-identity') : ok(more);
      } catch (error) {
        if (error instanceof AuthorizationResponseError) return fail('turned-away');
        return fail(isSilent(error) ? 'provider-down' : 'not-proved');
      }
    },
  };
}

function discover({ issuer, clientId, clientSecret }: OpenidSettings): Promise<Configuration> {
  const address = new URL(issuer);
  // The configuration lets only a provider on this very machine speak without TLS.
  const execute = address.protocol === 'http:' ? [allowInsecureRequests] : [];
  return discovery(address, clientId, clientSecret, undefined, { execute, timeout: PATIENCE_SECONDS });
}

function identityOf(
  claims: Readonly<Record<string, unknown>>,
  { identityClaims }: OpenidSettings,
): string | undefined {
  for (const name of identityClaims) {
    const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
    const number = typeof value === 'string' ? identityNumber(value) : undefined;
    if (number !== undefined) return number;
  }
  return undefined;
}

/** Capital letters and digits, as numbers of people are compared; undefined: nothing that could be one. */
export function identityNumber(text: string): string | undefined {
  const number = text.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
  return /^[0-9A-Z]{6,20}$/.test(number) ? number : undefined;
}

/** No connection, no answer in time, or a fault of its own. */
function isSilent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT') return true;
  if (error instanceof TypeError && error.message === 'fetch failed') return true;
  if (cause instanceof Response) return cause.status >= 500;
  return cause instanceof Error && isSilent(cause);
}
