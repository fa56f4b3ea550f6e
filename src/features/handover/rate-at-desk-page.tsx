import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { RatingFields } from '../../web/components/rating-fields.tsx';
import { paths } from '../../web/paths.ts';
import type { Page } from '../../web/render.ts';
import { viRatingWords } from '../../words/vi/rating-words.ts';

interface RateAtDesk {
  id: string;
  code: string;
  token: string;
  commandId: string;
  typed: Readonly<Record<string, string>>;
  problems: Readonly<Record<string, string>>;
}

/** As everybody sees it: nothing of the desk's own pages on a screen that is handed over. */
export function rateAtDeskPage({ id, code, token, commandId, typed, problems }: RateAtDesk): Page {
  const errors = Object.entries(problems).map(([field, text]) => ({ field, text }));
  return {
    title: viRatingWords.heading,
    main: (
      <Main>
        {errors.length > 0 && <ErrorSummary title="Xin xem lại" errors={errors} />}
        <h1 class="govuk-heading-l">{viRatingWords.heading}</h1>
        <p class="govuk-body">
          Hồ sơ <span class="mc-nowrap">{code}</span>
        </p>
        <p class="govuk-body">{viRatingWords.lead}</p>
        <form action={paths.rateAtDesk(id)} method="post" autocomplete="off" novalidate>
          <HiddenToken token={token} />
          <input type="hidden" name="lenh" value={commandId} />
          <RatingFields words={viRatingWords} error="Lỗi:" typed={typed} problems={problems} />
          <Button>{viRatingWords.button}</Button>
        </form>
      </Main>
    ),
  };
}

/** What became of it; then the device goes back. */
export function ratedAtDeskPage(text: string): Page {
  return {
    title: viRatingWords.heading,
    main: (
      <Main>
        <h1 class="govuk-heading-l">{viRatingWords.heading}</h1>
        <p class="govuk-body">{text} Mời Ông/Bà trả lại máy cho cán bộ.</p>
        <p class="govuk-body mc-again">
          <a class="govuk-link" href={paths.returnDesk}>
            Cán bộ: về trang trả kết quả
          </a>
        </p>
      </Main>
    ),
  };
}
