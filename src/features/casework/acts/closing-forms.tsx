import { hasClock } from '../../../domain/dossier/time-spent.ts';
import { type ActForm, type FieldsProps, PLAIN } from '../act-form.ts';
import { neededText, shortText } from '../text-problems.ts';
import { WordsField } from './words-field.tsx';

const REASON = 'lydo';
const PAPERS = 'giaytra';

/** Rút hồ sơ: the wish of the applicant, which needs no reason. */
export const withdrawForm: ActForm = {
  ...PLAIN,
  command: 'withdraw',
  title: 'Rút hồ sơ theo yêu cầu của người nộp',
  button: 'Rút hồ sơ',
  notice: ({ file: { state } }) => (
    <>
      <p>Hồ sơ khép lại theo yêu cầu của người nộp, không có kết quả. Không mở lại được.</p>
      {hasClock(state) && <p>Thời hạn ngừng tính từ lúc này; hẹn trả không còn hiệu lực.</p>}
    </>
  ),
  Fields: (props) => (
    <>
      <WordsField {...props} id={REASON} label="Lý do người nộp nêu (không bắt buộc)" rows={2} />
      <PapersBack {...props} />
    </>
  ),
  problems: (entry) => [...shortText(entry, REASON), ...shortText(entry, PAPERS)],
  tell: (entry) => (pen) => ({
    type: 'withdraw',
    reason: pen.wording(entry.text(REASON)),
    papersBack: pen.wording(entry.text(PAPERS)),
  }),
  refusedField: REASON,
};

/** Dừng giải quyết: the agency's own act, for a reason of the law. */
export const stopForm: ActForm = {
  ...PLAIN,
  command: 'stop',
  title: 'Dừng giải quyết hồ sơ',
  button: 'Dừng giải quyết',
  notice: () => (
    <>
      <p>Hồ sơ khép lại, không có kết quả. Không mở lại được; hẹn trả không còn hiệu lực.</p>
      <p>Nếu hồ sơ không đủ điều kiện giải quyết, hãy trình kết quả từ chối thay vì dừng.</p>
    </>
  ),
  Fields: (props) => (
    <>
      <WordsField
        {...props}
        id={REASON}
        label="Lý do dừng"
        hint="Nêu rõ căn cứ. Từ 01/7/2025 lý do được in trên thông báo dừng giải quyết hồ sơ."
      />
      <PapersBack {...props} />
    </>
  ),
  problems: (entry) => [
    ...neededText(entry, REASON, 'Ghi lý do dừng giải quyết'),
    ...shortText(entry, PAPERS),
  ],
  tell: (entry) => (pen) => ({
    type: 'stop',
    reason: pen.wording(entry.text(REASON)),
    papersBack: pen.wording(entry.text(PAPERS)),
  }),
  refusedField: REASON,
};

export const giveBackForm: ActForm = {
  ...PLAIN,
  command: 'give-back-papers',
  title: 'Trả lại giấy tờ cho người nộp hồ sơ',
  button: 'Ghi nhận đã trả lại',
  Fields: (props) => (
    <WordsField {...props} id={PAPERS} label="Giấy tờ đã trả lại" hint="Mỗi dòng một giấy tờ, kèm số bản." />
  ),
  problems: (entry) => neededText(entry, PAPERS, 'Ghi giấy tờ đã trả lại'),
  tell: (entry) => (pen) => ({ type: 'give-back-papers', papers: pen.wording(entry.text(PAPERS)) }),
  refusedField: PAPERS,
};

function PapersBack(props: FieldsProps) {
  return (
    <WordsField
      {...props}
      id={PAPERS}
      label="Giấy tờ trả lại ngay (không bắt buộc)"
      hint="Mỗi dòng một giấy tờ, kèm số bản. Trả sau thì ghi nhận sau."
      rows={2}
    />
  );
}
