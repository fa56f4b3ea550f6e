import type { SlipFacts } from '../../../documents/slip.ts';
import type { RecordedEvent } from '../../../domain/dossier/events.ts';
import type { Agency } from '../../../domain/organisation/agency.ts';
import type { CaseFile } from '../queries.ts';
import type { Titles } from './signed-for.ts';

/** A form as PDF, and what its file is called. */
export interface PrintedSlip {
  name: string;
  pdf: Uint8Array;
}

/** What a form is made from: the dossier as it is, what all forms need, and the event it tells of. */
export interface SlipSource {
  file: CaseFile;
  facts: SlipFacts;
  recorded: RecordedEvent;
  /** Whose officer did it; of what no officer did, the receiving one. */
  by: Agency;
  titles: Titles;
}
