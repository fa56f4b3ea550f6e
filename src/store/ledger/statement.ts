/** One statement: SQL with its parameters; a name lets the server keep its plan. */
export interface Statement {
  name?: string;
  text: string;
  values: readonly unknown[];
  /** Leaves a row about the reading it goes with: the round trip of a read may write that. */
  records?: true;
}

export type Row = Record<string, unknown>;
