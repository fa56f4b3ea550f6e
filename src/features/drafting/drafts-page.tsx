import type { ProcedureDraft } from '../../domain/procedure/procedure-draft.ts';
import { Main } from '../../web/components/main.tsx';
import { paths } from '../../web/paths.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { CatalogueTabs } from './tabs.tsx';

interface DraftsView {
  drafts: readonly ProcedureDraft[];
  officerName: (id: string) => string;
}

/** What is being written, and by whom. */
export function draftsMain({ drafts, officerName }: DraftsView) {
  return (
    <Main>
      <div class="mc-head">
        <h1 class="govuk-heading-m">Danh mục thủ tục</h1>
        <a class="govuk-link" href={paths.newDraft}>
          Soạn thủ tục mới, không theo nguồn
        </a>
      </div>
      <CatalogueTabs here="drafts" />
      {drafts.length === 0 ? (
        <p class="mc-empty">
          Không có bản soạn nào dở dang. Mở một bản nhập từ nguồn để soạn thủ tục từ đó, hoặc soạn phiên bản
          mới của thủ tục đã công bố.
        </p>
      ) : (
        <table class="mc-list" data-rows>
          <thead>
            <tr>
              <th scope="col">Tên thủ tục</th>
              <th scope="col">Lĩnh vực</th>
              <th scope="col">Là</th>
              <th scope="col">Người lưu sau cùng</th>
              <th scope="col">Lưu lúc</th>
            </tr>
          </thead>
          <tbody>
            {drafts.map(({ id, content, base, by, at }) => (
              <tr key={id} data-row title={content.name}>
                <td class="mc-list__procedure">
                  <a class="mc-list__link mc-list__link--wraps" href={paths.draft(id)}>
                    {content.name}
                  </a>
                </td>
                <td>{content.field}</td>
                <td class="mc-nowrap">{base === null ? 'thủ tục mới' : `phiên bản ${base + 1}`}</td>
                <td>{officerName(by)}</td>
                <td class="mc-nowrap">{instantWords(at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Main>
  );
}
