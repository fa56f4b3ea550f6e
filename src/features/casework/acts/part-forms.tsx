import type { PartOutcome } from '../../../domain/dossier/events.ts';
import { Checkbox } from '../../../web/components/checkbox.tsx';
import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { type ActForm, type FieldsProps, PLAIN } from '../act-form.ts';
import { FILE_HINT } from '../attached-files.ts';
import type { Entry } from '../entry.ts';
import { partResultWords } from '../part-result.ts';
import { partsToSend } from '../parts-to-send.ts';
import { agencyIdOf, placeWords } from '../step-agency.ts';
import { neededText, shortLine, shortText } from '../text-problems.ts';
import { FilesField } from './files-field.tsx';
import { LEG, LegChoice, legOf, legProblems, legsToAnswer } from './leg-choice.tsx';
import { WordsField } from './words-field.tsx';

const PAPERS = 'kemgiay';
const OUTCOME = 'ketqua';
const NUMBER = 'so';
const TEXT = 'noidung';
const FILES = 'tep';

const LONGEST_NUMBER = 100;

/** Chuyển xử lý (NĐ 61 Đ19.6-7): to every agency whose turn it is, all at once. */
export const sendPartsForm: ActForm = {
  ...PLAIN,
  command: 'send-parts',
  title: 'Chuyển cơ quan phối hợp giải quyết',
  button: 'Chuyển các phần việc',
  notice: ({ file }) => (
    <>
      <p>Sẽ chuyển, mỗi nơi một phần việc có thời hạn riêng; ngày hẹn trả của hồ sơ không đổi:</p>
      <ul>
        {partsToSend(file).map((part) => (
          <li key={part.code}>
            {part.name}: {placeWords({ agency: agencyIdOf(part.agency, file), unit: part.unit }, file)}
            {partResultWords(file.procedure, part.code)}
          </li>
        ))}
      </ul>
    </>
  ),
  Fields: ({ file, entry }) => (
    <Checkbox
      id={PAPERS}
      name={PAPERS}
      label="Chuyển kèm hồ sơ giấy"
      checked={entry.fresh ? file.state.channel !== 'online' : entry.has(PAPERS, 'co')}
    />
  ),
  tell: (entry) => () => ({ type: 'send-parts', withPapers: entry.has(PAPERS, 'co') }),
  refusedField: PAPERS,
};

export const answerPartForm: ActForm = {
  ...PLAIN,
  command: 'answer-part',
  title: 'Trả kết quả phần việc phối hợp',
  button: 'Gửi trả lời',
  takesFiles: true,
  notice: () => 'Trả lời xong, nơi tiếp theo trong quy trình (nếu có) nhận việc ngay.',
  Fields: AnswerFields,
  problems: (entry, context) => [
    ...legProblems(entry, legsToAnswer(context, 'part')),
    ...(outcomeOf(entry) ? [] : [{ field: OUTCOME, text: 'Chọn kết quả' }]),
    ...shortLine(entry, NUMBER, 'Số, ký hiệu', LONGEST_NUMBER),
    ...(outcomeOf(entry) === 'refused'
      ? neededText(entry, TEXT, 'Ghi lý do không giải quyết được')
      : shortText(entry, TEXT)),
  ],
  tell: (entry, attached, context) => (pen) => ({
    type: 'answer-part',
    leg: legOf(entry, legsToAnswer(context, 'part'))?.leg ?? 0,
    outcome: outcomeOf(entry) ?? 'done',
    number: entry.text(NUMBER) || null,
    text: pen.wording(entry.text(TEXT)),
    files: attached(FILES).map((file) => pen.file(file)),
  }),
  refusedField: LEG,
  refusedFields: { 'reason-required': TEXT },
};

function outcomeOf(entry: Entry): PartOutcome | undefined {
  const typed = entry.text(OUTCOME);
  return typed === 'done' || typed === 'refused' ? typed : undefined;
}

function AnswerFields(props: FieldsProps) {
  const { entry, errorOf } = props;
  return (
    <>
      <LegChoice {...props} legs={legsToAnswer(props, 'part')} legend="Phần việc" />
      <RadioGroup
        id={OUTCOME}
        name={OUTCOME}
        legend="Kết quả"
        value={entry.text(OUTCOME)}
        error={errorOf(OUTCOME)}
        options={[
          { value: 'done', text: 'Đã giải quyết xong phần việc' },
          { value: 'refused', text: 'Không giải quyết được, có nêu lý do' },
        ]}
      />
      <TextField
        id={NUMBER}
        name={NUMBER}
        label="Số, ký hiệu văn bản (nếu có)"
        value={entry.text(NUMBER)}
        error={errorOf(NUMBER)}
        class="mc-short-field"
      />
      <WordsField {...props} id={TEXT} label="Nội dung trả lời" hint="Bắt buộc khi không giải quyết được." />
      <FilesField {...props} id={FILES} label="Tệp (không bắt buộc)" hint={FILE_HINT} />
    </>
  );
}
