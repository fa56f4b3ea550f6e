import type { DelayCause } from '../../domain/dossier/events.ts';
import type { CaseFile } from '../../features/casework/queries.ts';
import { actorWords } from '../../words/vi/actor-words.ts';
import { local } from './local.ts';

/** A new date that was told, with the one before it: both are kept. */
export interface ExplainedExtension {
  event: number;
  at: string;
  number: number;
  /** False: told when the day was too near or over. */
  inTime: boolean;
  before: string;
  after: string;
  cause: DelayCause;
  by: string;
  reason: string;
}

export function extensionsOf({ events, names, wording }: CaseFile): ExplainedExtension[] {
  return events.flatMap(({ event, version, occurredAt, actor }) => {
    if (event.type !== 'DueExtended') return [];
    const { number, inTime, before, promise, cause, reason } = event.data;
    return [
      {
        ...{ event: version, at: local(occurredAt), number, inTime },
        ...{ before: local(before), after: local(promise), cause },
        ...{ by: actorWords(actor, names), reason: wording(reason) },
      },
    ];
  });
}
