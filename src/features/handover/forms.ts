import type { ReturnChoice } from '../../domain/dossier/events.ts';
import { needsIdentityCheck } from '../../domain/dossier/identity-check.ts';
import { NOTICE_MEANS, type NoticeMeans } from '../../domain/dossier/work-events.ts';
import { isUuid } from '../../lib/uuid.ts';
import { textField, textFields } from '../../web/form-fields.ts';
import { ORIGINALS_FIELD } from '../../web/originals-back.tsx';
import { moneyWords } from '../../words/vi/date-words.ts';
import { NAME } from '../../words/vi/person-facts.ts';

export const UNPAID_FIELD = 'chuathu';

/** Who came: the person who handed the dossier in, the delegate it names, or somebody else with a mandate. */
type Recipient = 'nguoi-nop' | 'uy-quyen' | 'khac';

export interface ReturnForm {
  way: ReturnChoice['way'] | '';
  recipient: Recipient | '';
  /** Of somebody else. */
  name: string;
  identityNumber: string;
  receiptShown: boolean;
  identityChecked: boolean;
  /** The paper by which somebody takes it for the applicant. */
  delegationPaper: string;
  /** Số bưu gửi. */
  tracking: string;
  /** How the applicant was told, where it is returned before the day promised. */
  notified: NoticeMeans | '';
  /** The clerk saw that a fee is not paid, and hands the result out all the same. */
  unpaidSeen: boolean;
  /** Originals that go back, by their place; null: as the papers suggest it, as long as nobody says otherwise. */
  originals: readonly number[] | null;
}

const WAYS: readonly ReturnChoice['way'][] = ['counter', 'post', 'online'];
const RECIPIENTS: readonly Recipient[] = ['nguoi-nop', 'uy-quyen', 'khac'];
const LONGEST_NAME = 500;
const LONGEST_NUMBER = 30;

export function readReturn(body: unknown): ReturnForm {
  const way = textField(body, 'cach');
  const recipient = textField(body, 'nguoi');
  return {
    way: WAYS.find((one) => one === way) ?? '',
    recipient: RECIPIENTS.find((one) => one === recipient) ?? '',
    name: textField(body, 'hoten'),
    identityNumber: textField(body, 'sogiayto'),
    receiptShown: textField(body, 'cogiay') === 'co',
    identityChecked: textField(body, 'tuythan') === 'co',
    delegationPaper: textField(body, 'giayuyquyen'),
    tracking: textField(body, 'buugui'),
    notified: NOTICE_MEANS.find((one) => one === textField(body, 'daobao')) ?? '',
    unpaidSeen: textField(body, UNPAID_FIELD) === 'co',
    originals: textFields(body, ORIGINALS_FIELD)
      .filter((text) => /^\d{1,3}$/.test(text))
      .map(Number),
  };
}

/** As the dossier suggests it; what was checked is for the clerk to say. */
export function blankReturn({ way }: ReturnChoice): ReturnForm {
  const nobody = { recipient: '', name: '', identityNumber: '' } as const;
  const unsaid = { delegationPaper: '', tracking: '', notified: '', originals: null } as const;
  return { ...nobody, ...unsaid, way, receiptShown: false, identityChecked: false, unpaidSeen: false };
}

export interface Problem {
  field: string;
  text: string;
}

/**
 * What is missing, by field (NĐ 61 Đ20: by the receipt, or after a check of who comes). `owed`: an unpaid fee holds no
 * result back, but it is not overlooked either.
 */
export function returnProblems(form: ReturnForm, owed: number): Problem[] {
  const problems: Problem[] = [];
  if (owed > 0 && !form.unpaidSeen) {
    const text = `Còn ${moneyWords(owed)} chưa thu: thu trước, hoặc đánh dấu nếu vẫn trả kết quả`;
    problems.push({ field: UNPAID_FIELD, text });
  }
  if (form.way === '') problems.push({ field: 'cach', text: 'Xin chọn cách trả kết quả' });
  if (form.recipient === '') problems.push({ field: 'nguoi', text: 'Xin chọn người nhận kết quả' });
  if (form.way === 'post' && form.tracking === '')
    problems.push({ field: 'buugui', text: 'Xin ghi số bưu gửi' });
  for (const [field, text] of [
    ['buugui', form.tracking],
    ['giayuyquyen', form.delegationPaper],
  ] as const)
    if (text.length > LONGEST_NAME)
      problems.push({ field, text: `Dài quá ${LONGEST_NAME} ký tự. Xin ghi gọn lại` });
  if (form.recipient === 'khac') {
    problems.push(...otherProblems(form));
  } else if (
    form.way !== '' &&
    needsIdentityCheck({ ...form, way: form.way }, true) &&
    !form.identityChecked
  ) {
    problems.push({
      field: 'cogiay',
      text: 'Xin xem giấy tiếp nhận hồ sơ, hoặc đối chiếu giấy tờ tùy thân, rồi đánh dấu việc đã làm',
    });
  }
  return problems;
}

/** Whom the dossier does not name. */
function otherProblems({ name, identityNumber, identityChecked, delegationPaper }: ReturnForm): Problem[] {
  const problems: Problem[] = [];
  if (name === '') problems.push({ field: 'hoten', text: 'Xin ghi họ tên người đến nhận' });
  else if (!NAME.test(name)) problems.push({ field: 'hoten', text: 'Họ tên người đến nhận phải có chữ' });
  if (name.length > LONGEST_NAME)
    problems.push({ field: 'hoten', text: `Họ tên dài quá ${LONGEST_NAME} ký tự. Xin ghi gọn lại` });
  if (identityNumber === '')
    problems.push({ field: 'sogiayto', text: 'Xin ghi số giấy tờ tùy thân của người đến nhận' });
  if (identityNumber.length > LONGEST_NUMBER) {
    const text = `Số giấy tờ tùy thân dài quá ${LONGEST_NUMBER} ký tự. Xin ghi gọn lại`;
    problems.push({ field: 'sogiayto', text });
  }
  if (delegationPaper === '')
    problems.push({ field: 'giayuyquyen', text: 'Xin ghi giấy ủy quyền của người đến nhận' });
  if (!identityChecked)
    problems.push({ field: 'tuythan', text: 'Người nhận thay: xin đối chiếu giấy tờ tùy thân rồi đánh dấu' });
  return problems;
}

export interface PostedForm {
  /** `take-in` or `return`; anything else is no form of ours. */
  act: string;
  dossier: string;
  version: number;
  commandId: string;
}

/** What the page put into its own form; undefined: it is not from there. */
export function readPosted(body: unknown): PostedForm | undefined {
  const act = textField(body, 'viec');
  const dossier = textField(body, 'hoso');
  const commandId = textField(body, 'lenh');
  const version = Number(textField(body, 'phienban'));
  const known = act === 'take-in' || act === 'return';
  if (!known || !isUuid(dossier) || !isUuid(commandId) || !Number.isSafeInteger(version)) return undefined;
  return { act, dossier, version, commandId };
}
