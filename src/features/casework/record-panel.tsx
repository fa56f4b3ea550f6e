import type { DossierEvent, RecordedEvent } from '../../domain/dossier/events.ts';
import { SummaryList, type SummaryRow } from '../../web/components/summary-list.tsx';
import { instantWords } from '../../words/vi/date-words.ts';
import { GUIDANCE_WAYS } from '../../words/vi/desk-sentence.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { Panel } from './panel.tsx';
import type { CaseFile } from './queries.ts';

/** What was put on record beside the work: guidance, minutes, losses, papers given back; nothing of it: no panel. */
export function Incidents({ file }: { file: CaseFile }) {
  const rows = file.events.flatMap((recorded) => rowOf(recorded, file));
  if (rows.length === 0) return null;
  return (
    <Panel id="ghi-nhan" title="Đã ghi nhận">
      <SummaryList rows={rows} />
    </Panel>
  );
}

function rowOf({ event, occurredAt }: RecordedEvent, file: CaseFile): readonly SummaryRow[] {
  const told = toldBy(event, file);
  return told
    ? [{ key: told.key, value: `${capitalise(instantWords(told.at ?? occurredAt))}: ${told.text}` }]
    : [];
}

function toldBy(event: DossierEvent, { wording, names }: CaseFile) {
  switch (event.type) {
    case 'GuidanceGiven':
      return {
        key: 'Hướng dẫn',
        text: `${GUIDANCE_WAYS[event.data.way]}, ${wording(event.data.text)}`,
        at: null,
      };
    case 'VerificationRecorded': {
      const { heldAt: at, place, content } = event.data;
      return { key: 'Xác minh', text: `${wording(place)}. ${wording(content)}`, at };
    }
    case 'LossRecorded': {
      const { kind, what, apology } = event.data;
      const sorry = apology ? ' Đã xin lỗi người nộp hồ sơ.' : ' Chưa ghi lời xin lỗi.';
      return {
        key: kind === 'lost' ? 'Mất giấy tờ' : 'Hỏng giấy tờ',
        text: `${wording(what)}.${sorry}`,
        at: null,
      };
    }
    case 'PapersMissed':
      return { key: 'Báo thiếu hồ sơ giấy', text: wording(event.data.missing), at: null };
    case 'PapersFound':
      return {
        key: 'Hồ sơ giấy đến trước',
        text: `ở ${names.unit(event.data.unit, event.data.agency)}. ${event.data.text ? wording(event.data.text) : ''}`.trim(),
        at: null,
      };
    case 'PapersGivenBack':
      return { key: 'Trả lại giấy tờ', text: wording(event.data.papers), at: null };
    default:
      return undefined;
  }
}
