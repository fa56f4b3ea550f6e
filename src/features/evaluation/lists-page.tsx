import type { SubjectKind } from '../../domain/evaluation/evaluation-rules.ts';
import { LISTS, type ListingReason, type ListName } from '../../domain/evaluation/listing.ts';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { Scrolled } from '../../web/components/scrolled.tsx';
import { Tag } from '../../web/components/tag.tsx';
import { TextareaField } from '../../web/components/textarea-field.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { LIST_WORDS, listingReasonSentence, SUBJECT_WORDS } from '../../words/vi/evaluation-words.ts';
import { type AccountGroup, groupAddress } from './account-groups.ts';
import { Files } from './evaluation-page.tsx';
import { type Asked, evaluationAddress, periodWords } from './evaluation-query.ts';
import type { ListingLine } from './find-lines.ts';
import { reviewSentence } from './review-sentence.ts';

/** Names of what the form of a line sends. */
export const REVIEW_FIELDS = {
  ...{ list: 'danhsach', subject: 'loai', id: 'ai', version: 'phienban', command: 'lenh' },
  ...{ words: 'lydo', act: 'viec' },
} as const;

export interface ListsView {
  asked: Asked;
  isOver: boolean;
  lines: readonly ListingLine[];
  nameOf: (officer: string) => string;
  newId: () => string;
  /** The line whose form was not accepted, with what was typed. */
  refused: { key: string; field: string; text: string; typed: string } | null;
}

export function lineKey({ listing: { list, subject, id } }: Pick<ListingLine, 'listing'>): string {
  return `${list}-${subject}-${id}`;
}

/** Danh sách đề nghị khen thưởng and danh sách vi phạm, each line with its reasons and what was decided. */
export function listsPage(view: ListsView): StaffPage {
  const { asked, lines, refused, isOver } = view;
  return {
    title: refused ? 'Chưa ghi được - Danh sách thi đua' : 'Danh sách đề nghị khen thưởng, vi phạm',
    job: 'evaluation',
    main: (token) => (
      <Main>
        <Trail
          places={[
            { text: 'Thi đua, đánh giá', href: evaluationAddress(paths.evaluation, asked) },
            { text: 'Danh sách đề nghị, vi phạm' },
          ]}
        />
        {refused && (
          <ErrorSummary title="Chưa ghi được" errors={[{ field: refused.field, text: refused.text }]} />
        )}
        <h1 class="govuk-heading-m">Danh sách đề nghị khen thưởng, vi phạm cần xem xét</h1>
        <p class="govuk-body mc-lists__what">
          Từ {periodWords(asked.period)}, tính đến {instantWords(asked.asOf.at)}. Danh sách do hệ thống lập
          theo số liệu; chỉ tính những gì do chính người hoặc cơ quan đó. Ghi tên vào danh sách chưa phải là
          quyết định khen thưởng hay kỷ luật.{!isOver && ' Kỳ chưa kết thúc nên chưa xem xét được.'}
        </p>
        {lines.length > 0 && <Files asked={asked} table="danh-sach" />}
        {LISTS.map((list) => (
          <List
            key={list}
            list={list}
            view={view}
            token={token}
            lines={lines.filter((one) => one.listing.list === list)}
          />
        ))}
      </Main>
    ),
  };
}

interface ListProps {
  list: ListName;
  view: ListsView;
  token: string;
  lines: readonly ListingLine[];
}

