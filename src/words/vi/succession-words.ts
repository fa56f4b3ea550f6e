import type { AgencySucceeded } from '../../domain/dossier/events.ts';
import { decreeWords } from './calendar-sentence.ts';
import { dateWords } from './date-words.ts';
import type { Names } from './names.ts';

/** `chuyển hồ sơ của Ủy ban nhân dân xã A sang Ủy ban nhân dân xã B, do sáp nhập từ ngày 01/07/2025 theo văn bản số …` */
export function succeededWords(
  { from, to, since, decision }: AgencySucceeded['data'],
  names: Pick<Names, 'agency'>,
): string {
  const [old, successor] = [names.agency(from), names.agency(to)];
  return `chuyển hồ sơ của ${old} sang ${successor}, do sáp nhập từ ngày ${dateWords(since)} theo ${decreeWords({ decision })}`;
}
