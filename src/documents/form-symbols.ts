import type { FormKind, RegimeId } from '../domain/regime/regime.ts';

/** Forms that no law of the one-stop prescribes: their labels are ours (`docs/unconfirmed.md`). */
export type OfficeForm =
  | 'day-closing'
  | 'extension-request'
  | 'fee-receipt'
  | 'financial-duty'
  | 'hand-over-list'
  | 'incident-minutes'
  | 'opinion-request'
  | 'report'
  | 'transfer-slip'
  | 'verification-minutes';

export type FormName = FormKind | OfficeForm;

/** What follows the number (`Số: 12/HDHS`); found for a supplement only, the others are recalled. */
const BEFORE_2025: Readonly<Record<FormKind, string>> = {
  receipt: 'TNHS',
  supplement: 'HDHS',
  refusal: 'TCHS',
  apology: 'PXL',
  stop: 'TBD',
  'control-slip': 'PKS',
  register: 'STD',
};

/** Found, but for receipt and stop notice; a desk's own forms name the desk too: `PBS-TTPVHCC`. */
const SINCE_2025: Readonly<Record<FormKind, string>> = {
  ...BEFORE_2025,
  supplement: 'PBS',
  refusal: 'PTC',
};

/** Ours; BB (biên bản), PC (phiếu chuyển) as NĐ 30/2020 abbreviates them. */
const OURS: Readonly<Record<OfficeForm, string>> = {
  'day-closing': 'BB',
  'extension-request': 'PĐNGH',
  'fee-receipt': 'PT',
  'financial-duty': 'PCTT',
  'hand-over-list': 'PBG',
  'incident-minutes': 'BB',
  'opinion-request': 'PXYK',
  report: 'BC',
  'transfer-slip': 'PC',
  'verification-minutes': 'BB',
};

/** The apology is the agency's, `…/PXL` in every period. */
const WITHOUT_DESK: ReadonlySet<FormName> = new Set(['apology']);

/** `desk`: the abbreviation of the desk that issues. */
export function symbolOf(form: FormName, regime: RegimeId, desk: string): string {
  if (isOurs(form)) return OURS[form];
  if (regime !== 'R2025') return BEFORE_2025[form];
  return WITHOUT_DESK.has(form) ? SINCE_2025[form] : `${SINCE_2025[form]}-${desk}`;
}

function isOurs(form: FormName): form is OfficeForm {
  return form in OURS;
}
