import type { OwedReport } from '../../store/reporting/owed-reports.ts';
import { paths } from '../../web/paths.ts';
import { owedReportWords } from '../../words/vi/reporting-words.ts';

/** Reports the agency has to send (Điều 17.2), for those who write or sign them. */
export function OwedReportsPanel({ owed, today }: { owed: readonly OwedReport[]; today: string }) {
  if (owed.length === 0) return null;
  return (
    <section class="mc-panel mc-reports-owed" aria-labelledby="bao-cao-phai-gui">
      <h2 class="govuk-heading-s" id="bao-cao-phai-gui">
        Báo cáo phải gửi
      </h2>
      <ul>
        {owed.map((one) => (
          <li key={`${one.period}/${one.agency}`}>
            <a class="govuk-link" href={paths.report(one.period, one.agency)}>
              {one.title}
            </a>
            : {owedReportWords(one, today)}
          </li>
        ))}
      </ul>
    </section>
  );
}
