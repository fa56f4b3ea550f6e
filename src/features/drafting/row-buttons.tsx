import { ACT_FIELD, countFieldOf } from './rows.ts';

/** Before the first row: how many there are. */
export function RowCount({ list, count }: { list: string; count: number }) {
  return <input type="hidden" name={countFieldOf(list)} value={String(count)} />;
}

export function RemoveRow({ list, index, called }: { list: string; index: number; called: string }) {
  return (
    <button
      type="submit"
      class="mc-rows__button"
      name={ACT_FIELD}
      value={`${list}-bo-${index}`}
      formaction={`#${list}`}
      aria-label={`Bỏ ${called}`}
    >
      Bỏ
    </button>
  );
}

export function RaiseRow({ list, index, called }: { list: string; index: number; called: string }) {
  // Fields of all rows stand below one another.
  if (index === 0)
    return (
      <span class="mc-rows__button mc-rows__button--none" aria-hidden="true">
        Lên
      </span>
    );
  return (
    <button
      type="submit"
      class="mc-rows__button"
      name={ACT_FIELD}
      value={`${list}-len-${index}`}
      formaction={`#${list}`}
      aria-label={`Chuyển ${called} lên trên`}
    >
      Lên
    </button>
  );
}

export function AddRow({ list, children }: { list: string; children: string }) {
  return (
    <button
      type="submit"
      class="govuk-button govuk-button--secondary"
      name={ACT_FIELD}
      value={`${list}-them`}
      formaction={`#${list}-them`}
      id={`${list}-them`}
    >
      {children}
    </button>
  );
}
