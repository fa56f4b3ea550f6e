/** Id of the `<main>` of every page. */
export const MAIN_ID = 'noi-dung';

/** First on the page for whoever moves by keyboard; seen only with the focus. */
export function SkipLink({ to, text = 'Đến thẳng nội dung' }: { to: string; text?: string }) {
  return (
    <a class="govuk-skip-link" href={`#${to}`}>
      {text}
    </a>
  );
}
