import { HiddenToken } from '../../../web/components/hidden-token.tsx';
import { Main } from '../../../web/components/main.tsx';
import { paths } from '../../../web/paths.ts';
import type { StaffPage } from '../../../web/staff-page.ts';
import { instantWords, moneyWords } from '../../../words/vi/date-words.ts';
import { WhyThisDate } from '../appointment-block.tsx';
import { carriedFields } from '../carried-fields.ts';
import { ConfirmFacts } from '../confirm-facts.tsx';
import type { FormView } from '../form-view.ts';
import { IntakeTrail } from '../intake-trail.tsx';
import { isFilled, type RowTyped, rowFields } from './many-rows.ts';
import { DONE_FIELD, ROWS_FIELD } from './posted-many.ts';

interface ManyConfirmView extends FormView {
  rows: readonly RowTyped[];
  done: readonly string[];
}

/** Everything once more, before as many receipts are given. */
export function manyConfirmPage(view: ManyConfirmView): StaffPage {
  const { procedure, typed, notice, appointments, calendar } = view;
  const { content } = procedure;
  const rows = view.rows.filter(isFilled);
  const appointment = appointments.find((candidate) => candidate.case === typed.limitCase);
  const title = `Xem lại trước khi tiếp nhận ${rows.length} hồ sơ`;
  const each = content.fees.reduce((sum, { amount }) => sum + amount, 0);
  const fields: [string, string][] = [
    ['phienbanthutuc', String(procedure.version)],
    ['hen', appointment?.promise ?? ''],
    [ROWS_FIELD, String(view.rows.length)],
    ...carriedFields(typed, view.carry),
    ...rowFields(rows),
    ...view.done.map((id): [string, string] => [DONE_FIELD, id]),
  ];
  return {
    title,
    job: 'intake',
    main: (token) => (
      <Main>
        <IntakeTrail />
        {notice !== null && (
          <p class="govuk-inset-text" role="status">
            {notice}
          </p>
        )}
        <h1 class="govuk-heading-m" id="xac-nhan">
          {title}
        </h1>
        <form method="post" action={paths.intakeMany(content.id)} encType="multipart/form-data">
          <HiddenToken token={token} />
          {fields.map(([name, value], index) => (
            <input key={`${name}-${index}`} type="hidden" name={name} value={value} />
          ))}
          <section class="mc-panel mc-confirm" aria-label="Hẹn trả">
            {appointment && (
              <>
                <p class="mc-confirm__due">
                  Hẹn trả kết quả: <strong class="mc-nowrap">{instantWords(appointment.promise)}</strong>
                </p>
                <WhyThisDate appointment={appointment} calendar={calendar} />
              </>
            )}
            {each > 0 && (
              <p class="govuk-body">
                Phí, lệ phí: {moneyWords(each)} mỗi hồ sơ, cộng{' '}
                <strong class="mc-nowrap">{moneyWords(each * rows.length)}</strong>
              </p>
            )}
            <div class="mc-confirm__act">
              <button type="submit" class="govuk-button" name="viec" value="tiep-nhan" autofocus>
                Tiếp nhận {rows.length} hồ sơ
              </button>
              <button type="submit" class="govuk-button govuk-button--secondary" name="viec" value="sua-lai">
                Sửa lại
              </button>
            </div>
          </section>
          <section class="mc-panel" aria-labelledby="tung-ho-so">
            <h2 class="govuk-heading-s" id="tung-ho-so">
              Từng hồ sơ
            </h2>
            <Rows view={view} rows={rows} />
          </section>
          <section class="mc-panel" aria-labelledby="chung">
            <h2 class="govuk-heading-s" id="chung">
              Chung cho các hồ sơ
            </h2>
            <ConfirmFacts procedure={content} typed={typed} />
          </section>
        </form>
      </Main>
    ),
  };
}

function Rows({ view, rows }: { view: ManyConfirmView; rows: readonly RowTyped[] }) {
  const { papers } = view.procedure.content;
  return (
    <ol class="govuk-list govuk-list--number">
      {rows.map(({ id, subject, owner, without }) => {
        const missing = papers.filter(({ code }) => without.includes(code));
        const needed = missing.some(({ required }) => required);
        return (
          <li key={id}>
            {subject}
            {owner !== '' && `; chủ hồ sơ: ${owner}`}
            {missing.length > 0 && (
              <span class={needed ? 'mc-many__missing' : 'mc-quiet'}>
                {' '}
                Không có: {missing.map(({ name }) => name).join('; ')}.
                {needed && ' Giấy tờ này bắt buộc, nên hồ sơ này sẽ chưa nhận được.'}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
