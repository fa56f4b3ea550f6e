import type { Instant } from '../../domain/calendar/local-time.ts';
import type { FiledState } from '../../domain/dossier/state.ts';
import { InviteRating } from '../../web/components/invite-rating.tsx';
import { Main } from '../../web/components/main.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { IntakeTrail } from './intake-trail.tsx';

export interface TakenView {
  id: string;
  state: FiledState;
  procedureName: string;
  applicantName: string;
  /** The day promised; null: not received. */
  promise: Instant | null;
  /** When it must go on; null: it does not yet. */
  handOver: string | null;
  /** What is printed for the applicant; null: there is nothing. */
  print: { text: string; href: string } | null;
  canCorrect: boolean;
  /** A QR code by which a phone rates a result that was given at once; null: there is none yet. */
  rating: string | null;
}

/** What came of it, what is to be printed, and the next person. */
export function takenPage(view: TakenView): StaffPage {
  const { id, state, procedureName, applicantName, promise, handOver, print, canCorrect, rating } = view;
  const title = titleOf(state);
  return {
    title: `${title} ${state.code}`,
    job: 'intake',
    main: () => (
      <Main data-code={state.code} data-status={state.status}>
        <IntakeTrail />
        <section class="mc-panel mc-taken" aria-labelledby="da-tiep-nhan">
          <h1 class="govuk-heading-m" id="da-tiep-nhan">
            {title}
          </h1>
          <p class="mc-taken__code">{state.code}</p>
          <p class="govuk-body">
            {applicantName}, {procedureName}
          </p>
          {promise !== null && (
            <p class="mc-confirm__due">
              Hẹn trả kết quả: <strong class="mc-nowrap">{instantWords(promise)}</strong>
            </p>
          )}
          {state.status === 'submitted' && (
            <p class="mc-confirm__due">
              Trả lời người nộp trước: <strong class="mc-nowrap">{instantWords(state.answerBy)}</strong>
            </p>
          )}
          {handOver !== null && <p class="govuk-body mc-quiet">Chuyển xử lý {handOver}.</p>}
          <div class="mc-confirm__act">
            {print && (
              <a
                class="govuk-button"
                href={print.href}
                target="_blank"
                rel="noreferrer"
                accesskey="i"
                data-key="i"
                autofocus
              >
                {print.text} <kbd>I</kbd>
              </a>
            )}
            <a
              class="govuk-button govuk-button--secondary"
              href={paths.intakeOf(state.procedure.id)}
              accesskey="n"
              data-key="n"
            >
              Người tiếp theo, cùng thủ tục <kbd>N</kbd>
            </a>
          </div>
          <ul class="mc-links">
            <li>
              <a class="govuk-link" href={paths.dossier(id)}>
                Mở hồ sơ
              </a>
            </li>
            {canCorrect && (
              <li>
                <a class="govuk-link" href={paths.correct(id)}>
                  Sửa lỗi nhập
                </a>
              </li>
            )}
            <li>
              <a class="govuk-link" href={paths.intake}>
                Thủ tục khác
              </a>
            </li>
          </ul>
        </section>
        {rating !== null && <InviteRating code={rating} atDesk={null} />}
      </Main>
    ),
  };
}

function titleOf(state: FiledState): string {
  switch (state.status) {
    case 'declined':
      return 'Đã từ chối tiếp nhận';
    case 'awaiting-supplement':
      return state.stage === 'intake' ? 'Đã ghi nhận, chờ bổ sung' : 'Hồ sơ đang chờ bổ sung';
    case 'returned':
      return 'Đã trả kết quả ngay';
    case 'submitted':
      return 'Đã ghi nhận hồ sơ nộp';
    default:
      return 'Đã tiếp nhận';
  }
}
