import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { COUNTED_DOSSIERS } from '../../../test/support/counted-dossiers.ts';
import { liveCountedDossiers } from '../../../test/support/counted-office.ts';
import { type Browser, openTestApp } from '../../../test/support/test-app.ts';
import { done, receiveCommand } from '../../../test/support/test-office.ts';
import { doFiguresWork } from '../../figures-work.ts';
import { carryOut } from '../../store/dossiers/carry-out.ts';
import { REPORT_NAMES } from './report-names.ts';

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
await liveCountedDossiers(office, COUNTED_DOSSIERS);
await doFiguresWork(office);
office.clock.at = '2026-11-23T02:30:00.000Z';

/** Each link of a table, with what it says and in which row. */
function numbersIn(body: string): readonly { href: string; number: string; row: string }[] {
  return body.split('<tr').flatMap((row) => {
    const [, name = ''] = /<th scope="row"[^>]*>([^<]*)/.exec(row) ?? [];
    const links = row.matchAll(/href="(\/so-lieu\/ho-so[^"]*)"[^>]*>([\d.]+)</g);
    return [...links].map(([, href = '', number = '']) => ({
      ...{ href: href.replaceAll('&amp;', '&'), number, row: name },
    }));
  });
}

async function assertAllOpen(by: Browser, report: string): Promise<ReturnType<typeof numbersIn>> {
  const numbers = numbersIn((await by.get(`/so-lieu/bieu/${report}?ky=2026-2`)).body);
  for (const { href, number, row } of numbers) {
    const [, counted] = /<h1[^>]*>[^<]*: ([\d.]+)/.exec((await by.get(href)).body) ?? [];
    assert.equal(counted, number, `${report}, ${row}: ${href}`);
  }
  return numbers;
}

test('every number of the tables of the province opens a list of as many, the sums of groups and of all too', async () => {
  const supervisor = await as('supervisor', 'giam-sat', 'vp-ubnd');
  const opened = new Map<string, ReturnType<typeof numbersIn>>();
  for (const report of REPORT_NAMES) opened.set(report, await assertAllOpen(supervisor, report));
  const rows = (report: string) => new Set(opened.get(report)?.map(({ row }) => row));
  for (const report of ['dung-hen-co-quan', 'truc-tuyen', 'tuan-thu'])
    for (const sum of ['Sở, ban, ngành', 'Cấp huyện', 'Cấp xã', 'Tổng cộng'])
      assert.ok(rows(report).has(sum), `${report}: ${sum}`);
  for (const report of ['dung-hen-linh-vuc', 'dung-hen-thu-tuc', 'ii-06a'])
    assert.ok(rows(report).has('Tổng cộng'), report);
});

test('the same for one agency, officer by officer', async () => {
  const leader = await as('signer', 'lanh-dao');
  for (const report of ['ii-06a', 'dung-hen-nguoi-thu-ly', 'dung-hen-co-quan', 'truc-tuyen']) {
    const numbers = await assertAllOpen(leader, report);
    assert.ok(
      numbers.some(({ row }) => row === 'Tổng cộng'),
      report,
    );
  }
});
