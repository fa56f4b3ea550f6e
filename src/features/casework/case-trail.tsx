import { paths } from '../../web/paths.ts';

/** Where the page lies; `act` where it is one of the forms of the dossier. */
export function CaseTrail({ code, act }: { code: string; act?: { id: string; title: string } }) {
  return (
    <nav class="govuk-breadcrumbs" aria-label="Đường dẫn">
      <ol class="govuk-breadcrumbs__list">
        <li class="govuk-breadcrumbs__list-item">
          <a class="govuk-breadcrumbs__link" href={paths.inbox}>
            Xử lý
          </a>
        </li>
        <li class="govuk-breadcrumbs__list-item" aria-current={act ? undefined : 'page'}>
          {act ? (
            <a class="govuk-breadcrumbs__link mc-nowrap" href={paths.dossier(act.id)}>
              Hồ sơ {code}
            </a>
          ) : (
            <span class="mc-nowrap">Hồ sơ {code}</span>
          )}
        </li>
        {act && (
          <li class="govuk-breadcrumbs__list-item" aria-current="page">
            {act.title}
          </li>
        )}
      </ol>
    </nav>
  );
}
