import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { done } from '../../../test/support/test-office.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { openSubscriptions } from '../../store/subscriptions/subscriptions.ts';

const { app, office } = await openTestApp({ after });
const { database, keyring, clock } = office;
const newToken = () => randomBytes(32).toString('base64url');
const subscriptions = openSubscriptions({ database, keyring, newId: office.desk.newId, newToken });

let count = 0;
const send = async (text: string, from: string) => {
  const { body } = await app.inject({ url: '/sms/tra-cuu', query: { text, from, id: `huy-${++count}` } });
  return body;
};

async function subscribed(contact: string): Promise<{ code: string; dossierId: string }> {
  const { code, dossierId } = done(await office.receive());
  for (const channel of ['sms', 'email'] as const)
    await subscriptions.subscribe({ dossierId, channel, contact, language: 'vi', now: clock.at });
  return { code, dossierId };
}

async function standing(dossier: string) {
  const [rows = []] = await database.read(OWNER, {
    text: 'select channel, contact is null as forgotten, stopped_by from subscription where dossier_id = $1 order by 1',
    values: [dossier],
  });
  return rows.map(({ channel, forgotten, stopped_by }) => [channel, forgotten, stopped_by]);
}

describe('a word sent back from the phone that is told', () => {
  it('stops that phone’s messages about that dossier, and forgets the number', async () => {
    const [one, other] = [await subscribed('0912555001'), await subscribed('0912555001')];
    const answer = await send(`Huy ${one.code.toLowerCase()}`, '+84912555001');
    assert.match(answer, /^Da ngung gui tin bao ve HS \S+ den so nay/);
    assert.ok(answer.length <= 160, answer);
    assert.deepEqual(await standing(one.dossierId), [
      ['email', false, null],
      ['sms', true, 'reply'],
    ]);
    assert.deepEqual(await standing(other.dossierId), [
      ['email', false, null],
      ['sms', false, null],
    ]);
  });

  it('stops nothing from another phone, and tells nobody whether there was anything', async () => {
    const { code, dossierId } = await subscribed('0912555002');
    const strange = await send(`HUY ${code}`, '0912555999');
    assert.deepEqual((await standing(dossierId)).at(-1), ['sms', false, null]);
    const own = await send(`HUY ${code}`, '0912555002');
    assert.equal(strange, own);
    const none = code.replace(/\d{4}$/, '9876');
    assert.equal((await send(`HUY ${none}`, '0912555002')).replace(none, code), own);
  });

  it('says how where no dossier is named', async () => {
    assert.equal(await send('HUY', '0912555003'), 'Muon ngung nhan tin: soan HUY <ma HS> gui 8083');
  });
});
