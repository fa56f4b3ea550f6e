import type { PaperReceived } from '../domain/dossier/events.ts';
import type { PersonRef, WordingRef } from '../domain/dossier/references.ts';
import { type DossierState, type DueEntry, type Filed, NOTHING_BESIDE } from '../domain/dossier/state.ts';
import type { Agency } from '../domain/organisation/agency.ts';
import type { Procedure } from '../domain/procedure/procedure.ts';
import type { RegimeId } from '../domain/regime/regime.ts';
import { REGIMES } from '../domain/regime/regimes.ts';
import type { PersonContent } from '../store/dossiers/pen.ts';
import { TO } from '../words/vi/event.test-data.ts';
import type { ReceiptFacts } from './receipt.ts';

const DIGEST = { key: 'k', value: '00' };

export const CODE = '000.00.08.H33-261123-0001';
export const URL = `https://tracuudvc.kiengiang.gov.vn/tra-cuu?ma=${CODE}&t=Zm9yLXRoZS1leWUtb25seQ`;

/** The words themselves serve as ids, so that a test reads like the form. */
export function words(text: string): WordingRef {
  return { id: text, digest: DIGEST };
}

export function person(id: string): PersonRef {
  return { id, version: 1, digest: DIGEST };
}

export const APPLICANT: PersonContent = {
  kind: 'individual',
  name: 'Nguyễn Thị Ngọc Huyền',
  identityKind: 'CCCD',
  identityNumber: '091184000123',
  address: 'Số 27 đường Nguyễn Hùng Sơn, phường Vĩnh Thanh, thành phố Rạch Giá, tỉnh Kiên Giang',
  phone: '0912 345 678',
  email: 'ngochuyen.kg@example.vn',
};

export const DELEGATE: PersonContent = {
  kind: 'individual',
  name: 'Danh Thị Mỹ Hường',
  identityKind: 'CCCD',
  identityNumber: '091190000456',
  address: 'Ấp Minh Phú, xã Minh Hòa, huyện Châu Thành, tỉnh Kiên Giang',
  phone: '0987 654 321',
  email: null,
};

/** As long as each gets in the real data: 300, 1,094 and several hundred characters. */
export const LONG = {
  organisation: longText(
    300,
    'Công ty trách nhiệm hữu hạn một thành viên',
    'thương mại, dịch vụ, chế biến thủy hải sản',
  ),
  procedure: longText(
    1094,
    'Thủ tục chuyển mục đích sử dụng',
    'đất trồng lúa, đất rừng phòng hộ, đất rừng đặc dụng',
  ),
  paper: longText(320, 'Bản kê khai', 'có xác nhận của cơ quan có thẩm quyền và của chủ đầu tư;'),
};

function longText(length: number, beginning: string, middle: string): string {
  const text = `${beginning} ${`${middle} `.repeat(length / 10)}`;
  return `${text.slice(0, length - 1).trimEnd()}x`.padEnd(length, 'x');
}

export const ORGANISATION: PersonContent = {
  kind: 'organisation',
  name: LONG.organisation,
  identityKind: 'MST',
  identityNumber: '1700123456',
  address: null,
  phone: null,
  email: null,
};

const PERSONS = new Map([
  ['applicant', APPLICANT],
  ['delegate', DELEGATE],
  ['organisation', ORGANISATION],
]);

export const AGENCY: Agency = {
  id: 'so-tnmt',
  name: 'Sở Tài nguyên và Môi trường',
  shortName: 'Sở TNMT',
  level: 'province',
  parent: 'ubnd-tinh',
  code: '000.00.08.H33',
  aliases: [],
  territory: null,
  address: 'Số 1226 đường Nguyễn Trung Trực, thành phố Rạch Giá, tỉnh Kiên Giang',
  phone: '0297 3000 001',
  hours: 'Thứ Hai đến thứ Sáu, từ 7 giờ đến 11 giờ và từ 13 giờ đến 17 giờ',
  staffed: true,
  calendar: 'vn-default',
  validFrom: '2016-07-04',
  validTo: null,
  units: [{ code: 'mot-cua', name: 'Bộ phận Tiếp nhận và Trả kết quả', kind: 'desk' }],
};

export const COMMUNE: Agency = {
  ...AGENCY,
  id: 'ubnd-p-rach-gia',
  name: 'Ủy ban nhân dân phường Rạch Giá',
  level: 'commune',
  units: [{ code: 'mot-cua', name: 'Trung tâm Phục vụ hành chính công', kind: 'desk' }],
};

