import { stillOwed } from '../../../domain/dossier/fees.ts';
import { needsIdentityCheck } from '../../../domain/dossier/identity-check.ts';
import { NOTICE_MEANS } from '../../../domain/dossier/work-events.ts';
import { moneyWords } from '../../../words/vi/date-words.ts';
import { capitalise } from '../../../words/vi/phrases.ts';
import { NOTICE_MEANS as NOTICE_WORDS } from '../../../words/vi/work-sentence.ts';
import { type BulkAct, type Fact, PLAIN, type Problem, type Typed } from '../bulk-act.ts';
import type { ChosenDossier } from '../chosen-dossier.ts';
import { differentPeople } from './recipients.ts';
import { FIELDS, ReturnFields, WAYS, type Way } from './return-fields.tsx';

const { recipient, name, number, mandate, way, tracking, receipt, identity, notice } = FIELDS;
const LONGEST_NAME = 500;
const LONGEST_NUMBER = 30;

/** Trả nhiều kết quả cho một người đến nhận: who came and what was shown is said once (NĐ 61 Đ20). */
export const returnAct: BulkAct = {
  ...PLAIN,
  command: 'return',
  done: 'Đã trả kết quả của',
  notDone: 'trả được',
  fields: Object.values(FIELDS),
  Fields: ReturnFields,
  problems: (typed, chosen) => [
    ...recipientProblems(typed, chosen),
    ...wayProblems(typed, chosen),
    ...lengthProblems(typed),
    ...checkProblems(typed),
  ],
  lookOver,
  tell: (typed) => (pen) => ({
    type: 'return',
    way: wayOf(typed) ?? 'counter',
    recipient: typed.text(recipient) === 'applicant' ? 'applicant' : 'delegate',
    person: isOther(typed)
      ? pen.person({
          ...{ kind: 'individual', name: typed.text(name), identityKind: null },
          ...{ identityNumber: typed.text(number) || null, address: null, phone: null, email: null },
        })
      : null,
    receiptShown: typed.isTicked(receipt),
    identityChecked: typed.isTicked(identity),
    delegationPaper: pen.wording(typed.text(mandate)),
    tracking: typed.text(tracking) || null,
    notified: NOTICE_MEANS.find((means) => means === typed.text(notice)) ?? null,
    late: null,
  }),
};

function isOther(typed: Typed): boolean {
  return typed.text(recipient) === 'other';
}

function wayOf(typed: Typed): Way | undefined {
  return WAYS.find(({ value }) => value === typed.text(way))?.value;
}

/** One form says that one person came: what is for several people is handed out to each, or to one for all of them. */
function recipientProblems(typed: Typed, chosen: readonly ChosenDossier[]): readonly Problem[] {
  const who = typed.text(recipient);
  if (isOther(typed)) {
    return [
      { field: name, text: 'Ghi họ tên người đến nhận thay' },
      { field: number, text: 'Ghi số giấy tờ tùy thân của người đến nhận thay' },
      { field: mandate, text: 'Ghi giấy ủy quyền đã xem: loại, số, ngày' },
    ].filter(({ field }) => typed.text(field) === '');
  }
  if (who !== 'applicant' && who !== 'delegate')
    return [{ field: recipient, text: 'Chọn người nhận kết quả' }];
  const people = chosen.map(({ applicant, delegate }) => (who === 'applicant' ? applicant : delegate));
  const different = differentPeople(people.filter((person) => person !== null));
  if (different < 2 || wayOf(typed) === 'online') return [];
  const text = `Các hồ sơ đã chọn có ${different} người khác nhau. Xin trả riêng cho từng người, hoặc chọn “Người khác” nếu một người nhận thay tất cả`;
  return [{ field: recipient, text }];
}

function wayProblems(typed: Typed, chosen: readonly ChosenDossier[]): readonly Problem[] {
  const chosenWay = wayOf(typed);
  if (!chosenWay) return [{ field: way, text: 'Chọn cách trả kết quả' }];
  if (chosenWay === 'post' && typed.text(tracking) === '')
    return [{ field: tracking, text: 'Ghi số bưu gửi' }];
  const text = 'Trả trước ngày hẹn: chọn cách đã báo người nộp';
  const early = chosen.some(({ isEarly }) => isEarly);
  return early && typed.text(notice) === '' ? [{ field: notice, text }] : [];
}

function lengthProblems(typed: Typed): readonly Problem[] {
  return [
    { field: name, what: 'Họ tên', most: LONGEST_NAME },
    { field: number, what: 'Số giấy tờ tùy thân', most: LONGEST_NUMBER },
    { field: mandate, what: 'Giấy ủy quyền', most: LONGEST_NAME },
    { field: tracking, what: 'Số bưu gửi', most: LONGEST_NUMBER },
  ]
    .filter(({ field, most }) => typed.text(field).length > most)
    .map(({ field, what, most }) => ({ field, text: `${what} dài quá ${most} ký tự. Xin ghi gọn lại` }));
}

function checkProblems(typed: Typed): readonly Problem[] {
  const chosenWay = wayOf(typed);
  if (typed.isTicked(identity) || !chosenWay) return [];
  if (isOther(typed))
    return [{ field: identity, text: 'Kiểm tra giấy tờ tùy thân của người nhận thay rồi đánh dấu' }];
  const receiptShown = typed.isTicked(receipt);
  if (!needsIdentityCheck({ way: chosenWay, receiptShown }, true)) return [];
  const text = 'Xem các giấy tiếp nhận hồ sơ, hoặc kiểm tra giấy tờ tùy thân của người nhận, rồi đánh dấu';
  return [{ field: receipt, text }];
}

function lookOver(typed: Typed, chosen: readonly ChosenDossier[]): readonly Fact[] {
  const shown = [
    typed.isTicked(receipt) && 'có giấy tiếp nhận hồ sơ',
    typed.isTicked(identity) && 'đã kiểm tra giấy tờ tùy thân',
  ].filter((part) => part !== false);
  const told = NOTICE_MEANS.find((means) => means === typed.text(notice));
  const chosenWay = WAYS.find(({ value }) => value === typed.text(way));
  return [
    { key: 'Người nhận', value: recipientWords(typed, chosen) },
    { key: 'Giấy ủy quyền', value: typed.text(mandate) },
    { key: 'Cách trả', value: [chosenWay?.text, typed.text(tracking)].filter(Boolean).join(', bưu gửi ') },
    { key: 'Đã kiểm tra', value: capitalise(shown.join('; ')) },
    { key: 'Đã báo người nộp', value: told && capitalise(NOTICE_WORDS[told]) },
    { key: 'Còn chưa thu', value: unpaidWords(chosen) },
  ];
}

/** An unpaid fee holds no result back; it is only not to be overlooked. */
function unpaidWords(chosen: readonly ChosenDossier[]): string | null {
  const owed = chosen.map(({ state }) => stillOwed(state)).filter((amount) => amount > 0);
  const total = owed.reduce((sum, amount) => sum + amount, 0);
  return total === 0 ? null : `${moneyWords(total)}, của ${owed.length} hồ sơ`;
}

function recipientWords(typed: Typed, [first]: readonly ChosenDossier[]): string {
  if (isOther(typed)) return `${typed.text(name)} (nhận thay), giấy tờ số ${typed.text(number)}`;
  const erased = '(thông tin đã xóa)';
  return typed.text(recipient) === 'applicant'
    ? `${first?.applicant?.name ?? erased} (người nộp hồ sơ)`
    : `${first?.delegate?.name ?? erased} (người được ủy quyền)`;
}
