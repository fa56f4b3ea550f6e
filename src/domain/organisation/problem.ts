/**
 * A fault in data that somebody wrote (a profile, a catalogue entry): a value for `words` to turn into a sentence.
 * `path` is a JSON pointer into what was checked: `/process/steps/2/budget`.
 */
export interface Problem<Code extends string = string> {
  code: Code;
  path: string;
  /** What the sentence needs besides the path. */
  values?: Readonly<Record<string, string | number>>;
}
