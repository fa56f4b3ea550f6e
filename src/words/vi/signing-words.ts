import type { SigningCapacity } from '../../domain/dossier/events.ts';

/** How somebody signs, as it is chosen. */
export const SIGNING_MEANS = [
  { value: 'paper', text: 'Ký trên giấy' },
  { value: 'digital', text: 'Ký số' },
] as const;

/** In whose right somebody signs, as it is chosen (NĐ 30/2020 Đ13); empty: in one's own, as head of the agency. */
export const SIGNING_CAPACITIES: readonly { value: NonNullable<SigningCapacity> | ''; text: string }[] = [
  { value: '', text: 'Người đứng đầu cơ quan ký' },
  { value: 'KT', text: 'KT. (ký thay)' },
  { value: 'TL', text: 'TL. (ký thừa lệnh)' },
  { value: 'TUQ', text: 'TUQ. (ký thừa ủy quyền)' },
];

/** What was chosen; null: in one's own right, also where nothing of these was. */
export function signingCapacity(chosen: string): SigningCapacity {
  return SIGNING_CAPACITIES.find(({ value }) => value === chosen)?.value || null;
}
