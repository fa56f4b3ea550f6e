import { textField } from '../../../web/form-fields.ts';
import { paths } from '../../../web/paths.ts';
import { readPage } from '../figure-query.ts';
import type { DirectiveGroup } from './given-directives.ts';

/** How these are named in addresses. */
const GROUPS: Readonly<Record<DirectiveGroup, string>> = {
  waiting: 'cho-tra-loi',
  overdue: 'qua-han-tra-loi',
};

/** The list of directives; null: all of these weeks. */
export function directivesAddress(scope: string, group: DirectiveGroup | null, page = 1): string {
  const query = new URLSearchParams(scope === '' ? {} : { phamvi: scope });
  if (group) query.set('nhom', GROUPS[group]);
  if (page > 1) query.set('trang', String(page));
  return query.size === 0 ? paths.dashboardDirectives : `${paths.dashboardDirectives}?${query}`;
}

export function readDirectivesQuery(query: unknown): { group: DirectiveGroup | null; page: number } {
  const group = (Object.keys(GROUPS) as DirectiveGroup[]).find(
    (one) => GROUPS[one] === textField(query, 'nhom'),
  );
  return { group: group ?? null, page: readPage(query) };
}
