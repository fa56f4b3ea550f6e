import assert from 'node:assert/strict';
import type { Scope } from '../../../test/support/database.ts';
import { importRecords } from '../../../test/support/import-records.ts';
import { type Browser, openTestApp } from '../../../test/support/test-app.ts';

/** A record of a catalogue, of our own writing: a time without its unit, and a fee in words. */
export function record(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'thu:1.990001',
    code: '1.990001',
    name: 'Xác nhận nơi trồng cây trên vỉa hè',
    field: 'Cây xanh',
    ministry: 'Bộ Xây dựng',
    levels: ['xa'],
    decision: '12/QĐ-BXD',
    applicants: ['Công dân Việt Nam'],
    agency: { performing: 'Ủy ban nhân dân cấp xã' },
    channels: [
      {
        channel: 'counter',
        duration: null,
        duration_raw: '4',
        fees: [{ raw: 'Miễn phí', amount: 0, currency: 'VND' }],
        description: '',
      },
    ],
    document_groups: [{ title: null, documents: [{ name: 'Đơn đề nghị', originals: 1, copies: 0 }] }],
    steps: ['Nộp hồ sơ'],
    requirements: null,
    results: [{ code: 'KQ.G99.000001', name: 'Văn bản xác nhận' }],
    legal_basis: [{ number: '64/2010/NĐ-CP', title: 'Nghị định về quản lý cây xanh đô thị' }],
    source: { origin: 'https://thu.example/1.990001' },
    ...change,
  };
}

/** With its unit: nothing about it is doubtful. */
export function clearRecord(change: Record<string, unknown> = {}): Record<string, unknown> {
  const [first] = record().channels as Record<string, unknown>[];
  const channel = { ...first, duration: { value: 4, unit: 'working_day' }, duration_raw: '4 Ngày làm việc' };
  return record({ channels: [channel], ...change });
}

export const SOURCE = '/danh-muc/nguon?ban=thu%3A1.990001';
export const DRAFT = '/danh-muc/ban-soan/xac-nhan-noi-trong-cay-tren-via-he';

/** An office with the record imported, and whoever publishes in it. */
export async function openDrafting(scope: Scope, records: readonly unknown[] = [record()]) {
  const opened = await openTestApp(scope);
  await importRecords(opened.office, records);
  const publisher = () => opened.as('supervisor', 'giam-sat', 'so-tu-phap');
  return { ...opened, publisher };
}

/** The page, which must be there. */
export async function see(browser: Browser, address: string): Promise<string> {
  const answer = await browser.get(address);
  assert.equal(answer.statusCode, 200, `${address}: ${answer.statusCode}`);
  return answer.body;
}

type Fields = Record<string, string | string[]>;

/** Everything a browser would send of the form with this action, as it stands. */
export function fieldsOf(body: string, action: string): Fields {
  const form = body
    .split('<form')
    .find((part) => part.includes(`action="${action}"`))
    ?.split('</form>')[0];
  assert.ok(form, `no form for ${action}`);
  const fields: Fields = {};
  const add = (name: string | undefined, value: string) => {
    if (name === undefined || name === '_csrf') return;
    const before = fields[name];
    fields[name] = before === undefined ? value : [before, value].flat();
  };
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const ticked = / checked/.test(tag) || !/type="(checkbox|radio)"/.test(tag);
    if (ticked) add(attribute(tag, 'name'), attribute(tag, 'value') ?? '');
  }
  for (const [, tag = '', text = ''] of form.matchAll(/<textarea([^>]*)>([^<]*)<\/textarea>/g))
    add(attribute(tag, 'name'), plain(text));
  for (const [, tag = '', options = ''] of form.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    const chosen =
      /<option[^>]* selected[^>]*>/.exec(options)?.[0] ?? /<option[^>]*>/.exec(options)?.[0] ?? '';
    add(attribute(tag, 'name'), attribute(chosen, 'value') ?? '');
  }
  return fields;
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : plain(found);
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** Fills a section in, as it stands but for the change, and presses a button of it. */
export async function fill(browser: Browser, section: string, change: Fields, act = 'luu', draft = DRAFT) {
  const address = `${draft}/${section}`;
  const fields = fieldsOf(await see(browser, address), address);
  return browser.post(address, { ...fields, ...change, viec: act });
}

/** From the record to a draft in which nothing is left to do. */
export async function finishDraft(browser: Browser, draft = DRAFT): Promise<void> {
  const address = '/danh-muc/ban-soan-moi';
  const ma = draft.split('/').at(-1) ?? '';
  const begun = await browser.post(address, { ...fieldsOf(await see(browser, SOURCE), address), ma });
  assert.equal(begun.headers.location, draft);
  const limit = { 'limits-0-limit-amount': '4', 'limits-0-limit-unit': 'wd', 'limits-0-policy': 'HOUR_8' };
  const answers = { 'tra-loi-limit-without-unit': 'Điều 10 Nghị định số 64/2010/NĐ-CP' };
  const limits = await fill(browser, 'thoi-han', { ...limit, ...answers }, 'luu', draft);
  assert.equal(limits.statusCode, 303, limits.body);
  await takeProcess(browser, draft);
}

/** The process of another procedure of the level, fitted and given a basis. */
export async function takeProcess(browser: Browser, draft = DRAFT): Promise<void> {
  const taken = await fill(
    browser,
    'quy-trinh',
    { 'lay-theo': 'xac-nhan-tinh-trang-hon-nhan' },
    'lay',
    draft,
  );
  assert.equal(taken.statusCode, 200);
  const address = `${draft}/quy-trinh`;
  const fields = { ...fieldsOf(taken.body, address), 'process-basis': 'Quyết định số 20/QĐ-UBND' };
  const kept = await browser.post(address, { ...fields, viec: 'luu' });
  assert.equal(kept.statusCode, 303, kept.body);
}

/** The form on the page that looks a draft over. */
export async function publishing(browser: Browser, draft = DRAFT): Promise<Fields> {
  const address = `${draft}/cong-bo`;
  const fields = fieldsOf(await see(browser, address), address);
  return { ...fields, 'quyet-dinh': 'Quyết định số 99/QĐ-UBND', viec: 'cong-bo' };
}
