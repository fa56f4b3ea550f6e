import type { Instant } from '../domain/calendar/local-time.ts';

/** Exit codes of `docs/contracts.md`: done, a check failed, bad input or configuration, no database. */
export const EXIT = { done: 0, checkFailed: 1, badInput: 2, noDatabase: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What a command may touch of the outside; handed in, so that tests run the very same function. */
export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  now: () => Instant;
  stdin: AsyncIterable<string | Uint8Array>;
  /** Results, a line at a time. */
  out: (line: string) => void;
  /** Progress and messages, a line at a time. */
  err: (line: string) => void;
}

export interface CliCommand {
  name: string;
  /** `due --stdin`, and one line of what it is for. */
  usage: string;
  summary: string;
  run(args: readonly string[], around: Surroundings): Promise<ExitCode>;
}
