import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { testAgency, testUnit } from '../../domain/organisation/agency.test-data.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { type CatalogueQuery, catalogueAddress, readCatalogueQuery } from './catalogue-query.ts';
import { viewCatalogue } from './catalogue-view.ts';
import { indexCatalogue } from './index-catalogue.ts';

const blank = {
  ...{ agencies: null, channels: ['counter'], limits: [], papers: [], fees: [], legalBasis: [] },
  ...{ results: [], process: { basis: '', budgetUnit: 'minutes', steps: [] } },
  ...{ electronicResult: false, decision: '', validFrom: '2016-07-04' },
} as const satisfies Partial<Procedure>;

const BIRTH: Procedure = {
  ...{ ...blank, id: 'dang-ky-khai-sinh', nationalCode: '1.001193', name: 'Đăng ký khai sinh' },
  ...{ field: 'Hộ tịch', level: 'commune', results: [{ code: 'k', name: 'Giấy khai sinh' }] },
};
const BIRTH_ABROAD: Procedure = {
  ...{ ...blank, id: 'khai-sinh-nuoc-ngoai', nationalCode: '2.000528', field: 'Hộ tịch', level: 'district' },
  name: 'Ghi chú và đăng ký khai sinh có yếu tố nước ngoài',
};
const BUILDING: Procedure = {
  ...{ ...blank, id: 'xay-dung', nationalCode: null, field: 'Hoạt động xây dựng', level: 'district' },
  name: 'Cấp giấy phép xây dựng nhà ở riêng lẻ',
};
const TO_COME: Procedure = { ...BIRTH, id: 'mai-sau', nationalCode: null, validFrom: '2027-01-01' };

const ward = testAgency({ id: 'phuong', name: 'Phường A' });
const town = testAgency({
  id: 'huyen',
  name: 'Huyện B',
  level: 'district',
  units: [testUnit('mot-cua', 'desk')],
});
const versions = [BUILDING, BIRTH_ABROAD, TO_COME, BIRTH].map((content) => ({ version: 1, content }));
const index = indexCatalogue(
  versions,
  [ward, town, testAgency({ id: 'vang', staffed: false })],
  '2026-11-22',
);

const EVERYTHING: CatalogueQuery = { words: '', field: '', level: null, agency: '', page: 1 };
const view = (asked: Partial<CatalogueQuery>) => viewCatalogue(index, { ...EVERYTHING, ...asked });
const found = (words: string, asked: Partial<CatalogueQuery> = {}) =>
  view({ words, ...asked }).entries.map(({ procedure }) => procedure.id);

