import type { DossierEvent, FeeMeans, GuidanceWay } from '../../domain/dossier/events.ts';
import { moneyWords } from './date-words.ts';
import type { Names } from './names.ts';

/** What was done at the desk beside receiving and returning, for the timeline. */

export const GUIDANCE_WAYS: Readonly<Record<GuidanceWay, string>> = {
  counter: 'tại quầy',
  hotline: 'qua điện thoại',
  portal: 'qua cổng dịch vụ công, mạng xã hội',
  letter: 'bằng văn bản',
  sample: 'bằng mẫu điền sẵn, phim hướng dẫn',
};

export const FEE_MEANS: Readonly<Record<FeeMeans, string>> = {
  cash: 'tiền mặt',
  transfer: 'chuyển khoản',
};

type DataOf<Type extends DossierEvent['type']> = Extract<DossierEvent, { type: Type }>['data'];

export function guidedWords({ way }: DataOf<'GuidanceGiven'>): string {
  return `hướng dẫn thủ tục ${GUIDANCE_WAYS[way]}`;
}

export function servedWords({ number, signedBy, electronic }: DataOf<'ServedAtOnce'>, names: Names): string {
  const form = electronic ? 'bản điện tử' : 'bản giấy';
  return `giải quyết và trả ngay kết quả số ${number}, ${form}, do ${names.officer(signedBy)} ký`;
}

export function collectedWords(
  { fee, amount, means, receipt }: DataOf<'FeeCollected'>,
  names: Names,
): string {
  return `thu ${moneyWords(amount)} ${FEE_MEANS[means]}, khoản “${names.fee(fee)}”, phiếu thu số ${receipt}`;
}

export function waivedWords({ fee, amount, basis }: DataOf<'FeeWaived'>, names: Names): string {
  const by = basis === '' ? '' : `, căn cứ ${basis}`;
  return `miễn ${moneyWords(amount)}, khoản “${names.fee(fee)}”${by}`;
}
