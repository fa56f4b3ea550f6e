import type { SigningCapacity } from '../domain/dossier/events.ts';

/** Who signed for an agency, in their own right or for another. */
export interface SignedAs {
  capacity: SigningCapacity;
  /** Chức vụ of whoever signed; absent: not written down. */
  title: string | undefined;
  /** And of the one they signed for. */
  titleOfAbsent: string | undefined;
}

const HEAD = 'Thủ trưởng cơ quan, đơn vị';

/**
 * What stands over the name (NĐ 30/2020, Phụ lục I, mục II.7): `KT. CHỦ TỊCH`, and below it the title of whoever signed.
 * Undefined: signed in one's own right, as the form itself words it.
 */
export function signatureLines({ capacity, title, titleOfAbsent }: SignedAs): readonly string[] | undefined {
  if (capacity === null) return undefined;
  const first = `${capacity}. ${upper(titleOfAbsent ?? HEAD)}`;
  return title === undefined || title === '' ? [first] : [first, upper(title)];
}

function upper(text: string): string {
  return text.toLocaleUpperCase('vi');
}
