import type { DossierEvent, RecordedEvent } from '../../domain/dossier/events.ts';
import type { FileRef, WordingRef } from '../../domain/dossier/references.ts';
import type { TimelineEntry } from '../../web/components/timeline.tsx';
import { paths } from '../../web/paths.ts';
import { eventSentence } from '../../words/vi/event-sentence.ts';
import type { CaseFile } from './queries.ts';
import { slipLink } from './slip-link.ts';

/** What happened, the latest first; what people wrote stands under its event. */
export function timelineEntries(file: CaseFile): readonly TimelineEntry[] {
  return file.events.map((recorded) => entryOf(file, recorded)).reverse();
}

function entryOf(file: CaseFile, recorded: RecordedEvent): TimelineEntry {
  const { event, version, occurredAt, lateEntry } = recorded;
  const texts = [...textsOf(file, event), ...(lateEntry ? [text(file, 'Lý do nhập bù', lateEntry)] : [])];
  const slip = slipLink(file, recorded);
  return {
    ...{ key: String(version), at: occurredAt, sentence: eventSentence(recorded, file.names) },
    texts: texts.filter(({ body }) => body !== ''),
    links: [...(slip ? [slip] : []), ...filesOf(event).map((ref) => fileLink(file, ref))],
  };
}

type Text = TimelineEntry['texts'][number];

function textsOf(file: CaseFile, event: DossierEvent): readonly Text[] {
  const maybe = (label: string, ref: WordingRef | null) => (ref ? [text(file, label, ref)] : []);
  switch (event.type) {
    case 'DossierDeclined':
    case 'SentBack':
    case 'TakenBack':
    case 'ResultProposed':
    case 'EntryCorrected':
      return maybe('Lý do', event.data.reason);
    case 'SupplementRequested': {
      const items = event.data.items.map(({ paper, wording }) => {
        const asked = file.wording(wording);
        const name = paper === null ? asked : file.names.paper(paper);
        return name === asked ? name : `${name}: ${asked}`;
      });
      return [{ label: 'Cần bổ sung', body: items.join('\n') }, ...maybe('Lý do', event.data.reason)];
    }
    case 'OfficerAssigned':
      return maybe('Ý kiến chỉ đạo', event.data.instruction);
    case 'NoteAdded':
      return maybe('Ghi chú', event.data.text);
    default:
      return [];
  }
}

function text(file: CaseFile, label: string, ref: WordingRef): Text {
  return { label, body: file.wording(ref) };
}

function filesOf(event: DossierEvent): readonly FileRef[] {
  switch (event.type) {
    case 'SupplementProvided':
      return event.data.papers.flatMap(({ files }) => files);
    case 'ResultProposed':
    case 'ResultIssued':
      return event.data.files;
    default:
      return [];
  }
}

function fileLink(file: CaseFile, { id }: FileRef): { text: string; href: string } {
  return { text: file.files.get(id)?.name ?? 'Tệp', href: paths.file(file.id, id) };
}
