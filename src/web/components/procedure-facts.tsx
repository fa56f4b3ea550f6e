import type { Paper, Procedure } from '../../domain/procedure/procedure.ts';
import { FEE_PAID_WORDS, NO_FEE, paperCountWords } from '../../words/vi/catalogue-words.ts';
import { moneyWords } from '../../words/vi/date-words.ts';
import { limitInWords, limitMeaning } from '../../words/vi/limit-meaning.ts';
import { capitalise } from '../../words/vi/phrases.ts';

/** What everybody brings, and then what only some do. */
export function Papers({ papers }: Pick<Procedure, 'papers'>) {
  const needed = papers.filter(({ required }) => required);
  const others = papers.filter(({ required }) => !required);
  if (papers.length === 0) return <p class="govuk-body">Không phải nộp giấy tờ.</p>;
  return (
    <>
      {needed.length > 0 && <PaperList papers={needed} />}
      {others.length > 0 && (
        <>
          <h3 class="mc-part__lead">{needed.length > 0 ? 'Thêm, nếu có' : 'Nếu có'}</h3>
          <PaperList papers={others} />
        </>
      )}
    </>
  );
}

function PaperList({ papers }: { papers: readonly Paper[] }) {
  return (
    <ul class="mc-papers">
      {papers.map((paper) => (
        <li key={paper.code}>
          {paper.name}
          <span class="mc-papers__count">
            <span class="govuk-visually-hidden">: </span>
            {paperCountWords(paper)}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function Limits({ limits }: Pick<Procedure, 'limits'>) {
  const meanings = [...new Set(limits.map(limitMeaning))];
  const [only, ...others] = limits;
  return (
    <>
      {only && others.length === 0 && only.case === null ? (
        <p class="mc-answer">{capitalise(limitInWords(only))}</p>
      ) : (
        <dl class="mc-cases">
          {limits.map((limit) => (
            <div key={limit.case}>
              <dt>{limit.case ?? 'Thông thường'}</dt>
              <dd>{limitInWords(limit)}</dd>
            </div>
          ))}
        </dl>
      )}
      {meanings.length === 1
        ? meanings.map((meaning) => (
            <p key={meaning} class="govuk-body">
              {meaning}
            </p>
          ))
        : limits.map((limit) => (
            <p key={limit.case} class="govuk-body">
              {limit.case ?? 'Thông thường'}, {limitInWords(limit)}: {limitMeaning(limit)}
            </p>
          ))}
    </>
  );
}

export function Fees({ fees }: Pick<Procedure, 'fees'>) {
  if (fees.length === 0) return <p class="mc-answer">{NO_FEE}</p>;
  return (
    <ul class="mc-fees">
      {fees.map(({ code, name, amount, moment, basis }) => (
        <li key={code}>
          <p>
            <span class="mc-answer mc-nowrap">{moneyWords(amount)}</span> {FEE_PAID_WORDS[moment]}
          </p>
          <p>{name}</p>
          {basis !== '' && <p class="mc-quiet">{basis}</p>}
        </li>
      ))}
    </ul>
  );
}

export function Results({ results }: Pick<Procedure, 'results'>) {
  return (
    <ul class="mc-plain">
      {results.map(({ code, name }) => (
        <li key={code}>{name}</li>
      ))}
    </ul>
  );
}

/** Some catalogues give a law by its number alone. */
export function LegalBasis({ laws }: { laws: Procedure['legalBasis'] }) {
  if (laws.length === 0) return null;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {laws.map(({ number, title }) => (
        <li key={number}>
          {title === '' ? 'Văn bản' : `${title},`} số <span class="mc-nowrap">{number}</span>
        </li>
      ))}
    </ul>
  );
}
