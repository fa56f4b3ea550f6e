import { ROLES } from '../../domain/access/roles.ts';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { channelsInWords, LEVEL_WORDS, paperCountWords } from '../../words/vi/catalogue-words.ts';
import { durationWords, moneyWords } from '../../words/vi/date-words.ts';
import { decimalText } from '../../words/vi/decimal-text.ts';
import {
  DOUBT_WORDS,
  FEE_MOMENT_WORDS,
  LIMIT_UNIT_WORDS,
  POLICY_WORDS,
  SECTION_WORDS,
} from '../../words/vi/draft-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { partLines } from '../../words/vi/procedure-content-lines.ts';
import type { OpenedDraft } from './opened-draft.ts';
import { unitsOf } from './sections/units.ts';

/** All that a draft says, as it would be published. */
export function DraftFacts({ opened }: { opened: OpenedDraft }) {
  const { content, agencies } = opened;
  const agencyName = (id: string) => agencies.find((agency) => agency.id === id)?.name ?? id;
  return (
    <section class="mc-panel" aria-label="Nội dung bản soạn">
      <SummaryList
        rows={[
          { key: 'Mã quốc gia', value: content.nationalCode ?? 'không có' },
          { key: 'Lĩnh vực', value: content.field },
          { key: 'Cấp giải quyết', value: content.level && capitalise(LEVEL_WORDS[content.level]) },
          {
            key: 'Nơi nhận',
            value: content.agencies
              ? content.agencies.map(agencyName).join('; ')
              : 'Mọi cơ quan của cấp có đủ phòng theo quy trình',
          },
          { key: 'Cách nộp', value: content.channels.length > 0 && channelsInWords(content.channels) },
          { key: SECTION_WORDS.limits, value: <Limits opened={opened} /> },
          { key: SECTION_WORDS.papers, value: <Papers opened={opened} /> },
          { key: SECTION_WORDS.fees, value: <Fees opened={opened} /> },
          { key: 'Kết quả', value: content.results.map(({ name }) => name).join('; ') },
          {
            key: 'Căn cứ pháp lý',
            value: content.legalBasis.length > 0 && <LegalBasis opened={opened} />,
          },
          { key: SECTION_WORDS.process, value: <Steps opened={opened} /> },
          { key: 'Cơ quan khác phối hợp', value: <Parts opened={opened} /> },
          { key: 'Điểm của nguồn', value: opened.groups.length > 0 && <Decided opened={opened} /> },
        ]}
      />
    </section>
  );
}

function Limits({ opened: { content } }: { opened: OpenedDraft }) {
  return (
    <ul class="mc-plain-list">
      {content.limits.map(({ case: of, limit, policy }, index) => (
        <li key={`${String(index)}`}>
          {of !== null && `${of}: `}
          {limit ? `${decimalText(limit.amount)} ${LIMIT_UNIT_WORDS[limit.unit]}` : 'chưa ghi'}
          {policy && <span class="mc-quiet">, {POLICY_WORDS[policy]}</span>}
        </li>
      ))}
    </ul>
  );
}

function LegalBasis({ opened: { content } }: { opened: OpenedDraft }) {
  return (
    <ul class="mc-plain-list">
      {content.legalBasis.map(({ number, title }, index) => (
        <li key={`${number} ${String(index)}`}>
          {number} {title}
        </li>
      ))}
    </ul>
  );
}

function Papers({ opened: { content } }: { opened: OpenedDraft }) {
  if (content.papers.length === 0) return <>không có</>;
  return (
    <ol class="mc-plain-list mc-plain-list--numbered">
      {content.papers.map((paper) => (
        <li key={paper.code}>
          {paper.name}
          {!paper.required && ' (nếu có)'} <span class="mc-quiet mc-nowrap">{paperCountWords(paper)}</span>
        </li>
      ))}
    </ol>
  );
}

function Fees({ opened: { content } }: { opened: OpenedDraft }) {
  if (content.fees.length === 0) return <>không thu</>;
  return (
    <ul class="mc-plain-list">
      {content.fees.map(({ code, name, amount, moment }) => (
        <li key={code}>
          {name}: {amount === null ? 'chưa ghi' : moneyWords(amount)}, {FEE_MOMENT_WORDS[moment]}
        </li>
      ))}
    </ul>
  );
}

function Steps({ opened }: { opened: OpenedDraft }) {
  const { process } = opened.content;
  if (!process) return <>chưa có</>;
  const units = unitsOf(opened);
  return (
    <ol class="mc-plain-list mc-plain-list--numbered">
      {process.steps.map(({ code, name, unit, role, budget }) => (
        <li key={code}>
          {name}{' '}
          <span class="mc-quiet">
            {units.find((one) => one.code === unit)?.name ?? unit}, {ROLES[role]}
            {budget > 0 &&
              `, ${process.budgetUnit === 'minutes' ? `${durationWords(budget, 480)} làm việc` : `${budget} phần nghìn`}`}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Parts({ opened: { content, names } }: { opened: OpenedDraft }) {
  const lines = content.process ? partLines(content.process, names) : [];
  if (lines.length === 0) return <>không có</>;
  return (
    <ul class="mc-plain-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** What the source left open, and by what it was decided. */
function Decided({ opened: { groups, officerName } }: { opened: OpenedDraft }) {
  return (
    <ul class="mc-plain-list">
      {groups.map(({ code, section, settled }) => (
        <li key={`${section} ${code}`}>
          {capitalise(DOUBT_WORDS[code])}: {settled ? settled.answer : 'chưa rõ'}
          {settled && <span class="mc-quiet"> ({officerName(settled.by)})</span>}
        </li>
      ))}
    </ul>
  );
}
