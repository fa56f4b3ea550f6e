import type { IntakeForm } from '../../domain/dossier/commands.ts';
import type { PaperReceived } from '../../domain/dossier/events.ts';
import type { Refusal } from '../../domain/dossier/refusals.ts';
import { takesIn } from '../../domain/procedure/receiving-agencies.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Connection } from '../../store/connections/connections.ts';
import { filingCommandId } from '../../store/connections/filings.ts';
import { carryOut } from '../../store/dossiers/carry-out.ts';
import type { Pen, PersonContent } from '../../store/dossiers/pen.ts';
import { dossierProblems, filedAtProblems, personContent, tidyLine } from './check-body.ts';
import type { FilingDeps } from './filing-deps.ts';
import { findAddressee, findDestination } from './find-destination.ts';
import { type KeptPapers, keepFiles } from './keep-files.ts';
import { onlyOnce } from './only-once.ts';
import { type ApiProblem, invalid } from './problem.ts';
import { refusedProblem } from './refused-problem.ts';
import { shapeProblems } from './shape-problems.ts';
import { DossierBody, type PaperBody, type StandingAnswer } from './shapes.ts';
import { readStanding } from './standing.ts';

export interface Brought {
  /** True: it had been brought in before, and nothing was added. */
  repeated: boolean;
  standing: StandingAnswer;
}

/** Files a dossier online for whoever filed it at another system: its papers wait at the desk to be accepted (R-ONLINE). */
export async function fileDossier(
  deps: FilingDeps,
  connection: Connection,
  body: unknown,
): Promise<Result<Brought, ApiProblem>> {
  const wrong = shapeProblems(DossierBody, body);
  if (wrong.length > 0) return fail(invalid(wrong));
  const given = body as DossierBody;
  const untimely = filedAtProblems(given.filedAt, deps.now());
  if (untimely.length > 0) return fail(invalid(untimely));
  const brought = await onlyOnce(deps, connection, 'dossier', given, (filing) =>
    submit(deps, connection, given, filing),
  );
  if (!brought.ok) return brought;
  const { repeated, dossierId } = brought.value;
  const merged = findAddressee(deps.office, given.agency)?.merged ?? null;
  const standing = await readStanding(deps, { dossierId, reference: given.reference }, merged);
  return ok({ repeated, standing });
}

async function submit(
  deps: FilingDeps,
  connection: Connection,
  body: DossierBody,
  filing: Parameters<Pen['filing']>[0],
) {
  const destination = findDestination(deps.office, connection, body);
  if (!destination.ok) return destination;
  const { procedure, agency } = destination.value;
  const refused = (reason: Refusal) => fail(refusedProblem(deps.office, procedure, agency, reason));
  // Decided with the rest; asked here too, before files are kept and papers looked at that belong elsewhere.
  if (!procedure.channels.includes('online'))
    return refused({ code: 'channel-not-offered', channel: 'online' });
  if (!takesIn(procedure, agency)) return refused({ code: 'agency-not-competent', agency: agency.id });
  const problems = dossierProblems(body, procedure);
  if (problems.length > 0) return fail(invalid(problems));
  const kept = await keepFiles(deps.files, body.papers);
  if (!kept.ok) return kept;
  const outcome = await carryOut(deps.desk, {
    commandId: filingCommandId(connection.id, 'dossier', body.reference),
    actor: { kind: body.delegate ? 'delegate' : 'applicant' },
    dossier: { open: { agency: agency.id, procedure: procedure.id } },
    expectedVersion: null,
    compose(pen) {
      pen.filing(filing);
      return { type: 'submit', intake: composeFiling(pen, body, kept.value), late: null };
    },
  });
  return outcome.ok ? outcome : refused(outcome.reason);
}

/** Writes down what was handed in; the command itself only refers to it. */
function composeFiling(pen: Pen, body: DossierBody, kept: KeptPapers): IntakeForm {
  const { applicant, owner, delegate, subject, returnBy, consent } = body;
  const address = returnBy.way === 'post' ? (returnBy.address ?? applicant.address ?? '') : '';
  const phone = applicant.phone ?? delegate?.person.phone ?? null;
  return {
    ...{ channel: 'online', post: null, secret: false, sets: 1, ...(consent && { consent }) },
    applicant: pen.person(personContent(applicant)),
    owner: owner === undefined ? null : pen.person(knownByName(owner)),
    delegate: delegate
      ? { person: pen.person(personContent(delegate.person)), paper: pen.wording(delegate.paper) }
      : null,
    subject: pen.wording(subject ?? ''),
    papers: composePapers(pen, body.papers, kept),
    returnBy: { way: returnBy.way, address: pen.wording(address) },
    phoneProof: pen.phoneProof(phone),
  };
}

/** Files and nothing else: papers themselves stay with who has them. */
export function composePapers(pen: Pen, papers: readonly PaperBody[], kept: KeptPapers): PaperReceived[] {
  return papers.map(({ paper, name }, index) => ({
    paper: paper ?? null,
    name: name === undefined ? null : pen.wording(tidyLine(name)),
    ...{ originals: 0, certified: 0, copies: 0 },
    files: (kept[index] ?? []).map((file) => pen.file(file)),
  }));
}

/** Chủ hồ sơ is known by name alone, as at the counter. */
function knownByName(name: string): PersonContent {
  return {
    ...{ kind: 'individual', name: tidyLine(name), identityKind: null, identityNumber: null },
    ...{ address: null, phone: null, email: null },
  };
}
