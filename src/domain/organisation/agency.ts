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
  /** What its territory was put together from when it was formed; absent: not told. */
  formedFrom?: readonly FormerTerritory[];
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
  /** What the agency says of itself; absent: nobody wrote it down yet. */
  settings?: AgencySettings;
  /** Merged into another (sáp nhập): from that day on the other answers for its dossiers. */
  succeededBy?: Succession;
  /** Officers kept to some fields or procedures read only dossiers of these; absent: they read all of the agency's. */
  readsOwnFieldsOnly?: boolean;
  /** What its supervisors decide for the whole province; absent: nothing, they read. */
  supervises?: readonly SupervisedScope[];
}

/** What the administrator of an agency looks after (Điều 4.5, 8.2). */
export interface AgencySettings {
  /** Printed over the forms, the agency above over its own name; null: as its names are. */
  head: { above: string; own: string } | null;
  email: string | null;
  /** Counters, and the devices of the desk: one register. */
  equipment: readonly Equipment[];
  /** Internal regulation (quy chế) in force, the latest first. */
  regulations: readonly InternalRegulation[];
}

/** A row of the register of counters and devices (quầy, thiết bị). */
export interface Equipment {
  unit: string;
  kind: EquipmentKind;
  name: string;
  count: number;
  note: string;
}

export const EQUIPMENT_KINDS = [
  'counter',
  'computer',
  'printer',
  'scanner',
  'kiosk',
  'queue',
  'camera',
  'other',
] as const;
export type EquipmentKind = (typeof EQUIPMENT_KINDS)[number];

export interface InternalRegulation {
  number: string;
  /** Day it was signed. */
  date: string;
  version: number;
  file: { sha256: string; name: string; mediaType: string; bytes: number };
}

export interface Succession {
  agency: string;
  from: string;
  decision: { number: string; date: string };
}

/** A commune (xã, phường, thị trấn) that is no more. */
export interface FormerTerritory {
  /** Official code (GSO) it had. */
  code: string;
  /** `xã Vĩnh Châu` */
  name: string;
  /** True: only a part of it came here, the rest went elsewhere. */
  part: boolean;
}

/** `procedures`: writes and publishes the catalogue; `reporting`: opens, returns and sums up reports (Điều 17.2). */
export type SupervisedScope = 'procedures' | 'reporting';

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
  /** Procedures it is limited to, by id; absent: all of its fields. */
  procedures?: readonly string[];
  /** Kinds of steps it is limited to (`StepWork`); absent: all of its role. */
  steps?: readonly string[];
  /** First and last day it holds, `2026-11-23`; absent: since ever, until further notice. */
  from?: string;
  until?: string;
  /** Sent to the one-stop desk (biệt phái) from another unit, which goes on to be theirs. */
  seconded?: true;
}

/** An officer (công chức, viên chức): one person, one account (Điều 3.6). */
export interface Officer {
  id: string;
  username: string;
  name: string;
  agency: string;
  duties: readonly Duty[];
  /** Job title (chức vụ), as printed under a signature; absent: not written down. */
  title?: string;
  /** The day from which the account is closed, and why; the person stays in what they did. */
  disabled?: { from: string; reason: string };
}
