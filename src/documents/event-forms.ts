import type { Instant } from '../domain/calendar/local-time.ts';
import { leavesSomething } from '../domain/dossier/completeness.ts';
import type {
  DossierDeclined,
  DossierStopped,
  DossierWithdrawn,
  DueExtended,
  FeeCollected,
  PaymentRequired,
  SupplementExpired,
} from '../domain/dossier/events.ts';
import type { WordingRef } from '../domain/dossier/references.ts';
import type { FiledState } from '../domain/dossier/state.ts';
import type { Agency } from '../domain/organisation/agency.ts';
import { DUTY_WORDS } from '../words/vi/clock-sentence.ts';
import { moneyWords } from '../words/vi/date-words.ts';
import type { ApologyFacts } from './apology.ts';
import type { ExtensionRequestFacts } from './extension-request.ts';
import type { FeeReceiptFacts } from './fee-receipt.ts';
import type { FinancialDutySlipFacts } from './financial-duty-slip.ts';
import { dossierOnForm, type FormFacts } from './form.ts';
import { formTime } from './form-time.ts';
import { deskNameOf } from './letterhead.ts';
import { paperRow } from './paper-row.ts';
import type { RefusalFacts } from './refusal-slip.ts';
import type { SlipFacts } from './slip.ts';
import type { StopNoticeFacts } from './stop-notice.ts';
import { paragraphsIn, wordingIn } from './written.ts';

/**
 * The facts of a form out of the event it tells of, so that it is the same whenever it is printed: `facts` are those
 * of the dossier, `at` is when it happened.
 */

/** `signer`: who decides for the agency; null leaves the place empty. */
export function apologyFactsOf(
  facts: SlipFacts,
  extended: DueExtended['data'],
  at: Instant,
  signer: string | null,
): ApologyFacts {
  return {
    ...formFactsOf(facts, at),
    dossier: dossierOnForm(facts.state, facts.procedure, facts),
    resolvingAgency: facts.agency.name,
    receivedAt: receivedAtOf(facts.state),
    ...{ dueBefore: extended.before, dueNow: extended.promise },
    ...{ reason: wordingIn(facts, extended.reason), signer },
  };
}

/** Phiếu đề nghị gia hạn: of the same event, from `agency`, which resolves, to the desk (NĐ 61 Đ19.9). */
export function extensionRequestFactsOf(
  facts: SlipFacts,
  { before, promise, reason }: DueExtended['data'],
  at: Instant,
  { agency, signer }: { agency: Agency; signer: string | null },
): ExtensionRequestFacts {
  return {
    ...{ ...formFactsOf(facts, at), agency },
    dossier: dossierOnForm(facts.state, facts.procedure, facts),
    receivingDesk: `${deskNameOf(facts.agency)}, ${facts.agency.name}`,
    receivedAt: receivedAtOf(facts.state),
    ...{ due: before, wanted: promise, reason: wordingIn(facts, reason), signer },
  };
}

/**
 * What the tax office reckons from is in the papers that go along; what the dossier does not hold of it is written in by
 * hand.
 */
export function financialDutyFactsOf(
  facts: SlipFacts,
  { duty, notice, amount }: PaymentRequired['data'],
  at: Instant,
  { agency, signer }: { agency: Agency; signer: string | null },
): FinancialDutySlipFacts {
  const particulars = [
    { label: 'Nghĩa vụ tài chính', value: DUTY_WORDS[duty] },
    { label: 'Theo thông báo số', value: notice },
    { label: 'Số tiền', value: amount === null ? null : moneyWords(amount) },
    { label: 'Căn cứ tính (diện tích, vị trí, giá)', value: null },
  ];
  return {
    ...{ ...formFactsOf(facts, at), agency },
    dossier: dossierOnForm(facts.state, facts.procedure, facts),
    ...{ to: 'Cơ quan thuế', receivedAt: receivedAtOf(facts.state), particulars },
    attachments: facts.state.papers.filter(leavesSomething).map((paper) => {
      const { name, counts } = paperRow(paper, facts.procedure, facts);
      return counts === null ? name : `${name}: ${counts}`;
    }),
    ...{ announced: true, answerBy: null },
    ...{ officer: signer === null ? facts.officerName || null : null, signer },
  };
}

