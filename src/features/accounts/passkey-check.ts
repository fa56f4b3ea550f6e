import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Officer } from '../../domain/organisation/agency.ts';
import type { Challenge, Passkey } from '../../store/accounts/passkeys.ts';

/** The site a passkey is made for; it works nowhere else. */
export interface PasskeySite {
  id: string;
  origin: string;
  name: string;
}

/** Undefined: browsers make passkeys only for names under HTTPS, and for `localhost`. */
export function passkeySite(baseUrl: string, name: string): PasskeySite | undefined {
  const { hostname, origin, protocol } = new URL(baseUrl);
  const isNumber = /^[\d.]+$/.test(hostname) || hostname.startsWith('[');
  if (isNumber || (protocol !== 'https:' && hostname !== 'localhost')) return undefined;
  return { id: hostname, origin, name };
}

/** What the browser is told to make a passkey. */
export async function askToMake(
  site: PasskeySite,
  { officer, handle, known }: { officer: Officer; handle: string; known: readonly Passkey[] },
  challenge: string,
): Promise<string> {
  const options = await generateRegistrationOptions({
    ...{ rpName: site.name, rpID: site.id, userName: officer.username, userDisplayName: officer.name },
    ...{ userID: bytes(handle, 'hex'), challenge: bytes(challenge, 'base64url'), attestationType: 'none' },
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  });
  return JSON.stringify(options);
}

/** What the browser is told to sign; `known` none: whichever passkey of this site the person has. */
export async function askToSign(
  site: PasskeySite,
  known: readonly Passkey[] | undefined,
  challenge: string,
): Promise<string> {
  const options = await generateAuthenticationOptions({
    ...{ rpID: site.id, challenge: bytes(challenge, 'base64url') },
    ...(known
      ? { allowCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })) }
      : {}),
    userVerification: known ? 'preferred' : 'required',
  });
  return JSON.stringify(options);
}

/** An answer of a browser, as far as it is one; what it says is checked later. */
export function readAnswer(text: string): { id: string; challenge: string; answer: unknown } | undefined {
  try {
    const answer = JSON.parse(text) as { id?: unknown; response?: { clientDataJSON?: unknown } };
    const { id, response } = answer;
    if (typeof id !== 'string' || typeof response?.clientDataJSON !== 'string') return undefined;
    const said = JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString('utf8'));
    const challenge: unknown = said?.challenge;
    return typeof challenge === 'string' ? { id, challenge, answer } : undefined;
  } catch {
    return undefined;
  }
}

/** The passkey that was made; undefined: it is none for us. */
export async function checkMade(
  site: PasskeySite,
  { answer, challenge }: { answer: unknown; challenge: string },
): Promise<Pick<Passkey, 'id' | 'publicKey' | 'counter' | 'transports'> | undefined> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: answer as RegistrationResponseJSON,
      ...{ expectedChallenge: challenge, expectedOrigin: site.origin, expectedRPID: site.id },
      requireUserVerification: false,
    });
    if (!verified) return undefined;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    return { id, publicKey, counter, transports };
  } catch {
    // The library throws for whatever is not as it must be.
    return undefined;
  }
}

/** The new counter of the passkey; undefined: it was not this passkey that signed, not this, or not for us. */
export async function checkSigned(
  site: PasskeySite,
  passkey: Passkey,
  { answer, challenge, purpose }: { answer: unknown; challenge: string; purpose: Challenge['purpose'] },
): Promise<number | undefined> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer as AuthenticationResponseJSON,
      ...{ expectedChallenge: challenge, expectedOrigin: site.origin, expectedRPID: site.id },
      credential: {
        ...{ id: passkey.id, publicKey: passkey.publicKey, counter: passkey.counter },
        transports: [...passkey.transports],
      },
      // Alone it stands for password and possession: finger, face or PIN must have been asked for.
      requireUserVerification: purpose === 'sign-in',
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
}

function bytes(text: string, encoding: 'hex' | 'base64url'): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, encoding));
}
