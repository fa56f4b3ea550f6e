import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { skipWithoutKannel, startKannel } from '../../../test/support/kannel.ts';
import { openTestApp } from '../../../test/support/test-app.ts';
import { type Standing, standingDossiers } from './sms.test-data.ts';

/** The code of one dossier as twenty people might type it. */
const MISTYPED: readonly ((code: string) => string)[] = [
  (code) => `tracuu ${code.toLowerCase()}`,
  (code) => `Tra cứu ${code}`,
  (code) => `TRA CUU ${code}`,
  (code) => `tra  cuu   ${code}`,
  (code) => `TRACUU${code}`,
  (code) => `TC ${code}`,
  (code) => `tc:${code}`,
  (code) => `TRACUU ${code.replace(/[.-]/g, '')}`,
  (code) => `TRACUU${code.replace(/[.-]/g, '')}`,
  (code) => `TRACUU ${code.replace(/[.-]/g, ' ')}`,
  (code) => `TRACUU ${code.replace(/[.-]/g, '-')}`,
  (code) => `TRACUU ${code.replaceAll('0', 'O')}`,
  (code) => `tracuu ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')}`,
  (code) => `TRACUU ho so ${code} giup toi`,
  (code) => `Tra cứu hồ sơ số ${code} với ạ`,
  (code) => `TRACUU <${code}>`,
  (code) => `TRACUU "${code}"`,
  (code) => code,
  (code) => `TRACUU ${code.replace('-', ' - ').replaceAll('.', ' . ')}`,
  (code) => `TRA-CUU ${code}.`,
  (code) => `TRACUU ${[...code.replace(/[.-]/g, '')].join(' ')}`,
];

const SAID: Readonly<Record<Exclude<Standing, 'declined' | 'withdrawn' | 'secret'>, string>> = {
  ...{ processing: 'Dang xu ly. Hen tra', supplement: 'Cho bo sung giay to', ready: 'Da co ket qua' },
  ...{ 'new-date': 'Dang xu ly. Da hen lai', closed: 'Da tra ket qua', submitted: 'Da nop, cho tiep nhan' },
  ...{ payment: 'Cho nop tien', stopped: 'Da dung giai quyet', late: 'Tre hen, chua co ngay tra moi' },
};

test('through Kannel and its made-up operator: every answer, and a code typed in twenty ways', async (t) => {
  if (skipWithoutKannel(t)) return;
  const { app, office } = await openTestApp({ after });
  const codes = await standingDossiers(office);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const kannel = await startKannel({ after }, `http://127.0.0.1:${port}/sms/tra-cuu`);
  let phones = 0;
  const ask = async (text: string) => {
    phones += 1;
    const answer = await kannel.ask(`8491200${String(phones).padStart(4, '0')}`, text);
    t.diagnostic(`> ${text}`);
    t.diagnostic(`< ${answer}`);
    assert.ok(answer.length <= 160, answer);
    return answer;
  };

  for (const [standing, said] of Object.entries(SAID)) {
    const code = codes[standing as Standing];
    assert.ok((await ask(`TRACUU ${code}`)).startsWith(`HS ${code}: ${said}`), standing);
  }
  assert.match(await ask(`TRACUU ${codes.secret}`), /^Khong tim thay ho so /);
  assert.match(await ask('TRACUU 000.00.99.H33-160704-0001'), /^Khong tim thay ho so /);
  assert.equal(await ask('Xin chào, hồ sơ của tôi đâu?'), 'Sai cu phap. Soan TRACUU <ma so ho so> gui 8083');

  const right = await ask(`TRACUU ${codes.ready}`);
  for (const mistype of MISTYPED) assert.equal(await ask(mistype(codes.ready)), right);
});
