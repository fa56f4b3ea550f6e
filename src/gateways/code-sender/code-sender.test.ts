import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTerminalSender } from './code-sender.ts';

test('a code is six digits, and no two askings are likely to have the same', () => {
  const { newCode } = openTerminalSender(() => undefined);
  const codes = Array.from({ length: 200 }, newCode);
  for (const code of codes) assert.match(code, /^\d{6}$/);
  assert.ok(new Set(codes).size > 190);
});

test('the terminal tells the code, and of the address only enough to know one’s own', async () => {
  const told: string[] = [];
  const sender = openTerminalSender((line) => told.push(line));
  const message = { code: '042042', until: 'thứ Hai 23/11/2026, 09:40' };
  await sender.send({ ...message, road: 'phone', address: '0912000777' });
  await sender.send({ ...message, road: 'email', address: 'chin@example.vn' });
  assert.match(told[0] ?? '', /…777 là 042042, dùng đến thứ Hai/);
  assert.match(told[1] ?? '', /c…@example\.vn là 042042/);
  assert.ok(!told.join('').includes('0912000777') && !told.join('').includes('chin@'));
});
