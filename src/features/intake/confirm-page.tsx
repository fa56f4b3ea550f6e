import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import type { Appointment } from './appointment.ts';
import { WhyThisDate } from './appointment-block.tsx';
import { carriedFields } from './carried-fields.ts';
import { ConfirmFacts } from './confirm-facts.tsx';
import type { FormView } from './form-view.ts';
import { IntakeTrail } from './intake-trail.tsx';
import { NotTaken } from './not-taken.tsx';
import { problemAt } from './problem.ts';
import type { NotTakenTyped } from './supplement-form.ts';

export interface ConfirmView extends Omit<FormView, 'focus' | 'open'> {
  appointment: Appointment | undefined;
  /** Names of required papers that are not there. */
  missing: readonly string[];
  notTaken: NotTakenTyped;
  /** Id of the second command, where something is asked for or declined. */
  secondId: string;
}

/** Everything once more, with the date in words, before the receipt is given. */
export function confirmPage(view: ConfirmView): StaffPage {
  const { procedure, problems, notice, missing } = view;
  const { content } = procedure;
  const title = missing.length > 0 ? 'Hồ sơ còn thiếu giấy tờ' : 'Xem lại trước khi tiếp nhận';
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
          <section class="mc-panel mc-confirm" aria-label="Hẹn trả">
            <Decision view={view} />
          </section>
          <section class="mc-panel" aria-label="Nội dung hồ sơ">
            <ConfirmFacts procedure={content} typed={view.typed} />
          </section>
          <NotTaken
            procedure={content}
            typed={view.notTaken}
            open={missing.length > 0 || problems.length > 0}
            main={missing.length > 0}
            errorOf={problemAt(problems)}
          />
        </form>
      </Main>
    ),
  };
}

function Decision({ view: { appointment, missing, calendar, typed } }: { view: ConfirmView }) {
  const back = (
    <button type="submit" class="govuk-button govuk-button--secondary" name="viec" value="sua-lai">
      Sửa lại
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
        {back}
      </>
    );
  }
  return (
    <>
      {typed.secret && <p class="govuk-body mc-secret">Hồ sơ MẬT: không quét, không tra cứu được.</p>}
      {appointment && (
        <>
          <p class="mc-confirm__due">
            Hẹn trả kết quả: <strong class="mc-nowrap">{instantWords(appointment.promise)}</strong>
          </p>
          <WhyThisDate appointment={appointment} calendar={calendar} />
        </>
      )}
      <div class="mc-confirm__act">
        <button type="submit" class="govuk-button" name="viec" value="tiep-nhan" autofocus>
          Tiếp nhận và in giấy
        </button>
        {back}
      </div>
    </>
  );
}

/** What was typed goes along, with the files that are kept already. */
function Carried({ view }: { view: ConfirmView }) {
  const { commandId, secondId, procedure, appointment, typed, carry } = view;
  const fields: [string, string][] = [
    ['lenh', commandId],
    ['lenh2', secondId],
    ['phienbanthutuc', String(procedure.version)],
    ['hen', appointment?.promise ?? ''],
    ...carriedFields(typed, carry),
  ];
  return (
    <>
      {fields.map(([name, value], index) => (
        <input key={`${name}-${index}`} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
