import type { Instant } from '../../../domain/calendar/local-time.ts';
import type { Directive } from '../../../domain/dossier/directive.ts';
import { openDirectives } from '../../../domain/dossier/directives.ts';
import { DateField } from '../../../web/components/date-field.tsx';
import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { dayProblems, typedDay } from '../../../web/typed-day.ts';
import { instantWords } from '../../../words/vi/date-words.ts';
import { type ActContext, type ActForm, type FieldsProps, PLAIN, type Problem } from '../act-form.ts';
import { endOfWork } from '../end-of-work.ts';
import type { Entry } from '../entry.ts';
import { neededText } from '../text-problems.ts';
import { WordsField } from './words-field.tsx';

const TEXT = 'noidung';
const DAY = 'ngaytraloi';
const WHICH = 'landondoc';

/** Đôn đốc: a leader tells who has it to get on, and by when to answer. */
export const directForm: ActForm = {
  ...PLAIN,
  command: 'direct',
  title: 'Đôn đốc',
  button: 'Gửi đôn đốc',
  notice: () =>
    'Người đang giữ hồ sơ thấy đôn đốc ở đầu danh sách công việc và phải trả lời. Người nộp không thấy nội dung này.',
  Fields: (props) => (
    <>
      <WordsField {...props} id={TEXT} label="Nội dung đôn đốc" rows={3} />
      <DateField
        id={DAY}
        name={DAY}
        label="Trả lời trước hết ngày"
        hint="Là ngày cơ quan làm việc."
        value={props.entry.text(DAY)}
        error={props.errorOf(DAY)}
      />
    </>
  ),
  problems: (entry, context) => [
    ...neededText(entry, TEXT, 'Ghi nội dung đôn đốc'),
    ...answerByProblems(entry, context),
  ],
  tell: (entry, _attached, context) => (pen) => ({
    type: 'direct',
    text: pen.wording(entry.text(TEXT)),
    answerBy: answerBy(entry, context) ?? context.file.now,
  }),
  refusedField: TEXT,
  refusedFields: { 'answer-day-passed': DAY },
};

export const answerDirectiveForm: ActForm = {
  ...PLAIN,
  command: 'answer-directive',
  title: 'Trả lời đôn đốc',
  button: 'Gửi trả lời',
  notice: () => 'Ghi việc đã làm, vướng mắc nếu có, và khi nào xong.',
  Fields: (props) => (
    <>
      <Asked {...props} />
      <WordsField {...props} id={TEXT} label="Trả lời" rows={4} />
    </>
  ),
  problems: (entry, { file }) => [
    ...(chosen(entry, openDirectives(file.state))
      ? []
      : [{ field: WHICH, text: 'Chọn nội dung đôn đốc để trả lời' }]),
    ...neededText(entry, TEXT, 'Ghi nội dung trả lời'),
  ],
  tell: (entry, _attached, { file }) => {
    const directive = chosen(entry, openDirectives(file.state))?.number ?? 0;
    return (pen) => ({ type: 'answer-directive', directive, answer: pen.wording(entry.text(TEXT)) });
  },
  refusedField: WHICH,
  refusedFields: { 'reason-required': TEXT },
};

/** Where one only waits, it is meant without a choice. */
function chosen(entry: Entry, open: readonly Directive[]): Directive | undefined {
  return open.length === 1 ? open[0] : open.find(({ number }) => String(number) === entry.text(WHICH));
}

/** What was said, so that nobody has to look for it while answering. */
function Asked({ file, entry, errorOf }: FieldsProps) {
  const open = openDirectives(file.state);
  const [only] = open;
  if (only && open.length === 1)
    return (
      <blockquote class="mc-timeline__text" id={WHICH}>
        <span class="mc-timeline__label">{askedWords(only, file)}:</span> {file.wording(only.text)}
      </blockquote>
    );
  return (
    <RadioGroup
      id={WHICH}
      name={WHICH}
      legend="Trả lời nội dung đôn đốc"
      value={entry.text(WHICH)}
      error={errorOf(WHICH)}
      options={open.map((one) => ({
        value: String(one.number),
        text: `${askedWords(one, file)}: ${file.wording(one.text)}`,
      }))}
    />
  );
}

function askedWords({ by, answerBy: until }: Directive, { names }: ActContext['file']): string {
  const who = by === null ? 'Lãnh đạo' : names.officer(by);
  return `${who}, trả lời trước ${instantWords(until)}`;
}

function answerBy(entry: Entry, { file }: ActContext): Instant | undefined {
  const day = typedDay(entry.text(DAY));
  return day === undefined ? undefined : endOfWork(file.calendar, day);
}

function answerByProblems(entry: Entry, context: ActContext): readonly Problem[] {
  const unread = dayProblems(DAY, entry.text(DAY), 'ngày phải trả lời');
  if (unread.length > 0) return unread;
  return answerBy(entry, context) === undefined
    ? [{ field: DAY, text: 'Ngày này cơ quan không làm việc. Xin chọn ngày làm việc khác' }]
    : [];
}
