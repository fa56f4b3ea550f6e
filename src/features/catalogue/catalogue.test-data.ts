import { randomUUID } from 'node:crypto';
import type { TestOffice } from '../../../test/support/test-office.ts';
import { COMMUNE } from '../../../test/support/test-office.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { changeOffice, type OfficeChange } from '../../store/office/office-log.ts';

export const MARRIAGE = 'xac-nhan-tinh-trang-hon-nhan';

const SUBJECTS = [
  'đăng ký',
  'cấp giấy phép',
  'cấp lại chứng chỉ',
  'gia hạn',
  'thu hồi',
  'công nhận',
  'thẩm định',
];
const THINGS = ['khai thác nước mặt', 'hành nghề dược', 'tàu cá', 'trường mầm non', 'cơ sở bảo trợ xã hội'];
const PLACES = ['trên địa bàn tỉnh', 'ở vùng biên giới', 'trong khu kinh tế', 'tại xã đảo', 'cho tổ chức'];

/** As many as a large province publishes, made of one that is real. */
export function manyProcedures(model: Procedure, count: number): Procedure[] {
  return Array.from({ length: count }, (_, at) => {
    const subject = SUBJECTS[at % SUBJECTS.length] ?? '';
    const thing = THINGS[at % THINGS.length] ?? '';
    const place = PLACES[(at >> 3) % PLACES.length] ?? '';
    return {
      ...model,
      id: `thu-tuc-${at}`,
      nationalCode: `3.${String(at).padStart(6, '0')}`,
      name: `Thủ tục ${subject} ${thing} ${place}, trường hợp số ${at}`,
      field: `Lĩnh vực quản lý ${thing} ${at % 150}`,
    };
  });
}

/** The whole province at work: every commune with the units of one that is real. */
export function staffed(agencies: readonly Agency[]): Agency[] {
  const model = agencies.find(({ id }) => id === COMMUNE);
  if (!model) throw new Error('not the province it was');
  return agencies
    .filter(({ level }) => level === 'commune')
    .map((agency, at) => ({
      ...agency,
      ...{ staffed: true, units: model.units, hours: model.hours },
      address: `Số ${at} đường Minh Họa, ${agency.name.replace('Ủy ban nhân dân ', '')}, tỉnh Kiên Giang`,
      phone: `0297 3${String(at).padStart(6, '0')}`,
    }));
}

/** By the same log as the office itself; the book learns of it at once. */
export async function changeTheOffice(
  { database, office, clock }: Pick<TestOffice, 'database' | 'office' | 'clock'>,
  changes: readonly OfficeChange[],
): Promise<void> {
  const act = { commandId: randomUUID(), actor: { kind: 'system', process: 'test' } as const, at: clock.at };
  await database.transaction(OWNER, (transaction) => changeOffice(transaction, changes, act));
  await office.refresh();
}

export function procedureChanges(procedures: readonly Procedure[]) {
  return procedures.map((data) => ({ stream: 'procedure' as const, id: data.id, data }));
}
