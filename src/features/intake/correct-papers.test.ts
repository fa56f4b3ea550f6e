import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, done, PROCEDURE, receiveCommand } from '../../../test/support/test-office.ts';
import type { PaperReceived } from '../../domain/dossier/events.ts';
import { isFiled } from '../../domain/dossier/state.ts';
import { carryOut } from '../../store/dossiers/carry-out.ts';
import type { Pen } from '../../store/dossiers/pen.ts';
import { readDossier } from '../../store/dossiers/read-dossier.ts';
import { OWNER } from '../../store/ledger/identity.ts';

const { office, as } = await openTestApp({ after });
const CLERK = office.actor('counter-clerk', 'mot-cua');
const COUNTS = { originals: 1, certified: 0, copies: 0 };

type PapersOf = (pen: Pen) => readonly PaperReceived[];

/** With these papers, of which the last ones came as a supplement where there are any. */
async function openSubmitted(papersOf: PapersOf, supplement?: PapersOf) {
  const dossier = done(
    await carryOut(office.desk, {
      ...{ commandId: randomUUID(), actor: CLERK, expectedVersion: null },
      dossier: { open: { agency: COMMUNE, procedure: PROCEDURE } },
      compose(pen) {
        const command = receiveCommand(pen, []);
        if (command.type !== 'receive' || !command.intake) throw new Error('no intake');
        return { type: 'submit', intake: { ...command.intake, papers: papersOf(pen) }, late: null };
      },
    }),
  );
  const { dossierId } = dossier;
  if (supplement) {
    const asked = await office.act(CLERK, dossier, (pen) => {
      const wording = pen.wording('Nộp lại');
      if (!wording) throw new Error('no words');
      const items = [{ paper: 'to-khai', wording }];
      return { type: 'request-supplement', items, reason: pen.wording('Mờ'), late: null };
    });
    const provide = (pen: Pen) => ({
      ...{ type: 'provide-supplement' as const, papers: supplement(pen), late: null },
    });
    done(await office.act(CLERK, done(asked), provide));
  }
  const read = async () => {
    const file = await readDossier(office.database, OWNER, dossierId);
    if (!file || !isFiled(file.dossier.state)) throw new Error('gone');
    return { papers: file.dossier.state.papers, version: file.dossier.head.version, wordings: file.wordings };
  };
  const clerk = await as('counter-clerk', 'mot-cua');
  const address = `/ho-so/${dossierId}/sua`;
  const page = await clerk.get(address);
  const correct = async (fields: Record<string, string>) => {
    const { version } = await read();
    const person = { loai: 'individual', loaigiayto: 'Thẻ căn cước', sogiayto: '091188000456' };
    const known = { ...person, hoten: 'Nguyễn Thị Bé Sáu', diachi: 'Khu phố 2', dienthoai: '0912000456' };
    const rest = { sobo: '1', nhankq: 'counter', lydo: 'Gõ nhầm', phienban: String(version) };
    return clerk.post(address, { lenh: randomUUID(), ...known, ...rest, ...fields });
  };
  return { page, read, correct };
}

function file(pen: Pen, name: string) {
  return [pen.file({ sha256: 'ab'.repeat(32), bytes: 3, mediaType: 'application/pdf', name })];
}

/** What the page sends of a paper of the procedure that stays. */
const stays = (row: string, count = '1') => ({ [`${row}-co`]: 'co', [`${row}-chinh`]: count });

test('a paper that came twice has two rows; what is not touched stays as it is, with its files', async () => {
  const { page, read, correct } = await openSubmitted(
    (pen) => [{ paper: 'to-khai', name: null, ...COUNTS, files: file(pen, 'cũ.pdf') }],
    (pen) => [
      { paper: 'to-khai', name: null, ...COUNTS, originals: 2, files: file(pen, 'mới.pdf') },
      { paper: null, name: pen.wording('Ảnh chân dung'), ...COUNTS, files: [] },
    ],
  );
  assert.match(page.body, /cũ\.pdf.*\(nộp bổ sung\).*mới\.pdf/s);
  const before = (await read()).papers;
  const all = { ...stays('gt0'), ...stays('gt1', '2'), 'gt2-ten': 'Ảnh chân dung', 'gt2-chinh': '1' };
  assert.match((await correct(all)).body, /Chưa có thông tin nào được sửa/);

  assert.equal((await correct({ ...all, 'gt0-chinh': '4' })).statusCode, 303);
  const [first, ...others] = (await read()).papers;
  assert.deepEqual(first, { ...before[0], originals: 4 });
  assert.deepEqual(others, before.slice(1));
});

test('files stay with their own paper when another by name is taken away', async () => {
  const { read, correct } = await openSubmitted((pen) => [
    { paper: 'to-khai', name: null, ...COUNTS, files: [] },
    { paper: null, name: pen.wording('Giấy một'), ...COUNTS, files: file(pen, 'một.pdf') },
    { paper: null, name: pen.wording('Giấy hai'), ...COUNTS, files: file(pen, 'hai.pdf') },
  ]);
  const before = (await read()).papers;
  const second = { 'gt2-ten': 'Giấy hai', 'gt2-chinh': '5', 'gk1-ten': 'Giấy ba', 'gk1-sao': '1' };
  assert.equal((await correct({ ...stays('gt0'), ...second })).statusCode, 303);
  const { papers, wordings } = await read();
  assert.equal(papers.length, 3);
  assert.deepEqual(papers[1], { ...before[2], originals: 5 });
  const [third] = papers.slice(2);
  assert.deepEqual([third?.copies, third?.files], [1, []]);
  assert.equal(third?.name && wordings.get(third.name.id), 'Giấy ba');
});

test('an unticked paper goes, though files hang on it', async () => {
  const { read, correct } = await openSubmitted((pen) => [
    { paper: 'to-khai', name: null, ...COUNTS, files: file(pen, 'một.pdf') },
    { paper: null, name: pen.wording('Giấy một'), ...COUNTS, files: [] },
  ]);
  const [, other] = (await read()).papers;
  assert.equal((await correct({ 'gt1-ten': 'Giấy một', 'gt1-chinh': '1' })).statusCode, 303);
  assert.deepEqual((await read()).papers, [other]);
});

test('words longer than a field takes do not stand in the way where they are not touched', async () => {
  const long = `${'Giấy tờ '.repeat(100)}\nhai dòng`;
  const { read, correct } = await openSubmitted((pen) => [
    { paper: null, name: pen.wording(long), ...COUNTS, files: [] },
  ]);
  const before = (await read()).papers;
  const kept = { 'gt0-ten': long.replace(/\s+/g, ' '), 'gt0-chinh': '1' };
  assert.equal((await correct({ ...kept, sobo: '2' })).statusCode, 303);
  assert.deepEqual((await read()).papers, before);
  const touched = await correct({ ...kept, 'gt0-chinh': '2' });
  assert.equal(touched.statusCode, 422);
  assert.ok(touched.body.includes('href="#gt0-ten"'));
});
