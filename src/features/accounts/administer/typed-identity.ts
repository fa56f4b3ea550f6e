import { fail, ok, type Result } from '../../../lib/result.ts';

export const NUMBER_FIELD = 'sodinhdanh';
export const AGAIN_FIELD = 'nhaplai';
export const SURE_FIELD = 'chacchan';

export interface IdentityFault {
  field: typeof NUMBER_FIELD | typeof AGAIN_FIELD | typeof SURE_FIELD;
  text: string;
}

/**
 * The number on the identity card of an officer, as somebody types it: twelve digits, not all the same. Twice, because it
 * is shown nowhere afterwards: a slip would let in whoever has that number.
 */
export function typedNumber(typed: string, again: string): Result<string, IdentityFault> {
  const [number, second] = [typed, again].map((text) => text.replace(/[\s.-]/g, ''));
  if (!/^\d{12}$/.test(number ?? ''))
    return fail({ field: NUMBER_FIELD, text: 'Ghi số định danh cá nhân gồm đúng 12 chữ số' });
  if (/^(\d)\1+$/.test(number ?? ''))
    return fail({
      field: NUMBER_FIELD,
      text: 'Số này gồm một chữ số lặp lại. Xin xem lại trên thẻ căn cước',
    });
  if (second === '') return fail({ field: AGAIN_FIELD, text: 'Nhập lại số định danh cá nhân lần nữa' });
  if (number !== second)
    return fail({ field: AGAIN_FIELD, text: 'Hai lần nhập không giống nhau. Xin xem lại trên thẻ căn cước' });
  return ok(number ?? '');
}
