import {
  RATING_POINTS,
  RATING_QUESTIONS,
  type RatingPoints,
  type RatingQuestion,
} from '../../domain/applicant-rating/applicant-rating.ts';
import type { RatingWords } from '../../words/rating-words.ts';
import { MOST_RATING_LETTERS, RATING_FIELDS, RATING_WORDS_FIELD } from '../rating-form.ts';

interface RatingFieldsProps {
  words: RatingWords;
  /** Before what is wrong, for who listens. */
  error: string;
  typed: Readonly<Record<string, string>>;
  problems: Readonly<Record<string, string>>;
}

/** One question that needs an answer; six more and free words for who wants to. */
export function RatingFields({ words, error, typed, problems }: RatingFieldsProps) {
  const others = RATING_QUESTIONS.filter((question) => question !== 'overall');
  const question = (one: RatingQuestion) => (
    <Question key={one} {...{ words, error, typed, problems }} question={one} />
  );
  return (
    <>
      {question('overall')}
      <details class="mc-why" open={others.some((one) => (typed[RATING_FIELDS[one]] ?? '') !== '')}>
        <summary>{words.more}</summary>
        {others.map(question)}
      </details>
      <div class="govuk-form-group">
        <label class="govuk-label govuk-label--s" for={RATING_WORDS_FIELD}>
          {words.words.label}
        </label>
        <div id={`${RATING_WORDS_FIELD}-goi-y`} class="govuk-hint">
          {words.words.hint}
        </div>
        <textarea
          class="govuk-input mc-rate__words"
          id={RATING_WORDS_FIELD}
          name={RATING_WORDS_FIELD}
          rows={4}
          maxLength={MOST_RATING_LETTERS}
          aria-describedby={`${RATING_WORDS_FIELD}-goi-y`}
        >
          {typed[RATING_WORDS_FIELD] ?? ''}
        </textarea>
      </div>
    </>
  );
}

function Question(props: RatingFieldsProps & { question: RatingQuestion }) {
  const { words, error, typed, problems, question } = props;
  const { ask, choices } = words.questions[question];
  const field = RATING_FIELDS[question];
  const wrong = problems[field];
  const wrongId = wrong && `${field}-loi`;
  return (
    <div class={`govuk-form-group${wrong ? ' govuk-form-group--error' : ''}`}>
      <fieldset class="mc-rate" {...(wrongId ? { 'aria-describedby': wrongId } : {})}>
        <legend class="govuk-label--s">{ask}</legend>
        {wrong && (
          <p id={wrongId} class="govuk-error-message">
            <span class="govuk-visually-hidden">{error} </span>
            {wrong}
          </p>
        )}
        {RATING_POINTS.map((points: RatingPoints, index) => (
          <label key={points} class="mc-consent">
            <input
              {...(index === 0 ? { id: field } : {})}
              type="radio"
              name={field}
              value={String(points)}
              checked={typed[field] === String(points)}
            />
            <span>{choices[index]}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
