import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  contentOf,
  IDENTITY_KINDS,
  NOBODY,
  type PersonTyped,
  personProblems,
  readPerson,
} from './person-form.ts';

const SOMEBODY: PersonTyped = { ...NOBODY, identityNumber: '091188000456', name: 'Nguyễn Thị Bé Sáu' };

function wrongIn(change: Partial<PersonTyped>): string[] {
  return personProblems({ ...SOMEBODY, ...change }).map(({ field }) => field);
}

test('a name and a number are enough', () => {
  assert.deepEqual(wrongIn({}), []);
  assert.deepEqual(wrongIn({ name: '', identityNumber: '' }), ['sogiayto', 'hoten']);
});

test('a name has letters, of whatever language', () => {
  for (const name of ['123', '091188000456', '. -', '𝟙𝟚'])
    assert.deepEqual(wrongIn({ name }), ['hoten'], name);
  for (const name of ['Ơ', 'សុខ ធារី', 'Công ty 319', 'Y Moan']) assert.deepEqual(wrongIn({ name }), [], name);
  const company = { ...SOMEBODY, kind: 'organisation', identityKind: 'Mã số thuế' } as const;
  const [problem] = personProblems({ ...company, identityNumber: '1700123456', name: '319' });
  assert.equal(problem?.text, 'Tên tổ chức phải có chữ');
});

test('a number looks like its paper', () => {
  assert.deepEqual(wrongIn({ identityNumber: '09118800045' }), ['sogiayto']);
  assert.deepEqual(wrongIn({ identityKind: 'CMND', identityNumber: '370123456' }), []);
  assert.deepEqual(wrongIn({ identityKind: 'Hộ chiếu', identityNumber: 'C1234567' }), []);
  assert.deepEqual(wrongIn({ identityKind: 'Không có', identityNumber: '' }), []);
  assert.deepEqual(wrongIn({ identityKind: 'Không có' }), ['sogiayto'], 'a number of nothing');
  assert.deepEqual(wrongIn({ identityKind: 'tự đặt' }), ['sogiayto']);
});

test('nothing longer than its field may be reaches the database, whatever the paper is called', () => {
  const x = 'x'.repeat(5000);
  const nines = '9'.repeat(5000);
  const long = { name: x, address: x, phone: nines, email: `${x}@a.vn`, identityNumber: nines };
  const kinds = [...IDENTITY_KINDS.map(({ name }) => name), 'Không có', x];
  for (const identityKind of kinds) {
    const fields = ['sogiayto', 'hoten', 'diachi', 'dienthoai', 'email'];
    assert.deepEqual(wrongIn({ ...long, identityKind }), fields, identityKind);
  }
  const problems = personProblems({ ...SOMEBODY, email: long.email });
  assert.deepEqual(problems, [{ field: 'email', text: 'Thư điện tử dài quá 254 ký tự. Xin kiểm tra lại' }]);
  const most = { name: 'ế'.repeat(500), identityKind: 'Giấy tờ khác', identityNumber: '9'.repeat(30) };
  assert.deepEqual(wrongIn(most), []);
  assert.deepEqual(wrongIn({ ...most, name: 'ế'.repeat(501), identityNumber: '9'.repeat(31) }), [
    'sogiayto',
    'hoten',
  ]);
});

test('an organisation is known by its tax number, with no further choice', () => {
  assert.deepEqual(wrongIn({ kind: 'organisation', identityNumber: '1700123456' }), []);
  assert.deepEqual(wrongIn({ kind: 'organisation', identityNumber: '1700123456-001' }), []);
  const { identityKind } = contentOf({ ...SOMEBODY, kind: 'organisation', identityNumber: '1700123456' });
  assert.equal(identityKind, 'Mã số thuế');
});

test('a phone number is the same however it is written', () => {
  for (const phone of ['0912000456', '0912 000 456', '0912.000.456', '+84 912 000 456', '84912000456']) {
    assert.deepEqual(wrongIn({ phone }), [], phone);
    assert.equal(contentOf({ ...SOMEBODY, phone }).phone, '0912000456');
  }
  assert.equal(contentOf({ ...SOMEBODY, phone: '+855 12 345 678' }).phone, '+85512345678');
  assert.deepEqual(wrongIn({ phone: '12345' }), ['dienthoai']);
});

test('what is typed is tidied: NFC, one blank, no dots in numbers', () => {
  const name = '  Nguyễn   Thị\tBé Sáu '.normalize('NFD');
  const read = readPerson({ hoten: name, sogiayto: '091 188.000456', email: 'a b' });
  assert.equal(read.name, 'Nguyễn Thị Bé Sáu');
  assert.equal(read.identityNumber, '091188000456');
  assert.deepEqual(
    personProblems(read).map(({ field }) => field),
    ['email'],
  );
});
