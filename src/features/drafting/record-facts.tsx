import type { ImportedContent } from '../../domain/procedure/imported-procedure.ts';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { channelsInWords, paperCountWords } from '../../words/vi/catalogue-words.ts';
import { moneyWords } from '../../words/vi/date-words.ts';
import { decimalText } from '../../words/vi/decimal-text.ts';
import { IMPORTED_LEVEL_WORDS, LIMIT_UNIT_WORDS } from '../../words/vi/draft-words.ts';

/** What an imported record says, as it was read. */
export function RecordFacts({ content }: { content: ImportedContent }) {
  return (
    <>
      <section class="mc-panel" aria-labelledby="chung">
        <h2 class="govuk-heading-s" id="chung">
          Thông tin chung
        </h2>
        <SummaryList
          rows={[
            { key: 'Mã quốc gia', value: content.nationalCode },
            { key: 'Lĩnh vực', value: content.field },
            { key: 'Bộ quản lý', value: content.ministry },
            { key: 'Cấp', value: content.levels.map((level) => IMPORTED_LEVEL_WORDS[level]).join(', ') },
            { key: 'Cơ quan', value: content.agency },
            { key: 'Đối tượng', value: content.applicants.join(', ') },
            { key: 'Cách nộp', value: content.channels.length > 0 && channelsInWords(content.channels) },
            { key: 'Quyết định', value: content.decision },
            { key: 'Thời hạn', value: content.limits.length > 0 && <Limits limits={content.limits} /> },
            { key: 'Phí, lệ phí', value: content.fees.length > 0 && <Fees fees={content.fees} /> },
            { key: 'Kết quả', value: content.results.map(({ name }) => name).join('; ') },
            { key: 'Yêu cầu', value: content.requirements },
          ]}
        />
      </section>
      <Papers content={content} />
      {content.legalBasis.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">Căn cứ pháp lý ({content.legalBasis.length})</span>
          </summary>
          <ul class="govuk-list govuk-list--bullet">
            {content.legalBasis.map(({ number, title }, index) => (
              <li key={`${number} ${String(index)}`}>
                {number} {title}
              </li>
            ))}
          </ul>
        </details>
      )}
      {content.steps.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">Trình tự thực hiện ghi ở nguồn</span>
          </summary>
          <ul class="govuk-list">
            {content.steps.map((step, index) => (
              <li key={`${String(index)}`} class="mc-source-text">
                {step}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Limits({ limits }: Pick<ImportedContent, 'limits'>) {
  return (
    <ul class="mc-plain-list">
      {limits.map(({ case: of, limit, raw, note }, index) => (
        <li key={`${String(index)}`}>
          {of !== null && `${of}: `}
          {limit ? `${decimalText(limit.amount)} ${LIMIT_UNIT_WORDS[limit.unit]}` : `(chưa rõ) ${raw}`}
          {note !== '' && <span class="mc-quiet"> {note}</span>}
        </li>
      ))}
    </ul>
  );
}

function Fees({ fees }: Pick<ImportedContent, 'fees'>) {
  return (
    <ul class="mc-plain-list">
      {fees.map(({ code, name, amount, raw }) => (
        <li key={code}>
          {name}: {amount === null ? `(chưa rõ) ${raw}` : moneyWords(amount)}
        </li>
      ))}
    </ul>
  );
}

function Papers({ content }: { content: ImportedContent }) {
  const { papers, paperGroups, paperNotes } = content;
  if (papers.length + paperNotes.length === 0) return null;
  const grouped = new Set(paperGroups.flatMap((group) => group.papers));
  const others = papers.map(({ code }) => code).filter((code) => !grouped.has(code));
  const groups = [...(others.length > 0 ? [{ title: '', papers: others }] : []), ...paperGroups];
  return (
    <section class="mc-panel" aria-labelledby="giay-to">
      <h2 class="govuk-heading-s" id="giay-to">
        Thành phần hồ sơ ({papers.length})
      </h2>
      {groups.map((group, index) => (
        <div key={`${String(index)}`}>
          {group.title !== '' && <h3 class="mc-case__sub">{group.title}</h3>}
          <ol class="mc-plain-list mc-plain-list--numbered">
            {papers
              .filter(({ code }) => group.papers.includes(code))
              .map((paper) => (
                <li key={paper.code}>
                  {paper.name} <span class="mc-quiet mc-nowrap">{paperCountWords(paper)}</span>
                </li>
              ))}
          </ol>
        </div>
      ))}
      {paperNotes.length > 0 && (
        <>
          <h3 class="mc-case__sub">Ghi chú ở nguồn</h3>
          <ul class="mc-plain-list">
            {paperNotes.map((note, index) => (
              <li key={`${String(index)}`}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
