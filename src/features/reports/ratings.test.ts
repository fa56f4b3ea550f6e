import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { readSheet } from 'read-excel-file/node';
import { COUNTED_DOSSIERS } from '../../../test/support/counted-dossiers.ts';
import { at, liveCountedDossiers } from '../../../test/support/counted-office.ts';
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE } from '../../../test/support/test-office.ts';
import type { RatingAnswers } from '../../domain/applicant-rating/applicant-rating.ts';
import { doFiguresWork } from '../../figures-work.ts';
import { giveRating } from '../../store/applicant-ratings/give-rating.ts';
import { carryOut } from '../../store/dossiers/carry-out.ts';
import { OWNER } from '../../store/ledger/identity.ts';

const { office, as } = await openTestApp({ after });
const ids = await liveCountedDossiers(office, COUNTED_DOSSIERS);
const name = office.office.findAgency(COMMUNE)?.name ?? '';
const NOBODY = /Bé Sáu|0912/;

/** Of those that came on 06/04: three early, and the late one; and one that ended before the quarter. */
const [, , , , early = '', second = '', third = '', , late = ''] = ids;
const elsewhere = ids[3] ?? '';

async function returned(dossier: string): Promise<void> {
  const outcome = await carryOut(office.desk, {
    ...{ commandId: randomUUID(), actor: office.actor('return-clerk', 'mot-cua'), dossier: { id: dossier } },
    expectedVersion: null,
    compose: () => ({
      ...{ type: 'return', way: 'counter', recipient: 'applicant', person: null, late: null },
      ...{ receiptShown: true, identityChecked: false, notified: 'phone' },
    }),
  });
  assert.ok(outcome.ok);
}

function rate(dossierId: string, answers: RatingAnswers, words = '', atDesk = false) {
  const deps = {
    ...office,
    newId: randomUUID,
    now: () => office.clock.at,
    rules: office.office.localRules(),
  };
  const returner = office.actor('return-clerk', 'mot-cua') as { id: string };
  return giveRating(deps, {
    ...{ commandId: randomUUID(), dossierId, answers, words },
    ...(atDesk
      ? {
          way: 'desk-device',
          desk: { officer: returner.id, identity: { kind: 'officer', agencies: [COMMUNE] } },
        }
      : { way: 'token', desk: null }),
  });
}

office.clock.at = at('20/07 09:00');
for (const id of [early, second, third, late, elsewhere]) await returned(id);
assert.ok((await rate(early, { overall: 2, contacts: 2, manner: 2 })).ok);
assert.ok((await rate(second, { overall: 1, contacts: 1 }, '', true)).ok);
assert.ok((await rate(late, { overall: 0, contacts: 0, manner: 1 }, 'Chờ lâu, hỏi không ai trả lời')).ok);
// Ended before the quarter.
assert.ok((await rate(elsewhere, { overall: 0 })).ok);
await doFiguresWork(office);
office.clock.at = at('20/07 10:00');
const leader = await as('signer', 'lanh-dao');

async function rowsOf(report: string, moment = ''): Promise<(first: string) => readonly unknown[]> {
  const answer = await leader.get(`/so-lieu/bieu/${report}/bang-tinh.xlsx?ky=2026-2${moment}`);
  const sheet = (await readSheet(answer.rawPayload)) as unknown as unknown[][];
  return (first) => sheet.findLast((row) => row[1] === first)?.slice(2) ?? [];
}

const linkTo = (body: string, part: string) =>
  [...body.matchAll(/href="([^"]*)"/g)]
    .map(([, address = '']) => address.replaceAll('&amp;', '&'))
    .find((address) => address.includes(part)) ?? '';

