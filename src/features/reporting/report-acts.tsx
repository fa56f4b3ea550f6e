import { paths } from '../../web/paths.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { REPORT_EVENT_WORDS } from '../../words/vi/reporting-words.ts';
import type { ReportView } from './report-view.ts';

/** What was done with a report, the earliest first; each sending can be opened as it was. */
export function ReportActs({ view: { period, agency, acts, report } }: { view: ReportView }) {
  if (acts.length === 0) return null;
  return (
    <section aria-labelledby="da-lam">
      <h2 class="govuk-heading-s" id="da-lam">
        Quá trình
      </h2>
      <ol class="govuk-list govuk-list--number">
        {acts.map(({ event, officer }) => {
          const sending = event.type === 'ReportSubmitted' ? report.submissions.indexOf(event) + 1 : 0;
          const words = REPORT_EVENT_WORDS[event.type];
          return (
            <li key={event.version}>
              {instantWords(event.at)}:{' '}
              {sending > 0 ? (
                <a class="govuk-link" href={`${paths.report(period.id, agency.id)}?lan=${sending}`}>
                  {words}
                  {report.submissions.length > 1 && ` lần ${sending}`}
                </a>
              ) : (
                words
              )}
              {event.type === 'ReportReturned' && ` (${event.reason})`}, {officer}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
