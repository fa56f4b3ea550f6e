import { paths } from '../../web/paths.ts';

/** Back to the list of procedures. */
export function IntakeTrail() {
  return (
    <nav class="govuk-breadcrumbs" aria-label="Đường dẫn">
      <ol class="govuk-breadcrumbs__list">
        <li class="govuk-breadcrumbs__list-item">
          <a class="govuk-breadcrumbs__link" href={paths.intake}>
            Tiếp nhận
          </a>
        </li>
      </ol>
    </nav>
  );
}
