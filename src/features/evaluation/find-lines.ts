import { evaluationView, mayReview } from '../../domain/access/may-evaluate.ts';
import type { ReportActor } from '../../domain/access/may-report.ts';
import type { SubjectKind } from '../../domain/evaluation/evaluation-rules.ts';
import { LISTS, nominationOf, violationOf } from '../../domain/evaluation/listing.ts';
import type { Evidence, Ranked } from '../../domain/evaluation/ranking.ts';
import type { Listing, ListingGrounds, RecordedReview } from '../../domain/evaluation/review.ts';
import { type ReviewedListing, readReviews } from '../../store/evaluation/evaluation-log.ts';
import type { SignedIn } from '../../web/signed-in.ts';
import { agenciesSeen, evaluateAgencies } from './evaluate-agencies.ts';
import { evaluateOfficers } from './evaluate-officers.ts';
import type { EvaluationDeps } from './evaluation-deps.ts';
import type { Asked } from './evaluation-query.ts';

/** A line of a list, and what was decided about it. */
export interface ListingLine {
  listing: Listing;
  name: string;
  /** As of the moment asked for; null: they do not stand there any more, and did when it was looked at. */
  grounds: ListingGrounds | null;
  reviews: readonly RecordedReview[];
  mayReview: boolean;
}

export function evaluationActor({ office }: EvaluationDeps, { actor, agency }: SignedIn): ReportActor {
  return { actor, agency, answersFor: office.answersFor(agency.id) };
}

type Line = Evidence & Ranked & { id: string; name: string; agency: string };

/** Every line that somebody may see: of agencies for who oversees, of the own agency and its officers for its head. */
export async function findLines(
  deps: EvaluationDeps,
  signedIn: SignedIn,
  asked: Asked,
): Promise<readonly ListingLine[]> {
  const { database, office, now } = deps;
  const { identity, agency, powers } = signedIn;
  const view = evaluationView(powers);
  const seen = agenciesSeen(office, identity, now()).filter(({ id }) => view.agencies || id === agency.id);
  const [agencies, { officers }, reviewed] = await Promise.all([
    evaluateAgencies(deps, identity, asked, seen),
    view.officers ? evaluateOfficers(deps, identity, asked, agency.id) : { officers: [] },
    readReviews(database, identity, { period: asked.period, agencies: seen.map(({ id }) => id) }),
  ]);
  const by = evaluationActor(deps, signedIn);
  const of = (subject: SubjectKind, lines: readonly Line[]) =>
    linesOf({ subject, lines, asked, by }, reviewed);
  return [
    ...of(
      'agency',
      agencies.map((one) => ({ ...one, agency: one.id })),
    ),
    ...of(
      'officer',
      officers.map((one) => ({ ...one, agency: agency.id })),
    ),
  ];
}

interface Given {
  subject: SubjectKind;
  lines: readonly Line[];
  asked: Asked;
  by: ReportActor;
}

export function linesOf(
  { subject, lines, asked, by }: Given,
  reviewed: readonly ReviewedListing[],
): readonly ListingLine[] {
  return LISTS.flatMap((list) =>
    lines.flatMap((line): ListingLine[] => {
      const { id, name, agency, score, ended, open } = line;
      const reasons =
        list === 'nomination'
          ? nominationOf(line, subject, asked.rules)
          : violationOf(line, subject, asked.rules);
      const reviews =
        reviewed.find((one) => one.list === list && one.subject === subject && one.id === id)?.reviews ?? [];
      if (!reasons && reviews.length === 0) return [];
      const about = { subject, id, agency };
      return [
        {
          listing: { list, period: asked.period, ...about },
          ...{ name, reviews, mayReview: mayReview(by, about) !== undefined },
          grounds: reasons ? { score, ended, open, reasons, asOf: asked.asOf } : null,
        },
      ];
    }),
  );
}
