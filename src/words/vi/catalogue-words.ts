import type { Level } from '../../domain/organisation/agency.ts';
import type { Channel, Fee, FeeMoment, Paper, Procedure } from '../../domain/procedure/procedure.ts';
import { moneyWords } from './date-words.ts';
import { limitInWords } from './limit-meaning.ts';
import { capitalise, eitherOf } from './phrases.ts';
import { CHANNEL_WORDS } from './procedure-words.ts';

/** Which level of the province takes a procedure in. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  province: 'cấp tỉnh',
  district: 'cấp huyện',
  commune: 'cấp xã',
};

/** When a fee is paid, to who pays it. */
export const FEE_PAID_WORDS: Readonly<Record<FeeMoment, string>> = {
  intake: 'nộp khi nộp hồ sơ',
  supplement: 'nộp khi bổ sung hồ sơ',
  result: 'nộp khi nhận kết quả',
};

export const NO_FEE = 'Không thu phí, lệ phí.';

/** `1 bản chính, 2 bản sao`; `1 bản sao, xuất trình bản chính` */
export function paperCountWords({
  originals,
  copies,
  shown,
}: Pick<Paper, 'originals' | 'copies' | 'shown'>): string {
  const counted = [
    { count: originals, kind: 'bản chính' },
    { count: copies, kind: 'bản sao' },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, kind }) => `${count} ${kind}`);
  return [...counted, ...(shown ? ['xuất trình bản chính'] : [])].join(', ');
}

/** `3 ngày làm việc`; of several cases the least and the most, or the first where they are counted differently. */
export function limitsInShort({ limits }: Pick<Procedure, 'limits'>): string {
  const [first, ...others] = limits;
  if (!first) return '';
  if (others.length === 0) return limitInWords(first);
  const { limit, policy } = first;
  const isAlike = others.every((other) => other.limit.unit === limit.unit && other.policy === policy);
  if (!isAlike || policy === 'SAME_DAY') return `${limitInWords(first)} (${limits.length} trường hợp)`;
  const ordered = limits.toSorted((a, b) => a.limit.amount - b.limit.amount);
  const [least = first] = ordered;
  const most = ordered.at(-1) ?? first;
  if (least.limit.amount === most.limit.amount) return limitInWords(first);
  return `${String(least.limit.amount).replace('.', ',')} đến ${limitInWords(most)} tùy trường hợp`;
}

/** `8.000 đồng`; several fees are not added up, for not all of them may be due. */
export function feesInShort({ fees }: { fees: readonly Pick<Fee, 'amount'>[] }): string {
  const [first, ...others] = fees;
  if (!first) return 'không thu phí';
  return others.length === 0 ? moneyWords(first.amount) : `${fees.length} khoản phí`;
}

/** `Trực tiếp tại quầy, qua bưu chính hoặc trực tuyến` */
export function channelsInWords(channels: readonly Channel[]): string {
  return capitalise(eitherOf(channels.map((channel) => CHANNEL_WORDS[channel])));
}

/** What an applicant does, from the first to the last step. */
export function applicantSteps({ channels, fees }: Pick<Procedure, 'channels' | 'fees'>): string[] {
  const paid = (moment: FeeMoment) =>
    fees.some((fee) => fee.moment === moment) ? ' và nộp phí, lệ phí' : '';
  return [
    'Chuẩn bị giấy tờ trong danh sách trên.',
    `Nộp hồ sơ ${eitherOf(channels.map((channel) => CHANNEL_WORDS[channel]))}${paid('intake')}.`,
    'Nhận giấy tiếp nhận hồ sơ, trên đó có mã số hồ sơ và ngày hẹn trả kết quả. Hồ sơ chưa đủ thì cơ quan hướng dẫn bằng phiếu yêu cầu bổ sung.',
    ...(paid('supplement') ? ['Bổ sung giấy tờ khi được yêu cầu và nộp phí, lệ phí.'] : []),
    'Theo dõi hồ sơ bằng mã số tại trang Tra cứu hồ sơ.',
    `Nhận kết quả theo giấy hẹn${paid('result')}.`,
  ];
}
