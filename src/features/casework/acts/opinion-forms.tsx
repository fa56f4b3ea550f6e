import { type Instant, localDateOf } from '../../../domain/calendar/local-time.ts';
import { isHeld, leadLeg } from '../../../domain/dossier/state.ts';
import { DateField } from '../../../web/components/date-field.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { dayProblems, typedDay } from '../../../web/typed-day.ts';
import { instantWords } from '../../../words/vi/date-words.ts';
import { type ActContext, type ActForm, type FieldsProps, PLAIN, type Problem } from '../act-form.ts';
import { FILE_HINT } from '../attached-files.ts';
import { endOfWork } from '../end-of-work.ts';
import type { Entry } from '../entry.ts';
import { neededText } from '../text-problems.ts';
import { FilesField } from './files-field.tsx';
import { LEG, LegChoice, legOf, legProblems, legsToAnswer, openLegs } from './leg-choice.tsx';
import { WordsField } from './words-field.tsx';

const WHO = 'noihoi';
const DAY = 'ngaytraloi';
const TEXT = 'noidung';
const REASON = 'lydo';
const FILES = 'tep';

/** Lấy ý kiến (NĐ 61 Đ19.5): of a unit or another agency, with a day of its own inside the promise. */
export const askOpinionForm: ActForm = {
  ...PLAIN,
  command: 'ask-opinion',
  title: 'Lấy ý kiến',
  button: 'Gửi lấy ý kiến',
  takesFiles: true,
  notice: ({ file: { state } }) => (
    <>
      <p>Thời hạn vẫn tiếp tục tính trong khi chờ ý kiến.</p>
      {'clock' in state && <p>Hồ sơ hẹn trả {instantWords(state.clock.due.promise)}.</p>}
    </>
  ),
  Fields: AskFields,
  problems: (entry, context) => [
    ...(placeOf(entry, context) ? [] : [{ field: WHO, text: 'Chọn nơi lấy ý kiến' }]),
    ...answerByProblems(entry, context),
    ...neededText(entry, TEXT, 'Ghi nội dung cần cho ý kiến'),
  ],
  tell: (entry, attached, context) => (pen) => {
    const of = placeOf(entry, context) ?? { agency: '', unit: '' };
    return {
      type: 'ask-opinion',
      of: { agency: of.agency, unit: of.unit },
      question: pen.wording(entry.text(TEXT)),
      answerBy: answerBy(entry, context) ?? context.file.now,
      files: attached(FILES).map((file) => pen.file(file)),
    };
  },
  refusedField: WHO,
  refusedFields: { 'deadline-outside-due': DAY },
};

export const answerOpinionForm: ActForm = {
  ...PLAIN,
  command: 'answer-opinion',
  title: 'Cho ý kiến',
  button: 'Gửi ý kiến',
  takesFiles: true,
  Fields: (props) => (
    <>
      <LegChoice {...props} legs={legsToAnswer(props, 'opinion')} legend="Trả lời yêu cầu" />
      <Questions {...props} />
      <WordsField {...props} id={TEXT} label="Ý kiến" rows={4} />
      <FilesField {...props} id={FILES} label="Tệp (không bắt buộc)" hint={FILE_HINT} />
    </>
  ),
  problems: (entry, context) => [
    ...legProblems(entry, legsToAnswer(context, 'opinion')),
    ...neededText(entry, TEXT, 'Ghi ý kiến'),
  ],
  tell: (entry, attached, context) => (pen) => ({
    type: 'answer-opinion',
    leg: legOf(entry, legsToAnswer(context, 'opinion'))?.leg ?? 0,
    answer: pen.wording(entry.text(TEXT)),
    files: attached(FILES).map((file) => pen.file(file)),
  }),
  refusedField: LEG,
};

