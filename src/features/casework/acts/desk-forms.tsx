import { type GuidanceWay, GUIDANCE_WAYS as WAY_CODES } from '../../../domain/dossier/desk-events.ts';
import { NOTICE_MEANS as MEANS_CODES, type NoticeMeans } from '../../../domain/dossier/work-events.ts';
import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { GUIDANCE_WAYS } from '../../../words/vi/desk-sentence.ts';
import { capitalise } from '../../../words/vi/phrases.ts';
import { NOTICE_MEANS } from '../../../words/vi/work-sentence.ts';
import { type ActForm, type FieldsProps, PLAIN, type Problem } from '../act-form.ts';
import type { Entry } from '../entry.ts';
import { neededText } from '../text-problems.ts';
import { WordsField } from './words-field.tsx';

const WAY = 'cach';
const TEXT = 'noidung';
const MEANS = 'hinhthuc';
const REASON = 'lydo';

/** Hướng dẫn (NĐ 61 Đ15): what was explained is kept. */
export const guideForm: ActForm = {
  ...PLAIN,
  command: 'guide',
  title: 'Ghi nhận nội dung đã hướng dẫn',
  button: 'Lưu nội dung hướng dẫn',
  notice: () => 'Việc này không thay cho phiếu yêu cầu bổ sung và không đổi tình trạng hồ sơ.',
  Fields: (props) => (
    <>
      <RadioGroup
        id={WAY}
        name={WAY}
        legend="Hướng dẫn"
        value={props.entry.fresh ? 'counter' : props.entry.text(WAY)}
        error={props.errorOf(WAY)}
        options={WAY_CODES.map((way) => ({ value: way, text: capitalise(GUIDANCE_WAYS[way]) }))}
      />
      <WordsField {...props} id={TEXT} label="Nội dung" hint="Đúng với nội dung thủ tục đã công bố." />
    </>
  ),
  problems: (entry) => [
    ...(wayOf(entry) ? [] : [{ field: WAY, text: 'Chọn cách hướng dẫn' }]),
    ...neededText(entry, TEXT, 'Ghi nội dung đã hướng dẫn'),
  ],
  tell: (entry) => (pen) => ({
    type: 'guide',
    way: wayOf(entry) ?? 'counter',
    text: pen.wording(entry.text(TEXT)),
  }),
  refusedField: TEXT,
};

/** Báo có kết quả sớm (NĐ 61 Đ20.4): before that it is not handed out before its day. */
export const notifyForm: ActForm = {
  ...PLAIN,
  command: 'notify',
  title: 'Báo người nộp đã có kết quả',
  button: 'Ghi nhận đã báo',
  notice: () => 'Kết quả có trước ngày hẹn: báo trước rồi mới trả sớm được.',
  Fields: Means,
  problems: meansProblems,
  tell: (entry) => () => ({ type: 'notify', means: meansOf(entry) ?? 'phone' }),
  refusedField: MEANS,
};

export const remindCollectionForm: ActForm = {
  ...PLAIN,
  command: 'remind-collection',
  title: 'Nhắc người nộp đến nhận kết quả',
  button: 'Ghi nhận đã nhắc',
  notice: ({ file: { state } }) => {
    const times = 'beside' in state ? state.beside.reminders : 0;
    return times === 0
      ? 'Kết quả vẫn lưu tại Bộ phận Một cửa cho đến khi người nộp nhận.'
      : `Đã nhắc ${times} lần. Kết quả vẫn lưu tại Bộ phận Một cửa cho đến khi người nộp nhận.`;
  },
  Fields: Means,
  problems: meansProblems,
  tell: (entry) => () => ({ type: 'remind-collection', means: meansOf(entry) ?? 'phone' }),
  refusedField: MEANS,
};

/** Recorded as returned by mistake. */
export const undoReturnForm: ActForm = {
  ...PLAIN,
  command: 'undo-return',
  title: 'Ghi nhận lại: kết quả chưa trả',
  button: 'Ghi nhận chưa trả',
  notice: () =>
    'Dùng khi đã bấm trả kết quả nhầm. Lần ghi trước vẫn còn trong diễn biến; hồ sơ trở lại chờ trả kết quả, ngày có kết quả không đổi.',
  Fields: (props) => <WordsField {...props} id={REASON} label="Lý do" />,
  problems: (entry) => neededText(entry, REASON, 'Ghi lý do ghi nhận lại'),
  tell: (entry) => (pen) => ({ type: 'undo-return', reason: pen.wording(entry.text(REASON)) }),
  refusedField: REASON,
};

function wayOf(entry: Entry): GuidanceWay | undefined {
  return WAY_CODES.find((way) => way === entry.text(WAY));
}

function meansOf(entry: Entry): NoticeMeans | undefined {
  return MEANS_CODES.find((means) => means === entry.text(MEANS));
}

function meansProblems(entry: Entry): readonly Problem[] {
  return meansOf(entry) ? [] : [{ field: MEANS, text: 'Chọn hình thức đã báo' }];
}

function Means({ entry, errorOf }: FieldsProps) {
  return (
    <RadioGroup
      id={MEANS}
      name={MEANS}
      legend="Đã báo bằng"
      value={entry.text(MEANS)}
      error={errorOf(MEANS)}
      options={MEANS_CODES.map((means) => ({ value: means, text: capitalise(NOTICE_MEANS[means]) }))}
    />
  );
}
