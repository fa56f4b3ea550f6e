import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { qrCode } from '../../../documents/barcode.ts';
import { appOf, newAppSecret, stepOf } from '../../../store/accounts/authenticator-app.ts';
import { textField } from '../../../web/form-fields.ts';
import { paths } from '../../../web/paths.ts';
import { type Accounts, passwordRefusal, requireSignedIn } from '../accounts-deps.ts';
import { confirmingPassword } from '../forms.ts';
import { addAppPage } from './add-app-page.tsx';
import { afterAdding } from './after-adding.ts';

/** An authenticator app is added once a first code shows that it read the secret. */
export function addAppRoutes(app: FastifyInstance, deps: Accounts): void {
  app.get(paths.addApp, (request, reply) => {
    const signedIn = requireSignedIn(request, reply);
    if (!signedIn) return reply;
    return show(deps, request, reply, newAppSecret(deps.newToken()), []);
  });

  app.post(paths.addApp, async (request, reply) => {
    const signedIn = requireSignedIn(request, reply);
    if (!signedIn) return reply;
    const { officer } = signedIn;
    const { apps, newToken, now } = deps;
    const secret = apps.unwrap(officer.id, textField(request.body, 'bimat')) ?? newAppSecret(newToken());
    const step = stepOf(secret, textField(request.body, 'ma').replace(/\s/g, ''), now());
    const problems = [];
    const refused = await passwordRefusal(deps, request, confirmingPassword(request.body));
    if (step === undefined)
      problems.push({ field: 'ma', text: 'Mã chưa đúng: hãy quét lại mã hình rồi nhập mã đang hiện' });
    if (refused !== undefined) problems.push({ field: 'matkhau', text: refused });
    if (step === undefined || problems.length > 0) return show(deps, request, reply, secret, problems);
    await apps.add(officer.id, { secret, step }, { address: request.ip, now: now() });
    return afterAdding(deps, request, reply, 'authenticator');
  });
}

function show(
  deps: Accounts,
  request: FastifyRequest,
  reply: FastifyReply,
  secret: string,
  problems: readonly { field: string; text: string }[],
): FastifyReply {
  const { officer, owes } = request.signedIn ?? {};
  if (!officer) return reply;
  const address = appOf(secret, { issuer: 'Một cửa điện tử', label: officer.username }).toString();
  const view = {
    ...{ wrapped: deps.apps.wrap(officer.id, secret), secret, picture: qrCode(address), problems },
    owed: owes === 'second-factor',
  };
  return deps.send(request, reply, addAppPage(view), problems.length > 0 ? 422 : 200);
}
