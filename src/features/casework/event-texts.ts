import type { DossierEvent } from '../../domain/dossier/events.ts';
import type { FileRef, WordingRef } from '../../domain/dossier/references.ts';
import type { TimelineEntry } from '../../web/components/timeline.tsx';
import type { CaseFile } from './queries.ts';

type Text = TimelineEntry['texts'][number];

/** What people wrote with an event, under its name. */
export function textsOf(file: CaseFile, event: DossierEvent): readonly Text[] {
  if (event.type === 'SupplementRequested') return askedTexts(file, event);
  if (event.type === 'ResultReturned') return returnedTexts(file, event);
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

function returnedTexts(
  file: CaseFile,
  { data: { delegationPaper, originals = [] } }: Extract<DossierEvent, { type: 'ResultReturned' }>,
): readonly Text[] {
  const back = originals.map(({ paper, name, originals: count }) => {
    const said = name ? file.wording(name) : paper === null ? 'Giấy tờ khác' : file.names.paper(paper);
    return `${said}: ${count} bản chính`;
  });
  return [
    ...(delegationPaper ? [{ label: 'Giấy ủy quyền', body: file.wording(delegationPaper) }] : []),
    { label: 'Giấy tờ trả lại', body: back.join('\n') },
  ];
}

function written(event: DossierEvent): readonly (readonly [string, WordingRef | null | undefined])[] {
  switch (event.type) {
    case 'DossierDeclined':
    case 'SentBack':
    case 'HolderReplaced':
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
    case 'DirectiveGiven':
      return [['Nội dung đôn đốc', event.data.text]];
    case 'DirectiveAnswered':
      return [['Trả lời', event.data.answer]];
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
