import { paths } from '../../web/paths.ts';
import { countWords } from '../../words/vi/count-words.ts';
import { DOUBT_WORDS, IMPORTED_LEVEL_WORDS, OUTCOME_WORDS } from '../../words/vi/draft-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { type ImportsForm, isFiltered, WORKED } from './list-form.ts';
import type { Facets } from './queries.ts';

/** By words or code, field, level, kind of doubt, outcome, and whether somebody works on it; it all stands in the address. */
export function ImportsFilters({ form, facets }: { form: ImportsForm; facets: Facets }) {
  const counted = (value: string, text: string, count: number) => ({
    value,
    text: `${capitalise(text)} (${countWords(count)})`,
  });
  return (
    <form class="mc-filters" method="get" action={paths.imports}>
      <div class="mc-filters__one mc-filters__words">
        <label for="q">Tên hoặc mã</label>
        <input
          class="govuk-input"
          id="q"
          name="q"
          type="search"
          value={form.typed}
          autocomplete="off"
          spellcheck={false}
          placeholder="không cần gõ dấu"
        />
      </div>
      <Choice
        id="linhvuc"
        label="Lĩnh vực"
        value={form.field}
        options={facets.fields.map(({ value, count }) => counted(value, value, count))}
      />
      <Choice
        id="cap"
        label="Cấp"
        value={form.level}
        options={Object.entries(IMPORTED_LEVEL_WORDS).map(([value, text]) => ({
          value,
          text: capitalise(text),
        }))}
      />
      <Choice
        id="doc"
        label="Kết quả đọc"
        value={form.outcome}
        options={facets.outcomes.map(({ value, count }) => counted(value, OUTCOME_WORDS[value], count))}
      />
      <Choice
        id="diem"
        label="Điểm chưa rõ"
        value={form.doubt}
        options={facets.doubts.map(({ value, count }) => counted(value, DOUBT_WORDS[value] ?? value, count))}
      />
      <Choice
        id="soan"
        label="Đã soạn"
        value={form.worked}
        options={Object.entries(WORKED).map(([value, text]) => ({ value, text: capitalise(text) }))}
      />
      <button type="submit" class="govuk-button govuk-button--secondary">
        Lọc
      </button>
      {isFiltered(form) && (
        <a class="govuk-link" href={paths.imports}>
          Bỏ lọc
        </a>
      )}
    </form>
  );
}

interface ChoiceProps {
  id: string;
  label: string;
  value: string;
  options: readonly { value: string; text: string }[];
}

function Choice({ id, label, value, options }: ChoiceProps) {
  return (
    <div class="mc-filters__one">
      <label for={id}>{label}</label>
      <select class="govuk-select" id={id} name={id}>
        <option value="">Tất cả</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
