import type { ReportFault } from '../../domain/figures/report-checks.ts';

/** `cột 10: tổng hợp 5, đếm từng hồ sơ 4`, or an identity of the form that does not hold. */
export function faultSentence({ identity, differs }: ReportFault): string {
  if (differs)
    return `Cột ${identity}: tổng hợp là ${differs.summed}, đếm lại từng hồ sơ là ${differs.counted}.`;
  return identity === '6 = 11'
    ? 'Cột 6 khác số đang giải quyết (cột 11) của kỳ trước.'
    : `Cột ${identity.replace('>= 0', 'không được âm')}: không khớp.`;
}
