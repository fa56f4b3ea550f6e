import type { Instant } from '../domain/calendar/local-time.ts';
import type { FiledState } from '../domain/dossier/state.ts';
import type { Agency } from '../domain/organisation/agency.ts';
import type { Procedure } from '../domain/procedure/procedure.ts';
import type { FormLabel, Regime } from '../domain/regime/regime.ts';
import { type Barcode, code128, qrCode } from './barcode.ts';
import { formTime } from './form-time.ts';
import { type Letterhead, letterheadOf, type SlipKind } from './letterhead.ts';
import { type Parties, partiesOf } from './parties.ts';
import type { Sheet } from './press.ts';
import { type Written, wordingIn } from './written.ts';

/** How anybody sees where the dossier stands: the page, the address in the QR code, the message to send (Điều 6.3). */
export interface LookUpAddress {
  host: string;
  url: string;
  smsKeyword: string;
  smsNumber: string;
}

/** What every slip is made from. */
export interface SlipFacts<State extends FiledState = FiledState> extends Written {
  state: State;
  /** The agency that receives, and the procedure as it was then. */
  agency: Agency;
  procedure: Procedure;
  officerName: string;
  /** Chooses the form: that of the day of receipt (ruling 1). */
  regime: Regime;
  /** `Tỉnh Kiên Giang` */
  province: string;
  lookUp: LookUpAddress;
  now: Instant;
  /** Printed again: then the paper says so. */
  copy: boolean;
  /** Of the slip itself; without it, a dotted line. */
  number?: string;
}

/** What all slips have in common, as they print it. */
export interface SlipData extends Sheet, Pick<Parties, 'submitter' | 'principal'> {
  form: Pick<FormLabel, 'number' | 'title'>;
  letterhead: Letterhead;
  code: string;
  subject: string;
  officer: string;
  /** null: not a copy. */
  copy: string | null;
  /** null: a secret dossier, which cannot be looked up. */
  lookUp: LookUpAddress | null;
  /** Of the agency, for questions. */
  phone: string | null;
}

/** `at`: when what the slip tells happened, which dates it whenever it is printed. */
export function slipOf(facts: SlipFacts, kind: SlipKind, form: FormLabel, at: Instant): SlipData {
  const { state, agency, procedure, regime, province, lookUp, now } = facts;
  const { submitter, principal } = partiesOf(state, facts);
  return {
    form: { number: form.number, title: form.title },
    letterhead: letterheadOf({ agency, kind, regime: regime.id, province, number: facts.number ?? null, at }),
    code: state.code,
    submitter,
    principal,
    subject: state.subject ? wordingIn(facts, state.subject) : procedure.name,
    officer: facts.officerName,
    copy: facts.copy ? `lúc ${formTime(now)}` : null,
    lookUp: state.secret ? null : lookUp,
    phone: agency.phone,
    printedAt: now,
  };
}

/** A slip with its codes drawn. */
export interface CodedSlip extends Omit<SlipData, 'lookUp'> {
  barcode: Barcode;
  lookUp: (LookUpAddress & { qr: string }) | null;
}

export function withCodes<Data extends SlipData>(data: Data): Omit<Data, 'lookUp'> & CodedSlip {
  const { lookUp } = data;
  return { ...data, barcode: code128(data.code), lookUp: lookUp && { ...lookUp, qr: qrCode(lookUp.url) } };
}

/** Which of the two sets of labels: those of TT 01/2018, which also serve 2016, or those of TT 03/2025. */
export function labelsOf(regime: Regime): '2018' | '2025' {
  return regime.id === 'R2025' ? '2025' : '2018';
}
