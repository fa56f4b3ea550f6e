import type { PersonContent } from '../../store/dossiers/pen.ts';
import { textField } from '../../web/form-fields.ts';
import {
  EMAIL,
  EMAIL_SAYS,
  IDENTITY_KINDS,
  NAME,
  PHONE,
  PHONE_SAYS,
  tidyIdentityNumber,
  tidyPhone,
} from '../../words/vi/person-facts.ts';
import { isTooLong, type Problem } from './problem.ts';

/** A person or organisation as typed. */
export interface PersonTyped {
  kind: PersonContent['kind'];
  identityKind: string;
  identityNumber: string;
  name: string;
  address: string;
  phone: string;
  email: string;
}

/** Names of the fields, behind the prefix of whose they are. */
export const PERSON_FIELDS = {
  kind: 'loai',
  identityKind: 'loaigiayto',
  identityNumber: 'sogiayto',
  name: 'hoten',
  address: 'diachi',
  phone: 'dienthoai',
  email: 'email',
} as const satisfies Record<keyof PersonTyped, string>;

export const NO_IDENTITY = 'Không có';
const OTHER_IDENTITY = 'Giấy tờ khác';
const TAX_NUMBER = 'Mã số thuế';

export { IDENTITY_KINDS };

export const NOBODY: PersonTyped = {
  ...{ kind: 'individual', identityKind: 'Thẻ căn cước', identityNumber: '', name: '' },
  ...{ address: '', phone: '', email: '' },
};

export function readPerson(body: unknown, prefix = ''): PersonTyped {
  const read = (field: keyof PersonTyped) => textField(body, prefix + PERSON_FIELDS[field]);
  return {
    kind: read('kind') === 'organisation' ? 'organisation' : 'individual',
    identityKind: read('identityKind') || NOBODY.identityKind,
    identityNumber: tidyIdentityNumber(read('identityNumber')),
    name: read('name').replace(/\s+/g, ' '),
    address: read('address').replace(/\s+/g, ' '),
    phone: read('phone'),
    email: read('email'),
  };
}

export function personFields(typed: PersonTyped, prefix = ''): [string, string][] {
  const names = Object.keys(PERSON_FIELDS) as (keyof PersonTyped)[];
  return names.map((name) => [prefix + PERSON_FIELDS[name], typed[name]]);
}

/** Nothing was typed: the choices that stand there by themselves do not count. */
export function isBlank({ identityNumber, name, address, phone, email }: PersonTyped): boolean {
  return [identityNumber, name, address, phone, email].every((text) => text === '');
}

/** What is known from before, where nothing else was typed. */
export function filledFrom(typed: PersonTyped, known: PersonContent): PersonTyped {
  return {
    kind: known.kind,
    identityKind: kindOf(known),
    identityNumber: typed.identityNumber,
    name: typed.name || known.name,
    address: typed.address || (known.address ?? ''),
    phone: typed.phone || (known.phone ?? ''),
    email: typed.email || (known.email ?? ''),
  };
}

export function typedFrom(known: PersonContent): PersonTyped {
  return filledFrom({ ...NOBODY, identityNumber: known.identityNumber ?? '' }, known);
}

export function contentOf(typed: PersonTyped): PersonContent {
  const { kind, name, identityNumber, address, email } = typed;
  const orNull = (text: string) => (text === '' ? null : text);
  const identityKind = identityKindOf(typed);
  const phone = orNull(tidyPhone(typed.phone));
  return {
    ...{ kind, name, identityKind: identityNumber === '' ? null : identityKind },
    identityNumber: orNull(identityNumber),
    ...{ address: orNull(address), phone, email: orNull(email) },
  };
}

/** What is wrong, by field, and what to do about it. */
export function personProblems(typed: PersonTyped, prefix = '', who = 'người nộp'): Problem[] {
  const { kind, name, identityNumber, address, phone, email } = typed;
  const problems: Problem[] = [];
  const wrong = (field: keyof PersonTyped, text: string) =>
    problems.push({ field: prefix + PERSON_FIELDS[field], text });
  const identityKind = identityKindOf(typed);
  const known = IDENTITY_KINDS.find((candidate) => candidate.name === identityKind);
  if (identityNumber === '' && identityKind !== NO_IDENTITY) {
    wrong('identityNumber', `Nhập số giấy tờ của ${who}, hoặc chọn “${NO_IDENTITY}” ở loại giấy tờ`);
  } else if (identityNumber !== '' && identityKind === NO_IDENTITY) {
    wrong('identityNumber', 'Chọn loại giấy tờ của số này, hoặc xóa số');
  } else if (identityNumber !== '' && !known?.pattern.test(identityNumber)) {
    wrong('identityNumber', `${known?.says ?? 'Chọn loại giấy tờ'}. Xin kiểm tra lại`);
  }
  if (name === '') wrong('name', kind === 'individual' ? `Nhập họ và tên ${who}` : 'Nhập tên tổ chức');
  else if (!NAME.test(name))
    wrong('name', `${kind === 'individual' ? 'Họ và tên' : 'Tên tổ chức'} phải có chữ`);
  else if (isTooLong(name, 500)) wrong('name', 'Tên dài quá 500 ký tự. Xin ghi gọn lại');
  if (isTooLong(address, 500)) wrong('address', 'Địa chỉ dài quá 500 ký tự. Xin ghi gọn lại');
  if (phone !== '' && !PHONE.test(tidyPhone(phone))) {
    wrong('phone', PHONE_SAYS);
  }
  if (isTooLong(email, 254)) wrong('email', 'Thư điện tử dài quá 254 ký tự. Xin kiểm tra lại');
  else if (email !== '' && !EMAIL.test(email)) {
    wrong('email', EMAIL_SAYS);
  }
  return problems;
}

/** The list begins with what people have; for an organisation left there, the number is that of its taxes. */
function identityKindOf({ kind, identityKind }: PersonTyped): string {
  return kind === 'organisation' && identityKind === NOBODY.identityKind ? TAX_NUMBER : identityKind;
}

function kindOf({ identityKind, identityNumber }: PersonContent): string {
  if (identityNumber === null) return NO_IDENTITY;
  return IDENTITY_KINDS.some(({ name }) => name === identityKind) && identityKind !== null
    ? identityKind
    : OTHER_IDENTITY;
}

/** Chủ hồ sơ is known by name alone. */
export function ownerOf(name: string): PersonContent {
  const kind = 'individual';
  return { kind, name, identityKind: null, identityNumber: null, address: null, phone: null, email: null };
}
