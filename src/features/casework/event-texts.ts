import type { DossierEvent } from '../../domain/dossier/events.ts';
import type { FileRef, WordingRef } from '../../domain/dossier/references.ts';
import type { TimelineEntry } from '../../web/components/timeline.tsx';
import type { CaseFile } from './queries.ts';

type Text = TimelineEntry['texts'][number];

/** What people wrote with an event, under its name. */
export function textsOf(file: CaseFile, event: DossierEvent): readonly Text[] {
  if (event.type === 'SupplementRequested') return askedTexts(file, event);
  return written(event).flatMap(([label, ref]) => (ref ? [{ label, body: file.wording(ref) }] : []));
}

function askedTexts(
  file: CaseFile,
  { data }: Extract<DossierEvent, { type: 'SupplementRequested' }>,
): readonly Text[] {
  const items = data.items.map(({ paper, wording }) => {
    const asked = file.wording(wording);
    const name = paper === null ? asked : file.names.paper(paper);
    return name === asked ? name : `${name}: ${asked}`;
  });
  return [
    { label: 'Cần bổ sung', body: items.join('\n') },
    { label: 'Lý do', body: file.wording(data.reason) },
  ];
}

function written(event: DossierEvent): readonly (readonly [string, WordingRef | null | undefined])[] {
  switch (event.type) {
    case 'DossierDeclined':
    case 'SentBack':
    case 'TakenBack':
    case 'ResultProposed':
    case 'EntryCorrected':
    case 'DueExtended':
    case 'OpinionWithdrawn':
    case 'FeeWaived':
    case 'ReturnUndone':
      return [['Lý do', event.data.reason]];
    case 'DossierWithdrawn':
    case 'DossierStopped':
      return [
        ['Lý do', event.data.reason],
        ['Giấy tờ trả lại', event.data.papersBack],
      ];
    case 'PapersGivenBack':
      return [['Giấy tờ trả lại', event.data.papers]];
    case 'PapersMissed':
      return [['Còn thiếu', event.data.missing]];
    case 'OfficerAssigned':
      return [['Ý kiến chỉ đạo', event.data.instruction]];
    case 'GuidanceGiven':
      return [['Nội dung', event.data.text]];
    case 'VerificationRecorded':
      return [
        ['Địa điểm', event.data.place],
        ['Thành phần', event.data.attended],
        ['Nội dung', event.data.content],
      ];
    case 'OpinionAsked':
      return [['Nội dung hỏi', event.data.question]];
    case 'OpinionAnswered':
      return [['Ý kiến', event.data.answer]];
    case 'PartAnswered':
      return [['Nội dung', event.data.text]];
    case 'LossRecorded':
      return [
        ['Sự việc', event.data.what],
        ['Xin lỗi, khắc phục', event.data.apology],
      ];
    case 'LateEntryJudged':
      return [['Ý kiến', event.data.reason]];
    case 'PapersFound':
      return [['Nội dung', event.data.text]];
    case 'ResultReturned':
      return [['Giấy ủy quyền', event.data.delegationPaper]];
    case 'NoteAdded':
      return [['Ghi chú', event.data.text]];
    default:
      return [];
  }
}

export function filesOf(event: DossierEvent): readonly FileRef[] {
  switch (event.type) {
    case 'SupplementProvided':
      return event.data.papers.flatMap(({ files }) => files);
    case 'ResultProposed':
    case 'ResultIssued':
    case 'ServedAtOnce':
    case 'VerificationRecorded':
    case 'OpinionAsked':
    case 'OpinionAnswered':
    case 'PartAnswered':
      return event.data.files;
    default:
      return [];
  }
}
