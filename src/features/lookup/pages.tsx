import { dueReasonSentences } from '../../documents/due-reason-words.ts';
import { limitWords } from '../../documents/limit-words.ts';
import type { ProvedView } from '../../domain/dossier/proved-view.ts';
import type { PublicView } from '../../domain/dossier/public-view.ts';
import { AgencyBlock } from '../../web/components/agency-block.tsx';
import { Button } from '../../web/components/button.tsx';
import { Dots } from '../../web/components/dots.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Main } from '../../web/components/main.tsx';
import { AskedPapers, DueReasonDetails, ProvedFacts } from '../../web/components/proved-facts.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import { VisitorList, type VisitShown } from '../../web/components/visitor-list.tsx';
import { paths } from '../../web/paths.ts';
import type { Page } from '../../web/render.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { DUE_WORDS, NEXT_ACTION_SENTENCES, publicSentence } from '../../words/vi/public-sentence.ts';
import { CODE_FIELD } from './forms.ts';
import { ProofForm } from './proof-form.tsx';

const HEADING = 'Tra cứu hồ sơ';

export function askPage(): Page {
  return {
    title: HEADING,
    main: (
      <Main>
        <CodeForm typed="" />
      </Main>
    ),
  };
}

/** Unknown, malformed, secret and wrongly proved look the same: nobody learns which codes there are. */
export function nothingFoundPage(typed: string): Page {
  const problem = 'Xin kiểm tra lại mã số hồ sơ in trên giấy tiếp nhận';
  return {
    title: `Không tìm thấy hồ sơ - ${HEADING}`,
    main: (
      <Main>
        <ErrorSummary title="Không tìm thấy hồ sơ" errors={[{ field: CODE_FIELD, text: problem }]} />
        <CodeForm typed={typed} error={problem} />
        <p class="govuk-body">
          Nếu Ông/Bà vừa nhập 4 số cuối điện thoại: số đó có thể không phải số đã ghi khi nộp hồ sơ. Bấm Tra
          cứu để xem lại hồ sơ chỉ bằng mã số.
        </p>
        <p class="govuk-body">
          Nếu mã đã đúng mà vẫn không tìm thấy, mời Ông/Bà hỏi cơ quan nơi đã nộp hồ sơ.
        </p>
      </Main>
    ),
  };
}

export function tooManyProofsPage(seconds: number): Page {
  const title = 'Xin chờ một chút';
  return {
    title,
    main: (
      <Main>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          Mã số này vừa được nhập kèm số điện thoại không đúng quá nhiều lần. Xin thử lại sau{' '}
          <strong>{seconds} giây</strong>, hoặc quét mã QR in trên giấy tiếp nhận.
        </p>
        <Again />
      </Main>
    ),
  };
}

/** `more` and `visits`: what a proof opened; null: the code alone was given. */
export function standingPage(
  view: PublicView,
  more: ProvedView | null,
  visits: readonly VisitShown[] = [],
): Page {
  const sentence = publicSentence(view);
  return {
    title: sentence.replace(/\.$/, ''),
    main: (
      <Main data-code={view.code} data-status={view.status}>
        <p class="mc-standing__code">
          Hồ sơ <span class="mc-nowrap">{view.code}</span>
        </p>
        <h1 class="mc-standing__sentence">{sentence}</h1>
        <Due due={view.due} late={view.late} />
        {more?.reason && view.due?.kind === 'promise' && (
          <DueReasonDetails sentences={dueReasonSentences(more.reason)} />
        )}
        <p class="govuk-body mc-standing__next">{NEXT_ACTION_SENTENCES[view.next]}</p>
        {more && <AskedPapers asked={more.asked} />}
        <Dots dots={view.dots} />
        {more && <ProvedFacts view={more} limit={more.limit && limitWords(more.limit)} />}
        <AgencyBlock {...view.agency} />
        {more && <VisitorList visits={visits} />}
        {more === null && <ProofForm code={view.code} />}
        <Again />
      </Main>
    ),
  };
}

function Again() {
  return (
    <p class="govuk-body mc-again">
      <a class="govuk-link" href={paths.lookup}>
        Tra cứu hồ sơ khác
      </a>
    </p>
  );
}

function CodeForm({ typed, error }: { typed: string; error?: string }) {
  return (
    <form action={paths.lookup} method="get">
      <h1 class="govuk-heading-l">{HEADING}</h1>
      <TextField
        id={CODE_FIELD}
        name={CODE_FIELD}
        label="Mã số hồ sơ"
        hint={
          <>
            In trên giấy tiếp nhận hồ sơ, ví dụ <span class="mc-nowrap">000.00.08.H33-160704-0001</span>. Có
            thể bỏ dấu chấm và dấu gạch.
          </>
        }
        error={error}
        value={typed}
        class="mc-code-field"
        required
        enterKeyHint="search"
        isCode
      />
      <Button>Tra cứu</Button>
    </form>
  );
}

function Due({ due, late }: Pick<PublicView, 'due' | 'late'>) {
  if (due === null) return null;
  return (
    <dl class={`mc-standing__due${late ? ' mc-standing__due--late' : ''}`}>
      <dt>{DUE_WORDS[due.kind]}</dt>
      <dd>
        <time dateTime={due.at}>{instantWords(due.at)}</time>
      </dd>
    </dl>
  );
}
