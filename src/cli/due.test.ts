import assert from 'node:assert/strict';
import test from 'node:test';
import type { Surroundings } from './command.ts';
import { dueCommand } from './due.ts';

type Chunk = string | Uint8Array;

async function run(chunks: readonly Chunk[], args: readonly string[] = ['--stdin']) {
  const out: string[] = [];
  const err: string[] = [];
  async function* stdin(): AsyncGenerator<Chunk> {
    yield* chunks;
  }
  const around: Surroundings = {
    env: {},
    now: () => '2026-11-23T02:30:00.000Z',
    stdin: stdin(),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  };
  return { exit: await dueCommand.run(args, around), out, err };
}

const GOOD = '{"at":"2026-11-26T16:00","limit":"1wh"}';
const GOOD_ANSWER =
  '{"due":"2026-11-26T17:00","explanation":[{"from":"2026-11-26T16:00","to":"2026-11-26T17:00","minutes":60,"kind":"counted","name":null,"basis":null}]}';

async function dueOf(line: string): Promise<string> {
  const { exit, out, err } = await run([line]);
  assert.deepEqual([exit, out.length, err], [0, 1, []]);
  return JSON.parse(out[0] ?? '').due;
}

test('one line in, one line out, exactly', async () => {
  assert.deepEqual(await run([`${GOOD}\n`]), { exit: 0, out: [GOOD_ANSWER], err: [] });
});

test('the example of contracts.md', async () => {
  const line = '{"at":"2026-11-23T09:30","limit":"3wd","policy":"HOUR_8"}';
  assert.equal(await dueOf(line), '2026-11-27T09:30');
  const { out } = await run([line]);
  assert.deepEqual(JSON.parse(out[0] ?? '').explanation[4], {
    from: '2026-11-24T00:00',
    to: '2026-11-25T00:00',
    minutes: 0,
    kind: 'holiday',
    name: 'Ngày Văn hóa Việt Nam',
    basis: 'Nghị quyết 28/2026/QH16',
  });
});

test('without a policy the unit decides', async () => {
  assert.equal(await dueOf('{"at":"2026-11-23T09:30","limit":"3wd"}'), '2026-11-27T09:30');
  assert.equal(await dueOf('{"at":"2026-11-20T09:00","limit":"30cd"}'), '2026-12-21T17:00');
  assert.equal(await dueOf('{"at":"2026-01-31T09:00","limit":"1mo"}'), '2026-03-02T17:00');
  assert.equal(await dueOf('{"at":"2026-11-26T10:00","limit":"8wh"}'), '2026-11-27T10:00');
});

test('blank lines are skipped but counted; a bad line ends it after what came before', async () => {
  const bad = '{"at":"2026-11-26T16:00","limit":"1wd","policy":"SOMEHOW"}';
  const { exit, out, err } = await run([`${GOOD}\n  \n${bad}\n${GOOD}\n`]);
  assert.equal(exit, 2);
  assert.deepEqual(out, [GOOD_ANSWER]);
  assert.equal(err.length, 1);
  assert.match(err[0] ?? '', /^line 3: policy: .*HOUR_8/);
});

test('each fault names its field and says what to write instead, on one line', async () => {
  for (const [line, path] of [
    ['nonsense', 'json'],
    ['[1]', 'json'],
    ['null', 'json'],
    ['"2026-11-26T16:00"', 'json'],
    ['{"limit":"1wd"}', 'at'],
    ['{"at":"2026-11-26","limit":"1wd"}', 'at'],
    ['{"at":"2026-02-30T09:00","limit":"1wd"}', 'at'],
    ['{"at":"2026-11-26T24:00","limit":"1wd"}', 'at'],
    ['{"at":"2026-11-26T09:00:00Z","limit":"1wd"}', 'at'],
    ['{"at":20261126,"limit":"1wd"}', 'at'],
    ['{"at":"2026-11-26T16:00"}', 'limit'],
    ['{"at":"2026-11-26T16:00","limit":3}', 'limit'],
    ['{"at":"2026-11-26T16:00","limit":"3 ngày"}', 'limit'],
    ['{"at":"2026-11-26T16:00","limit":"0wd"}', 'limit'],
    ['{"at":"2026-11-26T16:00","limit":"1.5cd"}', 'limit'],
    ['{"at":"2026-11-26T16:00","limit":"1.5wd","policy":"LEGAL_DAY"}', 'limit'],
    ['{"at":"2026-11-26T16:00","limit":"2wd","policy":"SAME_DAY"}', 'limit'],
    ['{"at":"2026-11-26T16:00","limit":"3cd","policy":"HOUR_8"}', 'policy'],
    ['{"at":"2026-11-26T16:00","limit":"3wd","policy":null}', 'policy'],
    ['{"at":"2015-12-31T16:00","limit":"1wd"}', 'at'],
    ['{"at":"2027-12-31T16:00","limit":"1wd"}', 'at'],
    ['{"at":"2026-11-26T16:00","limit":"99999999999999999999wd"}', 'at'],
    ['{"at":"2026-11-26T16:00","limit":"99999999999999999999mo"}', 'at'],
    ['{"at":"2026-11-26T16:00","limt":"1wd"}', 'limt'],
    ['{"at":"2026-11-26T16:00","limit":"1wd","__proto__":{}}', '__proto__'],
    ['{"at":"2026-11-26T16:00","limit":"1wd","a\\nline":1}', '"a\\nline"'],
  ] as const) {
    const { exit, out, err } = await run([line]);
    assert.deepEqual([exit, out, err.length], [2, [], 1], line);
    assert.ok(err[0]?.startsWith(`line 1: ${path}: `), `${line} gave ${err[0]}`);
    assert.match(err[0] ?? '', /hãy|chỉ viết/);
    assert.doesNotMatch(err[0] ?? '', /\n/);
  }
});

test('chunks may cut lines and letters anywhere; BOM, CRLF and a missing last line end are fine', async () => {
  const bytes = new TextEncoder().encode(`\uFEFF${GOOD}\r\n\r\n${GOOD}`);
  const single = Array.from(bytes, (_, position) => bytes.subarray(position, position + 1));
  for (const chunks of [[bytes], single, [`\uFEFF${GOOD}\r\n`, '\r\n', GOOD]]) {
    assert.deepEqual(await run(chunks), { exit: 0, out: [GOOD_ANSWER, GOOD_ANSWER], err: [] });
  }
  const cutLetter = new TextEncoder().encode('{"giờ":1}');
  const { err } = await run([cutLetter.subarray(0, 5), cutLetter.subarray(5)]);
  assert.match(err[0] ?? '', /^line 1: giờ: /);
});

test('nothing in, nothing out', async () => {
  assert.deepEqual(await run([]), { exit: 0, out: [], err: [] });
  assert.deepEqual(await run(['\n\n']), { exit: 0, out: [], err: [] });
});

test('without --stdin it says how to call it', async () => {
  for (const args of [[], ['--json'], ['--stdin', 'x']]) {
    const { exit, err } = await run([GOOD], args);
    assert.deepEqual([exit, err.length], [2, 1]);
  }
});

test('the answer does not depend on TZ', async () => {
  const before = process.env.TZ;
  try {
    for (const zone of ['America/New_York', 'Asia/Tokyo', 'UTC']) {
      process.env.TZ = zone;
      assert.equal(await dueOf('{"at":"2026-03-08T02:30","limit":"3wd"}'), '2026-03-11T17:00');
    }
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
});
