import type { FastifyInstance } from 'fastify';
import { evaluationView } from '../../domain/access/may-evaluate.ts';
import { dossiersOf } from '../../store/figures/dossiers-of.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn, type SignedIn } from '../../web/signed-in.ts';
import { ACCOUNT_WORDS } from '../../words/vi/evaluation-words.ts';
import { type AccountGroup, type EvaluatedSubject, findGroup, groupAddress } from './account-groups.ts';
import { accountSentences } from './account-sentences.ts';
import { agenciesSeen } from './evaluate-agencies.ts';
import type { Worker } from './evaluate-officers.ts';
import type { EvaluationDeps } from './evaluation-deps.ts';
import { evaluationAddress, periodWords } from './evaluation-query.ts';
import { evidencePage } from './evidence-page.tsx';
import { askedOf } from './review-routes.ts';

const ROWS = 50;
const LONGEST = 200;
const MOST_PAGES = 10_000;

/** The dossiers behind a point. */
export function evidenceRoutes(app: FastifyInstance, deps: EvaluationDeps): void {
  const { database, office, send } = deps;
  app.get(paths.evaluationDossiers, async (request, reply) => {
    const signedIn = getSignedIn(request);
    const asked = await askedOf(deps, request);
    const text = (name: string) => textField(request.query, name).slice(0, LONGEST);
    const group = groupIn(text('nhom'));
    const subject = { agency: text('coquan'), worker: workerIn(text('canbo'), text('phong')) };
    if (!asked || !group) return reply.redirect(paths.evaluation, 303);
    if (!mayOpenEvidence(deps, signedIn, subject)) return reply.callNotFound();
    const { cell, late } = await findGroup(deps, signedIn.identity, asked, subject, group);
    const wanted = Number(text('trang'));
    const page = Number.isInteger(wanted) && wanted > 0 ? Math.min(wanted, MOST_PAGES) : 1;
    const { rows, counted, readable } = await dossiersOf(database, signedIn.identity, cell, {
      ...{ page, atMost: ROWS },
    });
    const view = {
      ...{ title: ACCOUNT_WORDS[group], asOf: asked.asOf.at, counted, readable, page },
      where: `${nameOf(deps, subject)}, từ ${periodWords(asked.period)}`,
      back: evaluationAddress(paths.evaluation, asked),
      pages: Math.ceil(readable / ROWS),
      address: (to: number) => groupAddress(asked, subject, group, to),
      rows: await Promise.all(
        rows.map(async (row) => {
          const account = late.find(({ dossier }) => dossier === row.id);
          const { name, process } = (await office.procedureAt(row.procedure_id, row.procedure_version))
            .content;
          return {
            ...{ ...row, procedure: name },
            ...(account ? accountSentences(office, process, account) : { account: [], overran: [] }),
          };
        }),
      ),
    };
    return send(request, reply, evidencePage(view));
  });
}

function groupIn(text: string): AccountGroup | undefined {
  return (Object.keys(ACCOUNT_WORDS) as AccountGroup[]).find((one) => one === text);
}

function workerIn(officer: string, unit: string): Worker | null {
  if (officer !== '') return { officer };
  return unit === '' ? null : { unit };
}

function nameOf({ office }: EvaluationDeps, { agency: id, worker }: EvaluatedSubject): string {
  const agency = office.findAgency(id);
  if (worker === null) return agency?.name ?? id;
  if ('officer' in worker) return office.findOfficer(worker.officer)?.name ?? worker.officer;
  const unit = agency?.units.find(({ code }) => code === worker.unit)?.name ?? worker.unit;
  return `${unit}, chưa giao cho ai`;
}

/** Of an agency: who oversees, and its head. Of an officer: the head of the agency, and the officer. Of a unit: the head. */
function mayOpenEvidence(
  { office, now }: EvaluationDeps,
  { identity, powers, agency, officer }: SignedIn,
  subject: EvaluatedSubject,
): boolean {
  const view = evaluationView(powers);
  const isOwn = subject.agency === agency.id;
  if (!agenciesSeen(office, identity, now()).some(({ id }) => id === subject.agency)) return false;
  const { worker } = subject;
  if (worker === null) return view.agencies || (isOwn && view.officers);
  return isOwn && (view.officers || ('officer' in worker && worker.officer === officer.id));
}
