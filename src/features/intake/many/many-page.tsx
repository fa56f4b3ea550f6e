import { Checkbox } from '../../../web/components/checkbox.tsx';
import { ErrorSummary } from '../../../web/components/error-summary.tsx';
import { HiddenToken } from '../../../web/components/hidden-token.tsx';
import { KeptNotice } from '../../../web/components/kept-notice.tsx';
import { Main } from '../../../web/components/main.tsx';
import { NumberField } from '../../../web/components/number-field.tsx';
import { LateFields } from '../../../web/late-entry.tsx';
import { paths } from '../../../web/paths.ts';
import type { StaffPage } from '../../../web/staff-page.ts';
import { LimitCases, ReturnFields } from '../appointment-block.tsx';
import { OpenWarning } from '../form-page.tsx';
import { type FormView, focusOfPapers, focusOfPerson } from '../form-view.ts';
import { IntakeTrail } from '../intake-trail.tsx';
import { PapersTable } from '../papers-block.tsx';
import { PartyFields } from '../party-fields.tsx';
import { PersonFields } from '../person-block.tsx';
import { problemAt } from '../problem.ts';
import { FeeLines } from '../procedure-block.tsx';
import { MOST_ROWS, type RowTyped } from './many-rows.ts';
import { DONE_FIELD, ROWS_FIELD } from './posted-many.ts';
import { RowsBlock } from './rows-block.tsx';

export interface ManyView extends FormView {
  rows: readonly RowTyped[];
  /** Those this form has received already. */
  done: readonly { id: string; code: string }[];
  /** It was sent after the session had ended, and is shown again. */
  cameTooLate?: boolean;
}

/** Who comes with several dossiers of one procedure: said once what is the same, then a line for each. */
export function manyPage(view: ManyView): StaffPage {
  const { procedure, problems, done } = view;
  const { content, version } = procedure;
  const title = problems.length > 0 ? 'Chưa tiếp nhận được: xin xem lại' : 'Nhận nhiều hồ sơ cùng lúc';
  return {
    title: `${title} - ${content.name.slice(0, 80)}`,
    job: 'intake',
    main: (token) => (
      <Main>
        <IntakeTrail />
        {problems.length > 0 && <ErrorSummary title="Xin xem lại các mục sau" errors={problems} />}
        {view.cameTooLate && <KeptNotice />}
        {done.length > 0 && <DoneSoFar done={done} />}
        <h1
          class={`mc-procedure-name ${content.name.length > 200 ? 'mc-procedure-name--long' : 'govuk-heading-m'}`}
        >
          Nhận nhiều hồ sơ cùng lúc: {content.name}
        </h1>
        <form
          class="mc-intake"
          method="post"
          action={paths.intakeMany(content.id)}
          encType="multipart/form-data"
          data-enter-moves
        >
          <HiddenToken token={token} />
          <input type="hidden" name="phienbanthutuc" value={version} />
          <input type="hidden" name="hinhthuc" value="counter" />
          <input type="hidden" name={ROWS_FIELD} value={view.rows.length} />
          {done.map(({ id }) => (
            <input key={id} type="hidden" name={DONE_FIELD} value={id} />
          ))}
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
          <Blocks view={view} />
          <div class="mc-intake__bar">
            <button type="submit" class="govuk-button" name="viec" value="xem-lai">
              Xem lại và hẹn ngày
            </button>
            <p class="mc-keys">
              <kbd>Enter</kbd> sang ô tiếp theo, <kbd>Ctrl</kbd>+<kbd>Enter</kbd> xem lại
            </p>
          </div>
        </form>
      </Main>
    ),
  };
}

function DoneSoFar({ done }: Pick<ManyView, 'done'>) {
  return (
    <div class="mc-outcome" role="status">
      <p class="govuk-body">
        <strong>Đã tiếp nhận {done.length} hồ sơ:</strong>{' '}
        {done.map(({ id, code }, index) => (
          <>
            {index > 0 && ', '}
            <a class="govuk-link mc-nowrap" href={paths.dossier(id)}>
              {code}
            </a>
          </>
        ))}
        . Các dòng chưa nhận được còn ở dưới.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.takenMany(done.map(({ id }) => id))}>
          In giấy tiếp nhận của các hồ sơ đã nhận
        </a>
      </p>
    </div>
  );
}

function Blocks({ view }: { view: ManyView }) {
  const { procedure, typed, problems, notice, appointments, focus, rows } = view;
  const { content } = procedure;
  const errorOf = problemAt(problems);
  return (
    <>
      <section class="mc-panel" aria-labelledby="khoi-nguoi-nop">
        <h2 class="govuk-heading-s" id="khoi-nguoi-nop">
          1. Người nộp, chung cho các hồ sơ
        </h2>
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
          label="Người nộp đồng ý nhận tin báo về các hồ sơ này"
          hint="Qua tin nhắn và thư điện tử. Tin chỉ có mã hồ sơ và ngày hẹn."
          checked={typed.consent}
        />
        <PartyFields typed={typed} errorOf={errorOf} fill="lay-uy-quyen" />
      </section>
      <section class="mc-panel" aria-labelledby="khoi-cac-ho-so">
        <h2 class="govuk-heading-s" id="khoi-cac-ho-so">
          2. Từng hồ sơ
        </h2>
        <RowsAndMore rows={rows} view={view} />
      </section>
      <section class="mc-panel" aria-labelledby="khoi-giay-to">
        <h2 class="govuk-heading-s" id="khoi-giay-to">
          3. Thành phần mỗi hồ sơ
        </h2>
        <PapersTable
          papers={content.papers}
          typed={typed.papers}
          errorOf={errorOf}
          carry={view.carry}
          focus={problems.length > 0 ? null : focusOfPapers(focus)}
        />
        <div class="mc-under-papers">
          <NumberField
            id="sobo"
            name="sobo"
            label="Số bộ mỗi hồ sơ"
            value={typed.sets}
            error={errorOf('sobo')}
          />
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
        <LateFields typed={typed.late} errorOf={errorOf} what="các hồ sơ đã nhận trên giấy từ trước" />
      </section>
    </>
  );
}

function RowsAndMore({ rows, view }: { rows: readonly RowTyped[]; view: ManyView }) {
  return (
    <>
      <RowsBlock rows={rows} papers={view.procedure.content.papers} errorOf={problemAt(view.problems)} />
      {rows.length < MOST_ROWS && (
        <button type="submit" class="govuk-button govuk-button--secondary" name="viec" value="them-dong">
          Thêm hồ sơ
        </button>
      )}
    </>
  );
}
