import type { RecordedEvent } from '../../domain/dossier/events.ts';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { DUTY_WORDS } from '../../words/vi/clock-sentence.ts';
import { moneyWords } from '../../words/vi/date-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { Moment } from './moment.tsx';
import { Panel } from './panel.tsx';
import type { CaseFile } from './queries.ts';

/** Nghĩa vụ tài chính: what is to be paid to whom else, and the two appointments, before and after it. */
export function FinancialDuty({ file }: { file: CaseFile }) {
  const duties = file.events.flatMap((recorded, index) =>
    recorded.event.type === 'PaymentRequired' ? [{ ...recorded, event: recorded.event, index }] : [],
  );
  if (duties.length === 0) return null;
  const isAwaited = file.state.status === 'awaiting-payment';
  return (
    <Panel id="nghia-vu" title="Nghĩa vụ tài chính">
      {duties.map(({ version, event, occurredAt, index }) => {
        const { duty, notice, amount } = event.data;
        const after = confirmationAfter(file.events.slice(index + 1));
        return (
          <SummaryList
            key={version}
            rows={[
              { key: 'Nghĩa vụ', value: capitalise(DUTY_WORDS[duty]) },
              { key: 'Thông báo số', value: <span class="mc-nowrap">{notice}</span> },
              { key: 'Số tiền', value: amount === null ? 'Chưa có số tiền' : moneyWords(amount) },
              { key: 'Yêu cầu', value: <Moment at={occurredAt} /> },
              { key: 'Hẹn lần một', value: <FirstAppointment file={file} before={version} /> },
              { key: 'Chứng từ số', value: after ? after.proof : 'Chưa có' },
              { key: 'Nhận chứng từ', value: after && <Moment at={after.at} /> },
              {
                key: 'Hẹn lần hai',
                value: after ? <Moment at={after.promise} /> : isAwaited && 'Tính khi có chứng từ nộp tiền',
              },
            ]}
          />
        );
      })}
    </Panel>
  );
}

/** The date that was in force when the duty was told. */
function FirstAppointment({ file: { state }, before }: { file: CaseFile; before: number }) {
  const told = 'clock' in state ? state.clock.history.findLast(({ event }) => event < before) : undefined;
  return told ? <Moment at={told.promise} /> : null;
}

function confirmationAfter(events: readonly RecordedEvent[]) {
  for (const { event, occurredAt } of events) {
    if (event.type === 'PaymentRequired') return undefined;
    if (event.type === 'PaymentConfirmed')
      return { at: occurredAt, proof: event.data.proof, promise: event.data.due.promise };
  }
  return undefined;
}
