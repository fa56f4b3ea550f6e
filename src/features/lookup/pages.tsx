import type { PublicView } from '../../domain/dossier/public-view.ts';
import { Button } from '../../web/components/button.tsx';
import { Dots } from '../../web/components/dots.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Main } from '../../web/components/main.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import { paths, telephoneAddress } from '../../web/paths.ts';
import type { Page } from '../../web/render.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { DUE_WORDS, NEXT_ACTION_SENTENCES, publicSentence } from '../../words/vi/public-sentence.ts';
import { CODE_FIELD } from './forms.ts';

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

/** Unknown, malformed and secret look the same: nobody learns which codes there are. */
export function nothingFoundPage(typed: string): Page {
  const problem = 'Xin kiểm tra lại mã số hồ sơ in trên giấy tiếp nhận';
  return {
    title: `Không tìm thấy hồ sơ - ${HEADING}`,
    main: (
      <Main>
        <ErrorSummary title="Không tìm thấy hồ sơ" errors={[{ field: CODE_FIELD, text: problem }]} />
        <CodeForm typed={typed} error={problem} />
        <p class="govuk-body">
          Nếu mã đã đúng mà vẫn không tìm thấy, mời Ông/Bà hỏi cơ quan nơi đã nộp hồ sơ.
        </p>
      </Main>
    ),
  };
}

export function standingPage(view: PublicView): Page {
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
        <p class="govuk-body mc-standing__next">{NEXT_ACTION_SENTENCES[view.next]}</p>
        <Dots dots={view.dots} />
        <Agency {...view.agency} />
        <p class="govuk-body mc-again">
          <a class="govuk-link" href={paths.lookup}>
            Tra cứu hồ sơ khác
          </a>
        </p>
      </Main>
    ),
  };
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

function Agency({ name, address, hours, phone }: PublicView['agency']) {
  return (
    <section class="mc-agency" aria-labelledby="co-quan">
      <h2 id="co-quan">Cơ quan giải quyết</h2>
      <p class="mc-agency__name">{name}</p>
      <dl>
        {address !== null && (
          <>
            <dt>Địa chỉ</dt>
            <dd>{address}</dd>
          </>
        )}
        {hours !== null && (
          <>
            <dt>Giờ làm việc</dt>
            <dd>{hours}</dd>
          </>
        )}
        {phone !== null && (
          <>
            <dt>Điện thoại</dt>
            <dd>
              <a class="govuk-link mc-nowrap" href={telephoneAddress(phone)}>
                {phone}
              </a>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