test('ratings of what ended in the quarter are numbers of the tables, as counted by hand', async () => {
  // Nineteen were resolved; three of them rated, one for each level; one entered at the desk, one with words.
  const row = (await rowsOf('hai-long'))(name);
  assert.deepEqual(row, [19, 3, 15.8, 1, 1, 1, 66.7, 1, 1]);
  const indices = await rowsOf('danh-gia');
  assert.deepEqual(indices('Số lần liên hệ'), [1, 3]);
  assert.deepEqual(indices('Thái độ'), [1.5, 2]);
  assert.equal(indices('Công khai')[0], 'chưa có nguồn', 'nobody answered that');
  // Of 22, five ended late, three are open late, and one applicant was not satisfied.
  const satisfied = (await rowsOf('bo-chi-so-766'))('Mức độ hài lòng');
  assert.deepEqual(satisfied.slice(2, 5), [13, 22, 59.1]);
});

test('every number opens its ratings, without a name, and words are for the head of the agency', async () => {
  const { body } = await leader.get('/so-lieu/bieu/hai-long?ky=2026-2');
  const unhappy = linkTo(body, 'diem=0');
  const list = (await leader.get(unhappy)).body;
  assert.match(list, /Phiếu chưa hài lòng: 1</);
  assert.match(list, /Chờ lâu, hỏi không ai trả lời/);
  assert.match(list, /Quá hạn, chưa xin lỗi/);
  assert.doesNotMatch(list, NOBODY);
  assert.match((await leader.get(linkTo(body, 'cach=quay'))).body, /nhập trên máy tại quầy: 1</);
  const byQuestion = linkTo((await leader.get('/so-lieu/bieu/danh-gia?ky=2026-2')).body, 'cau=thaido');
  assert.match((await leader.get(byQuestion)).body, /Thái độ của cán bộ thế nào\?”: 2</);
  const desk = await as('unit-head', 'tu-phap-ho-tich');
  const withoutWords = (await desk.get(unhappy)).body;
  assert.match(withoutWords, /Phiếu chưa hài lòng: 1</);
  assert.doesNotMatch(withoutWords, /Chờ lâu/);
  assert.match(list, /href="\/ho-so\//, 'who reads the words also opens the dossier');
  assert.doesNotMatch(withoutWords, /href="\/ho-so\/|H33-26/, 'others are not told which dossier it is of');
  assert.match(withoutWords, /Chưa hài lòng<\/strong>/);
});

test('who was not satisfied these days stands on the dashboard, whenever the dossier ended', async () => {
  const { body } = await leader.get('/bang-dieu-khien');
  assert.match(body, />2 phiếu chưa hài lòng<\/a>/);
  const list = (await leader.get(linkTo(body, 'diem=0&ykien=co'))).body;
  assert.match(list, /Phiếu chưa hài lòng, có ý kiến: 1</);
  assert.match(list, /Chờ lâu/);
});

test('as of an earlier moment nothing changes by what is rated later, or rated anew', async () => {
  const { body } = await leader.get('/so-lieu/bieu/hai-long?ky=2026-2');
  const moment = /vitri=\d+&amp;luc=[^"&]+/.exec(body)?.[0].replaceAll('&amp;', '&');
  office.clock.at = at('20/07 10:15');
  assert.ok((await rate(third, { overall: 0, contacts: 0 }, 'Chậm')).ok);
  assert.ok((await rate(early, { overall: 0 })).ok);
  const [now, then] = [await rowsOf('hai-long'), await rowsOf('hai-long', `&${moment}`)];
  assert.deepEqual(then(name), [19, 3, 15.8, 1, 1, 1, 66.7, 1, 1]);
  assert.deepEqual(now(name), [19, 4, 21.1, 0, 1, 3, 25, 2, 1]);
  const indices = await rowsOf('danh-gia', `&${moment}`);
  assert.deepEqual(indices('Số lần liên hệ'), [1, 3]);
  const [rows = []] = await office.database.read(OWNER, {
    text: 'select number from applicant_rating where dossier_id = $1 order by number',
    values: [early],
  });
  assert.deepEqual(rows, [{ number: 1 }, { number: 2 }], 'the first one stays');
});
