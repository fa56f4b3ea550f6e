import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { textField } from '../../../web/form-fields.ts';
import { paths } from '../../../web/paths.ts';
import { type Accounts, passwordRefusal, requireSignedIn } from '../accounts-deps.ts';
import { deviceWords } from '../device-words.ts';
import { confirmingPassword } from '../forms.ts';
import { askToMake, checkMade, readAnswer } from '../passkey-check.ts';
import { addPasskeyPage } from './add-passkey-page.tsx';
import { afterAdding } from './after-adding.ts';

const LONGEST_NAME = 60;

/** A passkey: made by the browser, its public half kept here. */
export function addPasskeyRoutes(app: FastifyInstance, deps: Accounts): void {
  app.get(paths.addPasskey, (request, reply) => {
    const signedIn = requireSignedIn(request, reply);
    if (!signedIn) return reply;
    return show(deps, request, reply, { name: deviceWords(request.headers['user-agent']), problems: [] });
  });

  app.post(paths.addPasskey, async (request, reply) => {
    const signedIn = requireSignedIn(request, reply);
    if (!signedIn) return reply;
    const { site, passkeys, now } = deps;
    const { officer } = signedIn;
    const name = textField(request.body, 'ten').slice(0, LONGEST_NAME);
    const problems: { field: string; text: string }[] = [];
    if (name === '') problems.push({ field: 'ten', text: 'Hãy đặt tên cho khóa, ví dụ tên của máy' });
    const refused = await passwordRefusal(deps, request, confirmingPassword(request.body));
    if (refused !== undefined) problems.push({ field: 'matkhau', text: refused });
    const given = readAnswer(textField(request.body, 'traloi'));
    const asked =
      given &&
      (await passkeys.answerOnce(
        { challenge: given.challenge, purpose: 'add', officerId: officer.id },
        now(),
      ));
    const made = site && given && asked ? await checkMade(site, given) : undefined;
    if (!made) {
      const text = given
        ? 'Khóa truy cập vừa tạo không được chấp nhận hoặc đã quá hạn: hãy bấm tạo lại'
        : 'Chưa nhận được khóa: trình duyệt cần bật JavaScript để tạo khóa truy cập';
      problems.push({ field: 'tao-khoa', text });
    }
    if (!made || problems.length > 0) return show(deps, request, reply, { name, problems });
    const added = await passkeys.add(
      { ...made, officerId: officer.id, name },
      { address: request.ip, now: now() },
    );
    if (added) return afterAdding(deps, request, reply, 'passkey');
    problems.push({ field: 'tao-khoa', text: 'Khóa này đã được thêm từ trước' });
    return show(deps, request, reply, { name, problems });
  });
}

async function show(
  { site, passkeys, keyring, newToken, now, send }: Accounts,
  request: FastifyRequest,
  reply: FastifyReply,
  { name, problems }: { name: string; problems: readonly { field: string; text: string }[] },
): Promise<FastifyReply> {
  const { signedIn } = request;
  if (!signedIn) return reply;
  const { officer, owes } = signedIn;
  let options = '';
  if (site) {
    const challenge = newToken();
    await passkeys.ask({ challenge, purpose: 'add', officerId: officer.id }, now());
    // Not the officer's id itself: the handle lies on devices, and is read there by others.
    const handle = keyring.digest('second-factor', `handle/${officer.id}`).value;
    options = await askToMake(site, { officer, handle, known: await passkeys.list(officer.id) }, challenge);
  }
  const view = { name, problems, options, possible: site !== undefined, owed: owes === 'second-factor' };
  return send(request, reply, addPasskeyPage(view), problems.length > 0 ? 422 : 200);
}
