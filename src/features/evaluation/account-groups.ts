import type { Column } from '../../domain/figures/columns.ts';
import { type Period, windowOf } from '../../domain/figures/period.ts';
import type { AsOf } from '../../store/figures/as-of.ts';
import type { Cell } from '../../store/figures/dossiers-of.ts';
import { type LateDossier, lateAccounts } from '../../store/figures/late-accounts.ts';
import { inTimeOf, workedOn } from '../../store/figures/worked-on.ts';
import type { Identity } from '../../store/ledger/identity.ts';
import { paths } from '../../web/paths.ts';
import type { ACCOUNT_WORDS } from '../../words/vi/evaluation-words.ts';
import { isOwnAccount } from './evaluate-agencies.ts';
import { isBy, lateOf, overranOn, type Worker } from './evaluate-officers.ts';
import type { EvaluationSource } from './evaluation-deps.ts';
import { type Asked, evaluationAddress } from './evaluation-query.ts';

/** The dossiers behind a number: resolved or open, and on whose account. */
export type AccountGroup = keyof typeof ACCOUNT_WORDS;

/** Of an agency, of one of its officers, or of what one of its units gave to nobody. */
export interface EvaluatedSubject {
  agency: string;
  worker: Worker | null;
}

export function groupAddress(
  asked: { period: Period; asOf: AsOf },
  { agency, worker }: EvaluatedSubject,
  group: AccountGroup,
  page = 1,
): string {
  return evaluationAddress(paths.evaluationDossiers, asked, {
    ...{ coquan: agency, nhom: group },
    ...(worker === null ? {} : 'officer' in worker ? { canbo: worker.officer } : { phong: worker.unit }),
    ...(page > 1 ? { trang: String(page) } : {}),
  });
}

/** Which cell of the figures it is, and what is late of it with its accounts. */
export async function findGroup(
  { database, office }: EvaluationSource,
  identity: Identity,
  { period, asOf }: Asked,
  { agency, worker }: EvaluatedSubject,
  group: AccountGroup,
): Promise<{ cell: Cell; late: readonly LateDossier[] }> {
  const behind = office.answersFor(agency);
  const sought = { window: windowOf(period), asOf, agencies: behind };
  const ended = group.startsWith('ended');
  const all = (await lateAccounts(database, identity, office, sought)).filter((one) => one.ended === ended);
  const worked = worker === null ? [] : await workedOn(database, identity, sought);
  const theirs =
    worker === null ? all : lateOf(all, worker, worked.find((one) => isBy(one, worker))?.late ?? []);
  const isOwn = (one: LateDossier) => (worker === null ? isOwnAccount(one, behind) : overranOn(one, worker));
  const late = theirs.filter((one) => isWanted(group, isOwn(one)));
  const ids = late.map(({ dossier }) => dossier);
  const cell = (column: Column, more: Pick<Cell, 'among' | 'except'> = {}) => ({
    late,
    cell: { ...sought, column, only: { agency: behind }, ...more },
  });
  if (group.endsWith('own') || group.endsWith('others'))
    return cell(ended ? 'late' : 'open-late', { among: ids });
  if (worker !== null) {
    const who = { officer: '', unit: '', ...worker };
    const inTime = await inTimeOf(database, identity, sought, { ...who, ended });
    return cell(ended ? 'resolved' : 'open', { among: [...inTime, ...ids] });
  }
  if (group.endsWith('all')) return cell(ended ? 'resolved' : 'open');
  return ended ? cell('resolved', { except: all.map(({ dossier }) => dossier) }) : cell('open-in-time');
}

function isWanted(group: AccountGroup, isOwn: boolean): boolean {
  if (group.endsWith('all')) return true;
  if (group.endsWith('kept')) return false;
  return group.endsWith('own') === isOwn;
}
