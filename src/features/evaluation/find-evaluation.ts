import { evaluationView } from '../../domain/access/may-evaluate.ts';
import { worksOnDossiers } from '../../domain/access/may-read.ts';
import { localDateOf } from '../../domain/calendar/local-time.ts';
import { readReviews } from '../../store/evaluation/evaluation-log.ts';
import type { SignedIn } from '../../web/signed-in.ts';
import { agenciesSeen, type EvaluatedAgency, evaluateAgencies } from './evaluate-agencies.ts';
import { evaluateOfficers } from './evaluate-officers.ts';
import type { EvaluationDeps } from './evaluation-deps.ts';
import type { FoundEvaluation } from './evaluation-page.tsx';
import type { Asked } from './evaluation-query.ts';
import { evaluationActor, linesOf } from './find-lines.ts';

/** What somebody may see of it: all agencies, the officers of their own, or their own line. */
export async function findEvaluation(
  deps: EvaluationDeps,
  signedIn: SignedIn,
  asked: Asked,
): Promise<FoundEvaluation> {
  const { database, office, now } = deps;
  const { identity, agency, officer, powers } = signedIn;
  const view = evaluationView(powers);
  const works = worksOnDossiers(powers);
  const seen = agenciesSeen(office, identity, now());
  const compared = view.agencies ? seen : seen.filter(({ id }) => view.officers && id === agency.id);
  const [agencies, { officers, units }, reviewed] = await Promise.all([
    evaluateAgencies(deps, identity, asked, compared),
    works ? evaluateOfficers(deps, identity, asked, agency.id) : { officers: [], units: [] },
    works ? readReviews(database, identity, { period: asked.period, agencies: [agency.id] }) : [],
  ]);
  const own = officers.find(({ id }) => id === officer.id) ?? null;
  const lines = own ? [{ ...own, agency: agency.id }] : [];
  return {
    ...{ asked, running: asked.period.until > localDateOf(now()), worksOnDossiers: works },
    agencies: view.agencies ? agencies : null,
    officers: view.officers
      ? {
          agency: agency.id,
          ...{ rows: officers, units },
          own: ownLine(
            agencies.find(({ id }) => id === agency.id),
            view.agencies,
          ),
        }
      : null,
    ...{ own, ownAgency: agency.id },
    ownLines: linesOf({ subject: 'officer', lines, asked, by: evaluationActor(deps, signedIn) }, reviewed),
  };
}

/** Compared with no other, an agency has no place. */
function ownLine(line: EvaluatedAgency | undefined, isCompared: boolean): EvaluatedAgency | null {
  return line ? { ...line, place: isCompared ? line.place : null } : null;
}
