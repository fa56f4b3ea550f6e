import { type OfficerRole, ROLES } from '../../domain/access/roles.ts';
import { eitherOf } from './phrases.ts';

/** To whoever opens a page that is the work of others: whose it is, and what to do. */
export function notYourPageSentence(
  roles: readonly OfficerRole[],
  agencies: readonly string[] | null,
): string {
  if (agencies !== null) {
    return agencies.length > 0
      ? `Trang này là việc của ${eitherOf(agencies)}. Tài khoản này không có quyền đó.`
      : 'Chưa cơ quan nào được giao việc của trang này.';
  }
  const whose = eitherOf(roles.map((role) => ROLES[role]));
  return `Trang này dành cho ${whose}. Tài khoản này chưa có nhiệm vụ đó; quản trị cơ quan có thể giao thêm.`;
}
