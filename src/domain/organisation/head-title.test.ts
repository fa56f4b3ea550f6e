import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OfficerRole } from '../access/roles.ts';
import { headTitle } from './head-title.ts';

const who = (role: OfficerRole, title?: string) => ({
  ...(title === undefined ? {} : { title }),
  duties: [{ role, unit: 'lanh-dao', fields: null }],
});

test('the head is who signs and is nobody’s deputy', () => {
  const office = [who('signer', 'Phó Chủ tịch'), who('signer', 'Chủ tịch'), who('unit-head', 'Trưởng phòng')];
  assert.equal(headTitle(office), 'Chủ tịch');
});

test('it is not guessed: nobody wrote it down, or two are called otherwise', () => {
  assert.equal(headTitle([who('signer'), who('unit-head', 'Trưởng phòng')]), undefined);
  assert.equal(headTitle([who('signer', 'Giám đốc'), who('signer', 'Chánh Thanh tra')]), undefined);
  assert.equal(headTitle([who('signer', 'Phó Giám đốc')]), undefined);
});
