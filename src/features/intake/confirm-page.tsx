import type { FileContent } from '../../store/dossiers/contents.ts';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import type { Appointment } from './appointment.ts';
import { WhyThisDate } from './appointment-block.tsx';
import { type AtOnceView, RESULT_ROW } from './at-once.ts';
import { AtOncePanel } from './at-once-panel.tsx';
import { carriedFields } from './carried-fields.ts';
import { ConfirmFacts } from './confirm-facts.tsx';
import type { FormView } from './form-view.ts';
import { GUIDED_FIELD } from './guided-dossier.ts';
import { IntakeTrail } from './intake-trail.tsx';
import { NotTaken } from './not-taken.tsx';
import { problemAt } from './problem.ts';
import type { NotTakenTyped } from './supplement-form.ts';

export interface ConfirmView extends Omit<FormView, 'focus' | 'open'> {
  appointment: Appointment | undefined;
  /** Names of required papers that are not there. */
  missing: readonly string[];
  notTaken: NotTakenTyped;
  /** What may be given at once; null: papers are missing. */
  atOnce: AtOnceView | null;
  /** That is what is wanted. */
  isAtOnce: boolean;
  resultFiles: readonly FileContent[];
  /** Id of the second command, where something is asked for or declined. */
  secondId: string;
}

/** Everything once more, with the date in words, before the receipt is given. */
export function confirmPage(view: ConfirmView): StaffPage {
  const { procedure, problems, notice, missing } = view;
  const { content } = procedure;
  const title = titleOf(view);
  return {
    title: `${problems.length > 0 ? 'Chưa thực hiện được - ' : ''}${title}`,
    job: 'intake',
    main: (token) => (
      <Main>
        <IntakeTrail />
        {problems.length > 0 && <ErrorSummary title="Chưa thực hiện được" errors={problems} />}
        {notice !== null && (
          <p class="govuk-inset-text" role="status">
            {notice}
          </p>
        )}
        <h1 class="govuk-heading-m" id="xac-nhan">
          {title}
        </h1>
        <form
          method="post"
          action={paths.intakeTyped(content.id, view.commandId)}
          encType="multipart/form-data"
        >
          <HiddenToken token={token} />
          <Carried view={view} />
          {view.isAtOnce && <AtOnce view={view} />}
          <section class="mc-panel mc-confirm" aria-label="Hẹn trả">
            <Decision view={view} />
          </section>
          <section class="mc-panel" aria-label="Nội dung hồ sơ">
            <ConfirmFacts procedure={content} typed={view.typed} />
          </section>
          {!view.isAtOnce && <AtOnce view={view} />}
          <NotTaken
            procedure={content}
            typed={view.notTaken}
            open={missing.length > 0 || (problems.length > 0 && !view.isAtOnce)}
            main={missing.length > 0}
            errorOf={problemAt(problems)}
          />
        </form>
      </Main>
    ),
  };
}

function titleOf({ missing, isAtOnce }: ConfirmView): string {
  if (missing.length > 0) return 'Hồ sơ còn thiếu giấy tờ';
  return isAtOnce ? 'Xem lại trước khi trả kết quả ngay' : 'Xem lại trước khi tiếp nhận';
}

function AtOnce({ view: { atOnce, isAtOnce, typed, problems } }: { view: ConfirmView }) {
  if (!atOnce) return null;
  return <AtOncePanel view={atOnce} open={isAtOnce} typed={typed} errorOf={problemAt(problems)} />;
}

function Decision({ view: { appointment, missing, calendar, typed, isAtOnce } }: { view: ConfirmView }) {
  const back = (
    <button type="submit" class="govuk-button govuk-button--secondary" name="viec" value="sua-lai">
      Sửa lại
    </button>
  );
  const later = typed.channel === 'post' && (
    <button type="submit" class="govuk-button govuk-button--secondary" name="viec" value="ghi-nhan">
      Ghi nhận bưu gửi, kiểm tra sau
    </button>
  );
  if (missing.length > 0) {
    return (
      <>
        <p class="govuk-body">Chưa thể tiếp nhận vì còn thiếu:</p>
        <ul class="govuk-list govuk-list--bullet">
          {missing.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
        <div class="mc-confirm__act">
          {later}
          {back}
        </div>
      </>
    );
  }
  return (
    <>
      {typed.secret && <p class="govuk-body mc-secret">Hồ sơ MẬT: không quét, không tra cứu được.</p>}
      {isAtOnce && <p class="govuk-body mc-quiet">Nếu chưa trả ngay được, tiếp nhận và hẹn ngày:</p>}
      {appointment && (
        <>
          <p class="mc-confirm__due">
            Hẹn trả kết quả: <strong class="mc-nowrap">{instantWords(appointment.promise)}</strong>
          </p>
          <WhyThisDate appointment={appointment} calendar={calendar} />
        </>
      )}
      <div class="mc-confirm__act">
        <button
          type="submit"
          class={`govuk-button${isAtOnce ? ' govuk-button--secondary' : ''}`}
          name="viec"
          value="tiep-nhan"
          autofocus={!isAtOnce}
        >
          Tiếp nhận và in giấy
        </button>
        {later}
        {back}
      </div>
    </>
  );
}

/** What was typed goes along, with the files that are kept already. */
function Carried({ view }: { view: ConfirmView }) {
  const { commandId, secondId, procedure, appointment, typed, carry, guided, resultFiles } = view;
  const fields: [string, string][] = [
    ['lenh', commandId],
    ['lenh2', secondId],
    ['phienbanthutuc', String(procedure.version)],
    ['hen', appointment?.promise ?? ''],
    ...(guided ? [[GUIDED_FIELD, guided.id] satisfies [string, string]] : []),
    ...carriedFields(typed, carry),
    ...resultFiles.map((file): [string, string] => [`${RESULT_ROW}-tepda`, carry(file)]),
  ];
  return (
    <>
      {fields.map(([name, value], index) => (
        <input key={`${name}-${index}`} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
