import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { openAuthenticatorApps } from '../../store/accounts/authenticator-app.ts';
import { openPasskeys } from '../../store/accounts/passkeys.ts';
import { openPendingSignIns } from '../../store/accounts/pending-sign-ins.ts';
import { openRecoveryCodes } from '../../store/accounts/recovery-codes.ts';
import type { Accounts, AccountsDeps } from './accounts-deps.ts';
import { addAppRoutes } from './own/add-app-routes.ts';
import { addPasskeyRoutes } from './own/add-passkey-routes.ts';
import { ownAccountRoutes } from './own/own-account-routes.ts';
import { passkeySite } from './passkey-check.ts';
import { passwordRoutes } from './password-routes.ts';
import { secondFactorRoutes } from './second-factor-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';

/** Signing in and out, and what belongs to an account of one's own (Điều 3.6, 9.2). */
export async function accountsRoutes(app: FastifyInstance, deps: AccountsDeps): Promise<void> {
  const { database, keyring, newToken, baseUrl, provinceName } = deps;
  const accounts: Accounts = {
    ...deps,
    pending: openPendingSignIns(database, keyring),
    apps: openAuthenticatorApps(database, keyring, newToken),
    recovery: openRecoveryCodes(database, keyring, newToken),
    passkeys: openPasskeys(database),
    site: passkeySite(baseUrl, `Một cửa ${provinceName}`.trim()),
  };
  await app.register(rateLimit, { global: false });
  signInRoutes(app, accounts);
  secondFactorRoutes(app, accounts);
  passwordRoutes(app, accounts);
  ownAccountRoutes(app, accounts);
  addAppRoutes(app, accounts);
  addPasskeyRoutes(app, accounts);
}
