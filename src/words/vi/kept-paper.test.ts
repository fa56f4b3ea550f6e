import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWrittenForDossier } from './kept-paper.ts';

test('what was written for the dossier stays with it; what was there before goes back', () => {
  for (const name of ['Tờ khai cấp Giấy xác nhận', 'ĐƠN ĐỀ NGHỊ', ' Văn bản ủy quyền, nếu nộp thay', 'Đơn'])
    assert.ok(isWrittenForDossier(name), name);
  for (const name of ['Giấy chứng nhận quyền sử dụng đất', 'Bản án ly hôn', 'Đơn vị tư vấn: hồ sơ năng lực'])
    assert.ok(!isWrittenForDossier(name), name);
});
