import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { Pager } from '../../web/components/pager.tsx';
import { paths } from '../../web/paths.ts';
import { countWords } from '../../words/vi/count-words.ts';
import { DirectivesPanel, type DirectivesPanelProps } from './directives-panel.tsx';
import { type FilterChoices, Filters } from './filters.tsx';
import { allPickedAddress, type InboxQuery, inboxAddress } from './forms.ts';
import { InboxTable } from './inbox-table.tsx';
import { OwedReportsPanel } from './owed-reports-panel.tsx';
import type { RowView } from './row-view.ts';
import type { Scope } from './scope.ts';
import type { Counts } from './tab-counts.ts';
import { EMPTY, type Tab, tabName, tabsOf } from './tabs.ts';

export interface InboxView {
  scope: Scope;
  asked: InboxQuery;
  counts: Counts;
  rows: readonly RowView[];
  total: number;
  pages: number;
  choices: FilterChoices;
  /** The form was sent with no row ticked. */
  nothingPicked: boolean;
  allPicked: boolean;
  directives: DirectivesPanelProps;
  reports: Parameters<typeof OwedReportsPanel>[0];
}

export function inboxMain(view: InboxView, token: string) {
  const { scope, asked, counts, rows, total, pages, choices } = view;
  const { tab } = asked;
  const filtered = asked.field !== '' || asked.procedure !== '';
  return (
    <Main>
      {view.nothingPicked && (
        <ErrorSummary
          title="Chưa thực hiện được"
          errors={[
            { field: FIRST_PICK, text: 'Chưa chọn hồ sơ: xin đánh dấu ít nhất một dòng rồi làm tiếp' },
          ]}
        />
      )}
      <h1 class="govuk-visually-hidden">Hồ sơ cần xử lý: {tabName(tab, scope)}</h1>
      <DirectivesPanel {...view.directives} />
      <OwedReportsPanel {...view.reports} />
      <Tabs scope={scope} counts={counts} current={tab} />
      <Filters asked={asked} choices={choices} />
      {rows.length === 0 ? (
        <Empty tab={tab} filtered={filtered} beyond={total > 0} />
      ) : (
        <form method="post" action={paths.inboxChosen}>
          <HiddenToken token={token} />
          <InboxTable rows={rows} firstPick={FIRST_PICK} allPicked={view.allPicked} tab={tab} />
          <div class="mc-inbox__foot">
            {rows.some(({ pick }) => pick !== '') && <ChosenBar view={view} />}
            <p class="mc-inbox__total">{countWords(total)} hồ sơ</p>
            <Pager
              page={asked.page}
              pages={pages}
              address={(page) => inboxAddress(paths.inbox, { ...asked, page })}
            />
          </div>
        </form>
      )}
    </Main>
  );
}

const FIRST_PICK = 'chon';
/** Made once: `toLocaleString` looks for the language each time. */

function Tabs({ scope, counts, current }: { scope: Scope; counts: Counts; current: Tab }) {
  return (
    <nav class="mc-tabs" aria-label="Danh sách công việc">
      <ul>
        {tabsOf(scope).map((tab) => (
          <li key={tab}>
            <a
              class={tab === 'tre-han' && (counts[tab] ?? 0) > 0 ? 'mc-tabs__late' : undefined}
              href={inboxAddress(paths.inbox, { tab })}
              aria-current={tab === current ? 'page' : undefined}
            >
              {tabName(tab, scope)} <span class="mc-tabs__count">{countWords(counts[tab] ?? 0)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Kind, and true: nothing at all, nothing that fits the filters, or a page past the last. */
function Empty({ tab, filtered, beyond }: { tab: Tab; filtered: boolean; beyond: boolean }) {
  if (!filtered && !beyond) return <p class="mc-empty">{EMPTY[tab]}</p>;
  return (
    <p class="mc-empty">
      {beyond ? 'Trang này không còn hồ sơ nào.' : 'Không có hồ sơ nào khớp với bộ lọc.'}{' '}
      <a class="govuk-link" href={inboxAddress(paths.inbox, { tab })}>
        Xem cả danh sách
      </a>
    </p>
  );
}

/** What is done with the rows that are ticked: handing over at once, and the rest on a page of its own. */
function ChosenBar({ view: { rows, asked, allPicked } }: { view: InboxView }) {
  const handsOver = rows.some(({ isToHandOver }) => isToHandOver);
  const address = inboxAddress(paths.inbox, asked);
  return (
    <div class="mc-inbox__bulk">
      <a class="govuk-link" href={allPicked ? address : allPickedAddress(address)}>
        {allPicked ? 'Bỏ chọn tất cả' : 'Chọn tất cả trên trang'}
      </a>
      {handsOver && (
        <>
          <button type="submit" class="govuk-button" name="viec" value="hand-over" data-bulk>
            Chuyển hồ sơ đã chọn
          </button>
          <label class="mc-inbox__papers">
            <input type="checkbox" name="kemgiay" value="co" checked /> Kèm hồ sơ giấy
          </label>
        </>
      )}
      <button
        type="submit"
        class={`govuk-button${handsOver ? ' govuk-button--secondary' : ''}`}
        name="viec"
        value=""
        data-bulk
      >
        {handsOver ? 'Việc khác với hồ sơ đã chọn' : 'Làm cùng lúc với hồ sơ đã chọn'}
      </button>
    </div>
  );
}

/** Whoever handles no dossiers: administrators, and those who oversee. */
export function noInboxMain() {
  return (
    <Main>
      <h1 class="govuk-heading-m">Hồ sơ cần xử lý</h1>
      <p class="govuk-body">
        Tài khoản này không trực tiếp xử lý hồ sơ nên không có việc đang chờ. Để xem hồ sơ trong phạm vi được
        giao, xin tìm theo mã số hồ sơ, tên người nộp hoặc thủ tục.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.search}>
          Đến trang tra cứu
        </a>
      </p>
    </Main>
  );
}
