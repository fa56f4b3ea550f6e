import type { ImportReason } from '../../domain/procedure/imported-procedure.ts';
import type { ProcedureDraft } from '../../domain/procedure/procedure-draft.ts';
import { sectionOf } from '../../domain/procedure/procedure-draft.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { Tag } from '../../web/components/tag.tsx';
import { externalAddress, paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { OUTCOME_WORDS, SECTION_WORDS } from '../../words/vi/draft-words.ts';
import { importReasonSentence } from '../../words/vi/import-reason-sentence.ts';
import { Raw } from './doubts-panel.tsx';
import { DraftTrail } from './draft-trail.tsx';
import { IdField } from './new-draft-page.tsx';
import type { ImportedRecord } from './queries.ts';
import { rawLinesAt } from './raw-text.ts';
import { RecordFacts } from './record-facts.tsx';
import type { Problem } from './section-form.ts';
import { WholeName } from './whole-name.tsx';
import { COMMAND_FIELD } from './writing.ts';

interface RecordPageProps {
  record: ImportedRecord;
  /** Made of it: one a level, where it is of several. */
  drafts: readonly ProcedureDraft[];
  /** Offered, or typed. */
  id: string;
  problems: readonly Problem[];
  commandId: string;
  office: Pick<OfficeBook, 'findProcedure'>;
}

/** What another catalogue says, and what of it is not certain. */
export function recordPage(props: RecordPageProps): StaffPage {
  const { record, drafts, problems } = props;
  const { content, outcome, reasons, sourceId } = record.data;
  const source = content ? externalAddress(content.source) : undefined;
  return {
    title: 'Bản nhập từ nguồn',
    job: 'drafting',
    main: (token) => (
      <Main>
        {problems.length > 0 && <ErrorSummary title="Chưa bắt đầu được bản soạn" errors={problems} />}
        <DraftTrail here="Bản nhập từ nguồn" />
        <WholeName name={content?.name ?? sourceId} />
        <div class="mc-case">
          <div class="mc-case__standing">
            <section class="mc-panel" aria-labelledby="ban-nhap">
              <h2 class="govuk-heading-s" id="ban-nhap">
                Bản nhập{' '}
                <Tag tone={outcome === 'refused' ? 'late' : outcome === 'doubts' ? 'nearly-due' : 'done'}>
                  {OUTCOME_WORDS[outcome]}
                </Tag>
              </h2>
              <SummaryList
                rows={[
                  { key: 'Bản ghi', value: sourceId },
                  { key: 'Lần nhập', value: String(record.version) },
                  {
                    key: 'Nguồn',
                    value:
                      source === undefined ? (
                        content?.source
                      ) : (
                        <a class="govuk-link" href={source} rel="noreferrer" title={source}>
                          Trang của thủ tục tại {new URL(source).hostname}
                        </a>
                      ),
                  },
                ]}
              />
            </section>
            {content && <Begin {...props} token={token} />}
            {drafts.length > 0 && <Drafts drafts={drafts} />}
          </div>
          <div class="mc-case__facts">
            {reasons.length > 0 && <Reasons reasons={reasons} record={record} />}
            {content && <RecordFacts content={content} />}
          </div>
        </div>
      </Main>
    ),
  };
}

function Begin({ record, id, problems, commandId, office, token }: RecordPageProps & { token: string }) {
  const inForce = office.findProcedure(id);
  return (
    <section class="mc-panel" aria-labelledby="soan">
      <h2 class="govuk-heading-s" id="soan">
        Soạn thủ tục
      </h2>
      {inForce && (
        <p class="govuk-body">
          Danh mục đã có <strong>{inForce.content.name}</strong>, phiên bản {inForce.version}. Bản soạn với mã
          dưới đây là phiên bản tiếp theo và giữ quy trình nội bộ của thủ tục đó.
        </p>
      )}
      <form method="post" action={paths.newDraft}>
        <HiddenToken token={token} />
        <input type="hidden" name={COMMAND_FIELD} value={commandId} />
        <input type="hidden" name="nguon" value={record.data.sourceId} />
        <IdField id={id} error={problems.find(({ field }) => field === 'ma')?.text} />
        <button type="submit" class="govuk-button">
          Soạn thủ tục từ bản này
        </button>
      </form>
    </section>
  );
}

const STATES = { open: 'đang soạn', published: 'đã công bố', dropped: 'đã bỏ' } as const;

function Drafts({ drafts }: { drafts: readonly ProcedureDraft[] }) {
  return (
    <section class="mc-panel" aria-labelledby="da-soan">
      <h2 class="govuk-heading-s" id="da-soan">
        Bản soạn từ bản này
      </h2>
      <ul class="govuk-list">
        {drafts.map(({ id, state }) => (
          <li key={id}>
            <a class="govuk-link" href={paths.draft(id)}>
              {id}
            </a>
            : {STATES[state.is]}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each doubt beside what the source says there; of a refused record, why it was not taken. */
function Reasons({ reasons, record }: { reasons: readonly ImportReason[]; record: ImportedRecord }) {
  const { content, outcome } = record.data;
  return (
    <section class="mc-panel" aria-labelledby="chua-ro">
      <h2 class="govuk-heading-s" id="chua-ro">
        {outcome === 'refused' ? 'Vì sao không nhận' : `Điểm chưa rõ (${reasons.length})`}
      </h2>
      <ul class="mc-doubt__places">
        {reasons.map((reason, index) => (
          <li key={`${reason.path} ${String(index)}`}>
            {content && <span class="mc-quiet">{SECTION_WORDS[sectionOf(reason.path)]}: </span>}
            {importReasonSentence(reason)}
            <Raw lines={rawLinesAt(content, reason.path)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
