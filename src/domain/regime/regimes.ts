import type { FormKind, FormLabel, Regime, RegimeId } from './regime.ts';

/** Accept, or ask for a supplement, within this (R-ONLINE and R-PAPER of `docs/rules.md`). */
const ANSWER = { online: { amount: 8, unit: 'wh' }, paper: { amount: 1, unit: 'wd' } } as const;

/** NĐ 61/2018 Đ18: received after 15:00, handed over at the start of the next working day. */
const THREE_IN_THE_AFTERNOON = 900;

const RECEIPT = 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả';
const SUPPLEMENT = 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ';
const REFUSAL = 'Phiếu từ chối tiếp nhận giải quyết hồ sơ';
const CONTROL_SLIP = 'Phiếu kiểm soát quá trình giải quyết hồ sơ';
const REGISTER = 'Sổ theo dõi hồ sơ';

/** Read in a source; the numbers are in `docs/rules.md` too. */
function found(number: string, title: string): FormLabel {
  return { number, title, confirmed: true };
}

/** From memory only: printed, and listed in `docs/unconfirmed.md` (ruling 3). */
function recalled(number: string | null, title: string): FormLabel {
  return { number, title, confirmed: false };
}

/** QĐ 09/2015/QĐ-TTg; no text of its forms was found, and it had none for a refusal or a stop. */
const FORMS_2016: Partial<Record<FormKind, FormLabel>> = {
  supplement: recalled('01', 'Phiếu hướng dẫn hoàn thiện hồ sơ'),
  register: recalled('02', REGISTER),
  receipt: recalled('03', RECEIPT),
  'control-slip': recalled('04', CONTROL_SLIP),
  apology: recalled(null, 'Văn bản xin lỗi'),
};

/** TT 01/2018/TT-VPCP Đ9. */
const FORMS_2018: Partial<Record<FormKind, FormLabel>> = {
  receipt: found('01', RECEIPT),
  supplement: found('02', SUPPLEMENT),
  refusal: found('03', REFUSAL),
  apology: found('04', 'Phiếu xin lỗi và hẹn lại ngày trả kết quả'),
  'control-slip': found('05', CONTROL_SLIP),
  register: found('06', REGISTER),
};

/** TT 03/2025/TT-VPCP, Phụ lục I. */
const FORMS_2025: Partial<Record<FormKind, FormLabel>> = {
  receipt: found('01', RECEIPT),
  supplement: found('02', SUPPLEMENT),
  refusal: found('03', REFUSAL),
  apology: found('04', 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết'),
  // It exists; the text of the form was not found (ruling 3).
  stop: recalled('05', 'Thông báo dừng giải quyết hồ sơ'),
  'control-slip': found('06', CONTROL_SLIP),
  register: found('07', REGISTER),
};

/** What the law said in each period (`docs/rules.md`). When each applies is a matter of the profile (ruling 1). */
export const REGIMES: Readonly<Record<RegimeId, Regime>> = {
  R2016: {
    id: 'R2016',
    name: 'Quyết định số 09/2015/QĐ-TTg',
    levels: ['province', 'district', 'commune'],
    forms: FORMS_2016,
    codePattern: 'PROVIDER_2016',
    // The time of the first round counts (recalled: `docs/unconfirmed.md`).
    supplement: { rule: 'resume', restartWithinWorkingDays: null, lapsesAfterWorkingDays: null },
    // No once-only limit is known for it (recalled: `docs/unconfirmed.md`).
    extension: { atMost: null, daysBefore: 1 },
    earlyReturnNeedsNotice: false,
    answer: ANSWER,
    afterHours: null,
    handOverCutoff: THREE_IN_THE_AFTERNOON,
  },
  R2018: {
    id: 'R2018',
    name: 'Nghị định số 61/2018/NĐ-CP',
    levels: ['province', 'district', 'commune'],
    forms: FORMS_2018,
    codePattern: 'TT01_2018',
    supplement: { rule: 'restart', restartWithinWorkingDays: 3, lapsesAfterWorkingDays: null },
    extension: { atMost: 1, daysBefore: 1 },
    earlyReturnNeedsNotice: true,
    answer: ANSWER,
    afterHours: null,
    handOverCutoff: THREE_IN_THE_AFTERNOON,
  },
  R2025: {
    id: 'R2025',
    name: 'Nghị định số 118/2025/NĐ-CP',
    levels: ['province', 'commune'],
    forms: FORMS_2025,
    codePattern: 'TT03_2025',
    supplement: { rule: 'restart', restartWithinWorkingDays: 3, lapsesAfterWorkingDays: null },
    extension: { atMost: 1, daysBefore: 1 },
    earlyReturnNeedsNotice: true,
    answer: ANSWER,
    afterHours: null,
    handOverCutoff: THREE_IN_THE_AFTERNOON,
  },
};
