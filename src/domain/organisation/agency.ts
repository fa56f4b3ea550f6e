import type { OfficerRole } from '../access/roles.ts';

export type Level = 'province' | 'district' | 'commune';

/** An agency (cơ quan): a tenant. Its id never changes; its name, code and address may, by a new version. */
export interface Agency {
  /** Ours, stable and readable: `so-tnmt`, `ubnd-rach-gia`, `ubnd-p-vinh-thanh`. */
  id: string;
  name: string;
  /** For the 160 characters of an SMS (ruling 22). */
  shortName: string;
  level: Level;
  /** The agency above: `null` only for the province. */
  parent: string | null;
  /** Agency code (mã định danh) used in dossier codes; other spellings of it follow in `aliases`. */
  code: string;
  aliases: readonly string[];
  /** Official code of the territory it governs (GSO), with the year it is valid from: codes are reused. */
  territory: { code: string; validFrom: string } | null;
  address: string | null;
  phone: string | null;
  /** Opening hours of its desk as people read them. */
  hours: string | null;
  /** False: a row of the province only, without units or people yet. */
  staffed: boolean;
  calendar: string;
  validFrom: string;
  validTo: string | null;
  units: readonly Unit[];
  /** What its supervisors decide for the whole province; absent: nothing, they read. */
  supervises?: readonly SupervisedScope[];
}

/** `procedures`: writes and publishes the catalogue. */
export type SupervisedScope = 'procedures';

/** A unit (phòng, bộ phận) inside an agency; `code` is unique there: `mot-cua`, `lanh-dao`, `van-thu`, `tu-phap`. */
export interface Unit {
  code: string;
  name: string;
  kind: 'desk' | 'leaders' | 'records' | 'section' | 'administration';
}

/** A duty (nhiệm vụ) an officer has: a role, in a unit, perhaps only for some fields. */
export interface Duty {
  role: OfficerRole;
  unit: string;
  /** Fields (lĩnh vực) it is limited to; null: all. */
  fields: readonly string[] | null;
}

/** An officer (công chức, viên chức): one person, one account (Điều 3.6). */
export interface Officer {
  id: string;
  username: string;
  name: string;
  agency: string;
  duties: readonly Duty[];
}
