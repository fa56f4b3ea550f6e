import type { ComponentChildren } from 'preact';

interface CellProps {
  /** Name of the field too. */
  id: string;
  label: string;
  value: string;
  error: string | undefined;
  /** How much of the line it takes. */
  size: 'long' | 'sentence' | 'medium' | 'short';
}

/** A field in a row of a list: its label stands above it in the first row, and is only read out in the others. */
function Cell({ id, label, error, size, children }: CellProps & { children: ComponentChildren }) {
  return (
    <div class={`mc-rows__cell mc-rows__cell--${size}`}>
      <label class="mc-rows__label" for={id}>
        {label}
      </label>
      {error !== undefined && (
        <p id={`${id}-loi`} class="govuk-error-message">
          <span class="govuk-visually-hidden">Lỗi: </span>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}

function attributesOf(block: string, { id, error }: CellProps) {
  return {
    ...{ id, name: id, class: `${block}${error === undefined ? '' : ` ${block}--error`}` },
    'aria-describedby': error === undefined ? undefined : `${id}-loi`,
    'aria-invalid': error === undefined ? undefined : ('true' as const),
  };
}

export function TextCell({ numeric = false, ...props }: CellProps & { numeric?: boolean }) {
  return (
    <Cell {...props}>
      <input
        {...attributesOf('govuk-input', props)}
        type="text"
        inputMode={numeric ? 'numeric' : undefined}
        autocomplete="off"
        value={props.value}
      />
    </Cell>
  );
}

/** Names may be as long as a page. */
export function AreaCell(props: CellProps) {
  return (
    <Cell {...props}>
      <textarea {...attributesOf('govuk-textarea', props)} rows={rowsFor(props.value, LETTERS_A_LINE)}>
        {props.value}
      </textarea>
    </Cell>
  );
}

/** About as many letters as fit on a line of a long cell. */
const LETTERS_A_LINE = 80;
const MOST_LINES = 8;

/** All of what is written in sight, as far as that is sensible. */
export function rowsFor(text: string, lettersALine: number): number {
  return Math.min(MOST_LINES, Math.max(2, Math.ceil(text.length / lettersALine)));
}

export function SelectCell({
  options,
  ...props
}: CellProps & { options: readonly { value: string; text: string }[] }) {
  // What was kept and is not offered any more must not turn into something else unseen.
  const offered = options.some(({ value }) => value === props.value)
    ? options
    : [...options, { value: props.value, text: props.value }];
  return (
    <Cell {...props}>
      <select {...attributesOf('govuk-select', props)}>
        {offered.map(({ value, text }) => (
          <option key={value} value={value} selected={value === props.value}>
            {text}
          </option>
        ))}
      </select>
    </Cell>
  );
}

/** A choice among many, under the heads that they belong to. */
export function GroupedSelectCell({
  groups,
  none,
  ...props
}: CellProps & {
  groups: readonly { label: string; options: readonly { value: string; text: string }[] }[];
  /** What stands there while nothing is chosen. */
  none: string;
}) {
  const offered = groups.some(({ options }) => options.some(({ value }) => value === props.value));
  return (
    <Cell {...props}>
      <select {...attributesOf('govuk-select', props)}>
        <option value="" selected={props.value === ''}>
          {none}
        </option>
        {props.value !== '' && !offered && (
          <option value={props.value} selected>
            {props.value}
          </option>
        )}
        {groups.map(({ label, options }) => (
          <optgroup key={label} label={label}>
            {options.map(({ value, text }) => (
              <option key={value} value={value} selected={value === props.value}>
                {text}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Cell>
  );
}

/** A small box with its words beside it. */
export function TickCell(props: {
  id: string;
  name?: string;
  label: string;
  value: string;
  checked: boolean;
}) {
  const { id, name = id, label, value, checked } = props;
  return (
    <label class="mc-rows__tick" for={id}>
      <input type="checkbox" id={id} name={name} value={value} checked={checked} /> {label}
    </label>
  );
}

export function optionsOf<Key extends string>(
  table: Readonly<Record<Key, string>>,
  none?: string,
): { value: string; text: string }[] {
  const options = Object.entries<string>(table).map(([value, text]) => ({ value, text }));
  return none === undefined ? options : [{ value: '', text: none }, ...options];
}
