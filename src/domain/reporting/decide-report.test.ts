import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OfficerRole } from '../access/roles.ts';
import { NO_COUNTS } from '../figures/columns.ts';
import { type AgencyReport, foldReport, NO_REPORT, punctualityOf, submissionOf } from './agency-report.ts';
import { decideReport, type ReportCommand, type ReportContext, signedNumbers } from './decide-report.ts';
import type { ReportFigures } from './report-content.ts';
import type { RecordedReportEvent, ReportEvent } from './report-events.ts';
import type { ReportPeriod } from './report-period.ts';

const PERIOD: ReportPeriod = {
  ...{ id: 'ky', kind: 'quarter', title: 'Báo cáo quý III/2026', from: '2026-06-15', until: '2026-09-15' },
  ...{ due: '2026-09-20', agencies: ['xa-a', 'xa-b'], note: '', openedBy: 'so-noi-vu' },
  openedAt: '2026-09-01T01:00:00.000Z',
};
const COUNTS = { ...NO_COUNTS, all: 5, online: 2, direct: 2, carried: 1, resolved: 3, early: 2, late: 1 };
const TOTAL = { ...COUNTS, open: 2, 'open-in-time': 2 };
const FIGURES: ReportFigures = {
  ...{ asOf: { position: 40, at: '2026-09-16T01:00:00.000Z' }, total: TOTAL, withoutResult: 1, waiting: 0 },
  rows: [{ block: 'own', field: 'Chứng thực', counts: TOTAL }],
};
const RECOUNT = { counted: TOTAL, before: { ...NO_COUNTS, open: 1, 'open-in-time': 1 } };
const digest = (value: unknown) => JSON.stringify(value);
const SEEN = digest(signedNumbers(FIGURES));

function by(role: OfficerRole, agency: string, supervises?: 'reporting') {
  const duties = [{ role, unit: 'don-vi', fields: null }];
  return {
    actor: { kind: 'officer' as const, id: role, agency, duties },
    ...{ agency: supervises ? { supervises: [supervises] } : {}, answersFor: [agency] },
  };
}
const HEAD = by('signer', 'xa-a');
const OVERSEER = by('supervisor', 'so-noi-vu', 'reporting');

function about(change: Partial<ReportContext> = {}): ReportContext {
  return {
    ...{ ...HEAD, period: PERIOD, reporting: { id: 'xa-a', name: 'UBND xã A' }, digest },
    ...{ now: '2026-09-16T02:00:00.000Z', figures: FIGURES, recount: RECOUNT, openBefore: null, ...change },
  };
}

/** Events as the log keeps them, a day after one another. */
function given(...events: readonly ReportEvent[]): AgencyReport {
  return foldReport(
    events.map((event, index): RecordedReportEvent => {
      const at = `2026-09-${16 + index}T02:00:00.000Z`;
      return { ...event, version: index + 1, officer: 'o', agency: 'xa-a', onBehalfOf: null, at };
    }),
  );
}

const SIGN: ReportCommand = { type: 'submit-report', explanation: 'Đủ.', seen: SEEN };
const CONTENT = {
  ...{ period: 'ky', title: PERIOD.title, from: PERIOD.from, until: PERIOD.until, agency: 'xa-a' },
  ...{ agencyName: 'UBND xã A', openBefore: null, explanation: 'Đủ.', ...FIGURES },
  counted: TOTAL,
};
const SUBMITTED: ReportEvent = { type: 'ReportSubmitted', content: CONTENT, hash: digest(CONTENT) };

function refusal(report: AgencyReport, command: ReportCommand, context: ReportContext) {
  const outcome = decideReport(report, command, context);
  return outcome.ok ? outcome.value : outcome.reason;
}

test('signed: the numbers of that moment with their hash; what was sent is frozen until it is returned', () => {
  assert.deepEqual(decideReport(NO_REPORT, SIGN, about()), { ok: true, value: [SUBMITTED] });
  const sent = given(SUBMITTED);
  const already = { code: 'submitted-already', at: '2026-09-16T02:00:00.000Z' };
  assert.deepEqual(refusal(sent, SIGN, about()), already);
  assert.deepEqual(refusal(sent, { type: 'explain-report', text: 'khác' }, about()), already);
  assert.deepEqual(refusal(sent, { type: 'remind-report' }, about(OVERSEER)), already);

  const returning: ReportCommand = { type: 'return-report', reason: 'Thiếu lý do trễ' };
  const [returned] = [{ type: 'ReportReturned', reason: 'Thiếu lý do trễ' } as const];
  assert.deepEqual(refusal(sent, returning, about(OVERSEER)), [returned]);
  const back = given(SUBMITTED, returned);
  assert.equal(submissionOf(back), null);
  assert.equal(back.explanation, 'Đủ.', 'what was written goes on');
  assert.deepEqual(refusal(back, returning, about(OVERSEER)), { code: 'not-submitted' });
  assert.deepEqual(refusal(back, SIGN, about()), [SUBMITTED]);
  const again = given(SUBMITTED, returned, SUBMITTED);
  assert.equal(again.submissions.length, 2);
  assert.equal(submissionOf(again)?.version, 3);
});

