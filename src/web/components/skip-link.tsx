/** Id of the `<main>` of every page. */
export const MAIN_ID = 'noi-dung';

/** First on the page for whoever moves by keyboard; seen only with the focus. */
export function SkipLink({ to }: { to: string }) {
  return (
    <a class="govuk-skip-link" href={`#${to}`}>
      Đến thẳng nội dung
    </a>
  );
}
