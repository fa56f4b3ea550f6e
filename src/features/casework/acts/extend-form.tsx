import { type Instant, localDateOf, localMinuteOf } from '../../../domain/calendar/local-time.ts';
import type { DelayCause } from '../../../domain/dossier/events.ts';
import { DateField } from '../../../web/components/date-field.tsx';
import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { dayProblems, typedDay } from '../../../web/typed-day.ts';
import { DELAY_CAUSES } from '../../../words/vi/clock-sentence.ts';
import { dateWords, instantWords } from '../../../words/vi/date-words.ts';
import { capitalise } from '../../../words/vi/phrases.ts';
import { type ActContext, type ActForm, type FieldsProps, PLAIN, type Problem } from '../act-form.ts';
import { endOfWork } from '../end-of-work.ts';
import type { Entry } from '../entry.ts';
import { extensionOf } from '../extension-standing.ts';
import { neededText } from '../text-problems.ts';
import { WordsField } from './words-field.tsx';

const DAY = 'ngayhen';
const CAUSE = 'nguyennhan';
const REASON = 'lydo';

const CAUSES = Object.keys(DELAY_CAUSES) as readonly DelayCause[];

/** Xin lỗi, hẹn lại (NĐ 61 Đ19.9): both dates are shown before it is done, for it can be done once. */
export const extendForm: ActForm = {
  ...PLAIN,
  command: 'extend',
  title: 'Xin lỗi và hẹn lại ngày trả kết quả',
  button: 'Hẹn lại ngày trả',
  notice: ({ file }) => {
    const { promise, inTime, left } = extensionOf(file);
    return (
      <>
        <p>Đang hẹn trả: {instantWords(promise)}.</p>
        <p>{inTime ? inTimeWords(left) : TOO_NEAR}</p>
        <p>Hạn để đánh giá đúng hẹn, trễ hẹn vẫn là hạn ban đầu.</p>
      </>
    );
  },
  Fields,
  problems: (entry, context) => [
    ...promiseProblems(entry, context),
    ...(causeOf(entry) ? [] : [{ field: CAUSE, text: 'Chọn nguyên nhân' }]),
    ...neededText(entry, REASON, 'Ghi lý do hẹn lại; lý do được in trên phiếu xin lỗi'),
  ],
  lookOver(entry, context) {
    const until = untilOf(entry, context);
    return {
      of: until === undefined ? '' : localDateOf(until),
      words: (
        <>
          <p>
            Hẹn cũ: <strong>{instantWords(extensionOf(context.file).promise)}</strong>
          </p>
          <p>
            Hẹn mới: <strong>{until && instantWords(until)}</strong>
          </p>
        </>
      ),
    };
  },
  tell: (entry, _attached, context) => (pen) => ({
    type: 'extend',
    cause: causeOf(entry) ?? 'other',
    reason: pen.wording(entry.text(REASON)),
    // Without a day nothing gets as far as here.
    until: untilOf(entry, context) ?? extensionOf(context.file).promise,
  }),
  refusedField: DAY,
};

const TOO_NEAR =
  'Đã sát hoặc quá ngày hẹn: vẫn phải xin lỗi và hẹn lại, và việc này được ghi là xin lỗi muộn. Hồ sơ vẫn tính là trễ hẹn.';

function inTimeWords(left: number | null): string {
  if (left === null) return 'Còn kịp hẹn lại.';
  return left === 0
    ? 'Đã hết số lần được hẹn lại theo quy định.'
    : `Còn kịp hẹn lại. Theo quy định còn được hẹn lại ${left} lần.`;
}

function causeOf(entry: Entry): DelayCause | undefined {
  return CAUSES.find((cause) => cause === entry.text(CAUSE));
}

/** People come until the desk closes that day. */
function untilOf(entry: Entry, { file }: ActContext): Instant | undefined {
  const day = typedDay(entry.text(DAY));
  return day === undefined ? undefined : endOfWork(file.calendar, day);
}

function promiseProblems(entry: Entry, context: ActContext): readonly Problem[] {
  const unread = dayProblems(DAY, entry.text(DAY), 'ngày hẹn mới');
  if (unread.length > 0) return unread;
  const until = untilOf(entry, context);
  const { calendar, now } = context.file;
  if (until === undefined) {
    const text = `Ngày này cơ quan không làm việc, hoặc sau ngày cuối của lịch làm việc (${dateWords(calendar.to)}). Xin chọn ngày làm việc khác`;
    return [{ field: DAY, text }];
  }
  const { promise } = extensionOf(context.file);
  const after = promise > now ? promise : now;
  return localMinuteOf(until) > localMinuteOf(after)
    ? []
    : [{ field: DAY, text: `Ngày hẹn mới phải sau ${instantWords(after)}` }];
}

function Fields(props: FieldsProps) {
  const { entry, errorOf } = props;
  return (
    <>
      <DateField
        id={DAY}
        name={DAY}
        label="Ngày hẹn mới"
        hint="Hẹn đến cuối giờ làm việc ngày đó."
        value={entry.text(DAY)}
        error={errorOf(DAY)}
      />
      <RadioGroup
        id={CAUSE}
        name={CAUSE}
        legend="Nguyên nhân"
        value={entry.text(CAUSE)}
        error={errorOf(CAUSE)}
        options={CAUSES.map((cause) => ({ value: cause, text: capitalise(DELAY_CAUSES[cause]) }))}
      />
      <WordsField
        {...props}
        id={REASON}
        label="Lý do"
        hint="Được in trên phiếu xin lỗi gửi người nộp hồ sơ."
      />
    </>
  );
}
