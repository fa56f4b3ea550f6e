import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openCli } from '../../test/support/cli.ts';
import { channel, plainRecord, time } from '../domain/procedure/import/record.test-data.ts';
import { openDatabase } from '../store/ledger/database.ts';
import { OWNER } from '../store/ledger/identity.ts';
import { readView, views } from '../store/ledger/read-views.ts';
import { waitForOtherImport } from '../store/office/write-imported.ts';
import { importProceduresCommand } from './import-procedures.ts';
import { procedureCommand } from './procedure.ts';
import { rebuildCommand } from './rebuild.ts';
import { verifyLedgerCommand } from './verify-ledger.ts';

const NATIONAL = join(import.meta.dirname, '../../../shared/data/procedures-national.jsonl.gz');
const NOTHING = { read: 0, imported: 0, doubts: 0, refused: 0, unchanged: 0, changed: 0 };

type Cli = Awaited<ReturnType<typeof openCli>>;

async function importing(cli: Cli, content: string | Buffer, ...args: string[]) {
  const file = join(cli.dataDir, 'records');
  await writeFile(file, content);
  const { code, out, err } = await cli.run(importProceduresCommand, [file, ...args]);
  return { code, err, counts: out.length === 0 ? undefined : JSON.parse(out.at(-1) ?? '') };
}

