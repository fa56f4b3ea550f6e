import { findPart } from '../../domain/procedure/parts.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';

/** `, gửi về: …`, where the process says what the lead gets back of a part; else nothing. */
export function partResultWords({ process }: Pick<Procedure, 'process'>, code: string): string {
  const gives = findPart(process, code)?.gives;
  return gives === undefined ? '' : `, gửi về: ${gives}`;
}
