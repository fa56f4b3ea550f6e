/** Every role there is, code to office word (`docs/rules.md`, Roles). */
export const ROLES = {
  'counter-clerk': 'cán bộ tiếp nhận',
  'return-clerk': 'công chức trả kết quả',
  'desk-head': 'người đứng đầu Bộ phận Một cửa',
  'unit-head': 'lãnh đạo phòng',
  specialist: 'chuyên viên thụ lý',
  signer: 'lãnh đạo cơ quan',
  'records-officer': 'văn thư',
  cashier: 'thu ngân',
  'agency-admin': 'quản trị cơ quan',
  'system-admin': 'quản trị hệ thống',
  supervisor: 'cơ quan giám sát',
  applicant: 'người nộp hồ sơ',
  delegate: 'người được ủy quyền',
  system: 'hệ thống',
} as const;

export type Role = keyof typeof ROLES;

/** Roles that an officer can hold; the rest are not people with an account in an agency. */
export const OFFICER_ROLES = [
  'counter-clerk',
  'return-clerk',
  'desk-head',
  'unit-head',
  'specialist',
  'signer',
  'records-officer',
  'cashier',
  'agency-admin',
  'system-admin',
  'supervisor',
] as const satisfies readonly Role[];

export type OfficerRole = (typeof OFFICER_ROLES)[number];
