import type { RecordedEvent } from '../../domain/dossier/events.ts';
import type { FileRef } from '../../domain/dossier/references.ts';
import type { TimelineEntry } from '../../web/components/timeline.tsx';
import { paths } from '../../web/paths.ts';
import { eventSentence } from '../../words/vi/event-sentence.ts';
import { filesOf, textsOf } from './event-texts.ts';
import { lateStanding } from './late-standing.ts';
import type { CaseFile } from './queries.ts';
import { takerOf } from './result-taker.ts';
import { slipLinks } from './slip-link.ts';

/** What happened, the latest first; what people wrote stands under its event. */
export function timelineEntries(file: CaseFile): readonly TimelineEntry[] {
  return file.events.map((recorded) => entryOf(file, recorded)).reverse();
}

function entryOf(file: CaseFile, recorded: RecordedEvent): TimelineEntry {
  const { event, version, occurredAt, lateEntry } = recorded;
  const standing = lateStanding(file, version);
  const late = [
    ...(lateEntry ? [{ label: 'Lý do nhập bù', body: file.wording(lateEntry) }] : []),
    ...(standing === undefined ? [] : [{ label: 'Duyệt nhập bù', body: standing }]),
  ];
  return {
    ...{ key: String(version), at: occurredAt, sentence: eventSentence(recorded, file.names) },
    texts: [...takerOf(file, event), ...textsOf(file, event), ...late].filter(({ body }) => body !== ''),
    links: [...slipLinks(file, recorded), ...filesOf(event).map((ref) => fileLink(file, ref))],
  };
}

function fileLink(file: CaseFile, { id }: FileRef): { text: string; href: string } {
  return { text: file.files.get(id)?.name ?? 'Tệp', href: paths.file(file.id, id) };
}
