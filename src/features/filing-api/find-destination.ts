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

/** Other systems know both by official codes, which may be written in an older way; ours work too. */
export function findDestination(
  office: Pick<OfficeBook, 'agencies' | 'procedures'>,
  { agencies: open }: Connection,
  typed: { procedure: string; agency: string },
): Result<Destination, ApiProblem> {
  const agency = office
    .agencies()
    .find(({ id, code, aliases }) => [id, code, ...aliases].includes(typed.agency));
  if (!agency) {
    return fail(invalid([{ pointer: '#/agency', detail: 'Không có cơ quan mang mã này. Xin kiểm tra lại' }]));
  }
  if (open !== null && !open.includes(agency.id)) {
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
