import type { BulkAct } from '../bulk-act.ts';
import { assignAct } from './assign-act.tsx';
import { approveAct, claimAct, handOverAct, takeInAct } from './plain-acts.tsx';
import { returnAct } from './return-act.tsx';
import { signAct } from './sign-act.tsx';

/** In the order in which they are offered. */
export const BULK_ACTS: readonly BulkAct[] = [
  ...[handOverAct, assignAct, claimAct, approveAct, signAct, takeInAct, returnAct],
];

export function findBulkAct(command: string): BulkAct | undefined {
  return BULK_ACTS.find((act) => act.command === command);
}
