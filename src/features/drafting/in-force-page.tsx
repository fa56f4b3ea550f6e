import type { Procedure } from '../../domain/procedure/procedure.ts';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { Pager } from '../../web/components/pager.tsx';
import { paths } from '../../web/paths.ts';
import { LEVEL_WORDS, limitsInShort } from '../../words/vi/catalogue-words.ts';
import { countWords } from '../../words/vi/count-words.ts';
import { dateWords } from '../../words/vi/date-words.ts';
import { CatalogueTabs } from './tabs.tsx';
import { COMMAND_FIELD } from './writing.ts';

interface InForceView {
  typed: string;
  page: number;
  pages: number;
  total: number;
  rows: readonly { version: number; content: Procedure }[];
  address: (page: number) => string;
  newId: () => string;
  token: string;
}

/** A page past the last, words that nothing has, or an office that has published nothing yet. */
function emptyWords(typed: string, total: number): string {
  if (total > 0) return 'Trang này không còn thủ tục nào.';
  if (typed !== '') return 'Không có thủ tục nào như vậy. Thử gõ ít chữ hơn.';
  return 'Chưa công bố thủ tục nào, nên các quầy chưa nhận được hồ sơ. Soạn xong một bản rồi công bố, thủ tục sẽ có ở đây.';
}

/** What is in force; each can be gone on from. */
export function inForceMain({ typed, page, pages, total, rows, address, newId, token }: InForceView) {
  return (
    <Main>
      <h1 class="govuk-heading-m">Danh mục thủ tục</h1>
      <CatalogueTabs here="in-force" />
      <form class="mc-filters" method="get" action={paths.inForce}>
        <div class="mc-filters__one mc-filters__words">
          <label for="q">Tên hoặc mã</label>
          <input class="govuk-input" id="q" name="q" type="search" value={typed} autocomplete="off" />
        </div>
        <button type="submit" class="govuk-button govuk-button--secondary">
          Lọc
        </button>
      </form>
      <p class="mc-understood">
        <strong>{countWords(total)} thủ tục</strong> đang áp dụng.
      </p>
      {rows.length === 0 ? (
        <p class="mc-empty">{emptyWords(typed, total)}</p>
      ) : (
        <table class="mc-list" data-rows>
          <thead>
            <tr>
              <th scope="col">Tên thủ tục</th>
              <th scope="col">Lĩnh vực</th>
              <th scope="col">Cấp</th>
              <th scope="col">Thời hạn</th>
              <th scope="col">Phiên bản</th>
              <th scope="col">
                <span class="govuk-visually-hidden">Việc</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ version, content }) => (
              <tr key={content.id} data-row title={content.name}>
                <td class="mc-list__procedure">
                  <span class="mc-clamp">{content.name}</span>
                </td>
                <td>{content.field}</td>
                <td class="mc-nowrap">{LEVEL_WORDS[content.level]}</td>
                <td>{limitsInShort(content)}</td>
                <td class="mc-nowrap">
                  {version}, từ {dateWords(content.validFrom)}
                </td>
                <td>
                  <form method="post" action={paths.newDraft}>
                    <HiddenToken token={token} />
                    <input type="hidden" name={COMMAND_FIELD} value={newId()} />
                    <input type="hidden" name="tu" value={content.id} />
                    <button
                      type="submit"
                      class="mc-rows__button mc-nowrap"
                      aria-label={`Soạn phiên bản mới: ${content.name}`}
                    >
                      Phiên bản mới
                    </button>
                  </form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div class="mc-inbox__foot">
        <Pager page={page} pages={pages} address={address} />
      </div>
    </Main>
  );
}
