import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { done, HAND_OVER, OTHER_COMMUNE } from '../../../test/support/test-office.ts';
import type { CarriedOut } from '../../store/dossiers/carry-out.ts';

/** NĐ 61 Đ18: received by 15:00 it goes on the same day, later at the start of the next working day. */

const { office, as } = await openTestApp({ after });
const counter = office.actor('counter-clerk', 'mot-cua');

const EXCEPTIONS = '/so-theo-doi/can-kiem-tra?muc=chua-chuyen';
const DAY_END = '/so-theo-doi/cuoi-ngay';
const HAND_OVERS = '/ban-giao';

const kept = (html: string) => /aria-labelledby="chua-chuyen".*?<\/section>/s.exec(html)?.[0] ?? '';
/** As the row of this dossier says it. */
const leaveBy = (html: string, { code }: CarriedOut) =>
  /mc-tag--(late|nearly-due)">([^<]*)</
    .exec(
      kept(html)
        .split('<tr')
        .find((row) => row.includes(code)) ?? '',
    )
    ?.slice(1);

async function receivedAt(at: string): Promise<CarriedOut> {
  office.clock.at = at;
  return done(await office.receive());
}

async function seen(at: string, address: string, agency?: string): Promise<string> {
  office.clock.at = at;
  const head = await as('desk-head', 'mot-cua', agency);
  const page = await head.get(address);
  assert.equal(page.statusCode, 200);
  return page.body;
}

// Tuesday 24/11 is off. Local time is seven hours ahead.
const morning = await receivedAt('2026-11-23T02:30:00.000Z');
const lastMinute = await receivedAt('2026-11-23T08:00:00.000Z');
const afternoon = await receivedAt('2026-11-23T08:01:00.000Z');

test('what must leave today stands at the end of the day, with until when', async () => {
  for (const address of [DAY_END, HAND_OVERS]) {
    const body = await seen('2026-11-23T09:00:00.000Z', address);
    assert.deepEqual(leaveBy(body, morning), ['nearly-due', 'trước 17:00'], address);
    assert.deepEqual(leaveBy(body, lastMinute), ['nearly-due', 'trước 17:00'], address);
    assert.equal(leaveBy(body, afternoon), undefined, 'it has until the next working day');
  }
  assert.ok(!(await seen('2026-11-23T09:59:00.000Z', EXCEPTIONS)).includes(morning.code));
});

test('once the hour is over it is a lapse, with since when, until it is handed over', async () => {
  const evening = await seen('2026-11-23T10:00:00.000Z', EXCEPTIONS);
  for (const { code } of [morning, lastMinute]) assert.ok(evening.includes(code));
  assert.ok(!evening.includes(afternoon.code));
  assert.match(evening, /Quá giờ chưa chuyển <span class="mc-tabs__count">2</);
  assert.match(evening, /<time title="thứ Hai 23\/11\/2026, 17:00">23\/11\/2026</);
  assert.ok(
    !(await seen('2026-11-23T10:00:00.000Z', EXCEPTIONS, OTHER_COMMUNE)).includes(morning.code),
    'each desk has its own',
  );

  const next = '2026-11-25T00:00:00.000Z';
  assert.ok((await seen(next, EXCEPTIONS)).includes(afternoon.code), 'at the opening of Wednesday');
  const body = await seen(next, DAY_END);
  assert.deepEqual(leaveBy(body, morning), ['late', 'quá giờ từ 17:00 23/11/2026']);
  assert.deepEqual(leaveBy(body, afternoon), ['late', 'quá giờ từ 07:00']);
  assert.equal(kept(await seen(next, `${DAY_END}?ngay=2026-11-23`)), '', 'of another day it cannot be said');

  done(await office.act(counter, morning, HAND_OVER));
  assert.ok(!(await seen(next, EXCEPTIONS)).includes(morning.code));
  assert.equal(leaveBy(await seen(next, HAND_OVERS), morning), undefined);
});

test('who neither works at the desk nor leads it is not told on the page of papers', async () => {
  const specialist = await as('specialist', 'tu-phap-ho-tich');
  assert.equal(kept((await specialist.get(HAND_OVERS)).body), '');
});
