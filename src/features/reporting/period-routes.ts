import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { mayReport, type ReportActor } from '../../domain/access/may-report.ts';
import { type AgencyReport, foldReport, NO_REPORT } from '../../domain/reporting/agency-report.ts';
import { decideSummary, summaryOf } from '../../domain/reporting/decide-period.ts';
import { decideReport } from '../../domain/reporting/decide-report.ts';
import type { ReportPeriod } from '../../domain/reporting/report-period.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import {
  addToReports,
  isReportCommandDone,
  type ReportAddition,
  readReports,
  readSums,
  reportDigest,
} from '../../store/reporting/report-log.ts';
import { textFields } from '../../web/form-fields.ts';
import { opens } from '../../web/page-rights.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { periodRefusalSentence, reportRefusalSentence } from '../../words/vi/reporting-words.ts';
import { periodPage } from './period-page.tsx';
import { commandIdIn, officerName, periodIn, type ReportingDeps, reportActor } from './reporting-deps.ts';
import { sumPage } from './sum-page.tsx';

type Problems = readonly { field: string; text: string }[];

/** One period, for who oversees: who has sent, reminding, and the sum of what was sent. */
export function periodRoutes(app: FastifyInstance, deps: ReportingDeps): void {
  app.get(paths.reportPeriod(':period'), async (request, reply) => {
    const period = await periodIn(deps, request);
    return period ? showPeriod(deps, request, reply, period) : reply.callNotFound();
  });

  app.post(
    paths.remindReports(':period'),
    periodAct(deps, {
      command: 'remind-report',
      seenAt: paths.reportPeriod,
      show: showPeriod,
      decide: remind,
    }),
  );

  app.get(paths.sumUpPeriod(':period'), async (request, reply) => {
    const period = await periodIn(deps, request);
    return period ? showSum(deps, request, reply, period) : reply.callNotFound();
  });

  app.post(
    paths.sumUpPeriod(':period'),
    periodAct(deps, { command: 'sum-up-period', seenAt: paths.sumUpPeriod, show: showSum, decide: sumUp }),
  );
}

interface Asked {
  request: FastifyRequest;
  period: ReportPeriod;
  by: ReportActor;
  agency: string;
}

/** What is done with a period: what it adds to the log, or why it is not done. */
interface PeriodAct {
  command: 'remind-report' | 'sum-up-period';
  seenAt: (period: string) => string;
  show: typeof showPeriod;
  decide: (deps: ReportingDeps, asked: Asked) => Promise<Result<readonly ReportAddition[], string>>;
}

/** A form that came twice is done once; where somebody was first, it is shown anew. */
function periodAct(deps: ReportingDeps, { command, seenAt, show, decide }: PeriodAct) {
  const { database, newId, now } = deps;
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const period = await periodIn(deps, request);
    if (!period) {
      reply.callNotFound();
      return reply;
    }
    const signedIn = getSignedIn(request);
    const { identity, officer, agency } = signedIn;
    const commandId = commandIdIn(request.body, newId);
    if (await isReportCommandDone(database, identity, commandId))
      return reply.redirect(seenAt(period.id), 303);
    const by = reportActor(signedIn, deps);
    const refuse = (text: string) => show(deps, request, reply, period, [{ field: 'main', text }]);
    const decided = await decide(deps, { request, period, by, agency: agency.id });
    if (!decided.ok) return refuse(decided.reason);
    const added = await addToReports(database, identity, decided.value, {
      ...{ officer: officer.id, agency: agency.id, at: now(), commandId },
      onBehalfOf: mayReport(by, command, null)?.onBehalfOf ?? null,
    });
    if (!added.ok && !(await isReportCommandDone(database, identity, commandId))) return refuse(MOVED);
    return reply.redirect(seenAt(period.id), 303);
  };
}

