import { limitWords } from '../../../documents/limit-words.ts';
import { missingPapers } from '../../../domain/dossier/completeness.ts';
import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { type ActForm, type FieldsProps, PLAIN } from '../act-form.ts';

const CASE = 'truonghop';

/** Tiếp nhận: a dossier that was submitted before, by post or online, is complete; the clock starts. */
export const receiveForm: ActForm = {
  ...PLAIN,
  command: 'receive',
  title: 'Tiếp nhận hồ sơ',
  button: 'Tiếp nhận',
  notice({ file: { state, procedure, names } }) {
    const missing = missingPapers(procedure.papers, state.papers);
    if (missing.length === 0) return 'Thời hạn bắt đầu tính từ lúc tiếp nhận; giấy hẹn in được ngay sau đó.';
    return `Còn thiếu: ${missing.map((code) => names.paper(code)).join('; ')}. Cần yêu cầu bổ sung trước khi tiếp nhận.`;
  },
  Fields,
  problems(entry, { file }) {
    if (file.procedure.limits.length < 2) return [];
    const known = file.procedure.limits.some((_, index) => entry.text(CASE) === String(index));
    return known ? [] : [{ field: CASE, text: 'Chọn trường hợp để tính thời hạn' }];
  },
  tell: (entry, _attached, { file }) => {
    const { limits } = file.procedure;
    const chosen = limits.length === 1 ? limits[0] : limits[Number(entry.text(CASE))];
    return () => ({ type: 'receive', intake: null, limitCase: chosen?.case ?? null });
  },
  refusedField: 'viec-nay',
};

function Fields({ file, entry, errorOf }: FieldsProps) {
  const { limits } = file.procedure;
  if (limits.length < 2) return null;
  return (
    <RadioGroup
      id={CASE}
      name={CASE}
      legend="Trường hợp"
      value={entry.text(CASE)}
      error={errorOf(CASE)}
      options={limits.map(({ case: name, limit }, index) => ({
        value: String(index),
        text: name ?? 'Trường hợp thông thường',
        hint: limitWords(limit),
      }))}
    />
  );
}