describe('the catalogue', () => {
  it('holds what is in force, by name', () => {
    assert.deepEqual(found(''), ['xay-dung', 'dang-ky-khai-sinh', 'khai-sinh-nuoc-ngoai']);
  });

  it('takes in what comes into force, on its day', () => {
    const later = indexCatalogue(versions, [ward], '2027-01-01');
    assert.ok(later.byId.has('mai-sau'));
    assert.equal(index.byId.has('mai-sau'), false);
  });

  it('finds by words with or without their marks, in any order', () => {
    for (const typed of [
      'khai sinh',
      'KHAI  SINH',
      'khai sinh'.normalize('NFD'),
      'sinh khai',
      'đăng ký kh',
    ]) {
      assert.deepEqual(found(typed), ['dang-ky-khai-sinh', 'khai-sinh-nuoc-ngoai'], typed);
    }
    assert.deepEqual(found('ho tich nuoc ngoai'), ['khai-sinh-nuoc-ngoai'], 'field and name together');
    assert.deepEqual(found('ở riêng lẻ'), ['xay-dung']);
  });

  it('finds by what is got in the end', () => {
    assert.deepEqual(found('giấy khai sinh'), ['dang-ky-khai-sinh']);
    assert.equal(view({ words: 'giấy khai sinh' }).loose, false);
  });

  it('takes a national code for one procedure, and part of it for a search', () => {
    assert.deepEqual(found(' 1.001193 '), ['dang-ky-khai-sinh']);
    assert.deepEqual(found('001193'), ['dang-ky-khai-sinh']);
  });

  it('puts what begins with the words first', () => {
    assert.deepEqual(found('đăng ký'), ['dang-ky-khai-sinh', 'khai-sinh-nuoc-ngoai']);
    assert.deepEqual(found('ghi chu'), ['khai-sinh-nuoc-ngoai']);
  });

  it('offers the nearest where nothing has all words, and says so', () => {
    const near = view({ words: 'xin giấy phép xây dựng nhà cấp 4' });
    assert.deepEqual([near.loose, near.entries.map(({ procedure }) => procedure.id)], [true, ['xay-dung']]);
    assert.equal(view({ words: 'zzz qqq' }).total, 0);
    assert.equal(view({ words: '???' }).total, 3, 'signs are no words');
  });

  it('is filtered by field, level and agency, each counted over the others', () => {
    assert.deepEqual(found('', { field: 'ho-tich' }), ['dang-ky-khai-sinh', 'khai-sinh-nuoc-ngoai']);
    assert.deepEqual(found('', { level: 'district' }), ['xay-dung', 'khai-sinh-nuoc-ngoai']);
    assert.deepEqual(found('', { agency: 'phuong' }), ['dang-ky-khai-sinh']);
    const { choices } = view({ field: 'ho-tich', level: 'district' });
    const counts = (some: readonly { value: string; count: number }[]) =>
      some.map(({ value, count }) => [value, count]);
    assert.deepEqual(counts(choices.fields), [
      ['hoat-dong-xay-dung', 1],
      ['ho-tich', 1],
    ]);
    assert.deepEqual(counts(choices.levels), [
      ['district', 1],
      ['commune', 1],
    ]);
    assert.deepEqual(counts(choices.agencies), [['huyen', 1]]);
  });

  it('keeps a filter in its list though nothing is left of it', () => {
    const { choices, total, named } = view({ words: 'xây dựng', agency: 'phuong', field: 'khong-co' });
    assert.deepEqual([total, named.field, named.agency], [0, undefined, 'Phường A']);
    assert.deepEqual(choices.agencies.find(({ value }) => value === 'phuong')?.count, 0);
  });

  it('has a last page, which is what too far a page shows', () => {
    const many = Array.from({ length: 45 }, (_, at) => ({
      version: 1,
      content: { ...BIRTH, id: `so-${at}`, nationalCode: null },
    }));
    const last = viewCatalogue(indexCatalogue(many, [ward], '2026-11-22'), { ...EVERYTHING, page: 99 });
    assert.deepEqual([last.pages, last.query.page, last.entries.length, last.total], [3, 3, 5, 45]);
  });
});

describe('an address of the catalogue', () => {
  it('asks for what it was made of', () => {
    const asked: CatalogueQuery = {
      ...{ words: 'khai sinh & tử', field: 'ho-tich', level: 'commune', agency: 'phuong', page: 3 },
    };
    const { searchParams } = new URL(catalogueAddress(asked), 'http://x.test');
    assert.deepEqual(readCatalogueQuery(Object.fromEntries(searchParams)), asked);
    assert.equal(catalogueAddress({}), '/thu-tuc?trang=1');
  });

  it('asks for nothing without parameters of ours, and for everything by an empty form', () => {
    for (const none of [{}, { utm: 'x' }, null, 'tim']) assert.equal(readCatalogueQuery(none), undefined);
    assert.deepEqual(readCatalogueQuery({ tim: '', linhvuc: '', cap: '', coquan: '' }), EVERYTHING);
  });

  it('takes nonsense for nothing', () => {
    for (const trang of ['0', '-1', '1.5', 'x', ''])
      assert.equal(readCatalogueQuery({ trang })?.page, 1, trang);
    assert.equal(readCatalogueQuery({ trang: '99999999' })?.page, 10_000);
    assert.equal(readCatalogueQuery({ cap: 'lang' })?.level, null);
    assert.equal(readCatalogueQuery({ tim: ['a', 'b'] })?.words, 'a');
    assert.equal(readCatalogueQuery({ tim: 'x'.repeat(5000) })?.words.length, 200);
  });
});