/** Mẫu 03 of what was not taken in, by the desk or because a supplement never came. */
export function declineFactsOf(
  facts: SlipFacts,
  event: DossierDeclined | SupplementExpired,
  at: Instant,
): RefusalFacts {
  const reason =
    event.type === 'DossierDeclined' ? paragraphsIn(facts, event.data.reason) : [lapseWords(event)];
  return { ...facts, what: 'intake', reason, refusedAt: at, signer: null };
}

/** Mẫu 03 of what was examined and refused: a result like any other (NĐ 61 Đ19.8). */
export function refusedFactsOf(
  facts: SlipFacts,
  reason: WordingRef | null,
  at: Instant,
  signer: string | null,
): RefusalFacts {
  const paragraphs = reason ? paragraphsIn(facts, reason) : [];
  return { ...facts, what: 'substance', reason: paragraphs, refusedAt: at, signer };
}

function lapseWords({ data: { deadline } }: SupplementExpired): string {
  return `Đến ${formTime(deadline)} là hết thời hạn bổ sung mà hồ sơ chưa được bổ sung theo phiếu yêu cầu đã gửi.`;
}

/** Withdrawn, stopped by the agency, or lapsed: all end in one notice (TT 03/2025 Đ7). */
export function stopNoticeFactsOf(
  facts: SlipFacts,
  event: DossierStopped | DossierWithdrawn | SupplementExpired,
  at: Instant,
  signer: string | null,
): StopNoticeFacts {
  if (event.type === 'SupplementExpired') {
    const lapsed = {
      request: null,
      reason: lapseWords(event),
      papersReturned: [],
      ...refundOf(facts.state),
      signer,
    };
    return {
      ...formFactsOf(facts, at),
      dossier: dossierOnForm(facts.state, facts.procedure, facts),
      receivedAt: receivedAtOf(facts.state),
      ...lapsed,
    };
  }
  const { reason, papersBack } = event.data;
  return {
    ...formFactsOf(facts, at),
    dossier: dossierOnForm(facts.state, facts.procedure, facts),
    receivedAt: receivedAtOf(facts.state),
    request: event.type === 'DossierWithdrawn' ? { at, channel: null } : null,
    reason: reason && wordingIn(facts, reason),
    papersReturned: papersBack ? paragraphsIn(facts, papersBack) : [],
    ...{ ...refundOf(facts.state), signer },
  };
}

/** Who recorded it is the cashier. The receipt is numbered by the event. */
export function feeReceiptFactsOf(
  facts: SlipFacts,
  { fee, amount, means, receipt }: FeeCollected['data'],
  at: Instant,
): FeeReceiptFacts {
  const name = facts.procedure.fees.find(({ code }) => code === fee)?.name ?? fee;
  return {
    ...{ ...formFactsOf(facts, at), number: receipt },
    dossier: dossierOnForm(facts.state, facts.procedure, facts),
    ...{ payer: null, fees: [{ name, amount, waived: 0 }], waiver: null, taxReceipt: null },
    payment: { way: means, reference: null, at },
    cashier: facts.officerName,
  };
}

function formFactsOf(facts: SlipFacts, at: Instant): FormFacts {
  const { regime, agency, province, now, copy, signature } = facts;
  return {
    ...{ regime, agency, province, now, copy, at },
    number: facts.number ?? null,
    ...(signature ? { signature } : {}),
  };
}

/** What goes back of a fee is not recorded: where one was paid, it is left to the hand. */
function refundOf(state: FiledState): { refund: null; refundOpen: boolean } {
  const settled = 'feesSettled' in state ? state.feesSettled : [];
  return { refund: null, refundOpen: settled.some(({ how }) => how === 'paid') };
}

/** Closed before it was received, it was at least handed in. */
function receivedAtOf(state: FiledState): Instant {
  return 'clock' in state ? state.clock.receivedAt : state.submittedAt;
}
