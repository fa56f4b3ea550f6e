/** Papers people are known by: as other systems name them, as they are called on forms, with what a number of theirs looks like. */
export const IDENTITY_KINDS = [
  {
    code: 'citizen-card',
    name: 'Thẻ căn cước',
    pattern: /^\d{12}$/,
    says: 'Số thẻ căn cước gồm 12 chữ số',
  },
  { code: 'identity-card', name: 'CMND', pattern: /^(\d{9}|\d{12})$/, says: 'Số CMND gồm 9 hoặc 12 chữ số' },
  {
    code: 'passport',
    name: 'Hộ chiếu',
    pattern: /^[A-Z0-9]{6,12}$/,
    says: 'Số hộ chiếu gồm 6 đến 12 chữ cái và chữ số',
  },
  {
    code: 'tax-number',
    name: 'Mã số thuế',
    pattern: /^(\d{10}(-?\d{3})?|\d{12})$/,
    says: 'Mã số thuế gồm 10, 12 hoặc 13 chữ số',
  },
  { code: 'other', name: 'Giấy tờ khác', pattern: /^.{1,30}$/, says: 'Số giấy tờ dài nhất 30 ký tự' },
] as const satisfies readonly { code: string; name: string; pattern: RegExp; says: string }[];

/** `091 188 000 456` and `091188000456` are the same number. */
export function tidyIdentityNumber(text: string): string {
  return text.replace(/[\s.]/g, '').toUpperCase();
}

/** `+84 912 000 456` and `0912.000.456` are the same number. */
export function tidyPhone(text: string): string {
  return text.replace(/[\s.()-]/g, '').replace(/^\+?84(?=\d{9,10}$)/, '0');
}

/** Whatever language it is written in: a number was typed into the wrong field. */
export const NAME = /\p{L}/u;

export const PHONE = /^(0\d{9,10}|\+\d{8,15})$/;
export const PHONE_SAYS =
  'Số điện thoại gồm 10 hoặc 11 chữ số, bắt đầu bằng 0; số nước ngoài bắt đầu bằng dấu +';
export const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;
export const EMAIL_SAYS = 'Thư điện tử có dạng ten@noi.vn. Xin kiểm tra lại';
