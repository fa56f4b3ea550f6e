import { paths } from '../../web/paths.ts';
import { canBeForetold } from './by-risk.ts';
import { BY_RISK, type InboxQuery, inboxAddress } from './forms.ts';

export interface FilterChoices {
  fields: readonly string[];
  procedures: readonly { id: string; name: string }[];
}

/** By field and by procedure; what is chosen stands in the address. */
export function Filters({ asked, choices }: { asked: InboxQuery; choices: FilterChoices }) {
  const { fields, procedures } = choices;
  if (procedures.length < 2 && !canBeForetold(asked.tab)) return null;
  const filtered = asked.field !== '' || asked.procedure !== '' || asked.order !== undefined;
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
      {filtered && (
        <a class="govuk-link" href={inboxAddress(paths.inbox, { tab: asked.tab })}>
          Bỏ lọc
        </a>
      )}
    </form>
  );
}