export const PROCEDURE: Procedure = {
  id: 'khoan-nuoc',
  nationalCode: '1.004232',
  name: 'Cấp giấy phép thăm dò nước dưới đất đối với công trình có quy mô dưới 3.000 m³/ngày đêm',
  field: 'Tài nguyên nước',
  level: 'province',
  agencies: null,
  channels: ['counter'],
  limits: [{ case: null, limit: { amount: 3, unit: 'wd' }, policy: 'HOUR_8' }],
  papers: [
    { code: 'don', name: 'Đơn đề nghị cấp giấy phép (Mẫu 01)', originals: 1, copies: 0, required: true },
    { code: 'de-an', name: 'Đề án thăm dò nước dưới đất', originals: 1, copies: 0, required: true },
    { code: 'dat', name: 'Giấy chứng nhận quyền sử dụng đất', originals: 0, copies: 1, required: true },
  ],
  fees: [
    { code: 'phi', name: 'Phí thẩm định đề án', amount: 400_000, moment: 'intake', basis: '' },
    { code: 'le-phi', name: 'Lệ phí cấp giấy phép', amount: 100_000, moment: 'result', basis: '' },
  ],
  results: [],
  legalBasis: [],
  process: { basis: '', budgetUnit: 'minutes', steps: [] },
  electronicResult: false,
  decision: '',
  validFrom: '2016-07-04',
};

export const NO_FEES: Procedure = { ...PROCEDURE, fees: [] };

export function paper(code: string | null, counts: Partial<PaperReceived> = {}): PaperReceived {
  return { paper: code, name: null, originals: 0, certified: 0, copies: 0, files: [], ...counts };
}

/** Monday 23/11/2026, 09:30. */
export const RECEIVED_AT = '2026-11-23T02:30:00.000Z';
/** Friday 27/11/2026, 09:30: Tuesday is off. */
const DUE_AT = '2026-11-27T02:30:00.000Z';

export const DUE: DueEntry = {
  promise: DUE_AT,
  law: '2026-11-27T10:00:00.000Z',
  limit: { amount: 3, unit: 'wd' },
  policy: 'HOUR_8',
  calendar: { id: 'vn-default', version: 1 },
  wholeMinutes: 1440,
  event: 2,
  cause: 'received',
  at: RECEIVED_AT,
};

export const FILED: Filed = {
  procedure: { id: PROCEDURE.id, version: 1 },
  channel: 'counter',
  agency: AGENCY.id,
  applicant: person('applicant'),
  owner: null,
  delegate: null,
  subject: null,
  papers: [
    paper('don', { originals: 1 }),
    paper('de-an', { originals: 2 }),
    paper('dat', { certified: 1, copies: 1 }),
    paper(null, { name: words('Bản vẽ vị trí giếng khoan'), copies: 3 }),
  ],
  sets: 1,
  returnBy: { way: 'counter', address: null },
  post: null,
  secret: false,
  phoneProof: null,
  code: CODE,
  regime: 'R2018',
  field: PROCEDURE.field,
  submittedAt: RECEIVED_AT,
  supplementRequests: { intake: 0, resolution: 0 },
  parties: [AGENCY.id],
  lastAt: RECEIVED_AT,
};

export const RECEIVED: Extract<DossierState, { status: 'received' }> = {
  ...FILED,
  status: 'received',
  clock: {
    receivedAt: RECEIVED_AT,
    startedAt: RECEIVED_AT,
    due: DUE,
    baseDue: DUE.law,
    basePromise: DUE.promise,
    history: [DUE],
    pauses: [],
    endedAt: null,
  },
  legs: [TO],
  beside: NOTHING_BESIDE,
  handOverBy: '2026-11-23T10:00:00.000Z',
  lastGiven: null,
  fees: [
    { code: 'phi', amount: 400_000, moment: 'intake' },
    { code: 'le-phi', amount: 100_000, moment: 'result' },
  ],
  feesSettled: [],
  held: [],
  result: null,
};

/** Everything a slip is made from, as it usually is; name only what the test is about. */
export function slipFacts(regime: RegimeId, facts: Partial<ReceiptFacts> = {}): ReceiptFacts {
  return {
    state: RECEIVED,
    persons: ({ id }) => PERSONS.get(id),
    wordings: ({ id }) => id,
    agency: regime === 'R2025' ? COMMUNE : AGENCY,
    procedure: PROCEDURE,
    officerName: 'Nguyễn Thị Thu Hà',
    regime: REGIMES[regime],
    province: 'Tỉnh Kiên Giang',
    lookUp: { host: 'tracuudvc.kiengiang.gov.vn', url: URL, smsKeyword: 'TRACUU', smsNumber: '8083' },
    now: RECEIVED_AT,
    copy: false,
    ...facts,
  };
}
