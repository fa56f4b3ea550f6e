import type { LateEntry } from '../../../domain/dossier/late-entries.ts';
import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { dayWords, instantWords } from '../../../words/vi/date-words.ts';
import { EVENT_WORDS } from '../../../words/vi/event-words.ts';
import { capitalise } from '../../../words/vi/phrases.ts';
import { type ActContext, type ActForm, type FieldsProps, PLAIN } from '../act-form.ts';
import type { Entry } from '../entry.ts';
import { entriesToJudge, eventOf } from '../late-standing.ts';
import { neededText, shortText } from '../text-problems.ts';
import { WordsField } from './words-field.tsx';

const ENTRY = 'dong';
const VERDICT = 'ykienduyet';
const REASON = 'lydo';
const TEXT = 'noidung';

type Asked = Pick<ActContext, 'file' | 'actor'>;

/** Duyệt nhập bù (Điều 9.2): the entry stays, with what is said of it. */
export const judgeLateForm: ActForm = {
  ...PLAIN,
  command: 'judge-late-entry',
  title: 'Duyệt việc nhập bù',
  button: 'Lưu ý kiến',
  notice: () => 'Việc đã nhập bù luôn được giữ trong diễn biến; ý kiến của lãnh đạo được ghi kèm theo.',
  Fields: (props) => (
    <>
      <EntryChoice {...props} />
      <RadioGroup
        id={VERDICT}
        name={VERDICT}
        legend="Ý kiến"
        value={props.entry.text(VERDICT)}
        error={props.errorOf(VERDICT)}
        options={[
          { value: 'approved', text: 'Duyệt' },
          { value: 'objected', text: 'Không đồng ý' },
        ]}
        inline
      />
      <WordsField {...props} id={REASON} label="Lý do (bắt buộc khi không đồng ý)" />
    </>
  ),
  problems: (entry, context) => [
    ...(chosen(entry, context) ? [] : [{ field: ENTRY, text: 'Chọn việc nhập bù' }]),
    ...(['approved', 'objected'].includes(entry.text(VERDICT))
      ? []
      : [{ field: VERDICT, text: 'Chọn duyệt hoặc không đồng ý' }]),
    ...(entry.text(VERDICT) === 'objected'
      ? neededText(entry, REASON, 'Ghi lý do không đồng ý')
      : shortText(entry, REASON)),
  ],
  tell: (entry, _, context) => (pen) => ({
    type: 'judge-late-entry',
    entry: chosen(entry, context)?.event ?? 0,
    verdict: entry.text(VERDICT) === 'objected' ? 'objected' : 'approved',
    reason: pen.wording(entry.text(REASON)),
  }),
  refusedField: ENTRY,
};

function EntryChoice({ file, actor, entry, errorOf }: FieldsProps) {
  const entries = entriesToJudge(file, actor);
  const [only] = entries;
  if (only && entries.length === 1)
    return (
      <p class="govuk-body" id={ENTRY}>
        {entryWords(only, file)}.
      </p>
    );
  return (
    <RadioGroup
      id={ENTRY}
      name={ENTRY}
      legend="Việc nhập bù"
      value={entry.text(ENTRY)}
      error={errorOf(ENTRY)}
      options={entries.map((one) => ({ value: String(one.event), text: entryWords(one, file) }))}
    />
  );
}

function chosen(entry: Entry, { file, actor }: Asked): LateEntry | undefined {
  const entries = entriesToJudge(file, actor);
  return entries.length === 1 ? entries[0] : entries.find(({ event }) => String(event) === entry.text(ENTRY));
}

function entryWords({ event: version, by }: LateEntry, file: ActContext['file']): string {
  const { event, occurredAt, recordedAt, lateEntry } = eventOf(file, version);
  const who = by ? `${file.names.officer(by.officer)} ` : '';
  const why = lateEntry ? `; lý do: ${file.wording(lateEntry)}` : '';
  return `${capitalise(EVENT_WORDS[event.type])} lúc ${instantWords(occurredAt)}, ${who}nhập ngày ${dayWords(recordedAt)}${why}`;
}

/** Báo giấy đến trước: paper and screen do not agree, and the desk is to see it (Điều 9.2). */
export const reportPapersForm: ActForm = {
  ...PLAIN,
  command: 'report-papers',
  title: 'Báo hồ sơ giấy đã đến',
  button: 'Báo đã có giấy',
  notice: () =>
    'Dùng khi hồ sơ giấy đã ở bộ phận mình mà trên máy chưa chuyển đến. Bộ phận Một cửa thấy trong danh sách cần kiểm tra cho đến khi chuyển.',
  Fields: (props) => (
    <WordsField {...props} id={TEXT} label="Ai giao, có những giấy tờ nào (không bắt buộc)" rows={2} />
  ),
  problems: (entry) => shortText(entry, TEXT),
  tell: (entry) => (pen) => ({ type: 'report-papers', text: pen.wording(entry.text(TEXT)) }),
  refusedField: TEXT,
};
