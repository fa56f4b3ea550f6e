import type { Agency, Level } from '../organisation/agency.ts';
import type { Procedure } from '../procedure/procedure.ts';

/** In which block of biểu II.06a a procedure stands, seen from the agency that receives it. */
export const BLOCKS = ['own', 'above', 'joint'] as const;
/**
 * `own`: thuộc thẩm quyền của cơ quan. `above`: of the level above, only taken in here. `joint`: liên thông, where other
 * agencies have a step or a part.
 */
export type Block = (typeof BLOCKS)[number];

const HEIGHT: Readonly<Record<Level, number>> = { commune: 0, district: 1, province: 2 };

export function blockOf(
  { level, process }: Pick<Procedure, 'level' | 'process'>,
  agency: Pick<Agency, 'level'>,
): Block {
  if (HEIGHT[level] > HEIGHT[agency.level]) return 'above';
  const withOthers = (process.parts ?? []).length > 0 || process.steps.some((step) => step.agency);
  return withOthers ? 'joint' : 'own';
}
