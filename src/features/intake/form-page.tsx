import type { Procedure } from '../../domain/procedure/procedure.ts';
import { Checkbox } from '../../web/components/checkbox.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { NumberField } from '../../web/components/number-field.tsx';
import { isLate, LateFields } from '../../web/late-entry.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { LimitCases, ReturnFields, WhyThisDate } from './appointment-block.tsx';
import { type ErrorOf, type FormView, focusOfPapers, focusOfPerson } from './form-view.ts';
import { GUIDED_FIELD } from './guided-dossier.ts';
import { channelsOf, numberOf } from './intake-form.ts';
import { IntakeTrail } from './intake-trail.tsx';
import { limitOf } from './intake-words.ts';
import { PapersTable } from './papers-block.tsx';
import { PartyFields } from './party-fields.tsx';
import { PersonFields } from './person-block.tsx';
import { problemAt } from './problem.ts';
import { FeeLines, ProcedureBlock } from './procedure-block.tsx';

/** One page, four blocks: what, who, with which papers, until when. */
export function formPage(view: FormView): StaffPage {
  const { procedure, problems, commandId } = view;
  const { content, version } = procedure;
  const errorOf = problemAt(problems);
  const title = problems.length > 0 ? 'Chưa tiếp nhận được: xin xem lại' : 'Tiếp nhận hồ sơ';
  return {
    title: `${title} - ${content.name.slice(0, 80)}`,
    job: 'intake',
    main: (token) => (
      <Main>
        <IntakeTrail />
        {problems.length > 0 && <ErrorSummary title="Xin xem lại các mục sau" errors={problems} />}
        <h1
          class={`mc-procedure-name ${content.name.length > 200 ? 'mc-procedure-name--long' : 'govuk-heading-m'}`}
        >
          {content.name}
        </h1>
        <form
          class="mc-intake"
          method="post"
          action={paths.intakeTyped(content.id, commandId)}
          encType="multipart/form-data"
          data-enter-moves
          data-kept
        >
          <HiddenToken token={token} />
          <input type="hidden" name="lenh" value={commandId} />
          <input type="hidden" name="phienbanthutuc" value={version} />
          {view.guided && <input type="hidden" name={GUIDED_FIELD} value={view.guided.id} />}
          {/* The first button of a form is the one Enter presses. */}
          <button
            class="govuk-visually-hidden"
            type="submit"
            name="viec"
            value="xem-lai"
            tabIndex={-1}
            aria-hidden="true"
          >
            Xem lại và hẹn ngày
          </button>
          <Blocks view={view} errorOf={errorOf} />
          <Bar view={view} />
        </form>
      </Main>
    ),
  };
}

function Blocks({ view, errorOf }: { view: FormView; errorOf: ErrorOf }) {
  const { procedure, typed, problems, notice, appointments, focus } = view;
  const { content } = procedure;
  return (
    <>
      <section class="mc-panel" aria-labelledby="khoi-thu-tuc">
        <h2 class="govuk-heading-s" id="khoi-thu-tuc">
          1. Thủ tục{' '}
          <span class="mc-quiet">
            {[content.nationalCode, content.field].filter((part) => part !== null).join(', ')}
          </span>{' '}
          <a class="govuk-link" href={paths.procedure(content.id)} target="_blank" rel="noreferrer">
            Trang công khai
          </a>
        </h2>
        <ProcedureBlock procedure={content} typed={typed} errorOf={errorOf} />
        <OtherWays procedure={content} />
      </section>
      <section class="mc-panel" aria-labelledby="khoi-nguoi-nop">
        <h2 class="govuk-heading-s" id="khoi-nguoi-nop">
          2. Người nộp
        </h2>
        {view.guided && (
          <p class="mc-notice" id="da-huong-dan">
            {view.guided.words}
          </p>
        )}
        {notice !== null && (
          <p class="mc-notice" role="status">
            {notice}
          </p>
        )}
        <OpenWarning view={view} errorOf={errorOf} />
        <PersonFields
          typed={typed.applicant}
          errorOf={errorOf}
          organisations
          focus={problems.length > 0 ? null : focusOfPerson(focus)}
          fill="lay-thong-tin"
        />
        <Checkbox
          id="nhantin"
          name="nhantin"
          label="Người nộp đồng ý nhận tin báo về hồ sơ này"
          hint="Qua tin nhắn và thư điện tử. Tin chỉ có mã hồ sơ và ngày hẹn."
          checked={typed.consent}
        />
        <PartyFields typed={typed} errorOf={errorOf} fill="lay-uy-quyen" />
      </section>
      <section class="mc-panel" aria-labelledby="khoi-giay-to">
        <h2 class="govuk-heading-s" id="khoi-giay-to">
          3. Thành phần hồ sơ
        </h2>
        <PapersTable
          papers={content.papers}
          typed={typed.papers}
          errorOf={errorOf}
          carry={view.carry}
          focus={problems.length > 0 ? null : focusOfPapers(focus)}
        />
        <div class="mc-under-papers">
          <NumberField id="sobo" name="sobo" label="Số bộ hồ sơ" value={typed.sets} error={errorOf('sobo')} />
          <button type="submit" class="govuk-button govuk-button--secondary" name="viec" value="them-giay-to">
            Thêm dòng giấy tờ khác
          </button>
        </div>
      </section>
      <section class="mc-panel" aria-labelledby="khoi-hen-tra">
        <h2 class="govuk-heading-s" id="khoi-hen-tra">
          4. Hẹn trả
        </h2>
        <FeeLines procedure={content} />
        <LimitCases procedure={content} typed={typed} appointments={appointments} />
        <ReturnFields procedure={content} typed={typed} errorOf={errorOf} />
        <LateFields typed={typed.late} errorOf={errorOf} what="hồ sơ đã nhận trên giấy từ trước" />
      </section>
    </>
  );
}

