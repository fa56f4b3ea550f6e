import { ROLES } from '../../domain/access/roles.ts';
import type { Agency, Duty, Officer } from '../../domain/organisation/agency.ts';
import { dateWords } from '../../words/vi/date-words.ts';
import { type Position, positionsOf } from './positions.ts';

function unitName(code: string, agency: Agency): string {
  return agency.units.find((unit) => unit.code === code)?.name ?? code;
}

/** `chuyên viên thụ lý, Phòng Đất đai`. */
export function dutyWords({ role, unit }: Pick<Duty, 'role' | 'unit'>, agency: Agency): string {
  return `${ROLES[role]}, ${unitName(unit, agency)}`;
}

/** `Bộ phận Một cửa: cán bộ tiếp nhận, thu ngân (từ 01/12/2026, biệt phái)`. */
export function positionWords(position: Position, agency: Agency): string {
  const { unit, roles, from, until, seconded, fields, procedures, steps } = position;
  const limited = fields.length + procedures.length + steps.length > 0;
  const beside = [
    ...(from === '' ? [] : [`từ ${dateWords(from)}`]),
    ...(until === '' ? [] : [`đến ${dateWords(until)}`]),
    ...(seconded ? ['biệt phái'] : []),
    ...(limited ? ['có giới hạn lĩnh vực, thủ tục, bước'] : []),
  ].join(', ');
  const what = roles.map((role) => ROLES[role]).join(', ');
  return `${unitName(unit, agency)}: ${what}${beside === '' ? '' : ` (${beside})`}`;
}

/** A person at one version, in a sentence of their history. */
export function officerWords({ name, duties, disabled }: Officer, agency: Agency): string {
  const positions = positionsOf(duties).map((position) => positionWords(position, agency));
  const closed = disabled
    ? [`ngừng tài khoản từ ${dateWords(disabled.from)}, lý do: ${disabled.reason}`]
    : [];
  return [name, ...(positions.length > 0 ? positions : ['không có vị trí']), ...closed].join('; ');
}