export const withdrawOpinionForm: ActForm = {
  ...PLAIN,
  command: 'withdraw-opinion',
  title: 'Rút yêu cầu lấy ý kiến',
  button: 'Rút yêu cầu',
  notice: () => 'Hồ sơ không chờ ý kiến này nữa.',
  Fields: (props) => (
    <>
      <LegChoice {...props} legs={openLegs(props, 'opinion')} legend="Rút yêu cầu gửi" />
      <WordsField {...props} id={REASON} label="Lý do rút" rows={2} />
    </>
  ),
  problems: (entry, context) => [
    ...legProblems(entry, openLegs(context, 'opinion')),
    ...neededText(entry, REASON, 'Ghi lý do rút yêu cầu'),
  ],
  tell: (entry, _attached, context) => (pen) => ({
    type: 'withdraw-opinion',
    leg: legOf(entry, openLegs(context, 'opinion'))?.leg ?? 0,
    reason: pen.wording(entry.text(REASON)),
  }),
  refusedField: LEG,
  refusedFields: { 'reason-required': REASON },
};

interface Place {
  agency: string;
  unit: string;
  text: string;
}

/** Units of one's own agency first, then of the others; never the one that has the dossier. */
function places({ file, agencies }: Pick<ActContext, 'file' | 'agencies'>): readonly Place[] {
  const lead = isHeld(file.state) ? leadLeg(file.state) : null;
  const own = agencies.filter(({ id }) => id === lead?.agency);
  const others = agencies.filter(({ id }) => id !== lead?.agency);
  return [...own, ...others].flatMap(({ id, name, units }) =>
    units
      .filter(({ code, kind }) => kind !== 'records' && !(id === lead?.agency && code === lead.unit))
      .map((unit) => ({
        ...{ agency: id, unit: unit.code },
        text: id === lead?.agency ? unit.name : `${name} - ${unit.name}`,
      })),
  );
}

function placeKey({ agency, unit }: Place): string {
  return `${agency}/${unit}`;
}

function placeOf(entry: Entry, context: ActContext): Place | undefined {
  return places(context).find((place) => placeKey(place) === entry.text(WHO));
}

/** Until the end of that day; on the day promised until what was promised. */
function answerBy(entry: Entry, { file }: ActContext): Instant | undefined {
  const day = typedDay(entry.text(DAY));
  const until = day === undefined ? undefined : endOfWork(file.calendar, day);
  if (until === undefined || !('clock' in file.state)) return until;
  const { promise } = file.state.clock.due;
  const sameDay = typedDay(entry.text(DAY)) === typedDay(localDateOf(promise));
  return sameDay && until > promise && promise > file.now ? promise : until;
}

function answerByProblems(entry: Entry, context: ActContext): readonly Problem[] {
  const unread = dayProblems(DAY, entry.text(DAY), 'ngày phải trả lời');
  if (unread.length > 0) return unread;
  return answerBy(entry, context) === undefined
    ? [{ field: DAY, text: 'Ngày này cơ quan không làm việc. Xin chọn ngày làm việc khác' }]
    : [];
}

function AskFields(props: FieldsProps) {
  const { file, entry, errorOf } = props;
  return (
    <>
      <SelectField
        id={WHO}
        name={WHO}
        label="Nơi cho ý kiến"
        value={entry.text(WHO)}
        error={errorOf(WHO)}
        options={[
          { value: '', text: 'Chọn phòng, bộ phận, cơ quan' },
          ...places(props).map((place) => ({ value: placeKey(place), text: place.text })),
        ]}
      />
      <DateField
        id={DAY}
        name={DAY}
        label="Trả lời trước hết ngày"
        hint="Không sau ngày hẹn trả kết quả."
        value={entry.text(DAY)}
        error={errorOf(DAY)}
      />
      <WordsField {...props} id={TEXT} label="Nội dung cần cho ý kiến" rows={4} />
      <FilesField
        file={file}
        errorOf={errorOf}
        id={FILES}
        label="Tệp kèm theo (không bắt buộc)"
        hint={FILE_HINT}
      />
    </>
  );
}

/** What was asked, so that nobody has to look for it while answering. */
function Questions(props: FieldsProps) {
  const mine = new Set(legsToAnswer(props, 'opinion').map(({ leg }) => leg));
  const asked = props.file.events.flatMap(({ event }) =>
    event.type === 'OpinionAsked' && mine.has(event.data.to.leg) ? [event.data.question] : [],
  );
  return (
    <>
      {asked.map((question) => (
        <blockquote key={question.id} class="mc-timeline__text">
          <span class="mc-timeline__label">Nội dung hỏi:</span> {props.file.wording(question)}
        </blockquote>
      ))}
    </>
  );
}
