import { Button } from '../../web/components/button.tsx';
import { SelectField } from '../../web/components/select-field.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import { paths } from '../../web/paths.ts';
import { type CatalogueQuery, FIELDS, LEVEL_KEYS } from './catalogue-query.ts';
import type { CatalogueView } from './catalogue-view.ts';

/** On the first page: one question. */
export function WordsForm({ withPlaces = false }: { withPlaces?: boolean }) {
  return (
    <search>
      <form action={paths.catalogue} method="get">
        <WordsField words="" />
        {withPlaces && <p class="govuk-hint">Gõ tên xã, phường, thị trấn cũ để biết nay thuộc nơi nào.</p>}
        <Button>Tìm thủ tục</Button>
      </form>
    </search>
  );
}

/** Above a list: the same question, and further ones for who wants them. */
export function FilterForm({ query, choices, total }: Pick<CatalogueView, 'query' | 'choices' | 'total'>) {
  return (
    <search>
      <form action={paths.catalogue} method="get">
        <WordsField words={query.words} />
        <details class="mc-filters" open={total === 0 && hasFilter(query)}>
          <summary>Lọc theo lĩnh vực, cấp, cơ quan</summary>
          <SelectField
            id={FIELDS.field}
            name={FIELDS.field}
            label="Lĩnh vực"
            value={query.field}
            options={[{ value: '', text: 'Mọi lĩnh vực' }, ...choices.fields.map(counted)]}
          />
          <SelectField
            id={FIELDS.level}
            name={FIELDS.level}
            label="Cấp giải quyết"
            value={query.level === null ? '' : LEVEL_KEYS[query.level]}
            options={[
              { value: '', text: 'Mọi cấp' },
              ...choices.levels.map((choice) => counted({ ...choice, value: LEVEL_KEYS[choice.value] })),
            ]}
          />
          <SelectField
            id={FIELDS.agency}
            name={FIELDS.agency}
            label="Cơ quan tiếp nhận"
            value={query.agency}
            options={[{ value: '', text: 'Mọi cơ quan' }, ...choices.agencies.map(counted)]}
          />
        </details>
        <Button>Tìm thủ tục</Button>
      </form>
    </search>
  );
}

function WordsField({ words }: { words: string }) {
  return (
    <TextField
      id={FIELDS.words}
      name={FIELDS.words}
      label="Tên hoặc mã thủ tục"
      hint="Ví dụ: khai sinh, giấy phép xây dựng, 1.001193. Không cần gõ dấu."
      value={words}
      enterKeyHint="search"
    />
  );
}

export function hasFilter({ field, level, agency }: CatalogueQuery): boolean {
  return field !== '' || level !== null || agency !== '';
}

function counted({ value, text, count }: { value: string; text: string; count: number }) {
  return { value, text: `${text} (${count})` };
}
