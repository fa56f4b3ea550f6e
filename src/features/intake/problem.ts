/** What is wrong with a field, and what to do about it. */
export interface Problem {
  /** Id of the field. */
  field: string;
  text: string;
}

export function isTooLong(text: string, most: number): boolean {
  return text.length > most;
}

export function problemAt(problems: readonly Problem[]): (field: string) => string | undefined {
  const texts = new Map(problems.toReversed().map(({ field, text }) => [field, text]));
  return (field) => texts.get(field);
}
