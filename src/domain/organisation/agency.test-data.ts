import type { Agency, Duty, Officer, Unit } from './agency.ts';

/** A small staffed agency for tests; name only what the test is about. */
export function testAgency(facts: Partial<Agency> = {}): Agency {
  return {
    id: 'ubnd-xa-a',
    name: 'Ủy ban nhân dân xã A',
    shortName: 'UBND xã A',
    level: 'commune',
    parent: 'ubnd-tinh',
    code: '000.01.31.H33',
    aliases: [],
    territory: null,
    address: 'Ấp 1, xã A',
    phone: '0297 3000 009',
    hours: 'Giờ hành chính',
    staffed: true,
    calendar: 'test',
    validFrom: '2016-07-04',
    validTo: null,
    units: [
      testUnit('mot-cua', 'desk'),
      testUnit('lanh-dao', 'leaders'),
      testUnit('van-thu', 'records'),
      testUnit('tu-phap', 'section'),
    ],
    ...facts,
  };
}

/** The province above it: a row only, without people. */
export function testProvince(facts: Partial<Agency> = {}): Agency {
  return testAgency({
    id: 'ubnd-tinh',
    name: 'Ủy ban nhân dân tỉnh A',
    level: 'province',
    parent: null,
    code: '000.00.00.H33',
    staffed: false,
    units: [],
    ...facts,
  });
}

export function testUnit(code: string, kind: Unit['kind']): Unit {
  return { code, kind, name: code };
}

export function testDuty(role: Duty['role'], unit: string, fields: Duty['fields'] = null): Duty {
  return { role, unit, fields };
}

export function testOfficer(facts: Partial<Officer> = {}): Officer {
  return {
    id: 'a-1',
    username: 'tiepnhan.a',
    name: 'Nguyễn Văn A',
    agency: 'ubnd-xa-a',
    duties: [testDuty('counter-clerk', 'mot-cua')],
    ...facts,
  };
}
