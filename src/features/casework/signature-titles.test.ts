import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, done } from '../../../test/support/test-office.ts';
import { assertInOrder, testWith, textOf } from '../../documents/pdf-programs.test-data.ts';
import type { DeputyCapacity } from '../../domain/access/absence.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { writeAbsences } from '../../store/office/absence-records.ts';
import { changeOffice } from '../../store/office/office-log.ts';
import { act } from './acts.test-data.ts';

const { office, as } = await openTestApp({ after });
const [leader, vice] = [
  office.actor('signer', 'lanh-dao'),
  office.actor('unit-head', office.place.examiner),
].map(({ ...actor }) => (actor.kind === 'officer' && office.office.findOfficer(actor.id)) || assert.fail());
assert.ok(leader && vice);
const by = { actor: { kind: 'system', process: 'test' } as const, at: office.clock.at };

/** Whoever stands in for the leader has that title, and does so in that capacity. */
async function standsIn(title: string, capacity: DeputyCapacity, version: number): Promise<void> {
  await office.database.transaction(OWNER, (transaction) =>
    changeOffice(transaction, [{ stream: 'officer', id: vice?.id ?? '', data: { ...vice, title } }], {
      ...{ ...by, commandId: randomUUID() },
    }),
  );
  const days = { from: '2026-11-23', until: '2026-11-27' };
  const absence = {
    ...{ id: randomUUID(), reason: 'business-trip' as const, ...days, ended: null },
    recorded: { by: leader?.id ?? '', at: office.clock.at },
    deputy: {
      ...{ officer: vice?.id ?? '', capacity, decision: { number: '9/QĐ', date: '2026-11-20' } },
      ...{ until: days.until, limits: { roles: null, acts: null, fields: null, procedures: null } },
    },
  };
  const content = { officer: leader?.id ?? '', agency: COMMUNE, absences: [absence] };
  assert.ok(
    (await writeAbsences(office.database, { content, version }, { ...by, commandId: randomUUID() })).ok,
  );
  await office.office.refresh();
}

/** The slip of a result that refuses, signed by whoever stands in. */
async function refused(): Promise<string> {
  const at = `/ho-so/${done(await office.receive()).dossierId}`;
  await act(await as('counter-clerk', 'mot-cua'), at, 'hand-over');
  const specialist = await as('specialist', office.place.examiner);
  await act(specialist, at, 'propose-result', { ketqua: 'refused', lydo: 'Đang có vợ hợp pháp' });
  const deputy = await as('unit-head', office.place.examiner);
  await act(deputy, at, 'approve');
  await act(deputy, at, 'sign', { hinhthuc: 'paper' });
  const records = await as('records-officer', 'van-thu');
  const { body } = await act(records, at, 'issue', { so: '125/UBND' });
  const [, href = ''] = /href="([^"]+)"[^>]*>Phiếu từ chối giải quyết hồ sơ/.exec(body) ?? [];
  return textOf((await records.get(href)).rawPayload);
}

testWith(
  ['pdftotext'],
  'over the name stand the titles of the leader and of who signed in their place',
  async () => {
    for (const [version, [capacity, title]] of (
      [
        ['KT', 'Phó Chủ tịch'],
        ['TL', 'Trưởng phòng'],
        ['TUQ', 'Trưởng phòng'],
      ] as const
    ).entries()) {
      await standsIn(title, capacity, version);
      const text = await refused();
      assertInOrder(text, [`${capacity}. CHỦ TỊCH`, title.toLocaleUpperCase('vi'), vice?.name ?? '?']);
      assert.ok(!text.includes('THỦ TRƯỞNG'), text);
    }
  },
);
