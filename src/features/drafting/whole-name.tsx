/** From here on a name is read like a text, not like a heading. */
const LONG = 240;

/** The whole name of a procedure as the heading of a page, however long: some fill a page of a decree. */
export function WholeName({ name, id }: { name: string; id?: string }) {
  return (
    <h1 class={`govuk-heading-m mc-whole${name.length > LONG ? ' mc-whole--long' : ''}`} id={id}>
      {name}
    </h1>
  );
}
