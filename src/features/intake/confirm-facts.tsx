import type { Procedure } from '../../domain/procedure/procedure.ts';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { typedMoment } from '../../web/typed-day.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { paperWords, personParts } from './entry-words.ts';
import { addressOf, type IntakeTyped, takenInAt } from './intake-form.ts';
import { CHANNEL_CHOICES, limitOf, RETURN_WORDS } from './intake-words.ts';
import { isBlank, type PersonTyped } from './person-form.ts';
import { FeeLines } from './procedure-block.tsx';

/** What was typed, as it will stand on the receipt. */
export function ConfirmFacts({ procedure, typed }: { procedure: Procedure; typed: IntakeTyped }) {
  const { applicant, delegate, delegationPaper, owner, channel, tracking, limitCase } = typed;
  const limit = procedure.limits.find((candidate) => candidate.case === limitCase);
  const takenIn = takenInAt(typed);
  const handedIn = typed.papers.filter(({ there }) => there);
  return (
    <SummaryList
      rows={[
        { key: 'Thủ tục', value: procedure.name },
        { key: 'Nội dung', value: typed.subject },
        { key: 'Người nộp', value: <Person typed={applicant} /> },
        {
          key: 'Người được ủy quyền',
          value: isBlank(delegate) ? null : <Person typed={delegate} paper={delegationPaper} />,
        },
        { key: 'Chủ hồ sơ', value: owner },
        {
          key: 'Hình thức nộp',
          value:
            channel === 'post'
              ? `${CHANNEL_CHOICES.post}, bưu gửi ${tracking}, đến ${arrivalWords(typed)}`
              : CHANNEL_CHOICES[channel],
        },
        {
          key: 'Nhập bù',
          value: takenIn && `Đã nhận ${instantWords(takenIn)}; lý do: ${typed.late.reason}`,
        },
        {
          key: 'Giấy tờ',
          value: (
            <ul class="mc-plain">
              {handedIn.map((paper) => (
                <li key={paper.row}>{paperWords(paper)}</li>
              ))}
            </ul>
          ),
        },
        { key: 'Số bộ', value: typed.sets },
        {
          key: 'Thời hạn',
          value: limit && [limit.case, limitOf(limit)].filter((part) => part !== null).join(': '),
        },
        { key: 'Phí, lệ phí', value: <FeeLines procedure={procedure} /> },
        {
          key: 'Nhận kết quả',
          value: [RETURN_WORDS[typed.returnWay], addressOf(typed)].filter((part) => part !== '').join(': '),
        },
        { key: 'Nhận tin báo', value: typed.consent ? 'đồng ý, qua tin nhắn và thư điện tử' : 'không' },
      ]}
    />
  );
}

/** When the office began to owe an answer (R-PAPER). */
function arrivalWords({ arrivedDate, arrivedTime }: IntakeTyped): string {
  const arrived = typedMoment(arrivedDate, arrivedTime);
  return arrived === undefined ? '' : instantWords(arrived);
}

/** Read out to the person at the counter: a line for each thing that can be wrong. */
function Person({ typed, paper = '' }: { typed: PersonTyped; paper?: string }) {
  const [name, ...others] = personParts(typed);
  return (
    <ul class="mc-plain">
      <li>
        <strong>{name}</strong>
      </li>
      {[...others, paper]
        .filter((line) => line !== '')
        .map((line) => (
          <li key={line}>{line}</li>
        ))}
    </ul>
  );
}
