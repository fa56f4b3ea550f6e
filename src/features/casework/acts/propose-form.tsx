import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { TextareaField } from '../../../web/components/textarea-field.tsx';
import { type ActForm, type FieldsProps, PLAIN } from '../act-form.ts';
import { FILE_HINT } from '../attached-files.ts';
import { neededText, shortText } from '../text-problems.ts';
import { FilesField } from './files-field.tsx';
import { stepAfter, stepWords } from './officer-choice.tsx';

const OUTCOME = 'ketqua';
const REASON = 'lydo';
const FILES = 'tep';

/** Trình kết quả: granted, or refused in substance with a reason (NĐ 61 Đ19.8: that is a result too). */
export const proposeForm: ActForm = {
  ...PLAIN,
  command: 'propose-result',
  title: 'Trình dự thảo kết quả',
  button: 'Trình kết quả',
  takesFiles: true,
  notice({ file }) {
    const step = stepAfter(file);
    return step ? `Bước tiếp theo: ${stepWords(step, file)}.` : null;
  },
  Fields,
  problems(entry) {
    const outcome = entry.text(OUTCOME);
    if (outcome === 'refused') return neededText(entry, REASON, 'Ghi lý do từ chối giải quyết');
    const chosen = outcome === 'granted' ? [] : [{ field: OUTCOME, text: 'Chọn kết quả đề nghị' }];
    return [...chosen, ...shortText(entry, REASON)];
  },
  tell: (entry, attached) => (pen) => ({
    type: 'propose-result',
    outcome: entry.text(OUTCOME) === 'refused' ? 'refused' : 'granted',
    reason: pen.wording(entry.text(REASON)),
    files: attached(FILES).map((file) => pen.file(file)),
  }),
  refusedField: OUTCOME,
};

function Fields({ file, entry, errorOf }: FieldsProps) {
  return (
    <>
      <RadioGroup
        id={OUTCOME}
        name={OUTCOME}
        legend="Đề nghị"
        value={entry.text(OUTCOME)}
        error={errorOf(OUTCOME)}
        options={[
          { value: 'granted', text: 'Đồng ý giải quyết' },
          { value: 'refused', text: 'Từ chối giải quyết, có nêu lý do' },
        ]}
      />
      <TextareaField
        id={REASON}
        name={REASON}
        label="Lý do, ý kiến thẩm định"
        hint="Bắt buộc khi từ chối giải quyết."
        value={entry.text(REASON)}
        error={errorOf(REASON)}
      />
      <FilesField
        file={file}
        errorOf={errorOf}
        id={FILES}
        label="Tệp dự thảo (không bắt buộc)"
        hint={FILE_HINT}
      />
    </>
  );
}
