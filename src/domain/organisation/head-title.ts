import type { Officer } from './agency.ts';

/**
 * Chức vụ of whoever heads an agency: of those who sign for it the one who is nobody's deputy (Phó …). Undefined: nobody
 * wrote it down, or two are called otherwise and it cannot be told.
 */
export function headTitle(officers: readonly Pick<Officer, 'title' | 'duties'>[]): string | undefined {
  const titles = officers
    .filter(({ duties }) => duties.some(({ role }) => role === 'signer'))
    .flatMap(({ title }) => (title === undefined || /^(quyền )?phó /iu.test(title) ? [] : [title]));
  return new Set(titles).size === 1 ? titles[0] : undefined;
}