function List({ list, view, token, lines }: ListProps) {
  const id = `danh-sach-${list}`;
  return (
    <section aria-labelledby={id}>
      <h2 class="govuk-heading-s" id={id}>
        {LIST_WORDS[list]}
      </h2>
      {lines.length === 0 ? (
        <p class="mc-empty">
          {list === 'nomination'
            ? 'Kỳ này chưa ai đạt mức được đề nghị.'
            : 'Kỳ này không có gì phải xem xét.'}
        </p>
      ) : (
        <Scrolled name={LIST_WORDS[list]}>
          <table class="mc-figures mc-evaluation mc-evaluation--lines">
            <thead>
              <tr>
                <th scope="col">Cơ quan, người</th>
                <th scope="col">Vì sao</th>
                <th scope="col">Xem xét</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={lineKey(line)}>
                  <th scope="row" class="mc-evaluation__name">
                    {line.name}
                    <span class="mc-evaluation__note">{KINDS[line.listing.subject]}</span>
                  </th>
                  <td class="mc-evaluation__words">
                    <Reasons line={line} />
                  </td>
                  <td class="mc-evaluation__words">
                    <Standing line={line} view={view} />
                    {line.mayReview && view.isOver && line.grounds && (
                      <ReviewForm line={line} view={view} token={token} />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolled>
      )}
    </section>
  );
}

const KINDS: Readonly<Record<SubjectKind, string>> = SUBJECT_WORDS;

/** Which dossiers a reason counts. */
const BEHIND: Readonly<Partial<Record<ListingReason['code'], AccountGroup>>> = {
  ...{ resolved: 'ended-all', 'own-late': 'ended-own', 'many-late': 'ended-own', 'many-overdue': 'open-own' },
};

function Reasons({ line: { listing, grounds, reviews } }: { line: ListingLine }) {
  const shown = grounds ?? reviews.at(-1)?.grounds;
  const { period, subject, agency, id } = listing;
  const about = { agency, worker: subject === 'officer' ? { officer: id } : null };
  const address = (group: AccountGroup) =>
    groupAddress({ period, asOf: shown?.asOf ?? { position: 0, at: '' } }, about, group);
  return (
    <>
      {!grounds && (
        <p class="govuk-body-s">Theo số liệu đang xem thì không còn trong danh sách. Khi xem xét:</p>
      )}
      <ul class="mc-evaluation__reasons">
        {shown?.reasons.map((reason) => (
          <li key={reason.code}>
            <ReasonText reason={reason} address={address} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface ReasonProps {
  reason: ListingReason;
  address: (group: AccountGroup) => string;
}

function ReasonText({ reason, address }: ReasonProps) {
  const { [reason.code]: group } = BEHIND;
  const words = listingReasonSentence(reason);
  const isNone = reason.code === 'own-late' && reason.late === 0;
  return group && !isNone ? (
    <a class="govuk-link" href={address(group)}>
      {words}
    </a>
  ) : (
    <span>{words}</span>
  );
}

function Standing({ line: { reviews }, view }: { line: ListingLine; view: ListsView }) {
  const last = reviews.at(-1);
  if (!last) return <Tag tone="waiting">Chờ xem xét</Tag>;
  return (
    <>
      {last.type === 'ListingAccepted' ? (
        <Tag tone="done">Đã chấp nhận</Tag>
      ) : (
        <Tag tone="plain">Đã gạch tên</Tag>
      )}
      {reviews.toReversed().map((review) => (
        <p key={String(review.version)} class="mc-evaluation__note">
          {reviewSentence(review, view.nameOf)}
        </p>
      ))}
    </>
  );
}

function ReviewForm({ line, view, token }: { line: ListingLine; view: ListsView; token: string }) {
  const key = lineKey(line);
  const refused = view.refused?.key === key ? view.refused : null;
  const { list, subject, id } = line.listing;
  const last = line.reviews.at(-1);
  const hidden = {
    ...{ [REVIEW_FIELDS.list]: list, [REVIEW_FIELDS.subject]: subject, [REVIEW_FIELDS.id]: id },
    [REVIEW_FIELDS.version]: String(last?.version ?? 0),
    [REVIEW_FIELDS.command]: view.newId(),
  };
  return (
    <details class="govuk-details mc-evaluation__review" open={refused !== null}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {last ? 'Xem xét lại' : 'Xem xét'}
          <span class="govuk-visually-hidden"> {line.name}</span>
        </span>
      </summary>
      <form method="post" action={evaluationAddress(paths.reviewListing, view.asked)}>
        <HiddenToken token={token} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextareaField
          {...{ id: `lydo-${key}`, name: REVIEW_FIELDS.words, rows: 2 }}
          label="Ý kiến, lý do"
          hint="Phải có khi gạch tên"
          value={refused?.typed ?? ''}
          error={refused?.text}
        />
        <div class="govuk-button-group">
          {last?.type !== 'ListingAccepted' && (
            <button
              type="submit"
              class="govuk-button govuk-button--secondary"
              name={REVIEW_FIELDS.act}
              value="chap-nhan"
            >
              Chấp nhận
            </button>
          )}
          {last?.type !== 'ListingStruck' && (
            <button
              type="submit"
              class="govuk-button govuk-button--secondary"
              name={REVIEW_FIELDS.act}
              value="gach-ten"
            >
              Gạch tên
            </button>
          )}
        </div>
      </form>
    </details>
  );
}
