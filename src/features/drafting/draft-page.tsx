import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Main } from '../../web/components/main.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { Tag } from '../../web/components/tag.tsx';
import { TextareaField } from '../../web/components/textarea-field.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { dateWords, instantWords } from '../../words/vi/date-words.ts';
import { SECTION_WORDS } from '../../words/vi/draft-words.ts';
import { DraftTrail } from './draft-trail.tsx';
import { HiddenSending } from './hidden-sending.tsx';
import { isReady, leftIn, type OpenedDraft } from './opened-draft.ts';
import type { AnySection, Problem } from './section-form.ts';
import { SECTIONS } from './sections/all-sections.ts';
import { WholeName } from './whole-name.tsx';

interface DraftPageProps {
  opened: OpenedDraft;
  newId: () => string;
  /** What was just done. */
  done?: string | undefined;
  problems?: readonly Problem[];
  /** Reason typed for dropping it. */
  reason?: string;
}

/** A draft as a list of what is done and what is left. */
export function draftPage(props: DraftPageProps): StaffPage {
  const { opened, done, problems = [] } = props;
  const { draft } = opened;
  return {
    title: 'Bản soạn thủ tục',
    job: 'drafting',
    main: (token) => (
      <Main>
        {problems.length > 0 && <ErrorSummary title="Chưa làm được" errors={problems} />}
        <DraftTrail here="Bản soạn" />
        {done !== undefined && (
          <p class="mc-done" role="status">
            {done}
          </p>
        )}
        <WholeName name={draft.content.name} />
        {draft.state.is === 'open' && opened.sourceNow !== null && <SourceMoved {...props} token={token} />}
        <div class="mc-case">
          <div class="mc-case__standing">
            <Standing {...props} />
            {draft.state.is === 'open' && <Drop {...props} token={token} />}
          </div>
          <div class="mc-case__facts">
            <section class="mc-panel" aria-labelledby="cac-phan">
              <h2 class="govuk-heading-s" id="cac-phan">
                Các phần của bản soạn
              </h2>
              <ol class="mc-parts">
                {SECTIONS.map((section) => (
                  <Part key={section.slug} opened={opened} section={section} />
                ))}
              </ol>
            </section>
          </div>
        </div>
      </Main>
    ),
  };
}

function Part({ opened, section }: { opened: OpenedDraft; section: AnySection }) {
  const { doubts, problems } = leftIn(opened, section.section);
  const name = SECTION_WORDS[section.section];
  const { id, state } = opened.draft;
  return (
    <li class="mc-parts__one">
      {state.is === 'open' ? (
        <a class="govuk-link" href={paths.draftPart(id, section.slug)}>
          {name}
        </a>
      ) : (
        name
      )}
      <span class="mc-parts__left">
        {doubts > 0 && <Tag tone="nearly-due">{doubts} điểm chưa rõ</Tag>}{' '}
        {problems > 0 && <Tag tone="late">{problems} chỗ phải sửa</Tag>}
        {doubts + problems === 0 && <Tag tone="done">Xong</Tag>}
      </span>
    </li>
  );
}

function Standing({ opened }: DraftPageProps) {
  const { draft, inForce, officerName } = opened;
  const { id, state, source, base, by, at } = draft;
  const ready = isReady(opened);
  return (
    <section class="mc-panel" aria-labelledby="tinh-trang">
      <h2 class="govuk-heading-s" id="tinh-trang">
        Tình trạng
      </h2>
      <SummaryList
        rows={[
          { key: 'Mã', value: id },
          { key: 'Là', value: base === null ? 'thủ tục mới' : `phiên bản ${base + 1}` },
          {
            key: 'Nguồn',
            value: source && (
              <a class="govuk-link" href={paths.imported(source.sourceId)}>
                {source.sourceId}
              </a>
            ),
          },
          {
            key: 'Đang áp dụng',
            value: inForce && `phiên bản ${inForce.version}, từ ${dateWords(inForce.content.validFrom)}`,
          },
          { key: 'Lưu sau cùng', value: `${officerName(by)}, ${instantWords(at)}` },
          { key: 'Lý do bỏ', value: state.is === 'dropped' ? state.reason : null },
        ]}
      />
      {state.is === 'published' && (
        <p class="govuk-body">Đã công bố thành phiên bản {state.version}. Bản soạn này đã đóng.</p>
      )}
      {state.is === 'dropped' && (
        <p class="govuk-body">Bản soạn này đã bỏ. Có thể soạn lại từ nguồn với cùng mã.</p>
      )}
      {state.is === 'open' && inForce && inForce.version !== base && (
        <p class="govuk-body">
          Trong lúc soạn, phiên bản {inForce.version} đã được công bố. Bản soạn này không công bố được nữa:
          xin bỏ, rồi soạn lại từ phiên bản mới.
        </p>
      )}
      {state.is === 'open' && (
        <p class="mc-acts">
          <a
            class={ready ? 'govuk-button' : 'govuk-button govuk-button--secondary'}
            href={paths.draftPart(id, 'cong-bo')}
          >
            {ready ? 'Xem lại và công bố' : 'Xem lại'}
          </a>
        </p>
      )}
    </section>
  );
}

function SourceMoved({ opened, newId, token }: DraftPageProps & { token: string }) {
  const { draft, version, sourceNow } = opened;
  return (
    <section class="mc-outcome mc-outcome--stayed" aria-labelledby="nguon-doi">
      <h2 class="govuk-heading-s" id="nguon-doi">
        Nguồn đã đổi sau khi soạn
      </h2>
      <p class="govuk-body">
        Bản ghi{' '}
        <a class="govuk-link" href={paths.imported(draft.source?.sourceId ?? '')}>
          {draft.source?.sourceId}
        </a>{' '}
        đã được nhập lại (lần {sourceNow}). Xin xem bản mới rồi xác nhận; chữ trong bản soạn giữ nguyên, điểm
        chưa rõ ở chỗ nguồn đã đổi sẽ mở lại.
      </p>
      <form method="post" action={paths.draftPart(draft.id, 'nguon')}>
        <HiddenSending token={token} commandId={newId()} version={version} />
        <input type="hidden" name="lan" value={String(sourceNow)} />
        <button type="submit" class="govuk-button govuk-button--secondary">
          Đã xem, soạn tiếp theo bản nhập mới
        </button>
      </form>
    </section>
  );
}

function Drop({ opened, newId, token, problems = [], reason = '' }: DraftPageProps & { token: string }) {
  const { draft, version } = opened;
  return (
    <details class="govuk-details" open={problems.some(({ field }) => field === 'lydo')}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Bỏ bản soạn này</span>
      </summary>
      <form class="govuk-details__text" method="post" action={paths.draftPart(draft.id, 'bo')}>
        <HiddenSending token={token} commandId={newId()} version={version} />
        <TextareaField
          id="lydo"
          name="lydo"
          label="Lý do bỏ"
          value={reason}
          error={problems.find(({ field }) => field === 'lydo')?.text}
        />
        <button type="submit" class="govuk-button govuk-button--secondary">
          Bỏ bản soạn
        </button>
      </form>
    </details>
  );
}
