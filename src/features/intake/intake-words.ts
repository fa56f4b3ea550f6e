import { limitWords } from '../../documents/limit-words.ts';
import type { ReturnChoice } from '../../domain/dossier/events.ts';
import type { Channel, FeeMoment, TimeLimit } from '../../domain/procedure/procedure.ts';

export const RETURN_WORDS: Readonly<Record<ReturnChoice['way'], string>> = {
  counter: 'Tại quầy',
  post: 'Qua bưu chính',
  online: 'Bản điện tử, trực tuyến',
};

export const CHANNEL_CHOICES: Readonly<Record<Channel, string>> = {
  counter: 'Trực tiếp tại quầy',
  post: 'Qua bưu chính',
  online: 'Trực tuyến',
};

export const FEE_MOMENT_WORDS: Readonly<Record<FeeMoment, string>> = {
  intake: 'thu khi tiếp nhận',
  supplement: 'thu khi bổ sung',
  result: 'thu khi trả kết quả',
};

/** `trong ngày`, `03 ngày làm việc` */
export function limitOf({ limit, policy }: Pick<TimeLimit, 'limit' | 'policy'>): string {
  return policy === 'SAME_DAY' ? 'trong ngày' : limitWords(limit);
}
