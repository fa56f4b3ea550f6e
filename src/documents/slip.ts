import type { Instant } from '../domain/calendar/local-time.ts';
import type { FiledState } from '../domain/dossier/state.ts';
import type { Agency } from '../domain/organisation/agency.ts';
import type { Procedure } from '../domain/procedure/procedure.ts';
import type { FormLabel, Regime } from '../domain/regime/regime.ts';
import { type Barcode, code128, qrCode } from './barcode.ts';
import { type DossierOnForm, dossierOnForm, type FormData, type FormFacts, formOf } from './form.ts';
import type { FormName } from './form-symbols.ts';
import { type Parties, partiesOf } from './parties.ts';
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
  /** Over the name of who signs for another; absent: signed in their own right. */
  signature?: readonly string[];
  /** Of the slip itself; without it, a dotted line. */
  number?: string;
}

/** What all slips have in common, as they print it. */
export interface SlipData extends FormData, Pick<Parties, 'submitter' | 'principal'> {
  code: string;
  subject: string;
  officer: string;
  /** null: a secret dossier, which cannot be looked up. */
  lookUp: LookUpAddress | null;
  /** Of the agency, for questions. */
  phone: string | null;
}

/** `at`: when what the slip tells happened, which dates it whenever it is printed. */
export function slipOf(facts: SlipFacts, name: FormName, form: FormLabel, at: Instant): SlipData {
  const { state, agency, procedure, lookUp } = facts;
  const { submitter, principal } = partiesOf(state, facts);
  return {
    ...formOf({ ...facts, number: facts.number ?? null, at }, name, form, state.code),
    ...{ code: state.code, submitter, principal },
    subject: state.subject ? wordingIn(facts, state.subject) : procedure.name,
    officer: facts.officerName,
    lookUp: state.secret ? null : lookUp,
    phone: agency.phone,
  };
}

/**
 * What a form of our own has in common with all others, about one dossier, as of when the thing was recorded; `agency`
 * issues it, which need not be the one that received the dossier.
 */
export function formFactsAt(
  facts: SlipFacts,
  at: Instant,
  { agency = facts.agency, number = null }: { agency?: Agency; number?: string | null } = {},
): FormFacts & { dossier: DossierOnForm } {
  const { regime, province, now, copy, state, procedure } = facts;
  return {
    ...{ regime, agency, province, now, copy, at, number },
    dossier: dossierOnForm(state, procedure, facts),
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
