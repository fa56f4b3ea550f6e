import { unpaidFees } from '../../../domain/dossier/fees.ts';
import { Main } from '../../../web/components/main.tsx';
import { paths } from '../../../web/paths.ts';
import type { StaffPage } from '../../../web/staff-page.ts';
import { instantWords, moneyWords } from '../../../words/vi/date-words.ts';
import type { FoundDossier } from '../found-dossier.ts';
import { IntakeTrail } from '../intake-trail.tsx';
import type { ManyPrint } from './print-many.ts';

/** All that came of one form: their codes, their receipts to print, and what is to be paid. */
export function manyTakenPage(taken: readonly FoundDossier[]): StaffPage {
  const [first] = taken;
  const title = `Đã tiếp nhận ${taken.length} hồ sơ`;
  const owed = taken.reduce((sum, one) => sum + owedOf(one), 0);
  return {
    title,
    job: 'intake',
    main: () => (
      <Main>
        <IntakeTrail />
        <section class="mc-panel" aria-labelledby="da-tiep-nhan">
          <h1 class="govuk-heading-m" id="da-tiep-nhan">
            {title}
          </h1>
          {first && (
            <p class="govuk-body">
              {first.persons.get(`${first.state.applicant.id}/${first.state.applicant.version}`)?.name ??
                '(thông tin đã xóa)'}
              , {first.procedure.name}
            </p>
          )}
          <table class="mc-many-taken">
            <caption class="govuk-visually-hidden">Các hồ sơ vừa tiếp nhận</caption>
            <thead>
              <tr>
                <th scope="col">Mã hồ sơ</th>
                <th scope="col">Nội dung</th>
                <th scope="col">Hẹn trả</th>
                <th scope="col">Phí, lệ phí còn thu</th>
                <th scope="col">Giấy tiếp nhận</th>
              </tr>
            </thead>
            <tbody>
              {taken.map((one) => (
                <Row key={one.id} taken={one} />
              ))}
            </tbody>
            {owed > 0 && (
              <tfoot>
                <tr>
                  <th scope="row" colSpan={3}>
                    Cộng {taken.length} hồ sơ
                  </th>
                  <td>
                    <strong class="mc-nowrap">{moneyWords(owed)}</strong>
                  </td>
                  <td />
                </tr>
              </tfoot>
            )}
          </table>
          <PrintAll taken={taken} />
          <ul class="mc-links">
            {first && (
              <li>
                <a class="govuk-link" href={paths.intakeMany(first.procedure.id)}>
                  Nhận nhiều hồ sơ khác, cùng thủ tục
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
      </Main>
    ),
  };
}

/** At once what otherwise is twenty files: a counter has people waiting. */
function PrintAll({ taken }: { taken: readonly FoundDossier[] }) {
  const received = taken.filter(({ state }) => 'clock' in state);
  if (received.length === 0) return null;
  const ids = received.map(({ id }) => id);
  const link = (what: ManyPrint) => ({
    ...{ href: paths.takenManyPrint(ids, what), target: '_blank', rel: 'noreferrer' },
  });
  return (
    <div class="govuk-button-group">
      <a class="govuk-button" {...link('tat-ca')} accesskey="i" data-key="i">
        In tất cả giấy tiếp nhận và phiếu kiểm soát (PDF) <kbd>I</kbd>
      </a>
      <a class="govuk-link" {...link('giay-tiep-nhan')}>
        Chỉ {received.length} giấy tiếp nhận (PDF)
      </a>
      <a class="govuk-link" {...link('phieu-kiem-soat')}>
        Chỉ {received.length} phiếu kiểm soát (PDF)
      </a>
    </div>
  );
}

function owedOf({ state }: FoundDossier): number {
  return 'fees' in state ? unpaidFees(state).reduce((sum, { amount }) => sum + amount, 0) : 0;
}

function Row({ taken }: { taken: FoundDossier }) {
  const { id, state, wordings } = taken;
  const owed = owedOf(taken);
  return (
    <tr>
      <td>
        <a class="govuk-link mc-nowrap" href={paths.dossier(id)}>
          {state.code}
        </a>
      </td>
      <td>{state.subject ? (wordings.get(state.subject.id) ?? '') : ''}</td>
      <td data-head="Hẹn trả">{'clock' in state ? instantWords(state.clock.due.promise) : ''}</td>
      <td class="mc-nowrap" data-head="Phí, lệ phí còn thu">
        {owed > 0 ? moneyWords(owed) : 'không'}
      </td>
      <td>
        {'clock' in state && (
          <a class="govuk-link mc-nowrap" href={paths.receipt(id)} target="_blank" rel="noreferrer">
            In <span class="govuk-visually-hidden">giấy tiếp nhận {state.code} </span>(PDF)
          </a>
        )}
      </td>
    </tr>
  );
}
