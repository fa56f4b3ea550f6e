import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { REPORT_NAMES } from '../../src/features/reports/report-names.ts';
import { doFiguresWork } from '../../src/figures-work.ts';
import { giveRating } from '../../src/store/applicant-ratings/give-rating.ts';
import { carryOut } from '../../src/store/dossiers/carry-out.ts';
import { COUNTED_DOSSIERS } from '../support/counted-dossiers.ts';
import { at, liveCountedDossiers } from '../support/counted-office.ts';
import { type Browser, openTestApp } from '../support/test-app.ts';
import { done, receiveCommand } from '../support/test-office.ts';

const TIME = /phút|giờ|ngày/;

/** Numbers that open no list, and why. By the page, and the place of the column in its table; perhaps only such words. */
const WITHOUT_DOSSIERS: readonly {
  page: RegExp;
  columns: readonly number[];
  words?: RegExp;
  because: string;
}[] = [
  { page: /^\/so-lieu\/bieu\//, columns: [0], because: 'the number of a row' },
  { page: /bieu\/bo-chi-so-766/, columns: [2, 3, 7], because: 'points and thresholds are set by a decision' },
  { page: /bieu\/bo-chi-so-766/, columns: [6], because: 'a share whose part is a difference beside it' },
  { page: /bieu\/danh-gia/, columns: [2], because: 'a mean; the dossiers it is of stand beside it' },
  { page: /bieu\/truc-tuyen/, columns: [2], because: 'the code of the agency' },
  { page: /bieu\/hai-long/, columns: [8], because: 'a share of two columns, each of which is opened' },
  { page: /bieu\/tuan-thu/, columns: [6, 7], because: 'accounts; who may see their use opens it' },
  { page: /^\/bang-dieu-khien/, columns: [1], words: TIME, because: 'lost; its dossiers stand beside' },
  { page: /^\/thi-dua/, columns: [0, 1, 2], because: 'places, points and thresholds' },
  { page: /^\/khai-pha/, columns: [2, 3, 4], words: TIME, because: 'the stays it is of stand beside' },
];

const { office, as } = await openTestApp({ after });
office.clock.at = '2026-03-20T02:30:00.000Z';
for (const [agency, procedure] of [
  ['so-gddt', 'cap-ban-sao-van-bang'],
  ['so-tnmt', 'cap-giay-phep-khoan-nuoc'],
  ['ubnd-tp-rach-gia', 'cai-chinh-ho-tich'],
] as const) {
  const papers = office.office.findProcedure(procedure)?.content.papers ?? [];
  done(
    await carryOut(office.desk, {
      ...{ commandId: randomUUID(), expectedVersion: null },
      actor: office.actor('counter-clerk', 'mot-cua', agency),
      dossier: { open: { agency, procedure } },
      compose: (pen) => receiveCommand(pen, papers),
    }),
  );
}
const ids = await liveCountedDossiers(office, COUNTED_DOSSIERS);
office.clock.at = at('20/07 09:00');
// One early and one late, of the second quarter: their applicants rated them.
for (const [dossier = '', overall] of [
  [ids[4], 0],
  [ids[6], 2],
] as const) {
  const returned = await carryOut(office.desk, {
    ...{ commandId: randomUUID(), actor: office.actor('return-clerk', 'mot-cua'), dossier: { id: dossier } },
    expectedVersion: null,
    compose: () => ({
      ...{ type: 'return', way: 'counter', recipient: 'applicant', person: null, late: null },
      ...{ receiptShown: true, identityChecked: false, notified: 'phone' },
    }),
  });
  assert.ok(returned.ok);
  const deps = {
    ...office,
    newId: randomUUID,
    now: () => office.clock.at,
    rules: office.office.localRules(),
  };
  const rating = {
    ...{ commandId: randomUUID(), dossierId: dossier, answers: { overall, contacts: 1 as const } },
    ...{ words: overall === 0 ? 'Chờ lâu' : '', way: 'token' as const, desk: null },
  };
  assert.ok((await giveRating(deps, rating)).ok);
}
await doFiguresWork(office);
office.clock.at = at('20/07 10:00');

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
const leading = (text: string) => Number(/^[\d.]+/.exec(text)?.[0].replaceAll('.', '') ?? Number.NaN);

const DAY = /^\d\d\/\d\d\/\d{4}/;

interface ShownNumber {
  text: string;
  href: string | null;
  /** The place of its column; null: it stands in no table. */
  column: number | null;
}

/** Cells of tables, tiles and words of sentences that begin with a digit, and say more than nothing. */
function numbersOn(body: string): readonly ShownNumber[] {
  const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? '';
  const tables = [...main.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => table);
  const cells = tables.flatMap((table) =>
    (table.split('</thead>')[1] ?? '').split('<tr').flatMap((row) =>
      [...row.matchAll(/<(td|th)[^>]*>([\s\S]*?)<\/\1>/g)].flatMap(
        ([, , cell = ''], column): ShownNumber[] => {
          const links = linksIn(cell).map((link) => ({ ...link, column }));
          return links.length > 0 ? links : [{ text: plain(cell), href: null, column }];
        },
      ),
    ),
  );
  const beside = main.replace(/<table[\s\S]*?<\/table>/g, '').replace(/<form[\s\S]*?<\/form>/g, '');
  const tiles = [...beside.matchAll(/<span class="mc-tiles__number">([\s\S]*?)<\/span>/g)];
  const all: readonly ShownNumber[] = [
    ...cells,
    ...tiles.map(([, tile = '']) => ({ text: plain(tile), href: null, column: null })),
    ...linksIn(beside).map((link) => ({ ...link, column: null })),
  ];
  return all.filter(({ text }) => /^\d/.test(text) && !/^0(,0)?%?( |$)/.test(text) && !DAY.test(text));
}

function linksIn(html: string) {
  return [...html.matchAll(/<a [^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].map(
    ([, href = '', text = '']) => ({
      ...{ text: plain(text), href: href.replaceAll('&amp;', '&') },
    }),
  );
}

/** What a list says there is of it: in its head, or of stays of which a dossier has several. */
async function faultIn(by: Browser, { text, href }: ShownNumber): Promise<string | null> {
  const { body, statusCode } = await by.get(href ?? '');
  if (statusCode !== 200) return `answers ${statusCode}`;
  if (href?.startsWith('/quan-tri/su-dung')) return null;
  const [, head = ''] = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(body) ?? [];
  const counted = Number(/([\d.]+)(?: hồ sơ)?$/.exec(plain(head))?.[1]?.replaceAll('.', ''));
  // A share, a time or points: there is something behind it. Else there is as much as it says.
  const isCount = /^[\d.]+(?: [^\d]*)?$/.test(text) && !/%|ngày|giờ|phút/.test(text);
  const isPoints = href?.includes('nhom=ended-all') || href?.includes('nhom=open-all');
  if (!isCount || isPoints) return counted > 0 ? null : 'lists nothing';
  if (plain(body).includes(`Cộng ${text.replace(/ (lượt|lần).*$/, '')} lượt`)) return null;
  return counted === leading(text) ? null : `lists ${counted}`;
}

async function walk(by: Browser, pages: readonly string[]): Promise<number> {
  let opened = 0;
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const page of pages) {
    const { body, statusCode } = await by.get(page);
    assert.equal(statusCode, 200, page);
    for (const one of numbersOn(body)) {
      if (one.href === null) {
        const excused = WITHOUT_DOSSIERS.some(
          ({ page: of, columns, words }) =>
            of.test(page) && columns.includes(one.column ?? -1) && (!words || words.test(one.text)),
        );
        if (!excused) faults.push(`${page}: ${one.text} in column ${one.column} opens nothing`);
      } else if (!seen.has(`${one.text} ${one.href}`)) {
        seen.add(`${one.text} ${one.href}`);
        const fault = await faultIn(by, one);
        if (fault) faults.push(`${page}: ${one.text} -> ${one.href} ${fault}`);
        opened += 1;
      }
    }
  }
  assert.deepEqual(faults, []);
  return opened;
}

const REPORTS = REPORT_NAMES.filter((name) => name !== 'ho-so-chua-tuan-thu');
const reportsOf = (more = '') => REPORTS.map((name) => `/so-lieu/bieu/${name}?ky=2026-2${more}`);
const PERIOD = 'tu=15/03/2026&den=14/06/2026';
const MAP = `/khai-pha?${PERIOD}&thutuc=xac-nhan-tinh-trang-hon-nhan`;

test('every number that a leader of an agency sees opens a list of as many', async () => {
  const leader = await as('signer', 'lanh-dao');
  const pages = [`/so-lieu?${PERIOD}`, ...reportsOf(), '/bang-dieu-khien', `/thi-dua?${PERIOD}`];
  const opened = await walk(leader, [...pages, '/bang-dieu-khien?phamvi=phong-tu-phap-ho-tich']);
  assert.ok(opened > 100, `${opened}`);
  assert.ok((await walk(leader, [`/khai-pha?${PERIOD}`, MAP])) > 20);
});

test('every number that a department and the province see opens a list of as many', async () => {
  const province = await as('supervisor', 'giam-sat', 'vp-ubnd');
  const pages = [`/so-lieu?${PERIOD}`, ...reportsOf(), '/bang-dieu-khien', '/bang-dieu-khien?phamvi=khoi-xa'];
  assert.ok((await walk(province, [...pages, `/khai-pha?${PERIOD}`])) > 150);
  const department = await as('supervisor', 'giam-sat', 'so-noi-vu');
  const theirs = [`/thi-dua?${PERIOD}`, '/bang-dieu-khien', ...reportsOf('&coquan=so-tnmt')];
  assert.ok((await walk(department, theirs)) > 20);
});
