import type { CommandType } from '../../domain/dossier/commands.ts';

/** What can be done with many dossiers at once. */
export const BULK_COMMANDS = [
  ...(['hand-over', 'assign', 'claim', 'approve', 'sign', 'take-in', 'return'] as const),
] as const satisfies readonly CommandType[];

export type BulkCommand = (typeof BULK_COMMANDS)[number];
