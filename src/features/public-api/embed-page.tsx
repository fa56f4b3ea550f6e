import type { PublicView } from '../../domain/dossier/public-view.ts';
import { AgencyBlock } from '../../web/components/agency-block.tsx';
import { Button } from '../../web/components/button.tsx';
import { Dots } from '../../web/components/dots.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Main } from '../../web/components/main.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import { paths, telephoneAddress } from '../../web/paths.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { DUE_WORDS, NEXT_ACTION_SENTENCES, publicSentence } from '../../words/vi/public-sentence.ts';
import type { AgencyAnswer } from './shapes.ts';

/** What was asked, and what came of it. */
export type BoxState =
  | { is: 'asking' | 'nothing'; typed: string }
  | { is: 'throttled'; typed: string; seconds: number }
  | { is: 'found'; view: PublicView };

const CHECK = 'Xin kiểm tra lại mã số hồ sơ in trên giấy tiếp nhận';

export function Box({ box, state }: { box: AgencyAnswer; state: BoxState }) {
  if (state.is === 'found') {
    const { view } = state;
    return (
      <Main data-code={view.code} data-status={view.status}>
        <Standing view={view} agency={box.id} />
        <Beside box={box} ofThisAgency={false} />
      </Main>
    );
  }
  return (
    <Main>
      {state.is === 'nothing' && (
        <ErrorSummary title="Không tìm thấy hồ sơ" errors={[{ field: 'ma', text: CHECK }]} />
      )}
      {state.is === 'throttled' && (
        <p class="govuk-body" role="alert">
          Địa chỉ mạng này vừa tra cứu quá nhiều lần. Xin thử lại sau <strong>{state.seconds} giây</strong>.
        </p>
      )}
      <CodeForm box={box} state={state} />
      <Beside box={box} ofThisAgency />
    </Main>
  );
}

function Standing({ view, agency }: { view: PublicView; agency: string }) {
  return (
    <>
      <p class="mc-standing__code">
        Hồ sơ <span class="mc-nowrap">{view.code}</span>
      </p>
      <h1 class="mc-standing__sentence">{publicSentence(view)}</h1>
      {view.due && (
        <dl class={`mc-standing__due${view.late ? ' mc-standing__due--late' : ''}`}>
          <dt>{DUE_WORDS[view.due.kind]}</dt>
          <dd>
            <time dateTime={view.due.at}>{instantWords(view.due.at)}</time>
          </dd>
        </dl>
      )}
      <p class="govuk-body mc-standing__next">{NEXT_ACTION_SENTENCES[view.next]}</p>
      <Dots dots={view.dots} />
      <AgencyBlock {...view.agency} />
      <ul class="mc-embed__links">
        <li>
          <a class="govuk-link" href={paths.embed(agency)}>
            Tra cứu hồ sơ khác
          </a>
        </li>
        <li>
          <Outside name="Xem thêm bằng số điện thoại đã ghi khi nộp" url={paths.lookupOf(view.code)} />
        </li>
      </ul>
    </>
  );
}

function CodeForm({ box, state }: { box: AgencyAnswer; state: Exclude<BoxState, { is: 'found' }> }) {
  return (
    <form action={paths.embed(box.id)} method="get">
      <h1 class="govuk-heading-m">Tra cứu hồ sơ một cửa</h1>
      <TextField
        id="ma"
        name="ma"
        label="Mã số hồ sơ"
        hint="In trên giấy tiếp nhận hồ sơ. Có thể bỏ dấu chấm và dấu gạch."
        error={state.is === 'nothing' ? CHECK : undefined}
        value={state.typed}
        class="mc-code-field"
        required
        enterKeyHint="search"
        isCode
      />
      <Button>Tra cứu</Button>
    </form>
  );
}

/** Message number, guide and desk: what Điều 8.3 wants beside the look-up. */
function Beside({ box, ofThisAgency }: { box: AgencyAnswer; ofThisAgency: boolean }) {
  const { name, address, hours, phone, sms, links, procedures } = box;
  return (
    <div class="mc-embed__beside">
      {sms && (
        <p class="govuk-body">
          Tra cứu bằng tin nhắn: soạn <strong class="mc-nowrap">{sms.text}</strong> gửi{' '}
          <strong>{sms.number}</strong>.
        </p>
      )}
      <ul class="mc-embed__links">
        {links.map((link) => (
          <li key={link.url}>
            <Outside {...link} />
          </li>
        ))}
      </ul>
      {ofThisAgency && procedures.length > 0 && (
        <details class="mc-embed__procedures">
          <summary>{procedures.length} thủ tục nộp tại đây</summary>
          <ul>
            {procedures.map((procedure) => (
              <li key={procedure.url}>
                <Outside {...procedure} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {ofThisAgency && (
        <address class="mc-embed__agency">
          <strong>{name}</strong>
          {address !== null && <span>{address}</span>}
          {hours !== null && <span>Giờ làm việc: {hours}</span>}
          {phone !== null && (
            <span>
              Điện thoại:{' '}
              <a class="govuk-link mc-nowrap" href={telephoneAddress(phone)}>
                {phone}
              </a>
            </span>
          )}
        </address>
      )}
    </div>
  );
}

/** Out of the frame: a whole page would not fit into it. */
function Outside({ name, url }: { name: string; url: string }) {
  return (
    <a class="govuk-link" href={url} target="_blank" rel="noopener">
      {name} (mở trang mới)
    </a>
  );
}
