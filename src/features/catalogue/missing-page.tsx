import { Main } from '../../web/components/main.tsx';
import { paths } from '../../web/paths.ts';
import type { Page } from '../../web/render.ts';
import { WordsForm } from './search-form.tsx';

/** An address that leads to no procedure: links of other sites live longer than what they lead to. */
export function missingPage(): Page {
  const title = 'Không có thủ tục này';
  return {
    title,
    main: (
      <Main>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          Địa chỉ có thể đã gõ nhầm, hoặc thủ tục chưa được công bố tại đây. Mời Ông/Bà tìm theo tên, hoặc{' '}
          <a class="govuk-link" href={paths.catalogue}>
            xem danh mục thủ tục
          </a>
          .
        </p>
        <WordsForm />
      </Main>
    ),
  };
}
