import type { ProcedureDraft } from '../../domain/procedure/procedure-draft.ts';
import { paths } from '../../web/paths.ts';

/** Where a page of a draft is. */
export function DraftTrail({ draft, here }: { draft?: ProcedureDraft; here: string }) {
  return (
    <nav class="govuk-breadcrumbs" aria-label="Vị trí trang">
      <ol class="govuk-breadcrumbs__list">
        <li class="govuk-breadcrumbs__list-item">
          <a class="govuk-breadcrumbs__link" href={paths.imports}>
            Danh mục thủ tục
          </a>
        </li>
        {draft && (
          <li class="govuk-breadcrumbs__list-item">
            <a class="govuk-breadcrumbs__link" href={paths.draft(draft.id)}>
              {shortened(draft.content.name)}
            </a>
          </li>
        )}
        <li class="govuk-breadcrumbs__list-item" aria-current="page">
          {here}
        </li>
      </ol>
    </nav>
  );
}

/** The longest name of a procedure has 1,094 characters; the page below says the whole. */
function shortened(name: string): string {
  return name.length > 70 ? `${name.slice(0, 69).trimEnd()}…` : name;
}
