import type { Instant } from '../../domain/calendar/local-time.ts';
import type { PaperReceived } from '../../domain/dossier/events.ts';
import { dayWords } from '../../words/vi/date-words.ts';
import type { CaseFile } from './queries.ts';

export interface PaperLine {
  key: string;
  name: string;
  /** `1 bản chính, 2 bản sao`, `đã xem bản chính, trả lại ngay` */
  counts: string;
  files: readonly { id: string; name: string; about: string; viewable: boolean }[];
}

/** What was handed in, in the order it came; rows of a form that were left at zero are not there. */
export function paperLines(file: CaseFile): readonly PaperLine[] {
  const cameLater = supplementedAt(file);
  return file.state.papers
    .map((paper, index) => ({
      key: `${index}`,
      name: nameOf(file, paper),
      counts: countsOf(paper),
      later: cameLater[index] ?? null,
      files: paper.files.map(({ id }) => fileOf(file, id)),
    }))
    .filter(({ counts, files }) => counts !== '' || files.length > 0)
    .map(({ later, ...line }) =>
      later === null
        ? line
        : { ...line, counts: [line.counts, supplementWords(later)].filter(Boolean).join(', ') },
    );
}

/**
 * When each paper came, of those that came with a supplement: the same paper then stands there twice. A supplement adds
 * to the list; a correction writes it anew.
 */
function supplementedAt({ events }: CaseFile): readonly (Instant | null)[] {
  let came: (Instant | null)[] = [];
  for (const { event, occurredAt } of events) {
    if (event.type === 'DossierSubmitted') came = event.data.papers.map(() => null);
    if (event.type === 'EntryCorrected') came = event.data.changes.papers?.map(() => null) ?? came;
    if (event.type === 'SupplementProvided') came = [...came, ...event.data.papers.map(() => occurredAt)];
  }
  return came;
}

function supplementWords(at: Instant): string {
  return `bổ sung ${dayWords(at)}`;
}

function nameOf(file: CaseFile, { paper, name }: PaperReceived): string {
  if (name) return file.wording(name);
  return paper === null ? 'Giấy tờ khác' : file.names.paper(paper);
}

function countsOf({ originals, certified, copies, shown }: PaperReceived): string {
  const counted = [
    { count: originals, kind: 'bản chính' },
    { count: certified, kind: 'bản sao chứng thực' },
    { count: copies, kind: 'bản sao' },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, kind }) => `${count} ${kind}`);
  return [...(shown ? ['đã xem bản chính, trả lại ngay'] : []), ...counted].join(', ');
}

/** Browsers show these without running anything in them. */
const VIEWABLE = new Set(['application/pdf', 'image/jpeg', 'image/png']);

export function isViewable(mediaType: string): boolean {
  return VIEWABLE.has(mediaType);
}

function fileOf({ files }: CaseFile, id: string): PaperLine['files'][number] {
  const found = files.get(id);
  if (!found) return { id, name: 'tệp', about: 'không còn thông tin', viewable: false };
  return { id, name: found.name, about: sizeWords(found.bytes), viewable: isViewable(found.mediaType) };
}

/** `1,2 MB`, `340 kB` */
function sizeWords(bytes: number): string {
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
  return `${Math.max(1, Math.round(bytes / 1000))} kB`;
}
