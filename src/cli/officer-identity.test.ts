import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openCli } from '../../test/support/cli.ts';
import { openTestOffice } from '../../test/support/test-office.ts';
import { openOfficerIdentities } from '../store/openid/officer-identities.ts';
import { officerIdentityCommand } from './officer-identity.ts';

const cli = await openCli({ after });
const office = await openTestOffice({ after }, cli.database);
const [first, second] = office.office.officers();
const run = (args: readonly string[], number = '') =>
  cli.run(officerIdentityCommand, args, { stdin: `${number}\n` });

test('an account is bound to a number that comes by stdin, once, and released', async () => {
  const bind = (of: string, number: string) => run(['bind', '--username', of], number);
  const bound = await bind(first?.username ?? '', '091 080 000 777');
  assert.equal(bound.code, 0);
  assert.doesNotMatch(bound.out.join(''), /0910/);
  const taken = await bind(second?.username ?? '', '091080000777');
  assert.equal(taken.code, 2);
  assert.match(taken.err.join(''), /đã gắn với tài khoản khác/);
  assert.equal((await bind('khong-co', '091080000778')).code, 2);
  assert.equal((await bind(first?.username ?? '', '12')).code, 2);
  const released = await run(['release', '--username', first?.username ?? '']);
  assert.deepEqual([released.code, JSON.parse(released.out[0] ?? '{}').changed], [0, true]);
  assert.equal((await bind(second?.username ?? '', '091080000777')).code, 0);
  const identities = openOfficerIdentities(office.database, office.keyring);
  assert.equal(await identities.find('091080000777'), second?.id);
});
