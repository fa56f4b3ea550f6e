import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { LONG } from '../../documents/slip.test-data.ts';
import {
  changeTheOffice,
  MARRIAGE,
  manyProcedures,
  procedureChanges,
  staffed,
} from './catalogue.test-data.ts';

const { app, office } = await openTestApp({ after }, { lookupPerMinute: 100_000 });

/** What must fit into the first round trip of a slow line. */
const FIRST_PAINT = 14 * 1024;
/** Many times what was measured, for a machine that does other things too. */
const QUICK_MS = 100;

describe('a catalogue of 2,000 procedures and a whole province', () => {
  before(async () => {
    const marriage = office.office.findProcedure(MARRIAGE)?.content;
    assert.ok(marriage);
    const [paper] = marriage.papers;
    assert.ok(paper);
    const papers = Array.from({ length: 94 }, (_, at) => ({
      ...paper,
      code: `p${at}`,
      name: `${at}: ${LONG.paper}`,
    }));
    const longest = { ...marriage, id: 'dai-nhat', nationalCode: null, name: LONG.procedure, papers };
    await changeTheOffice(office, [
      ...procedureChanges([...manyProcedures(marriage, 2000), longest]),
      ...staffed(office.office.agencies()).map((data) => ({ stream: 'agency' as const, id: data.id, data })),
    ]);
  });

  const addresses = [
    ...[
      '/thu-tuc',
      '/thu-tuc?trang=1',
      '/thu-tuc?tim=khai+thac+nuoc',
      '/thu-tuc?tim=xin+giay+phep+nuoc+mat+zz',
    ],
    ...[
      '/thu-tuc?cap=xa&trang=50',
      '/thu-tuc?coquan=ubnd-p-vinh-thanh',
      `/thu-tuc/${MARRIAGE}`,
      '/thu-tuc/dai-nhat',
    ],
  ];

  it('is light on every page', async (t) => {
    for (const url of addresses) {
      const { rawPayload, statusCode } = await app.inject({ url, headers: { 'accept-encoding': 'gzip' } });
      assert.equal(statusCode, 200, url);
      t.diagnostic(`${url}: ${rawPayload.length} bytes`);
      assert.ok(rawPayload.length < FIRST_PAINT, `${url}: ${rawPayload.length}`);
    }
  });

  it('is quick on every page', async (t) => {
    for (const url of addresses) {
      const times = [];
      for (let time = 0; time < 9; time++) {
        const begun = performance.now();
        await app.inject(url);
        times.push(performance.now() - begun);
      }
      const median = times.toSorted((a, b) => a - b)[4] ?? Infinity;
      t.diagnostic(`${url}: ${median.toFixed(1)} ms`);
      assert.ok(median < QUICK_MS, `${url}: ${median} ms`);
    }
  });

  it('finds one of them by its code, and by words', async () => {
    assert.match(
      (await app.inject('/thu-tuc?tim=3.001234')).body,
      /<p [^>]*>1 thủ tục<[\s\S]*trường hợp số 1234</,
    );
    const { body } = await app.inject('/thu-tuc?tim=truong+hop+so+1999');
    assert.match(body, /href="\/thu-tuc\/thu-tuc-1999"/);
  });

  it('lists every desk that takes a procedure in', async () => {
    const { body } = await app.inject(`/thu-tuc/${MARRIAGE}`);
    assert.match(body, /Xem địa chỉ 143 cơ quan cấp xã nhận hồ sơ/);
    assert.equal(body.match(/mc-agency__name/g)?.length, 143);
  });
});
