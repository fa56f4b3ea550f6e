import type { Agency } from '../../domain/organisation/agency.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { takesIn } from '../../domain/procedure/receiving-agencies.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Connection } from '../../store/connections/connections.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { type ApiProblem, invalid } from './problem.ts';

/** What is filed, and where. */
export interface Destination {
  procedure: Procedure;
  agency: Agency;
}

/** The agency that is meant by a code, or by one of an agency that it answers for now. */
export interface Addressee {
  agency: Agency;
  /** That was named, and is no more; null: the agency itself was. */
  merged: Agency | null;
}

export function findAddressee(
  office: Pick<OfficeBook, 'agencies' | 'answersFor'>,
  typed: string,
): Addressee | undefined {
  const all = office.agencies();
  const named = all.find(({ id, code, aliases }) => [id, code, ...aliases].includes(typed));
  const successor =
    named && all.find(({ id }) => id !== named.id && office.answersFor(id).includes(named.id));
  return named && (successor ? { agency: successor, merged: named } : { agency: named, merged: null });
}

/** Other systems know both by official codes, which may be written in an older way; ours work too. */
export function findDestination(
  office: Pick<OfficeBook, 'agencies' | 'answersFor' | 'procedures'>,
  { agencies: open }: Connection,
  typed: { procedure: string; agency: string },
): Result<Destination, ApiProblem> {
  const addressee = findAddressee(office, typed.agency);
  if (!addressee) {
    return fail(invalid([{ pointer: '#/agency', detail: 'Không có cơ quan mang mã này. Xin kiểm tra lại' }]));
  }
  const { agency, merged } = addressee;
  // Who may file at an agency may file at the one it was merged into.
  if (open !== null && !open.includes(agency.id) && !(merged && open.includes(merged.id))) {
    const detail = `Kết nối này không được nộp hồ sơ ở ${agency.name}. Xin liên hệ quản trị hệ thống.`;
    return fail({ status: 403, kind: 'agency-closed', detail });
  }
  const named = office
    .procedures()
    .map(({ content }) => content)
    .filter(({ id, nationalCode }) => id === typed.procedure || nationalCode === typed.procedure);
  const taken = named.filter((procedure) => takesIn(procedure, agency));
  const [procedure, another] = taken.length > 0 ? taken : named;
  if (!procedure) {
    const detail = 'Không có thủ tục mang mã này trong danh mục đang áp dụng. Xin kiểm tra lại';
    return fail(invalid([{ pointer: '#/procedure', detail }]));
  }
  if (another && taken.length > 1) {
    const ids = taken.map(({ id }) => id).join(', ');
    const detail = `Mã quốc gia này có nhiều thủ tục ở ${agency.name}. Xin ghi một trong: ${ids}`;
    return fail(invalid([{ pointer: '#/procedure', detail }]));
  }
  return ok({ procedure, agency });
}
