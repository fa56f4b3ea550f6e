import type { Agency } from './agency.ts';

/** A group of agencies in the tables of the province, with a sum of its own. */
export interface ReportGroup {
  /** As addresses name it, where an agency is named. */
  id: string;
  name: string;
  holds: (agency: Pick<Agency, 'level' | 'name'>) => boolean;
}

/** In their order. Land registration offices stand apart, whatever their level is. */
export const REPORT_GROUPS: readonly ReportGroup[] = [
  { id: 'nhom-so-nganh', name: 'Sở, ban, ngành', holds: (one) => isOf(one, 'province') },
  { id: 'nhom-dat-dai', name: 'Văn phòng đăng ký đất đai', holds: isLandOffice },
  { id: 'nhom-huyen', name: 'Cấp huyện', holds: (one) => isOf(one, 'district') },
  { id: 'nhom-xa', name: 'Cấp xã', holds: (one) => isOf(one, 'commune') },
];

function isOf(agency: Pick<Agency, 'level' | 'name'>, level: Agency['level']): boolean {
  return agency.level === level && !isLandOffice(agency);
}

function isLandOffice({ name }: Pick<Agency, 'name'>): boolean {
  return /văn phòng đăng ký đất đai/iu.test(name);
}
