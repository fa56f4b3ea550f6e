import type { FeeDue } from '../../domain/dossier/events.ts';
import { type Charged, isChargeOver, owedOf } from '../../domain/dossier/fees.ts';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { moneyWords } from '../../words/vi/date-words.ts';
import { FEE_MEANS } from '../../words/vi/desk-sentence.ts';
import { Panel } from './panel.tsx';
import type { CaseFile } from './queries.ts';

const MOMENTS = {
  intake: 'thu khi tiếp nhận',
  supplement: 'thu khi bổ sung',
  result: 'thu khi trả kết quả',
} as const;

/** What is to be paid, what was, and what need not be. */
export function Fees({ file }: { file: CaseFile }) {
  const { state, names } = file;
  if (!('fees' in state) || state.fees.length === 0) return null;
  const charged: Charged = state;
  return (
    <Panel id="le-phi" title="Phí, lệ phí">
      <SummaryList
        rows={charged.fees.map((fee) => ({
          key: names.fee(fee.code),
          value: (
            <>
              {moneyWords(fee.amount)}, {MOMENTS[fee.moment]}
              {settledLines(charged, fee).map((line) => (
                <span key={line} class="mc-due__remark">
                  {line}
                </span>
              ))}
            </>
          ),
        }))}
      />
      <h3 class="govuk-visually-hidden">Tổng hợp</h3>
      <SummaryList rows={totals(charged, isChargeOver(state))} />
    </Panel>
  );
}

function settledLines({ feesSettled }: Charged, { code }: FeeDue): readonly string[] {
  return feesSettled
    .filter(({ fee }) => fee === code)
    .map((one) =>
      one.how === 'paid'
        ? `Đã thu ${moneyWords(one.amount)} ${FEE_MEANS[one.means]}, phiếu thu số ${one.receipt}`
        : `Miễn ${moneyWords(one.amount)}${one.basis === '' ? '' : `, căn cứ ${one.basis}`}`,
    );
}

function totals(charged: Charged, over: boolean) {
  const { fees, feesSettled } = charged;
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  const settled = (how: 'paid' | 'waived') =>
    sum(feesSettled.filter((one) => one.how === how).map(({ amount }) => amount));
  const owed = sum(fees.map((fee) => owedOf(charged, fee)));
  const [paid, waived] = [settled('paid'), settled('waived')];
  return [
    { key: 'Phải nộp', value: fees.length > 1 ? moneyWords(sum(fees.map(({ amount }) => amount))) : null },
    { key: 'Đã thu', value: paid > 0 ? moneyWords(paid) : null },
    { key: 'Đã miễn', value: waived > 0 ? moneyWords(waived) : null },
    over && owed > 0
      ? { key: 'Không thu nữa', value: `${moneyWords(owed)}, vì hồ sơ đã kết thúc, không có kết quả` }
      : { key: 'Còn phải nộp', value: <strong>{owed === 0 ? 'Không còn' : moneyWords(owed)}</strong> },
  ];
}
