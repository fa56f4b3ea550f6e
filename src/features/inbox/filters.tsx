import { paths } from '../../web/paths.ts';
import { Rendered, renderHtml } from '../../web/render-html.ts';
import { canBeForetold } from './by-risk.ts';
import { BY_RISK, type InboxQuery, inboxAddress } from './forms.ts';
import type { Tab } from './tabs.ts';

export interface FilterChoices {
  fields: readonly string[];
  procedures: readonly { id: string; name: string }[];
}

interface FiltersProps {
  asked: InboxQuery;
  choices: FilterChoices;
}

/** As long as the choices are the same, and nothing is chosen, as mostly, so is the form. */
const unchosen = new WeakMap<FilterChoices, Map<Tab, Rendered>>();

/** By field and by procedure; what is chosen stands in the address. */
export function Filters({ asked, choices }: FiltersProps) {
  const { procedures } = choices;
  if (procedures.length < 2 && !canBeForetold(asked.tab)) return null;
  if (isFiltered(asked)) return <FilterForm asked={asked} choices={choices} />;
  const known = unchosen.get(choices) ?? new Map<Tab, Rendered>();
  unchosen.set(choices, known);
  const form =
    known.get(asked.tab) ?? new Rendered(renderHtml(<FilterForm asked={asked} choices={choices} />));
  known.set(asked.tab, form);
  return form;
}

function isFiltered({ field, procedure, order }: InboxQuery): boolean {
  return field !== '' || procedure !== '' || order !== undefined;
}

function FilterForm({ asked, choices: { fields, procedures } }: FiltersProps) {
  return (
    <form class="mc-filters" method="get" action={paths.inbox}>
      <input type="hidden" name="muc" value={asked.tab} />
      <div class="mc-filters__one">
        <label for="linhvuc">Lĩnh vực</label>
        <select class="govuk-select" id="linhvuc" name="linhvuc">
          <option value="">Tất cả</option>
          {fields.map((field) => (
            <option key={field} value={field} selected={field === asked.field}>
              {field}
            </option>
          ))}
        </select>
      </div>
      <div class="mc-filters__one">
        <label for="thutuc">Thủ tục</label>
        <select class="govuk-select mc-filters__long" id="thutuc" name="thutuc">
          <option value="">Tất cả</option>
          {procedures.map(({ id, name }) => (
            <option key={id} value={id} selected={id === asked.procedure}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {canBeForetold(asked.tab) && (
        <div class="mc-filters__one">
          <label for="xep">Xếp theo</label>
          <select class="govuk-select" id="xep" name="xep">
            <option value="">Đến hạn trước</option>
            <option value={BY_RISK} selected={asked.order === 'risk'}>
              Nguy cơ trễ
            </option>
          </select>
        </div>
      )}
      <button type="submit" class="govuk-button govuk-button--secondary">
        Lọc
      </button>
      {isFiltered(asked) && (
        <a class="govuk-link" href={inboxAddress(paths.inbox, { tab: asked.tab })}>
          Bỏ lọc
        </a>
      )}
    </form>
  );
}
