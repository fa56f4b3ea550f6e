import { InviteRating } from '../../web/components/invite-rating.tsx';
import { KeptNotice } from '../../web/components/kept-notice.tsx';
import { paths } from '../../web/paths.ts';
import { ReturnFormFields, TakeInForm } from './acts.tsx';
import { DeskPanel } from './desk-panel.tsx';
import { blankReturn, type Problem, type ReturnForm } from './forms.ts';
import { type Candidate, Candidates, DeskFrame, deskAddress } from './pages.tsx';
import type { OnDesk } from './returning.ts';
import { doneWords, standingWords } from './standing-words.ts';

export interface DeskView {
  typed: string;
  /** The dossier that the code means. */
  onDesk?: OnDesk;
  /** No code of ours: the dossiers of the person it may be the name or number of. */
  candidates?: readonly Candidate[];
  form?: ReturnForm;
  problems?: readonly Problem[];
  /** The dossier that something was just done with. */
  done?: OnDesk | undefined;
  codeError?: string;
  /** It was sent after the session had ended, and is shown again. */
  cameTooLate?: boolean;
  /** A QR code by which a phone rates what was just handed out. */
  rating?: string | undefined;
  token: string;
  commandId: string;
}

export function deskMain(view: DeskView) {
  const { typed, onDesk, candidates, done, problems } = view;
  const unknown = candidates?.length === 0 ? unknownWords(typed) : undefined;
  return (
    <DeskFrame
      typed={typed}
      focus={!onDesk?.act}
      codeError={view.codeError ?? unknown}
      problems={problems ?? []}
      done={done && <Done onDesk={done} />}
      after={done && view.rating && <InviteRating code={view.rating} atDesk={paths.rateAtDesk(done.id)} />}
    >
      {view.cameTooLate && <KeptNotice />}
      {onDesk && (
        <>
          {!onDesk.act && <p class="mc-outcome mc-outcome--stayed">{standingWords(onDesk)}</p>}
          <div class="mc-desk-columns">
            <DeskPanel onDesk={onDesk} />
            {onDesk.act && <Act {...view} onDesk={onDesk} />}
          </div>
        </>
      )}
      {candidates && candidates.length > 0 && <Candidates dossiers={candidates} token={view.token} />}
    </DeskFrame>
  );
}

function Act({ onDesk, form, problems = [], token, commandId }: DeskView & { onDesk: OnDesk }) {
  const common = { onDesk, token, commandId };
  if (onDesk.act === 'take-in') return <TakeInForm {...common} />;
  return (
    <ReturnFormFields {...common} form={form ?? blankReturn(onDesk.state.returnBy)} problems={problems} />
  );
}

function unknownWords(typed: string): string {
  return `Cơ quan không có hồ sơ nào khớp với “${typed}”. Xin kiểm tra lại mã, hoặc tìm theo số giấy tờ, họ tên`;
}

function UnbrokenCode({ text, code }: { text: string; code: string }) {
  const [before = '', after = ''] = text.split(code);
  return (
    <>
      {before}
      <span class="mc-nowrap">{code}</span>
      {after}
    </>
  );
}

/** What is now true of it; a result just taken in can go on to whoever waits for it. */
function Done({ onDesk }: { onDesk: OnDesk }) {
  return (
    <p class="mc-outcome__line">
      <strong>
        <UnbrokenCode text={doneWords(onDesk)} code={onDesk.state.code} />
      </strong>{' '}
      Mời quét mã tiếp theo
      {onDesk.act === 'return' && (
        <>
          , hoặc{' '}
          <a class="govuk-link" href={deskAddress(onDesk.state.code)}>
            trả ngay hồ sơ này
          </a>
        </>
      )}
      .
    </p>
  );
}
