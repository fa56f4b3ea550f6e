import type { RefusalCode } from '../domain/dossier/refusals.ts';
import type { Officer } from '../domain/organisation/agency.ts';
import { Checkbox } from './components/checkbox.tsx';
import { RadioGroup } from './components/radio-group.tsx';
import { SelectField } from './components/select-field.tsx';
import { TextField } from './components/text-field.tsx';

/** The fields of a result that is given while the applicant waits. */
export const AT_ONCE = { number: 'so', signer: 'nguoiky', electronic: 'dientu', recipient: 'nguoinhan' };

/** Where what the domain objects to is shown. */
export const AT_ONCE_REFUSED: Readonly<Partial<Record<RefusalCode, string>>> = {
  'delegation-paper-required': AT_ONCE.recipient,
  'no-delegate-on-dossier': AT_ONCE.recipient,
  'officer-lacks-duty': AT_ONCE.signer,
  'unknown-officer': AT_ONCE.signer,
};

const LONGEST_NUMBER = 100;

/** Trả ngay (NĐ 61 Đ17.4), as it was typed. */
export interface AtOnceTyped {
  number: string;
  /** Id of the officer who signed; empty: none was chosen. */
  signer: string;
  electronic: boolean;
  recipient: 'applicant' | 'delegate' | null;
}

export function readAtOnce(text: (name: string) => string): AtOnceTyped {
  const recipient = text(AT_ONCE.recipient);
  return {
    number: text(AT_ONCE.number),
    signer: text(AT_ONCE.signer),
    electronic: text(AT_ONCE.electronic) === 'co',
    recipient: recipient === 'applicant' || recipient === 'delegate' ? recipient : null,
  };
}

/** What the form begins with: one signer is no choice, and a delegate who stands there takes it. */
export function usualAtOnce(about: {
  signers: readonly Officer[];
  electronicResult: boolean;
  hasDelegate: boolean;
}): AtOnceTyped {
  const [only, ...others] = about.signers;
  return {
    number: '',
    signer: only && others.length === 0 ? only.id : '',
    electronic: about.electronicResult,
    recipient: about.hasDelegate ? 'delegate' : 'applicant',
  };
}

export function atOnceProblems(
  { number, signer, recipient }: AtOnceTyped,
  signers: readonly Officer[],
): { field: string; text: string }[] {
  const tooLong = `Số, ký hiệu dài quá ${LONGEST_NUMBER} ký tự. Xin ghi gọn lại`;
  return [
    ...(number === '' ? [{ field: AT_ONCE.number, text: 'Ghi số, ký hiệu của kết quả' }] : []),
    ...(number.length > LONGEST_NUMBER ? [{ field: AT_ONCE.number, text: tooLong }] : []),
    ...(signers.some(({ id }) => id === signer)
      ? []
      : [{ field: AT_ONCE.signer, text: 'Chọn người đã ký kết quả' }]),
    ...(recipient ? [] : [{ field: AT_ONCE.recipient, text: 'Chọn người nhận kết quả' }]),
  ];
}

interface AtOnceFieldsProps {
  typed: AtOnceTyped;
  signers: readonly Officer[];
  /** By name; null: there is no delegate. */
  applicant: string;
  delegate: string | null;
  errorOf: (field: string) => string | undefined;
}

export function AtOnceFields({ typed, signers, applicant, delegate, errorOf }: AtOnceFieldsProps) {
  return (
    <>
      <TextField
        id={AT_ONCE.number}
        name={AT_ONCE.number}
        label="Số, ký hiệu của kết quả"
        value={typed.number}
        error={errorOf(AT_ONCE.number)}
        class="mc-short-field"
      />
      <SelectField
        id={AT_ONCE.signer}
        name={AT_ONCE.signer}
        label="Người đã ký"
        value={typed.signer}
        error={errorOf(AT_ONCE.signer)}
        options={[
          { value: '', text: 'Chọn người ký' },
          ...signers.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <Checkbox
        id={AT_ONCE.electronic}
        name={AT_ONCE.electronic}
        label="Kết quả là bản điện tử"
        checked={typed.electronic}
      />
      <RadioGroup
        id={AT_ONCE.recipient}
        name={AT_ONCE.recipient}
        legend="Người nhận"
        value={typed.recipient ?? ''}
        error={errorOf(AT_ONCE.recipient)}
        options={[
          { value: 'applicant', text: `${applicant} (người nộp hồ sơ)` },
          ...(delegate === null ? [] : [{ value: 'delegate', text: `${delegate} (người được ủy quyền)` }]),
        ]}
      />
    </>
  );
}
