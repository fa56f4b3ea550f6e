/** What the box on an agency's own site says beside the words of the look-up; names stay Vietnamese. */
export interface EmbedWords {
  heading: string;
  hint: string;
  /** While it is looked up. */
  asking: string;
  nothing: { title: string; check: string; detail: string };
  tooOften: { title: string; detail: (seconds: number) => string };
  /** The network of who looks up is gone; `instead` has `#text` and `#number` of the message that can be sent. */
  offline: { title: string; detail: string; instead: string };
  noAgency: { title: string; detail: string };
  /** What stands for the code in a message. */
  code: string;
  message: { before: string; between: string; after: string };
  links: { lookup: string; guide: string; catalogue: string };
  /** `#` stands for how many. */
  procedures: string;
  more: string;
  newPage: string;
}
