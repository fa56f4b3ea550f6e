import type { DossierSubmitted, DueSet, Holding, LegStanding } from '../../domain/dossier/events.ts';

const DIGEST = { key: 'k', value: '00' };
const SINCE = '2026-11-23T02:30:00.000Z';

export const WORDING = { id: 'w', digest: DIGEST };

export const DUE: DueSet = {
  promise: '2026-11-30T10:00:00.000Z',
  law: '2026-11-30T10:00:00.000Z',
  limit: { amount: 5, unit: 'wd' },
  policy: 'HOUR_8',
  calendar: { id: 'vn-default', version: 1 },
  wholeMinutes: 2400,
};

export const TO: LegStanding = {
  ...{ leg: 1, kind: 'lead', agency: 'so-tnmt', unit: 'dat-dai', officer: null },
  ...{ step: 'tham-dinh', work: 'examine', role: 'specialist', since: SINCE },
  ...{ openedAt: null, budgetMinutes: 480, stepDue: null, warnAt: null },
};

export const HELD: Holding = {
  ...{ leg: 1, agency: 'so-tnmt', unit: 'mot-cua', officer: null, step: 'tiep-nhan' },
  ...{ from: SINCE, to: SINCE, minutes: 0, budgetMinutes: 60 },
};

export const INTAKE: DossierSubmitted['data'] = {
  procedure: { id: 'khoan-nuoc', version: 1 },
  channel: 'counter',
  agency: 'so-tnmt',
  applicant: { id: 'p', version: 1, digest: DIGEST },
  owner: null,
  delegate: null,
  subject: null,
  papers: [],
  sets: 1,
  returnBy: { way: 'counter', address: null },
  post: null,
  secret: false,
  phoneProof: null,
  code: '000.00.08.H33-261123-0001',
  regime: 'R2018',
  field: 'Tài nguyên nước',
  answerBy: SINCE,
};