const lines = (...records: unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');

const doubtful = plainRecord({ id: 'thu:2', channels: [channel(time(1, null, '1'))] });
const nameless = plainRecord({ id: 'thu:3', name: '' });
const unnamed = plainRecord({ id: undefined });

async function imported(cli: Cli) {
  const superuser = await cli.database.superuser();
  const { rows } = await superuser.query(
    `select id, version from office_log where stream = 'imported-procedure' order by id, version`,
  );
  return rows.map(({ id, version }) => `${id} ${version}`);
}

test('each record counts once, and a second import finds all unchanged, refused ones too', async () => {
  const cli = await openCli({ after });
  const twice = plainRecord({ field: 'Khác' });
  const text = lines(plainRecord(), doubtful, nameless, unnamed, unnamed, twice, twice, 5);
  const out = join(cli.dataDir, 'report.jsonl');
  const first = await importing(cli, text, '--report', out);
  assert.deepEqual(
    [first.code, first.counts],
    [0, { ...NOTHING, read: 8, imported: 1, doubts: 1, refused: 6 }],
  );
  const report = (await readFile(out, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    report.map(({ id, outcome, reasons }) => [id, outcome, reasons[0]?.code]),
    [
      ['thu:1.999001', 'imported', undefined],
      ['thu:2', 'doubts', 'limit-without-unit'],
      ['thu:3', 'refused', 'name-missing'],
      [null, 'refused', 'id-missing'],
      [null, 'refused', 'id-missing'],
      ['thu:1.999001', 'refused', 'id-repeated'],
      ['thu:1.999001', 'refused', 'id-repeated'],
      [null, 'refused', 'record-not-object'],
    ],
  );
  assert.match(report[1].reasons[0].text, /^Thời hạn chỉ ghi số 1, không có đơn vị\./);

  const kept = await imported(cli);
  assert.equal(kept.length, 6, 'what is the same twice is kept once');
  const second = await importing(cli, text, '--report', out);
  assert.deepEqual([second.code, second.counts], [0, { ...NOTHING, read: 8, unchanged: 8 }]);
  assert.deepEqual(await imported(cli), kept, 'nothing was written');
  assert.match(
    await readFile(out, 'utf8'),
    /"id":"thu:2","outcome":"unchanged","reasons":\[\{"code":"limit-without-unit"/,
  );

  const changed = lines({ ...nameless, name: 'Cấp lại' }, doubtful, plainRecord({ id: 'thu:4' }));
  const third = await importing(cli, changed);
  assert.deepEqual(third.counts, { ...NOTHING, read: 3, imported: 1, unchanged: 1, changed: 1 });
  assert.ok((await imported(cli)).includes('thu:3 2'));
  assert.equal((await cli.run(verifyLedgerCommand)).code, 0);
  assert.equal((await cli.run(rebuildCommand, ['--check'])).code, 0);
  const superuser = await cli.database.superuser();
  await superuser.query(
    `update office_current set data = data || '{"outcome":"imported"}' where id = 'thu:2'`,
  );
  assert.deepEqual((await cli.run(rebuildCommand, ['--check'])).out, ['{"dossiers":0,"changed":1}']);
  await cli.run(rebuildCommand);
  const { rows } = await superuser.query(
    `select outcome from read_imported_procedure where source_id = 'thu:2'`,
  );
  assert.deepEqual(rows, [{ outcome: 'doubts' }]);
});

test('lines, a document, packed or not, with BOM, blank lines and no last line break', async () => {
  const cli = await openCli({ after });
  const record = plainRecord();
  const one = { ...NOTHING, read: 1, imported: 1 };
  assert.deepEqual((await importing(cli, `\uFEFF\n${JSON.stringify(record)}`)).counts, one);
  for (const content of [
    `${lines(record)}\n \n`,
    `${JSON.stringify(record)}\r\n`,
    gzipSync(lines(record)),
    JSON.stringify({ about: 'thử', procedures: [record] }),
    JSON.stringify({ procedures: [record] }, null, 2),
    gzipSync(JSON.stringify({ procedures: [record] }, null, 2)),
  ]) {
    const { code, counts } = await importing(cli, content);
    assert.deepEqual([code, counts], [0, { ...NOTHING, read: 1, unchanged: 1 }]);
  }
  assert.deepEqual((await importing(cli, '{"procedures":[]}')).counts, NOTHING);
});

test('a file that breaks off or is of another kind changes nothing, and leaves the report as it was', async () => {
  const cli = await openCli({ after });
  // More than one batch, so that something was written when the fault is met.
  const many = lines(...Array.from({ length: 250 }, (_, index) => plainRecord({ id: `thu:${index}` })));
  const out = join(cli.dataDir, 'report.jsonl');
  await writeFile(out, 'báo cáo cũ');
  for (const [content, told] of [
    [many.slice(0, -40), /Dòng 250 .*cắt ngang/],
    [gzipSync(many).subarray(0, -12), /Tệp nén bị cắt ngang/],
    [gzipSync(many.slice(0, -40)), /Dòng 250 /],
    [`${many}{"id": oops}\n`, /Dòng 251 /],
    [JSON.stringify({ procedures: [plainRecord()] }).slice(0, -3), /cắt ngang/],
    [`{\n "procedures": [\n${JSON.stringify(plainRecord())}`, /cắt ngang/],
    [JSON.stringify({ holidays: [] }, null, 2), /không có danh sách “procedures”/],
    [JSON.stringify({ procedures: {} }), /không có danh sách “procedures”/],
    ['code,name\n1,An\n', /không phải JSON/],
    [lines({ name: 'An', born: 1990 }, 7), /Không có mục nào trong tệp là thủ tục/],
    ['', /Tệp rỗng/],
    ['\n\n', /Tệp rỗng/],
    [Buffer.concat([Buffer.from(many), Buffer.from([0xff, 0xfe, 0x0a])]), /không phải văn bản UTF-8/],
    [`${'['.repeat(20_000)}${']'.repeat(20_000)}\n`, /lồng quá sâu|không phải JSON/],
  ] as const) {
    const { code, counts, err } = await importing(cli, content, '--report', out);
    assert.deepEqual([code, counts], [2, undefined], String(told));
    assert.match(err.at(-1) ?? '', told);
  }
  assert.deepEqual(await imported(cli), []);
  assert.equal(await readFile(out, 'utf8'), 'báo cáo cũ');
  assert.deepEqual(
    (await readdir(cli.dataDir)).filter((name) => name.endsWith('.part')),
    [],
  );
});

test('a report that cannot be written, or arguments that say nothing, change nothing', async (t) => {
  const cli = await openCli({ after });
  const file = join(cli.dataDir, 'records');
  await writeFile(file, lines(plainRecord()));
  for (const args of [
    [],
    [file, file],
    [file, '--report'],
    ['--report', file],
    [join(cli.dataDir, 'không-có')],
    [cli.dataDir],
  ])
    assert.equal((await cli.run(importProceduresCommand, args)).code, 2, args.join(' '));
  const places = [join(cli.dataDir, 'không-có', 'báo-cáo'), cli.dataDir, file];
  for (const place of places)
    assert.equal((await cli.run(importProceduresCommand, [file, '--report', place])).code, 2, place);
  assert.equal(
    await readFile(file, 'utf8'),
    lines(plainRecord()),
    'a report never goes over the file itself',
  );
  if (existsSync('/dev/full')) {
    const full = await cli.run(importProceduresCommand, [file, '--report', '/dev/full']);
    assert.deepEqual([full.code, full.out], [2, []]);
    assert.match(full.err.at(-1) ?? '', /ENOSPC/);
  } else t.diagnostic('no /dev/full here: a full disk is not tried');
  assert.deepEqual(await imported(cli), []);
});

test('an import leaves published procedures alone, and nobody has to read the office anew for it', async () => {
  const cli = await openCli({ after });
  const folder = join(import.meta.dirname, '../../profiles/kien-giang/procedures');
  await cli.run(procedureCommand, ['publish', join(folder, 'dang-ky-khai-sinh.json')]);
  const superuser = await cli.database.superuser();
  const others = () =>
    superuser
      .query(
        `select (select jsonb_agg(c order by stream, id) from office_current c where stream <> 'imported-procedure') as kept,
                (select changes from office_clock) as changes`,
      )
      .then(({ rows }) => rows[0]);
  const before = await others();
  const national = plainRecord({ id: 'dang-ky-khai-sinh', code: '1.001193', name: 'Đăng ký khai sinh' });
  assert.equal((await importing(cli, lines(national))).counts.imported, 1);
  assert.deepEqual(await others(), before);
});

test('two imports at once: the second waits, then finds everything there', async () => {
  const cli = await openCli({ after });
  const database = openDatabase(cli.database.appUrl, { connections: 2, onIdleFault: () => undefined });
  try {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let locked = (): void => undefined;
    const isLocked = new Promise<void>((resolve) => {
      locked = resolve;
    });
    const first = database.transaction(OWNER, async (transaction) => {
      await waitForOtherImport(transaction, () => assert.fail('nobody imports yet'));
      locked();
      await held;
    });
    await isLocked;
    const second = importing(cli, lines(plainRecord()));
    const early = await Promise.race([second, new Promise((resolve) => setTimeout(resolve, 300, 'waits'))]);
    assert.equal(early, 'waits');
    release();
    await first;
    const { counts, err } = await second;
    assert.equal(counts.imported, 1);
    assert.match(err.join('\n'), /Đang có một lần nhập khác/);
  } finally {
    await database.close();
  }
});

test('officers find records by plain words, whatever the tone marks; the public finds none', async () => {
  const cli = await openCli({ after });
  const names = ['Hòa giải ở cơ sở', 'Hoà giải tranh chấp đất đai', 'Đăng ký khai sinh'];
  const records = names.map((name, index) =>
    plainRecord({ id: `thu:${index}`, name, levels: ['tinh', 'xa'] }),
  );
  await importing(cli, lines(...records, nameless));
  const database = openDatabase(cli.database.appUrl, { connections: 1, onIdleFault: () => undefined });
  try {
    const query = views.selectFrom('read_imported_procedure').selectAll().orderBy('source_id').compile();
    const rows = await readView(database, { kind: 'officer', agencies: [] }, null, query);
    assert.deepEqual(
      rows.map(({ source_id, name_key, outcome }) => [source_id, name_key, outcome]),
      [
        ['thu:0', 'hoa giai o co so', 'doubts'],
        ['thu:1', 'hoa giai tranh chap dat dai', 'doubts'],
        ['thu:2', 'dang ky khai sinh', 'doubts'],
        ['thu:3', '', 'refused'],
      ],
    );
    const [first] = rows;
    assert.deepEqual([first?.levels, first?.reason_codes], [['province', 'commune'], ['levels-several']]);
    assert.deepEqual([first?.reason_count, first?.version, first?.field], [1, 1, 'Cây xanh']);
    assert.deepEqual([rows[3]?.name, rows[3]?.levels], [null, []]);
    const visitor = { kind: 'public', codeKeys: ['X'], codeFolds: ['X'] } as const;
    assert.deepEqual(await readView(database, visitor, null, query), []);
    const log = { text: `select id from office_log where stream = 'imported-procedure'`, values: [] };
    assert.deepEqual(await database.read(visitor, log), [[]]);
  } finally {
    await database.close();
  }
});

test('every page of the national portal is accounted for, and none changes the second time', async (t) => {
  if (!existsSync(NATIONAL)) return t.skip('no ../shared/data here: the national pages are not imported');
  const cli = await openCli({ after });
  const first = await cli.run(importProceduresCommand, [NATIONAL]);
  const counts = JSON.parse(first.out.at(-1) ?? '');
  const { read, ...outcomes } = counts as Record<string, number>;
  assert.equal(read, 2727);
  assert.equal(
    Object.values(outcomes).reduce((sum, count) => sum + count, 0),
    2727,
  );
  assert.deepEqual([outcomes.refused, outcomes.changed, outcomes.unchanged], [0, 0, 0]);
  const superuser = await cli.database.superuser();
  const { rows } = await superuser.query(
    `select code, count(*)::integer as count from read_imported_procedure, unnest(reason_codes) as code group by code`,
  );
  const doubted = Object.fromEntries(rows.map(({ code, count }) => [code, count]));
  // As counted in the pages themselves.
  for (const [code, count] of Object.entries({
    ...{ 'channels-missing': 15, 'levels-several': 511, 'name-holds-code': 10, 'field-missing': 85 },
    ...{ 'limits-mixed': 37, 'results-missing': 100, 'legal-basis-missing': 161 },
  }))
    assert.equal(doubted[code], count, code);
  const again = await cli.run(importProceduresCommand, [NATIONAL]);
  assert.deepEqual(JSON.parse(again.out.at(-1) ?? ''), { ...NOTHING, read: 2727, unchanged: 2727 });
});
