import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openTestApp } from '../support/test-app.ts';
import { COMMUNE, done } from '../support/test-office.ts';
import { open } from './every-standing.ts';

const PER_MINUTE = 60;
const { app, office } = await openTestApp({ after }, { lookupPerMinute: PER_MINUTE });
const { code } = done(await office.receive());

/** Ways of asking that share one count. */
const ADDRESSES = [
  (asked: string) => `/tra-cuu?ma=${asked}`,
  (asked: string) => `/api/v1/public/dossiers/${asked}`,
  (asked: string) => `/nhung/${COMMUNE}?ma=${asked}`,
];

const ask = (url: string, remoteAddress: string) => app.inject({ url, remoteAddress });
const codeOf = (number: number) => code.replace(/\d{4}$/, String(number).padStart(4, '0'));

describe('who tries ten thousand codes', () => {
  it('is stopped at once, by whatever ways they ask, while others are served', async () => {
    const statuses = new Map<number, number>();
    for (let number = 0; number < 10_000; number += 1) {
      // Each way in turn at first, and the quickest for the rest.
      const way = number < 90 ? number % ADDRESSES.length : 1;
      const addressOf = ADDRESSES[way] ?? assert.fail();
      const { statusCode, headers } = await ask(addressOf(codeOf(number)), '203.0.113.7');
      statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
      if (statusCode === 429) assert.ok(Number(headers['retry-after']) > 0);
      if (number % 1_000 !== 999) continue;
      for (const other of ADDRESSES)
        assert.equal((await ask(other(code), `198.51.100.${number / 1_000}`)).statusCode, 200);
    }
    assert.equal(statuses.get(429), 10_000 - PER_MINUTE);
    assert.ok((statuses.get(200) ?? 0) <= 1, 'found at most the one that is there');
  });

  it('gains nothing by the many addresses of one household', async () => {
    for (let number = 1; number <= PER_MINUTE; number += 1)
      await ask(`/tra-cuu?ma=${codeOf(number)}`, `2001:db8:7:7::${number.toString(16)}`);
    assert.equal((await ask(`/tra-cuu?ma=${code}`, '2001:db8:7:7:ffff::1')).statusCode, 429);
    assert.equal((await ask(`/tra-cuu?ma=${code}`, '2001:db8:7:8::1')).statusCode, 200);
  });

  it('may ask again after the minute, and forms cost nothing', async () => {
    for (let time = 0; time < 3; time += 1)
      assert.equal((await ask(`/nhung/${COMMUNE}`, '203.0.113.7')).statusCode, 200);
    office.clock.at = new Date(Date.parse(office.clock.at) + 60_000).toISOString();
    assert.equal((await ask(`/tra-cuu?ma=${code}`, '203.0.113.7')).statusCode, 200);
  });
});

describe('codes that are not there, are misspelt, or are secret', () => {
  const ROUNDS = 120;
  const MOST = 1.1;

  /** The faster half tells what the work is; the slower what else the machine did. */
  const typical = (times: readonly number[]) =>
    times.toSorted((a, b) => a - b)[Math.floor(times.length / 4)] ?? 0;

  it('take the same time, to a tenth', async () => {
    const clerk = office.actor('counter-clerk', 'mot-cua');
    const { code: secret } = await open(office, clerk, 'receive', true);
    const asked = [codeOf(9_876), 'abc', secret];
    let address = 0;
    const ratioOf = async (addressOf: (asked: string) => string) => {
      const times = asked.map((): number[] => []);
      for (let round = 0; round < ROUNDS; round += 1) {
        // In another order each time: who comes first must not always be the same.
        for (const which of [0, 1, 2].map((one) => (one + round) % asked.length)) {
          address += 1;
          const from = `10.${(address >> 16) & 255}.${(address >> 8) & 255}.${address & 255}`;
          const began = performance.now();
          const { statusCode } = await ask(addressOf(asked[which] ?? ''), from);
          times[which]?.push(performance.now() - began);
          assert.equal(statusCode, 404);
        }
      }
      const each = times.map(typical);
      return Math.max(...each) / Math.min(...each);
    };
    for (const addressOf of ADDRESSES) {
      const tries: number[] = [];
      // A machine that does other things too is given a second and a third chance; a difference that is there stays.
      while (tries.length < 4 && tries.every((ratio) => ratio >= MOST)) tries.push(await ratioOf(addressOf));
      assert.ok(Math.min(...tries) < MOST, `${addressOf('…')}: ${tries.map((ratio) => ratio.toFixed(2))}`);
    }
  });
});
