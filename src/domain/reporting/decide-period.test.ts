import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_COUNTS } from '../figures/columns.ts';
import { type AgencyReport, foldReport, NO_REPORT } from './agency-report.ts';
import { decideOpening, decideSummary } from './decide-period.ts';
import { brokenIn } from './report-content.ts';
import type { RecordedReportEvent } from './report-events.ts';
import { type AskedPeriod, proposedPeriods, type ReportPeriod } from './report-period.ts';

const NOW = '2026-11-23T02:30:00.000Z';
const OVERSEER = {
  actor: {
    ...{ kind: 'officer' as const, id: 'o', agency: 'so-noi-vu' },
    duties: [{ role: 'supervisor' as const, unit: 'giam-sat', fields: null }],
  },
  ...{ agency: { supervises: ['reporting'] as const }, answersFor: ['so-noi-vu'] },
};
const ASKED: AskedPeriod = {
  ...{
    kind: 'ad-hoc',
    title: 'Sau bão',
    from: '2026-10-01',
    until: '2026-11-01',
    due: '2026-11-30',
    note: '',
  },
  agencies: ['xa-a', 'xa-b'],
};

test('periods of the law run from the 15th to the 14th, and their reports are due five days after', () => {
  const periods = proposedPeriods(NOW).map(
    ({ kind, year, quarter, from, until, due }) => `${kind} ${quarter}/${year} ${from} ${until} ${due}`,
  );
  assert.deepEqual(periods, [
    'quarter 4/2026 2026-09-15 2026-12-15 2026-12-20',
    'quarter 3/2026 2026-06-15 2026-09-15 2026-09-20',
    'quarter 2/2026 2026-03-15 2026-06-15 2026-06-20',
    'quarter 1/2026 2025-12-15 2026-03-15 2026-03-20',
    'quarter 4/2025 2025-09-15 2025-12-15 2025-12-20',
    'year 0/2026 2025-12-15 2026-12-15 2026-12-20',
    'year 0/2025 2024-12-15 2025-12-15 2025-12-20',
  ]);
});

test('a period is opened by who oversees, for days and agencies that make sense, once for each agency', () => {
  const opening = (change: Partial<AskedPeriod>, open: readonly ReportPeriod[] = []) =>
    decideOpening({ ...ASKED, ...change }, { ...OVERSEER, open, now: NOW });
  assert.deepEqual(opening({}), { ok: true, value: [{ type: 'PeriodOpened', ...ASKED }] });
  const there: ReportPeriod = { ...ASKED, id: 'k', openedBy: 'so-tttt', openedAt: NOW, agencies: ['xa-b'] };
  for (const [change, open, code] of [
    [{ until: '2026-10-01' }, [], 'period-backwards'],
    [{ from: '2024-10-01' }, [], 'period-too-long'],
    [{ due: '2026-10-31' }, [], 'due-before-end'],
    [{ due: '2026-11-22' }, [], 'due-passed'],
    [{ agencies: [] }, [], 'nobody-asked'],
    [{}, [there], 'period-open-already'],
  ] as const) {
    const outcome = opening(change, open);
    assert.equal(outcome.ok ? 'opened' : outcome.reason.code, code);
  }
  assert.equal(opening({ agencies: ['xa-a'] }, [there]).ok, true, 'the same days of others');
  const stranger = decideOpening(ASKED, { ...OVERSEER, agency: {}, open: [], now: NOW });
  assert.deepEqual(stranger, { ok: false, reason: { code: 'not-yours', command: 'open-period' } });
});

const PERIOD: ReportPeriod = { ...ASKED, id: 'k', openedBy: 'so-noi-vu', openedAt: NOW };
const digest = (value: unknown) => JSON.stringify(value);

function sent(agency: string, late: number): AgencyReport {
  const total = {
    ...{ ...NO_COUNTS, all: 4 + late, direct: 4 + late, resolved: 3 + late, early: 3, late },
    ...{ open: 1, 'open-in-time': 1 },
  };
  const event: RecordedReportEvent = {
    ...{ type: 'ReportSubmitted', hash: `băm ${agency}`, version: 1, officer: 'o', agency, at: NOW },
    onBehalfOf: null,
    content: {
      ...{ period: 'k', title: 'Sau bão', from: ASKED.from, until: ASKED.until, agency, agencyName: agency },
      ...{ openBefore: null, explanation: '', asOf: { position: 1, at: NOW }, withoutResult: 1, waiting: 0 },
      ...{ total, rows: [{ block: 'own', field: 'Hộ tịch', counts: total }] },
    },
  };
  return foldReport([event]);
}

test('the sum is of what was signed; who is missing stands in it; made again only when something changed', () => {
  const reports = new Map([
    ['xa-a', sent('xa-a', 0)],
    ['xa-b', NO_REPORT],
  ]);
  const context = { ...OVERSEER, period: PERIOD, reports, before: null, digest };
  const outcome = decideSummary(context);
  assert.ok(outcome.ok && outcome.value[0]?.type === 'PeriodSummed');
  const [{ summary, hash }] = outcome.value;
  assert.deepEqual([summary.total.all, summary.missing], [4, ['xa-b']]);

  const before = { hash, at: NOW };
  assert.deepEqual(decideSummary({ ...context, before }), {
    ...{ ok: false, reason: { code: 'summed-already', at: NOW } },
  });
  const both = decideSummary({
    ...context,
    before,
    reports: new Map([...reports, ['xa-b', sent('xa-b', 2)]]),
  });
  assert.ok(both.ok && both.value[0]?.type === 'PeriodSummed');
  const two = both.value[0].summary;
  assert.deepEqual([two.total.all, two.total.late, two.withoutResult, two.missing], [10, 2, 2, []]);
  assert.deepEqual(
    two.rows.map(({ field, counts }) => [field, counts.all]),
    [['Hộ tịch', 10]],
  );
  assert.deepEqual(brokenIn(two), []);
  const nobody = decideSummary({ ...context, reports: new Map() });
  assert.deepEqual(nobody, { ok: false, reason: { code: 'nothing-to-sum' } });
});
