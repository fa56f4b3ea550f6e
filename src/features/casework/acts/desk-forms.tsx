import { NOTICE_MEANS as MEANS_CODES, type NoticeMeans } from '../../../domain/dossier/work-events.ts';
import { RadioGroup } from '../../../web/components/radio-group.tsx';
import {
  GUIDANCE_TEXT,
  GuidanceFields,
  type GuidanceTyped,
  guidanceProblems,
  NO_GUIDANCE,
  readGuidance,
} from '../../../web/guidance.tsx';
import { capitalise } from '../../../words/vi/phrases.ts';
import { NOTICE_MEANS } from '../../../words/vi/work-sentence.ts';
import { type ActForm, type FieldsProps, PLAIN, type Problem } from '../act-form.ts';
import type { Entry } from '../entry.ts';
import { neededText } from '../text-problems.ts';
import { WordsField } from './words-field.tsx';

const MEANS = 'hinhthuc';
const REASON = 'lydo';

/** Hướng dẫn (NĐ 61 Đ15): what was explained is kept. */
export const guideForm: ActForm = {
  ...PLAIN,
  command: 'guide',
  title: 'Ghi nhận nội dung đã hướng dẫn',
  button: 'Lưu nội dung hướng dẫn',
  notice: () => 'Việc này không thay cho phiếu yêu cầu bổ sung và không đổi tình trạng hồ sơ.',
  Fields: ({ entry, errorOf }) => <GuidanceFields typed={guidanceOf(entry)} errorOf={errorOf} />,
  problems: (entry) => guidanceProblems(guidanceOf(entry)),
  tell: (entry) => (pen) => {
    const { way, text } = guidanceOf(entry);
    return { type: 'guide', way: way ?? 'counter', text: pen.wording(text) };
  },
  refusedField: GUIDANCE_TEXT,
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

function guidanceOf({ fresh, text }: Entry): GuidanceTyped {
  return fresh ? NO_GUIDANCE : readGuidance(text);
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
