import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Connection } from '../../store/connections/connections.ts';
import { type FilingKind, findFiling } from '../../store/connections/filings.ts';
import type { CarriedOut } from '../../store/dossiers/carry-out.ts';
import type { FilingContent } from '../../store/dossiers/contents.ts';
import { canonical } from '../../store/ledger/canonical.ts';
import { violatedConstraint } from '../../store/ledger/database.ts';
import type { FilingDeps } from './filing-deps.ts';
import type { ApiProblem } from './problem.ts';
import type { DossierBody, SupplementBody } from './shapes.ts';

export interface Once {
  dossierId: string;
  repeated: boolean;
}

/**
 * Carries out what came under a reference, once: the same again changes nothing and is answered as done; something else
 * under it is refused. What was brought is in the transaction of its command, so two at once cannot both be first.
 */
export async function onlyOnce(
  { database, keyring }: Pick<FilingDeps, 'database' | 'keyring'>,
  connection: Connection,
  kind: FilingKind,
  body: DossierBody | SupplementBody,
  work: (filing: FilingContent) => Promise<Result<CarriedOut, ApiProblem>>,
): Promise<Result<Once, ApiProblem>> {
  const { reference } = body;
  const text = contentText(body);
  const before = async (): Promise<Result<Once, ApiProblem> | undefined> => {
    const found = await findFiling(database, connection.id, kind, reference);
    if (!found) return undefined;
    const { dossierId, digest } = found;
    return keyring.verify('filing', text, digest) ? ok({ dossierId, repeated: true }) : fail(USED);
  };
  const known = await before();
  if (known) return known;
  const filing: FilingContent = {
    ...{ connection, kind, reference, digest: keyring.digest('filing', text) },
    filedAt: new Date(body.filedAt).toISOString(),
  };
  try {
    const done = await work(filing);
    // Another request with this reference was first, and perhaps with something else.
    if (!done.ok || done.value.repeated) return (await before()) ?? asDone(done);
    return asDone(done);
  } catch (error) {
    const other = violatedConstraint(error) === 'filing_pkey' ? await before() : undefined;
    if (!other) throw error;
    return other;
  }
}

const USED: ApiProblem = {
  ...{ status: 409, kind: 'reference-used' },
  detail:
    'Số tham chiếu này đã được dùng với nội dung khác. Xin dùng số khác cho hồ sơ khác, hoặc xem hồ sơ đã có.',
};

function asDone(done: Result<CarriedOut, ApiProblem>): Result<Once, ApiProblem> {
  return done.ok ? ok({ dossierId: done.value.dossierId, repeated: done.value.repeated }) : done;
}

/** All that was sent, whatever order its keys came in; a file by its digest. */
function contentText(body: DossierBody | SupplementBody): string {
  const papers = body.papers.map((paper) => ({
    ...paper,
    files: paper.files.map(({ name, content }) => ({
      name,
      sha256: createHash('sha256').update(content).digest('hex'),
    })),
  }));
  return canonical({ ...body, papers });
}
