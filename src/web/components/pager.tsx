interface PagerProps {
  /** From 1. */
  page: number;
  pages: number;
  address: (page: number) => string;
}

/** Leaves through a list; nothing where there is one page. */
export function Pager({ page, pages, address }: PagerProps) {
  if (pages < 2) return null;
  return (
    <nav class="mc-pager" aria-label="Trang">
      {page > 1 && (
        <a class="govuk-link" rel="prev" href={address(page - 1)}>
          Trang trước
        </a>
      )}
      <span>
        Trang {page} / {pages}
      </span>
      {page < pages && (
        <a class="govuk-link" rel="next" href={address(page + 1)}>
          Trang sau
        </a>
      )}
    </nav>
  );
}
