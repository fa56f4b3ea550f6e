/** One statement: SQL with its parameters; a name lets the server keep its plan. */
export interface Statement {
  name?: string;
  text: string;
  values: readonly unknown[];
}

export type Row = Record<string, unknown>;
