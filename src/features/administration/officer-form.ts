import { grantableRoles, type OfficerRefusal } from '../../domain/access/may-administer.ts';
import { ROLES } from '../../domain/access/roles.ts';
import type { Duty, Officer } from '../../domain/organisation/agency.ts';
import { isUsername } from '../../domain/organisation/propose-username.ts';
import { textField } from '../../web/form-fields.ts';
import {
  dutiesOf,
  type Position,
  type Problem,
  positionProblems,
  positionsOf,
  readPositions,
} from './positions.ts';
import type { Administering } from './whose.ts';

/** A person as typed. */
export interface OfficerTyped {
  name: string;
  /** Empty for somebody new: it is proposed from the name. */
  username: string;
  title: string;
  positions: readonly Position[];
}

const LONGEST_NAME = 120;

export function readOfficer(body: unknown): OfficerTyped {
  return {
    name: textField(body, 'hoten').replace(/\s+/g, ' '),
    username: textField(body, 'ten').toLowerCase(),
    title: textField(body, 'chucvu'),
    positions: readPositions(body),
  };
}

/** Of a person, what an administrator can change; what they could not grant stands apart. */
export function typedOf(
  { name, username, title, duties }: Officer,
  administering: Administering,
): OfficerTyped {
  return {
    name,
    username,
    title: title ?? '',
    positions: positionsOf(splitDuties(duties, administering).own),
  };
}

/** What the administrator can grant, and what was granted by others and stays. */
export function splitDuties(
  duties: readonly Duty[],
  { by, agency }: Administering,
): { own: readonly Duty[]; others: readonly Duty[] } {
  const grantable = grantableRoles(by, agency.id);
  return {
    own: duties.filter(({ role }) => grantable.includes(role)),
    others: duties.filter(({ role }) => !grantable.includes(role)),
  };
}

export function officerProblems(
  { name, username, title, positions }: OfficerTyped,
  administering: Administering,
  isNew: boolean,
): readonly Problem[] {
  const found: Problem[] = [];
  if (name === '') found.push({ field: 'hoten', text: 'Ghi họ và tên' });
  else if (name.length > LONGEST_NAME) found.push({ field: 'hoten', text: 'Họ và tên dài quá 120 ký tự' });
  if (username !== '' && !isUsername(username))
    found.push({
      field: 'ten',
      text: 'Tên đăng nhập gồm 3 đến 40 chữ thường không dấu, chữ số, dấu chấm hoặc gạch',
    });
  if (title.length > LONGEST_NAME) found.push({ field: 'chucvu', text: 'Chức vụ dài quá 120 ký tự' });
  if (isNew && positions.length === 0)
    found.push({ field: 'bp-0', text: 'Giao ít nhất một vị trí: chọn phòng, bộ phận và vai trò' });
  return [...found, ...positionProblems(positions, administering.agency)];
}

/** The person as they shall be; the account is closed or not as before. */
export function composeOfficer(
  { name, username, title, positions }: OfficerTyped,
  before: Officer | null,
  { id, administering }: { id: string; administering: Administering },
): Officer {
  const others = splitDuties(before?.duties ?? [], administering).others;
  return {
    ...{ id, username: before?.username ?? username, name, agency: administering.agency.id },
    duties: [...others, ...dutiesOf(positions)],
    ...(title === '' ? {} : { title }),
    ...(before?.disabled ? { disabled: before.disabled } : {}),
  };
}

export function refusalWords(refusal: OfficerRefusal): string {
  switch (refusal.code) {
    case 'not-own-agency':
      return 'Người này không thuộc cơ quan do tài khoản này quản trị. Xin liên hệ quản trị của cơ quan đó';
    case 'role-not-grantable':
      return `Vai trò ${ROLES[refusal.role]} không do quản trị cơ quan giao hay thu lại. Xin liên hệ nơi có thẩm quyền`;
    case 'own-administration':
      return 'Không tự ngừng tài khoản hay bỏ vai trò quản trị của chính mình. Xin nhờ một quản trị khác làm việc này';
    case 'account-beyond':
      return `Người này còn là ${ROLES[refusal.role]}, vai trò không do tài khoản này giao. Xin liên hệ nơi đã giao vai trò đó`;
  }
}
