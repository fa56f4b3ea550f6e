import { readingLimits } from '../../domain/access/may-read.ts';
import { type WhyRead, whyRead } from '../../domain/access/why-read.ts';
import type { Officer } from '../../domain/organisation/agency.ts';
import { readWhereabouts } from '../../store/dossiers/whereabouts.ts';
import type { Database } from '../../store/ledger/database.ts';
import { type Identity, OWNER } from '../../store/ledger/identity.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { textField } from '../../web/form-fields.ts';
import { hasRole, type SignedIn } from '../../web/signed-in.ts';

export const WHY_FIELDS = { code: 'ma', officer: 'tai-khoan' } as const;

export interface WhyTyped {
  code: string;
  /** User name. */
  officer: string;
}

export interface WhyProblem {
  field: string;
  text: string;
}

const LONGEST = 100;

export function readWhy(query: unknown): WhyTyped {
  return {
    code: textField(query, WHY_FIELDS.code).slice(0, LONGEST).toWellFormed(),
    officer: textField(query, WHY_FIELDS.officer).slice(0, LONGEST).toWellFormed().toLowerCase(),
  };
}

/** Whose reading may be asked about: everybody's by who looks after the system, else that of the own people (Điều 9.4). */
export function askableOfficers(signedIn: SignedIn, office: OfficeBook): readonly Officer[] {
  return mayAskOfAll(signedIn) ? office.officers() : office.officersOf(signedIn.agency.id);
}

export function mayAskOfAll(signedIn: SignedIn): boolean {
  return hasRole(signedIn, 'system-admin');
}

export function whyProblems({ code, officer }: WhyTyped, found: Officer | undefined): readonly WhyProblem[] {
  const problems: WhyProblem[] = [];
  if (code === '') problems.push({ field: WHY_FIELDS.code, text: 'Gõ mã hồ sơ' });
  if (officer === '') problems.push({ field: WHY_FIELDS.officer, text: 'Gõ tên đăng nhập của tài khoản' });
  else if (!found)
    problems.push({ field: WHY_FIELDS.officer, text: 'Không có tài khoản này trong phạm vi quản trị' });
  return problems;
}

/** `unknown`: none has the code, or, for who looks after one agency, none of those it takes part in. */
export type WhyAnswer = { kind: 'unknown' } | { kind: 'why'; why: WhyRead };

/**
 * Who looks after one agency is answered from what their agency has a part in, so that a code of others tells nothing;
 * who looks after the system from all. Either is told rules alone: no name, procedure or text of a dossier comes here.
 */
export async function askWhy(
  { database, office }: { database: Pick<Database, 'read'>; office: OfficeBook },
  signedIn: SignedIn,
  officer: Officer,
  code: string,
): Promise<WhyAnswer> {
  const asks: Identity = mayAskOfAll(signedIn)
    ? OWNER
    : { kind: 'officer', agencies: office.answersFor(signedIn.agency.id) };
  const found = await readWhereabouts(database, asks, code);
  const agency = office.findAgency(officer.agency);
  if (!found || !agency) return { kind: 'unknown' };
  const province = office.agencies().map(({ id }) => id);
  const lent = office.deputisingOf(officer.id).flatMap((one) => one.duties);
  const duties = [...officer.duties, ...lent];
  const limits = readingLimits({ duties, agency, answersFor: office.answersFor(agency.id) }, province);
  return { kind: 'why', why: whyRead({ ...officer, duties }, limits, found.readable, found.legs) };
}