test('what keeps a report from being signed', () => {
  const broken = {
    ...FIGURES,
    rows: [{ block: 'own' as const, field: 'X', counts: { ...TOTAL, online: 3 } }],
  };
  for (const [change, command, reason] of [
    [{ now: '2026-09-14T16:59:00.000Z' }, SIGN, { code: 'period-not-over', until: '2026-09-15' }],
    [{}, { ...SIGN, seen: 'khác' }, { code: 'figures-moved' }],
    [
      { figures: broken },
      { ...SIGN, seen: digest(signedNumbers(broken)) },
      {
        code: 'figures-faulty',
        faults: [
          { identity: '3 = 4 + 5 + 6', columns: [] },
          { identity: 'I + II + III', columns: [] },
        ],
      },
    ],
    [
      { recount: { ...RECOUNT, counted: { ...TOTAL, early: 1, 'on-time': 1 } } },
      SIGN,
      {
        code: 'figures-faulty',
        faults: [
          { identity: '8', columns: ['early'], differs: { summed: 2, counted: 1 } },
          { identity: '9', columns: ['on-time'], differs: { summed: 0, counted: 1 } },
        ],
      },
    ],
    [
      { recount: { ...RECOUNT, before: NO_COUNTS } },
      SIGN,
      { code: 'figures-faulty', faults: [{ identity: '6 = 11', columns: ['carried'] }] },
    ],
    [{ openBefore: 2 }, { ...SIGN, explanation: '' }, { code: 'carried-unexplained', before: 2, carried: 1 }],
    [{ reporting: { id: 'xa-c', name: 'C' }, answersFor: ['xa-c'] }, SIGN, { code: 'not-asked' }],
  ] as const)
    assert.deepEqual(refusal(NO_REPORT, command, about(change)), reason);
  // The first minute after the period, and a carried number that is explained.
  assert.equal(decideReport(NO_REPORT, SIGN, about({ now: '2026-09-14T17:00:00.000Z' })).ok, true);
  assert.equal(decideReport(NO_REPORT, SIGN, about({ openBefore: 2 })).ok, true);
});

test('what the period demands is written where dossiers are late: in column 10, in column 13, in both', () => {
  const demands = { period: { ...PERIOD, note: 'Nêu nguyên nhân và biện pháp' } };
  const silent: ReportCommand = { ...SIGN, explanation: '' };
  assert.deepEqual(refusal(NO_REPORT, silent, about(demands)), { code: 'late-unexplained', late: 1 });
  assert.equal(decideReport(NO_REPORT, SIGN, about(demands)).ok, true, 'it is explained');
  assert.equal(decideReport(NO_REPORT, silent, about()).ok, true, 'nothing is demanded');

  const signing = (change: Partial<typeof TOTAL>) => {
    const total = { ...TOTAL, ...change };
    const figures = { ...FIGURES, total, rows: [{ ...FIGURES.rows[0], counts: total }] } as ReportFigures;
    const seen = digest(signedNumbers(figures));
    const recount = { ...RECOUNT, counted: total };
    return refusal(NO_REPORT, { ...silent, seen }, about({ ...demands, figures, recount }));
  };
  const openLate = { early: 3, late: 0, 'open-in-time': 0, 'open-late': 2 };
  assert.deepEqual(signing(openLate), { code: 'late-unexplained', late: 2 });
  assert.deepEqual(signing({ ...openLate, early: 2, late: 1 }), { code: 'late-unexplained', late: 3 });
  assert.ok('0' in signing({ early: 3, late: 0 }), 'none is late');
});

test('explained as often as wanted, reminded once a day, returned with a reason only', () => {
  assert.deepEqual(refusal(NO_REPORT, { type: 'explain-report', text: 'Vì mưa bão' }, about()), [
    { type: 'ReportExplained', text: 'Vì mưa bão' },
  ]);
  const explained = given({ type: 'ReportExplained', text: 'Vì mưa bão' });
  assert.deepEqual(refusal(explained, { type: 'explain-report', text: 'Vì mưa bão' }, about()), []);
  const reminded = given({ type: 'ReportReminded' });
  const remind: ReportCommand = { type: 'remind-report' };
  assert.deepEqual(refusal(reminded, remind, about(OVERSEER)), { code: 'reminded-today' });
  const tomorrow = about({ ...OVERSEER, now: '2026-09-17T02:00:00.000Z' });
  assert.deepEqual(refusal(reminded, remind, tomorrow), [{ type: 'ReportReminded' }]);
  const unexplained = refusal(given(SUBMITTED), { type: 'return-report', reason: '' }, about(OVERSEER));
  assert.deepEqual(unexplained, { code: 'reason-missing' });
});

test('late is judged by the last day and the first sending', () => {
  const at = (report: AgencyReport, now: string) => punctualityOf(report, PERIOD, now);
  assert.equal(at(NO_REPORT, '2026-09-17T02:00:00.000Z'), 'in-time');
  assert.equal(at(NO_REPORT, '2026-09-18T02:00:00.000Z'), 'near');
  assert.equal(at(NO_REPORT, '2026-09-20T16:59:00.000Z'), 'near', 'the last day is in time');
  assert.equal(at(NO_REPORT, '2026-09-20T17:00:00.000Z'), 'late');
  assert.equal(at(given(SUBMITTED), '2026-10-20T02:00:00.000Z'), 'in-time');
  const returned: ReportEvent = { type: 'ReportReturned', reason: 'r' };
  assert.equal(at(given(SUBMITTED, returned), '2026-10-20T02:00:00.000Z'), 'late');
  const wait: ReportEvent = { type: 'ReportExplained', text: 't' };
  const early = given(SUBMITTED, returned, wait, wait, wait, SUBMITTED);
  assert.equal(at(early, '2026-10-20T02:00:00.000Z'), 'in-time', 'it had come, and was returned');
  assert.equal(at(given(wait, wait, wait, wait, wait, SUBMITTED), '2026-10-20T02:00:00.000Z'), 'came-late');
});
