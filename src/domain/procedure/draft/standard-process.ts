import type { Process, Step } from '../procedure.ts';

/** Which unit does which part of the usual way. */
export interface UsualUnits {
  desk: string;
  /** Examines; its head assigns where `assigned`. */
  section: string;
  leaders: string;
  records: string;
}

/** The usual way of a dossier through one agency; budgets are shares, to be fitted to a limit. */
export function standardProcess(units: UsualUnits, { assigned }: { assigned: boolean }): Process {
  const { desk, section, leaders, records } = units;
  const assign: Step = {
    ...{
      code: 'phan-cong',
      name: 'Phân công người thụ lý',
      work: 'assign',
      unit: section,
      role: 'unit-head',
    },
    ...{ budget: 50, sendBackTo: ['tiep-nhan'] },
  };
  const steps: readonly Step[] = [
    {
      ...{ code: 'tiep-nhan', name: 'Kiểm tra, tiếp nhận hồ sơ, hẹn ngày trả kết quả' },
      ...{ work: 'intake', unit: desk, role: 'counter-clerk', budget: 100, sendBackTo: [] },
    },
    ...(assigned ? [assign] : []),
    {
      ...{ code: 'tham-dinh', name: 'Thẩm định hồ sơ, dự thảo kết quả', work: 'examine', unit: section },
      ...{ role: 'specialist', budget: 550, sendBackTo: ['tiep-nhan'] },
    },
    {
      ...{ code: 'duyet', name: 'Xem xét, duyệt dự thảo kết quả', work: 'approve', unit: leaders },
      ...{ role: 'signer', budget: 120, sendBackTo: ['tham-dinh'] },
    },
    {
      ...{ code: 'ky', name: 'Ký kết quả', work: 'sign', unit: leaders, role: 'signer', budget: 100 },
      sendBackTo: ['tham-dinh', 'duyet'],
    },
    {
      ...{ code: 'phat-hanh', name: 'Vào số, đóng dấu, chuyển kết quả về Bộ phận Một cửa' },
      ...{ work: 'issue', unit: records, role: 'records-officer', budget: 80, sendBackTo: ['ky'] },
    },
    {
      ...{ code: 'tra-ket-qua', name: 'Trả kết quả cho người nộp hồ sơ', work: 'return', unit: desk },
      ...{ role: 'return-clerk', budget: 0, sendBackTo: [] },
    },
  ];
  return { basis: '', budgetUnit: 'permille', steps };
}
