import type { Actor } from '../../src/domain/access/actor.ts';
import type { OfficerRole } from '../../src/domain/access/roles.ts';
import { testAgency, testDuty, testUnit } from '../../src/domain/organisation/agency.test-data.ts';
import type { Agency, Officer } from '../../src/domain/organisation/agency.ts';

/** A commune office: one section, and the leader approves as well as signs. */
export const COMMUNE: Agency = testAgency({
  id: 'xa',
  units: [
    testUnit('mot-cua', 'desk'),
    testUnit('tu-phap', 'section'),
    testUnit('lanh-dao', 'leaders'),
    testUnit('van-thu', 'records'),
    testUnit('van-phong', 'administration'),
  ],
});

/** A department: its head assigns, two sections examine one after the other. */
export const DEPARTMENT: Agency = testAgency({
  id: 'so',
  name: 'Sở B',
  shortName: 'Sở B',
  level: 'province',
  code: '000.00.08.H33',
  units: [
    testUnit('mot-cua', 'desk'),
    testUnit('tham-tra', 'section'),
    testUnit('tham-dinh', 'section'),
    testUnit('lanh-dao', 'leaders'),
    testUnit('van-thu', 'records'),
    testUnit('van-phong', 'administration'),
  ],
});

type Post = readonly [name: string, role: OfficerRole, unit: string];

/** Where each role usually sits. */
const COMMON: readonly Post[] = [
  ['counter-clerk', 'counter-clerk', 'mot-cua'],
  ['return-clerk', 'return-clerk', 'mot-cua'],
  ['desk-head', 'desk-head', 'mot-cua'],
  ['signer', 'signer', 'lanh-dao'],
  ['records-officer', 'records-officer', 'van-thu'],
  ['cashier', 'cashier', 'mot-cua'],
  ['agency-admin', 'agency-admin', 'van-phong'],
  ['system-admin', 'system-admin', 'van-phong'],
  ['supervisor', 'supervisor', 'van-phong'],
];

const COMMUNE_POSTS: readonly Post[] = [
  ...COMMON,
  ['specialist', 'specialist', 'tu-phap'],
  ['colleague', 'specialist', 'tu-phap'],
  ['unit-head', 'unit-head', 'tu-phap'],
];

const DEPARTMENT_POSTS: readonly Post[] = [
  ...COMMON,
  ['specialist', 'specialist', 'tham-tra'],
  ['colleague', 'specialist', 'tham-tra'],
  ['unit-head', 'unit-head', 'tham-tra'],
  ['appraiser', 'specialist', 'tham-dinh'],
  ['appraisal-head', 'unit-head', 'tham-dinh'],
];

/** One officer a role: `xa/specialist`, `so/signer`; and `colleague`, a second specialist of the same section. */
export const OFFICERS: readonly Officer[] = [
  ...COMMUNE_POSTS.map((post) => officerAt(COMMUNE, post)),
  ...DEPARTMENT_POSTS.map((post) => officerAt(DEPARTMENT, post)),
];

function officerAt({ id: agency }: Agency, [name, role, unit]: Post): Officer {
  const id = `${agency}/${name}`;
  return { id, username: id, name: id, agency, duties: [testDuty(role, unit)] };
}

/** At the counter for one procedure alone, which no dossier of the tests is. */
const LIMITED: Officer = {
  ...officerAt(COMMUNE, ['limited-clerk', 'counter-clerk', 'mot-cua']),
  duties: [{ ...testDuty('counter-clerk', 'mot-cua'), procedures: ['thu-tuc-khac'] }],
};

export function officersOf({ id }: Agency): readonly Officer[] {
  return OFFICERS.filter((officer) => officer.agency === id);
}

/** `xa/specialist` as somebody who acts; the applicant, a delegate and the system by their own names. */
export function actor(who: string): Actor {
  if (who === 'applicant' || who === 'delegate') return { kind: who };
  if (who === 'system') return { kind: 'system', process: 'nightly' };
  const officer = [...OFFICERS, LIMITED].find(({ id }) => id === who);
  if (!officer) throw new Error(`the fixture has no officer ${who}`);
  const { id, agency, duties } = officer;
  return { kind: 'officer', id, agency, duties };
}