/** Of the agencies that were named, else of all, those that still have to send. */
async function remind(
  deps: ReportingDeps,
  { request, period, by }: Asked,
): Promise<Result<readonly ReportAddition[], string>> {
  const reports = await reportsOf(deps, request, period, true);
  const named = textFields(request.body, 'coquan');
  const nothing = { figures: null, recount: null, openBefore: null, digest: reportDigest };
  const decided = period.agencies
    .filter((id) => named.length === 0 || named.includes(id))
    .map((id) => {
      const report = reports.get(id) ?? NO_REPORT;
      const context = { ...by, period, reporting: { id, name: id }, now: deps.now(), ...nothing };
      return { id, report, outcome: decideReport(report, { type: 'remind-report' }, context) };
    });
  const additions = decided.flatMap(({ id, report, outcome }) =>
    outcome.ok
      ? outcome.value.map((event, index) => ({
          ...{ period: period.id, stream: 'report' as const, agency: id },
          ...{ after: report.version + index, event },
        }))
      : [],
  );
  if (additions.length > 0) return ok(additions);
  const refused = decided.find(({ outcome }) => !outcome.ok)?.outcome;
  return fail(
    refused && !refused.ok
      ? reportRefusalSentence(refused.reason)
      : 'Không còn cơ quan nào phải nhắc trong kỳ này',
  );
}

async function sumUp(
  deps: ReportingDeps,
  { request, period, by, agency }: Asked,
): Promise<Result<readonly ReportAddition[], string>> {
  const [reports, sums] = await Promise.all([
    reportsOf(deps, request, period),
    readSums(deps.database, getSignedIn(request).identity, period.id),
  ]);
  const own = sums.filter((one) => one.agency === agency).at(-1);
  const before = sums.at(-1) ?? null;
  const decided = decideSummary({ ...by, period, reports, before, digest: reportDigest });
  if (!decided.ok) return fail(periodRefusalSentence(decided.reason));
  // The agency that opened it has the opening as its first.
  const after = own?.version ?? (period.openedBy === agency ? 1 : 0);
  return ok(
    decided.value.map((event, index) => ({
      ...{ period: period.id, stream: 'period' as const, agency, after: after + index, event },
    })),
  );
}

const MOVED = 'Có người vừa làm việc này trước. Xin xem lại trang rồi làm lần nữa nếu còn cần';

async function reportsOf(
  { database }: ReportingDeps,
  request: FastifyRequest,
  { id }: ReportPeriod,
  light = false,
): Promise<ReadonlyMap<string, AgencyReport>> {
  const found = await readReports(database, getSignedIn(request).identity, { period: id, light });
  return new Map([...(found.get(id) ?? [])].map(([agency, events]) => [agency, foldReport(events)]));
}

async function showPeriod(
  deps: ReportingDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  period: ReportPeriod,
  problems: Problems = [],
): Promise<FastifyReply> {
  const { office, now, newId, send } = deps;
  const reports = await reportsOf(deps, request, period, true);
  const page = periodPage({
    ...{ period, problems, now: now(), commandId: newId() },
    openedBy: office.findAgency(period.openedBy)?.name ?? period.openedBy,
    mayRemind: opens(getSignedIn(request), paths.remindReports(':period'), 'POST'),
    lines: period.agencies
      .map((id) => ({
        ...{ agency: id, name: office.findAgency(id)?.name ?? id, report: reports.get(id) ?? NO_REPORT },
      }))
      .sort((one, other) => one.name.localeCompare(other.name, 'vi')),
  });
  return send(request, reply, page, problems.length > 0 ? 422 : 200);
}

async function showSum(
  deps: ReportingDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  period: ReportPeriod,
  problems: Problems = [],
): Promise<FastifyReply> {
  const { database, office, newId, send } = deps;
  const signedIn = getSignedIn(request);
  const [reports, sums] = await Promise.all([
    reportsOf(deps, request, period),
    readSums(database, signedIn.identity, period.id),
  ]);
  const now = summaryOf(period, reports);
  const last = sums.at(-1);
  const page = sumPage({
    ...{ period, problems, now, commandId: newId() },
    outdated: last !== undefined && last.hash !== reportDigest(now),
    sums: sums
      .map((sum) => ({
        ...{ at: sum.at, hash: sum.hash, summary: sum.summary, officer: officerName(office, sum.officer) },
        agency: office.findAgency(sum.agency)?.name ?? sum.agency,
        intact: reportDigest(sum.summary) === sum.hash,
      }))
      .reverse(),
    nameOf: (id) => office.findAgency(id)?.name ?? id,
    maySum: opens(signedIn, paths.sumUpPeriod(':period'), 'POST'),
  });
  return send(request, reply, page, problems.length > 0 ? 422 : 200);
}
