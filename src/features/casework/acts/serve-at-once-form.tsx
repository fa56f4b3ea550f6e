import { limitWords } from '../../../documents/limit-words.ts';
import { missingPapers } from '../../../domain/dossier/completeness.ts';
import type { TimeLimit } from '../../../domain/procedure/procedure.ts';
import { firstStepOf } from '../../../domain/procedure/steps.ts';
import { Checkbox } from '../../../web/components/checkbox.tsx';
import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { type ActContext, type ActForm, type FieldsProps, PLAIN } from '../act-form.ts';
import { FILE_HINT } from '../attached-files.ts';
import type { Entry } from '../entry.ts';
import { shortLine } from '../text-problems.ts';
import { FilesField } from './files-field.tsx';
import { officersFor } from './officer-choice.tsx';

const CASE = 'truonghop';
const NUMBER = 'so';
const SIGNER = 'nguoiky';
const ELECTRONIC = 'dientu';
const RECIPIENT = 'nguoinhan';
const FILES = 'tep';

const LONGEST_NUMBER = 100;

/** Trả ngay (NĐ 61 Đ17.4): no receipt, but status and result stand in the record. */
export const serveAtOnceForm: ActForm = {
  ...PLAIN,
  command: 'serve-at-once',
  title: 'Giải quyết và trả kết quả ngay',
  button: 'Ghi nhận đã trả ngay',
  takesFiles: true,
  notice({ file: { state, procedure, names } }) {
    const missing = missingPapers(procedure.papers, state.papers);
    if (missing.length > 0)
      return `Còn thiếu: ${missing.map((code) => names.paper(code)).join('; ')}. Chưa trả ngay được.`;
    return 'Dùng khi kết quả đã ký và trao ngay tại quầy. Hồ sơ được ghi là đã trả kết quả, không in giấy hẹn.';
  },
  Fields,
  problems: (entry, context) => [
    ...(limitOf(entry, context) ? [] : [{ field: CASE, text: 'Chọn trường hợp để ghi thời hạn' }]),
    ...(entry.text(NUMBER) === ''
      ? [{ field: NUMBER, text: 'Ghi số, ký hiệu của kết quả' }]
      : shortLine(entry, NUMBER, 'Số, ký hiệu', LONGEST_NUMBER)),
    ...(signers(context).some(({ id }) => id === entry.text(SIGNER))
      ? []
      : [{ field: SIGNER, text: 'Chọn người đã ký kết quả' }]),
    ...(['applicant', 'delegate'].includes(entry.text(RECIPIENT))
      ? []
      : [{ field: RECIPIENT, text: 'Chọn người nhận kết quả' }]),
  ],
  tell: (entry, attached, context) => (pen) => ({
    type: 'serve-at-once',
    intake: null,
    limitCase: limitOf(entry, context)?.case ?? null,
    number: entry.text(NUMBER),
    signedBy: entry.text(SIGNER),
    electronic: entry.has(ELECTRONIC, 'co'),
    files: attached(FILES).map((file) => pen.file(file)),
    recipient: entry.text(RECIPIENT) === 'delegate' ? 'delegate' : 'applicant',
    person: null,
  }),
  refusedField: NUMBER,
  refusedFields: {
    'delegation-paper-required': RECIPIENT,
    'no-delegate-on-dossier': RECIPIENT,
    'officer-lacks-duty': SIGNER,
    'unknown-officer': SIGNER,
  },
};

function limitOf(entry: Entry, { file: { procedure } }: ActContext): TimeLimit | undefined {
  const { limits } = procedure;
  return limits.length === 1 ? limits[0] : limits.find((_, index) => entry.text(CASE) === String(index));
}

function signers({ file, officers }: Pick<ActContext, 'file' | 'officers'>) {
  return officersFor(firstStepOf(file.procedure.process, 'sign'), { file, officers });
}

function Fields(props: FieldsProps) {
  const { file, entry, errorOf } = props;
  const { applicant, delegate } = file.state;
  const { limits, electronicResult } = file.procedure;
  const choices = signers(props);
  const only = choices.length === 1 ? (choices[0]?.id ?? '') : '';
  return (
    <>
      {limits.length > 1 && (
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
      )}
      <TextField
        id={NUMBER}
        name={NUMBER}
        label="Số, ký hiệu của kết quả"
        value={entry.text(NUMBER)}
        error={errorOf(NUMBER)}
        class="mc-short-field"
      />
      <SelectField
        id={SIGNER}
        name={SIGNER}
        label="Người đã ký"
        value={entry.text(SIGNER) || only}
        error={errorOf(SIGNER)}
        options={[
          { value: '', text: 'Chọn người ký' },
          ...choices.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <Checkbox
        id={ELECTRONIC}
        name={ELECTRONIC}
        label="Kết quả là bản điện tử"
        checked={entry.fresh ? electronicResult : entry.has(ELECTRONIC, 'co')}
      />
      <RadioGroup
        id={RECIPIENT}
        name={RECIPIENT}
        legend="Người nhận"
        value={entry.fresh ? (delegate ? 'delegate' : 'applicant') : entry.text(RECIPIENT)}
        error={errorOf(RECIPIENT)}
        options={[
          { value: 'applicant', text: `${file.person(applicant)?.name ?? ''} (người nộp hồ sơ)` },
          ...(delegate
            ? [
                {
                  value: 'delegate',
                  text: `${file.person(delegate.person)?.name ?? ''} (người được ủy quyền)`,
                },
              ]
            : []),
        ]}
      />
      <FilesField
        file={file}
        errorOf={errorOf}
        id={FILES}
        label="Tệp kết quả (không bắt buộc)"
        hint={FILE_HINT}
      />
    </>
  );
}
