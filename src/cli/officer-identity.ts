import { parseArgs } from 'node:util';
import { identityNumber } from '../gateways/openid/identity-provider.ts';
import { openOfficerIdentities } from '../store/openid/officer-identities.ts';
import { type CliCommand, EXIT } from './command.ts';
import { firstLine } from './officer.ts';
import { withSystem } from './with-system.ts';

const USAGE = 'officer-identity bind --username TÊN | officer-identity release --username TÊN';
const BY = 'officer-identity';

/** Who may sign in at the identity provider as which officer. The number comes by stdin: it stands in no history. */
export const officerIdentityCommand: CliCommand = {
  name: 'officer-identity',
  usage: USAGE,
  summary:
    'gắn tài khoản công chức với số định danh (đọc từ dòng đầu của stdin) để đăng nhập bằng định danh điện tử, hoặc gỡ ra',
  async run([action, ...args], around) {
    const username = usernameOf(args);
    if (username === undefined || (action !== 'bind' && action !== 'release')) {
      around.err(`Dùng: ${USAGE}`);
      return EXIT.badInput;
    }
    const number = action === 'bind' ? identityNumber(await firstLine(around.stdin)) : null;
    if (number === undefined) {
      around.err('Dòng đầu của stdin phải là số định danh cá nhân (6 đến 20 chữ số, chữ cái).');
      return EXIT.badInput;
    }
    return withSystem(around, async ({ database, keyring, office, newId, now }) => {
      const officer = office.officers().find((one) => one.username === username);
      if (!officer) {
        around.err(`Không có công chức “${username}”.`);
        return EXIT.badInput;
      }
      const identities = openOfficerIdentities(database, keyring);
      const act = { id: newId(), by: BY, at: now() };
      if (number === null) {
        const released = await identities.release(officer.id, act);
        around.out(JSON.stringify({ username, bound: false, changed: released }));
        return EXIT.done;
      }
      const bound = await identities.bind(officer.id, number, act);
      if (!bound.ok) {
        around.err('Số định danh này đã gắn với tài khoản khác: hãy gỡ ở tài khoản đó trước.');
        return EXIT.badInput;
      }
      around.out(JSON.stringify({ username, bound: true, changed: true }));
      return EXIT.done;
    });
  },
};

function usernameOf(args: readonly string[]): string | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: { username: { type: 'string' } } });
    return values.username || undefined;
  } catch {
    return undefined;
  }
}
