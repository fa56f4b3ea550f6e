import { limitWords } from '../../../documents/limit-words.ts';
import { missingPapers } from '../../../domain/dossier/completeness.ts';
import type { TimeLimit } from '../../../domain/procedure/procedure.ts';
import { firstStepOf } from '../../../domain/procedure/steps.ts';
import { RadioGroup } from '../../../web/components/radio-group.tsx';
import {
  AT_ONCE,
  AT_ONCE_REFUSED,
  AtOnceFields,
  type AtOnceTyped,
  atOnceProblems,
  readAtOnce,
  usualAtOnce,
} from '../../../web/result-at-once.tsx';
import { type ActContext, type ActForm, type FieldsProps, PLAIN } from '../act-form.ts';
import { FILE_HINT } from '../attached-files.ts';
import type { Entry } from '../entry.ts';
import { FilesField } from './files-field.tsx';
import { officersFor } from './officer-choice.tsx';

const CASE = 'truonghop';
const FILES = 'tep';

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
    ...atOnceProblems(typedIn(entry, context), signers(context)),
  ],
  tell: (entry, attached, context) => (pen) => {
    const { number, signer, electronic, recipient } = typedIn(entry, context);
    return {
      ...{ type: 'serve-at-once', intake: null, number, signedBy: signer, electronic, person: null },
      limitCase: limitOf(entry, context)?.case ?? null,
      files: attached(FILES).map((file) => pen.file(file)),
      recipient: recipient ?? 'applicant',
    };
  },
  refusedField: AT_ONCE.number,
  refusedFields: AT_ONCE_REFUSED,
};

function typedIn(entry: Entry, context: Pick<ActContext, 'file' | 'officers'>): AtOnceTyped {
  if (!entry.fresh) return readAtOnce(entry.text);
  const { electronicResult } = context.file.procedure;
  const hasDelegate = context.file.state.delegate !== null;
  return usualAtOnce({ signers: signers(context), electronicResult, hasDelegate });
}

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
  const { limits } = file.procedure;
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
      <AtOnceFields
        typed={typedIn(entry, props)}
        signers={signers(props)}
        applicant={file.person(applicant)?.name ?? ''}
        delegate={delegate && (file.person(delegate.person)?.name ?? '')}
        errorOf={errorOf}
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
