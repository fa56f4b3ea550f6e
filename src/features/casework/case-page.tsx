import { Main } from '../../web/components/main.tsx';
import { StatusTag, Tag } from '../../web/components/tag.tsx';
import { Timeline } from '../../web/components/timeline.tsx';
import { opens } from '../../web/page-rights.ts';
import { paths } from '../../web/paths.ts';
import type { SignedIn } from '../../web/signed-in.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { Actions } from './actions-panel.tsx';
import { Beside } from './beside-panel.tsx';
import { CaseTrail } from './case-trail.tsx';
import { dueStanding } from './due-standing.ts';
import { Applicant, Papers, Request, ResultOf } from './facts-panels.tsx';
import { Fees } from './fees-panel.tsx';
import { FinancialDuty } from './payment-panel.tsx';
import type { CaseFile } from './queries.ts';
import { Incidents } from './record-panel.tsx';
import { Standing, Steps } from './standing-panels.tsx';
import { timelineEntries } from './timeline-entries.ts';

interface CasePageProps {
  file: CaseFile;
  signedIn: SignedIn;
  newId: () => string;
  /** What the officer has just done here. */
  doneNow: string | undefined;
}

/** All there is to a dossier: what it is, where it stands, what may be done now, and what happened. */
export function casePage({ file, signedIn, newId, doneNow }: CasePageProps): StaffPage {
  const { state, procedure } = file;
  const due = dueStanding(file);
  return {
    title: `Hồ sơ ${state.code}`,
    job: 'work',
    main: (token) => (
      <Main data-code={state.code} data-status={state.status}>
        <CaseTrail code={state.code} />
        {doneNow !== undefined && (
          <p class="mc-done" role="status">
            {doneNow}
          </p>
        )}
        <header class="mc-case__head">
          <h1 class="mc-case__code">
            Hồ sơ <span class="mc-nowrap">{state.code}</span>
          </h1>
          <StatusTag status={state.status} />
          {due && <Tag tone={due.tone}>{due.words}</Tag>}
          {state.secret && <Tag tone="late">MẬT</Tag>}
        </header>
        <p class="mc-case__procedure">{procedure.name}</p>
        <div class="mc-case">
          <div class="mc-case__standing">
            <Standing file={file} due={due} actor={signedIn.actor} />
            <Actions file={file} signedIn={signedIn} token={token} newId={newId} />
            <Steps file={file} />
          </div>
          <div class="mc-case__facts">
            <Applicant file={file} />
            <Request file={file} />
            <Papers file={file} />
            <Fees file={file} />
            <FinancialDuty file={file} />
            <Beside file={file} />
            <Incidents file={file} />
            <ResultOf file={file} />
            <section class="mc-panel" aria-labelledby="dien-bien">
              <h2 class="govuk-heading-s" id="dien-bien">
                Diễn biến
              </h2>
              <Timeline entries={timelineEntries(file)} />
              {opens(signedIn, paths.visitors(':id')) && (
                <p class="mc-case__visitors">
                  <a class="govuk-link" href={paths.visitors(file.id)}>
                    Ai đã xem hồ sơ này
                  </a>
                </p>
              )}
            </section>
          </div>
        </div>
      </Main>
    ),
  };
}
