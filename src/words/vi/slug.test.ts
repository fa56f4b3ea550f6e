import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slugOf } from './slug.ts';

test('a name becomes whole words without marks', () => {
  assert.equal(slugOf('Đăng ký khai sinh'), 'dang-ky-khai-sinh');
  assert.equal(slugOf('  Cấp "giấy phép" (mới) / đổi  '), 'cap-giay-phep-moi-doi');
  assert.equal(slugOf('…'), '');
});

test('a long name is cut between words, one long word within', () => {
  const slug = slugOf('Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất');
  assert.equal(slug, 'dang-ky-bien-dong-quyen-su-dung-dat-quyen-so-huu-tai-san-gan');
  assert.ok(slug.length <= 60);
  assert.equal(slugOf('a'.repeat(100)).length, 60);
});
