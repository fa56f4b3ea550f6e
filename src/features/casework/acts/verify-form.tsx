import { DateField } from '../../../web/components/date-field.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { dayProblems, typedMoment, typedTime } from '../../../web/typed-day.ts';
import { type ActForm, type FieldsProps, PLAIN, type Problem } from '../act-form.ts';
import { FILE_HINT } from '../attached-files.ts';
import type { Entry } from '../entry.ts';
import { neededText, shortLine } from '../text-problems.ts';
import { FilesField } from './files-field.tsx';
import { WordsField } from './words-field.tsx';

const DAY = 'ngaylap';
const TIME = 'giolap';
const PLACE = 'diadiem';
const ATTENDED = 'thanhphan';
const CONTENT = 'noidung';
const FILES = 'tep';

const LONGEST_PLACE = 300;

/** Biên bản thẩm tra, xác minh (NĐ 61 Đ19.3): time, place, who took part, what was found. */
export const verifyForm: ActForm = {
  ...PLAIN,
  command: 'verify',
  title: 'Lập biên bản thẩm tra, xác minh',
  button: 'Lưu biên bản',
  takesFiles: true,
  notice: () => 'Biên bản in được ngay sau khi lưu. Thời hạn vẫn tiếp tục tính trong khi xác minh.',
  Fields,
  problems: (entry, { file: { now } }) => [
    ...momentProblems(entry, now),
    ...(entry.text(PLACE) === ''
      ? [{ field: PLACE, text: 'Ghi địa điểm' }]
      : shortLine(entry, PLACE, 'Địa điểm', LONGEST_PLACE)),
    ...neededText(entry, ATTENDED, 'Ghi thành phần tham gia'),
    ...neededText(entry, CONTENT, 'Ghi nội dung, kết quả xác minh'),
  ],
  tell:
    (entry, attached, { file: { now } }) =>
    (pen) => ({
      type: 'verify',
      // Without a moment nothing gets as far as here.
      heldAt: typedMoment(entry.text(DAY), entry.text(TIME)) ?? now,
      place: pen.wording(entry.text(PLACE)),
      attended: pen.wording(entry.text(ATTENDED)),
      content: pen.wording(entry.text(CONTENT)),
      files: attached(FILES).map((file) => pen.file(file)),
    }),
  refusedField: DAY,
};

function momentProblems(entry: Entry, now: string): readonly Problem[] {
  const at = typedMoment(entry.text(DAY), entry.text(TIME));
  if (at !== undefined)
    return at <= now
      ? []
      : [{ field: DAY, text: 'Thời điểm này chưa đến. Biên bản lập sau khi xác minh xong' }];
  return [
    ...dayProblems(DAY, entry.text(DAY), 'ngày xác minh'),
    ...(typedTime(entry.text(TIME)) === undefined
      ? [{ field: TIME, text: 'Nhập giờ xác minh, theo dạng 09:30' }]
      : []),
  ];
}

function Fields(props: FieldsProps) {
  const { file, entry, errorOf } = props;
  return (
    <>
      <DateField id={DAY} name={DAY} label="Ngày xác minh" value={entry.text(DAY)} error={errorOf(DAY)} />
      <TextField
        id={TIME}
        name={TIME}
        label="Giờ bắt đầu"
        hint="Ví dụ 09:30"
        value={entry.text(TIME)}
        error={errorOf(TIME)}
        class="mc-date-field"
      />
      <TextField id={PLACE} name={PLACE} label="Địa điểm" value={entry.text(PLACE)} error={errorOf(PLACE)} />
      <WordsField
        {...props}
        id={ATTENDED}
        label="Thành phần tham gia"
        hint="Mỗi dòng một người, kèm chức danh."
        rows={2}
      />
      <WordsField {...props} id={CONTENT} label="Nội dung, kết quả" rows={4} />
      <FilesField
        file={file}
        errorOf={errorOf}
        id={FILES}
        label="Tệp biên bản, ảnh (không bắt buộc)"
        hint={FILE_HINT}
      />
    </>
  );
}
