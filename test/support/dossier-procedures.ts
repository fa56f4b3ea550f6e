import type { OfficerRole } from '../../src/domain/access/roles.ts';
import type { Procedure, Step, StepWork } from '../../src/domain/procedure/procedure.ts';
import { DEPARTMENT } from './dossier-office.ts';

type Row = readonly [code: string, work: StepWork, unit: string, role: OfficerRole, sendBackTo: string];

const COMMUNE_STEPS: readonly Row[] = [
  ['tiep-nhan', 'intake', 'mot-cua', 'counter-clerk', ''],
  ['tham-tra', 'examine', 'tu-phap', 'specialist', 'tiep-nhan'],
  ['duyet', 'approve', 'lanh-dao', 'signer', 'tham-tra'],
  ['ky', 'sign', 'lanh-dao', 'signer', 'tham-tra duyet'],
  ['phat-hanh', 'issue', 'van-thu', 'records-officer', 'duyet ky'],
  ['tra', 'return', 'mot-cua', 'return-clerk', ''],
];

const DEPARTMENT_STEPS: readonly Row[] = [
  ['tiep-nhan', 'intake', 'mot-cua', 'counter-clerk', ''],
  ['phan-cong', 'assign', 'tham-tra', 'unit-head', 'tiep-nhan'],
  ['tham-tra', 'examine', 'tham-tra', 'specialist', 'tiep-nhan phan-cong'],
  ['tham-dinh', 'examine', 'tham-dinh', 'specialist', 'phan-cong tham-tra'],
  ['duyet', 'approve', 'tham-dinh', 'unit-head', 'tham-tra tham-dinh'],
  ['ky', 'sign', 'lanh-dao', 'signer', 'tham-dinh duyet'],
  ['phat-hanh', 'issue', 'van-thu', 'records-officer', 'duyet ky'],
  ['tra', 'return', 'mot-cua', 'return-clerk', ''],
];

/** Budgets in the order of the steps. */
function stepsOf(rows: readonly Row[], budgets: readonly number[]): readonly Step[] {
  return rows.map(([code, work, unit, role, sendBackTo], index) => {
    const budget = budgets[index] ?? 0;
    return {
      ...{ code, name: `Bước ${code}`, work, unit, role, budget },
      sendBackTo: sendBackTo.split(' ').filter(Boolean),
    };
  });
}

const COMMON = {
  nationalCode: null,
  papers: [
    { code: 'to-khai', name: 'Tờ khai', originals: 1, copies: 0, required: true },
    { code: 'ban-sao', name: 'Bản sao giấy tờ', originals: 0, copies: 1, required: false },
  ],
  fees: [],
  results: [{ code: 'ket-qua', name: 'Kết quả' }],
  legalBasis: [],
  electronicResult: false,
  decision: 'Quyết định 1',
  validFrom: '2016-07-04',
} as const;

const AT_COMMUNE = { field: 'Hộ tịch', level: 'commune', agencies: null } as const;
const AT_DEPARTMENT = { field: 'Đất đai', level: 'province', agencies: [DEPARTMENT.id] } as const;

/** Received by 15:00, returned the same day; budgets are shares of the time (ruling 8). */
export const SAME_DAY: Procedure = {
  ...{ ...COMMON, ...AT_COMMUNE, id: 'trong-ngay', name: 'Việc trong ngày' },
  channels: ['counter', 'post', 'online'],
  limits: [{ case: null, limit: { amount: 1, unit: 'wd' }, policy: 'SAME_DAY' }],
  process: {
    basis: 'Quyết định 1',
    budgetUnit: 'permille',
    steps: stepsOf(COMMUNE_STEPS, [100, 500, 200, 100, 100, 0]),
  },
};

/** Three working days, 1,440 minutes: desk 120, specialist 720, leader 240 and 240, records 120. With a fee. */
export const THREE_DAYS: Procedure = {
  ...{ ...COMMON, ...AT_COMMUNE, id: 'ba-ngay', name: 'Việc ba ngày làm việc' },
  channels: ['counter', 'post', 'online'],
  limits: [{ case: null, limit: { amount: 3, unit: 'wd' }, policy: 'HOUR_8' }],
  fees: [{ code: 'le-phi', name: 'Lệ phí', amount: 15_000, moment: 'intake', basis: 'Nghị quyết 1' }],
  process: {
    basis: 'Quyết định 1',
    budgetUnit: 'minutes',
    steps: stepsOf(COMMUNE_STEPS, [120, 720, 240, 240, 120, 0]),
  },
};

/** Fifteen days of the calendar; not by post. */
export const FIFTEEN_CALENDAR_DAYS: Procedure = {
  ...{ ...COMMON, ...AT_DEPARTMENT, id: 'muoi-lam-ngay', name: 'Việc mười lăm ngày' },
  channels: ['counter', 'online'],
  limits: [{ case: null, limit: { amount: 15, unit: 'cd' }, policy: 'CALENDAR' }],
  process: {
    basis: 'Quyết định 1',
    budgetUnit: 'permille',
    steps: stepsOf(DEPARTMENT_STEPS, [50, 50, 400, 300, 100, 50, 50, 0]),
  },
};

/** 24 working hours, 40 where the place is inspected: two cases. */
export const WORKING_HOURS: Procedure = {
  ...{ ...COMMON, ...AT_DEPARTMENT, id: 'theo-gio', name: 'Việc hai mươi bốn giờ' },
  channels: ['counter', 'online'],
  limits: [
    { case: null, limit: { amount: 24, unit: 'wh' }, policy: 'HOURS' },
    { case: 'xac-minh', limit: { amount: 40, unit: 'wh' }, policy: 'HOURS' },
  ],
  process: {
    basis: 'Quyết định 1',
    budgetUnit: 'minutes',
    steps: stepsOf(DEPARTMENT_STEPS, [60, 60, 480, 480, 120, 120, 60, 0]),
  },
};

/** As the one before, but the first examination needs what the commune office checks on the spot: 240 minutes more. */
export const WITH_PARTS: Procedure = {
  ...{ ...WORKING_HOURS, id: 'lien-thong', name: 'Việc liên thông' },
  process: {
    ...WORKING_HOURS.process,
    steps: WORKING_HOURS.process.steps.map((step) => {
      if (step.code === 'tham-tra') return { ...step, budget: 240, needs: ['xac-nhan', 'thue'] };
      return step;
    }),
    parts: [
      {
        ...{ code: 'xac-nhan', name: 'Xác nhận hiện trạng', agency: { id: 'xa' }, unit: 'tu-phap' },
        ...{ role: 'specialist', budget: 240, after: [] },
      },
      {
        ...{ code: 'thue', name: 'Tính thuế', agency: { id: 'xa' }, unit: 'lanh-dao' },
        ...{ role: 'signer', budget: 120, after: [] },
      },
    ],
  },
};

export const PROCEDURES: readonly Procedure[] = [
  SAME_DAY,
  THREE_DAYS,
  FIFTEEN_CALENDAR_DAYS,
  WORKING_HOURS,
  WITH_PARTS,
];
