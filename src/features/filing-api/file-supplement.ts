import { isFiled } from '../../domain/dossier/state.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Connection } from '../../store/connections/connections.ts';
import { filingCommandId, findFiledDossier } from '../../store/connections/filings.ts';
import { carryOut } from '../../store/dossiers/carry-out.ts';
import type { FilingContent } from '../../store/dossiers/contents.ts';
import { readDossier } from '../../store/dossiers/read-dossier.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { filedAtProblems, paperProblems } from './check-body.ts';
import { type Brought, composePapers } from './file-dossier.ts';
import type { FilingDeps } from './filing-deps.ts';
import { keepFiles } from './keep-files.ts';
import { onlyOnce } from './only-once.ts';
import { type ApiProblem, invalid } from './problem.ts';
import { refusedProblem } from './refused-problem.ts';
import { shapeProblems } from './shape-problems.ts';
import { SupplementBody } from './shapes.ts';
import { readStanding } from './standing.ts';

export const NOT_FOUND: ApiProblem = {
  ...{ status: 404, kind: 'not-found' },
  detail: 'Kết nối này không nộp hồ sơ nào mang số tham chiếu hoặc mã này. Xin kiểm tra lại.',
};

/** What was asked for comes the way the dossier came. `typed`: its reference or code. */
export async function fileSupplement(
  deps: FilingDeps,
  connection: Connection,
  typed: string,
  body: unknown,
): Promise<Result<Brought, ApiProblem>> {
  const filed = await findFiledDossier(deps.database, connection.id, typed);
  if (!filed) return fail(NOT_FOUND);
  const wrong = shapeProblems(SupplementBody, body);
  if (wrong.length > 0) return fail(invalid(wrong));
  const given = body as SupplementBody;
  const untimely = filedAtProblems(given.filedAt, deps.now());
  if (untimely.length > 0) return fail(invalid(untimely));
  const brought = await onlyOnce(deps, connection, 'supplement', given, (filing) =>
    provide(deps, connection, filed.dossierId, given, filing),
  );
  if (!brought.ok) return brought;
  const { repeated } = brought.value;
  return ok({ repeated, standing: await readStanding(deps, filed) });
}

async function provide(
  deps: FilingDeps,
  connection: Connection,
  dossierId: string,
  body: SupplementBody,
  filing: FilingContent,
) {
  const found = await readDossier(deps.database, OWNER, dossierId);
  if (!found || !isFiled(found.dossier.state)) throw new Error('what was filed has no dossier');
  const { state } = found.dossier;
  const agency = deps.office.findAgency(state.agency);
  if (!agency) throw new Error(`the receiving agency ${state.agency} is not known`);
  const { content: procedure } = await deps.office.procedureAt(state.procedure.id, state.procedure.version);
  const refused = (reason: Parameters<typeof refusedProblem>[3]) =>
    fail(refusedProblem(deps.office, procedure, agency, reason));
  // Before its files are kept; asked again where it is decided.
  if (state.status !== 'awaiting-supplement') {
    return refused({ code: 'wrong-standing', command: 'provide-supplement', standing: state.status });
  }
  const problems = paperProblems(body.papers, procedure);
  if (problems.length > 0) return fail(invalid(problems));
  const kept = await keepFiles(deps.files, body.papers);
  if (!kept.ok) return kept;
  const outcome = await carryOut(deps.desk, {
    commandId: filingCommandId(connection.id, 'supplement', body.reference),
    actor: { kind: state.delegate ? 'delegate' : 'applicant' },
    dossier: { id: dossierId },
    expectedVersion: null,
    compose(pen) {
      pen.filing(filing);
      return {
        type: 'provide-supplement',
        papers: composePapers(pen, body.papers, kept.value),
        late: null,
      };
    },
  });
  return outcome.ok ? outcome : refused(outcome.reason);
}