/** What else somebody may have come for. */
function OtherWays({ procedure }: { procedure: Procedure }) {
  return (
    <div class="mc-other-ways">
      <button type="submit" class="govuk-button govuk-button--secondary" name="viec" value="huong-dan">
        Chỉ hướng dẫn, chưa nộp
      </button>
      <button type="submit" class="govuk-button govuk-button--secondary" name="viec" value="xem-lai-tra-ngay">
        Trả kết quả ngay
      </button>
      {channelsOf(procedure).includes('counter') && (
        <a class="govuk-link" href={paths.intakeMany(procedure.id)}>
          Nhận nhiều hồ sơ cùng lúc
        </a>
      )}
    </div>
  );
}

/** The same person has something open of the same kind: shown, and gone on with only knowingly. */
export function OpenWarning({
  view: { open, typed },
  errorOf,
}: {
  view: Pick<FormView, 'open' | 'typed'>;
  errorOf: ErrorOf;
}) {
  if (open.length === 0) return null;
  return (
    <div class="mc-open">
      <p class="govuk-body">
        <strong>Người này đang có hồ sơ cùng thủ tục chưa xong:</strong>
      </p>
      <ul class="govuk-list">
        {open.map(({ id, code, name, submittedAt, promise }) => (
          <li key={id}>
            <a class="govuk-link mc-nowrap" href={paths.dossier(id)} target="_blank" rel="noreferrer">
              {code}
            </a>{' '}
            {name}, nộp {instantWords(submittedAt)}
            {promise !== null && `, hẹn trả ${instantWords(promise)}`}
          </li>
        ))}
      </ul>
      <Checkbox
        id="vantiepnhan"
        name="vantiepnhan"
        label="Đây là hồ sơ khác, vẫn tiếp nhận"
        value={numberOf(typed.applicant)}
        checked={typed.goOnWith !== '' && typed.goOnWith === numberOf(typed.applicant)}
        error={errorOf('vantiepnhan')}
        autofocus
      />
    </div>
  );
}

/** Always in sight: until when, and the way on. */
function Bar({ view }: { view: FormView }) {
  const { typed, problems, appointments, calendar, focus } = view;
  const appointment = appointments.find((candidate) => candidate.case === typed.limitCase) ?? appointments[0];
  return (
    <div class="mc-intake__bar">
      <button
        type="submit"
        class="govuk-button"
        name="viec"
        value="xem-lai"
        autofocus={problems.length === 0 && focus === 'go-on'}
      >
        Xem lại và hẹn ngày
      </button>
      {appointment && (
        <div class="mc-intake__due">
          <p>
            Thời hạn {limitOf(appointment)}; {isLate(typed.late) ? 'nhập bù như trên' : 'nhận bây giờ'} thì
            hẹn trả <strong class="mc-nowrap">{instantWords(appointment.promise)}</strong>
          </p>
          <WhyThisDate appointment={appointment} calendar={calendar} />
        </div>
      )}
      <p class="mc-keys">
        <kbd>Enter</kbd> sang ô tiếp theo, <kbd>Ctrl</kbd>+<kbd>Enter</kbd> xem lại
      </p>
    </div>
  );
}
