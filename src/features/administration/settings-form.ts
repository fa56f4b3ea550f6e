import {
  type Agency,
  type AgencySettings,
  EQUIPMENT_KINDS,
  type Equipment,
  type EquipmentKind,
  type Unit,
} from '../../domain/organisation/agency.ts';
import { textField } from '../../web/form-fields.ts';
import { plainWords } from '../../words/vi/plain-words.ts';
import type { Problem } from './positions.ts';

export const NO_SETTINGS: AgencySettings = { head: null, email: null, equipment: [], regulations: [] };

export const UNIT_KINDS: Readonly<Record<Unit['kind'], string>> = {
  desk: 'Bộ phận Một cửa',
  leaders: 'Lãnh đạo',
  records: 'Văn thư',
  section: 'Phòng chuyên môn',
  administration: 'Hành chính, quản trị',
};

export const EQUIPMENT_WORDS: Readonly<Record<EquipmentKind, string>> = {
  counter: 'Quầy giao dịch',
  computer: 'Máy tính',
  printer: 'Máy in',
  scanner: 'Máy quét',
  kiosk: 'Kiosk tra cứu',
  queue: 'Máy lấy số',
  camera: 'Camera',
  other: 'Khác',
};

const LONGEST = 200;
const MOST_ROWS = 200;

/** How the agency is reached, and what stands over its forms, as typed. */
export interface ContactTyped {
  shortName: string;
  above: string;
  own: string;
  address: string;
  phone: string;
  hours: string;
  email: string;
}

export function readContact(body: unknown): ContactTyped {
  return {
    ...{
      shortName: textField(body, 'tenngan'),
      above: textField(body, 'captren'),
      own: textField(body, 'tenin'),
    },
    ...{ address: textField(body, 'diachi'), phone: textField(body, 'dienthoai') },
    ...{ hours: textField(body, 'gio'), email: textField(body, 'thu') },
  };
}

export function contactOf({ shortName, address, phone, hours, settings }: Agency): ContactTyped {
  return {
    ...{ shortName, above: settings?.head?.above ?? '', own: settings?.head?.own ?? '' },
    ...{ address: address ?? '', phone: phone ?? '', hours: hours ?? '', email: settings?.email ?? '' },
  };
}

export function contactProblems(typed: ContactTyped, { staffed }: Agency): readonly Problem[] {
  const found: Problem[] = [];
  const long = (value: string, field: string) => {
    if (value.length > LONGEST) found.push({ field, text: 'Dài quá 200 ký tự. Xin viết gọn lại' });
  };
  if (typed.shortName === '') found.push({ field: 'tenngan', text: 'Ghi tên ngắn, dùng trong tin nhắn' });
  else if (typed.shortName.length > 40) found.push({ field: 'tenngan', text: 'Tên ngắn dài quá 40 ký tự' });
  // Whoever looks a dossier up is told where to go (ruling 20).
  if (staffed && typed.address === '')
    found.push({ field: 'diachi', text: 'Ghi địa chỉ: người nộp thấy khi tra cứu' });
  if (staffed && typed.hours === '')
    found.push({ field: 'gio', text: 'Ghi giờ làm việc: người nộp thấy khi tra cứu' });
  if (staffed && !/\d{4}/.test(typed.phone))
    found.push({ field: 'dienthoai', text: 'Ghi số điện thoại của cơ quan' });
  if (typed.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.email))
    found.push({ field: 'thu', text: 'Địa chỉ thư điện tử chưa đúng' });
  if (typed.above !== '' && typed.own === '')
    found.push({ field: 'tenin', text: 'Ghi tên cơ quan in trên biểu mẫu' });
  long(typed.address, 'diachi');
  long(typed.hours, 'gio');
  long(typed.phone, 'dienthoai');
  long(typed.above, 'captren');
  long(typed.own, 'tenin');
  return found;
}

export function withContact(agency: Agency, typed: ContactTyped): Agency {
  const { shortName, address, phone, hours, email, above, own } = typed;
  const head = own === '' ? null : { above, own };
  return {
    ...agency,
    ...{ shortName, address: address || null, phone: phone || null, hours: hours || null },
    settings: { ...NO_SETTINGS, ...agency.settings, email: email || null, head },
  };
}

/** Units as typed: those there are keep their code, a new one gets its own from its name. */
export function readUnits(body: unknown, { units }: Agency): readonly Unit[] {
  const kindOf = (row: number, otherwise: Unit['kind']): Unit['kind'] => {
    const typed = textField(body, `loai-${row}`);
    return Object.hasOwn(UNIT_KINDS, typed) ? (typed as Unit['kind']) : otherwise;
  };
  const kept = units.map((unit, row) => ({
    ...unit,
    name: textField(body, `ten-${row}`),
    kind: kindOf(row, unit.kind),
  }));
  const name = textField(body, `ten-${units.length}`);
  if (name === '') return kept;
  const base = plainWords(name).replaceAll(' ', '-').slice(0, 40) || 'bo-phan';
  let code = base;
  for (let number = 2; units.some((unit) => unit.code === code); number++) code = `${base}-${number}`;
  return [...kept, { code, name, kind: kindOf(units.length, 'section') }];
}

export function unitProblems(units: readonly Unit[], { staffed, units: before }: Agency): readonly Problem[] {
  const found: Problem[] = units.flatMap(({ name }, row): Problem[] => {
    if (name === '') return [{ field: `ten-${row}`, text: 'Ghi tên phòng, bộ phận' }];
    if (name.length > LONGEST) return [{ field: `ten-${row}`, text: 'Tên dài quá 200 ký tự' }];
    return [];
  });
  // A dossier needs who takes it in, who signs and who issues (ruling 13).
  for (const kind of ['desk', 'leaders', 'records'] as const)
    if (staffed && before.some((unit) => unit.kind === kind) && !units.some((unit) => unit.kind === kind))
      found.push({ field: 'ten-0', text: `Cơ quan cần có ${UNIT_KINDS[kind]}` });
  return found;
}

/** The register as typed; rows without a name are not there. */
export function readEquipment(body: unknown): readonly Equipment[] {
  const count = Math.min(MOST_ROWS, Number(textField(body, 'sohang')) || 0);
  return Array.from({ length: count }, (_, row): Equipment => {
    const kind = textField(body, `loai-${row}`);
    return {
      ...{ unit: textField(body, `bp-${row}`), name: textField(body, `ten-${row}`) },
      kind: (EQUIPMENT_KINDS as readonly string[]).includes(kind) ? (kind as EquipmentKind) : 'other',
      ...{ count: Number(textField(body, `so-${row}`) || '1'), note: textField(body, `ghichu-${row}`) },
    };
  }).filter(({ name, note }) => name !== '' || note !== '');
}

export function equipmentProblems(rows: readonly Equipment[], { units }: Agency): readonly Problem[] {
  return rows.flatMap(({ unit, name, count, note }, row): Problem[] => [
    ...(name === '' || name.length > LONGEST
      ? [{ field: `ten-${row}`, text: 'Ghi tên, số hiệu (không quá 200 ký tự)' }]
      : []),
    ...(units.some(({ code }) => code === unit) ? [] : [{ field: `bp-${row}`, text: 'Chọn nơi đặt' }]),
    ...(Number.isInteger(count) && count >= 1 && count <= 10_000
      ? []
      : [{ field: `so-${row}`, text: 'Số lượng là số nguyên từ 1' }]),
    ...(note.length > LONGEST ? [{ field: `ghichu-${row}`, text: 'Ghi chú dài quá 200 ký tự' }] : []),
  ]);
}
