import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Press } from '../../documents/press.ts';
import { printReport, reportSheet } from '../../documents/report-sheet.ts';
import { reportWorkbook } from '../../documents/workbooks/report-workbook.ts';
import { localDateOf } from '../../domain/calendar/local-time.ts';
import { REPORT_GROUPS } from '../../domain/organisation/report-group.ts';
import { regimeAt } from '../../domain/regime/regime-timeline.ts';
import { type AsOf, asOfNow } from '../../store/figures/as-of.ts';
import { opens } from '../../web/page-rights.ts';
import { paths } from '../../web/paths.ts';
import { sendPdf } from '../../web/send-pdf.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import type { SendStaffPage } from '../../web/staff-page.ts';
import { slugOf } from '../../words/vi/slug.ts';
import { type LapsePart, readPart } from './lapse-parts.ts';
import { lapsesPage, readLapseQuery } from './lapses-page.tsx';
import { proceduresPage, readProcedureQuery } from './procedures-page.tsx';
import { findLapses } from './read-lapses.ts';
import { listProcedures } from './read-procedures.ts';
import { type ReadReport, readReport } from './read-report.ts';
import type { Choices } from './report-chooser.tsx';
import { REPORT_NAMES, type ReportName } from './report-names.ts';
import { reportPage } from './report-page.tsx';
import { type ReportQuery, readAsOf, readReportQuery, reportPeriods } from './report-query.ts';
import type { ReportAsked, ReportSource } from './report-source.ts';
import { agenciesSeen } from './reporting-unit.ts';
import { reportsPage } from './reports-page.tsx';

export interface ReportsDeps extends ReportSource {
  press: () => Press;
  send: SendStaffPage;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Báo cáo (Điều 12.3, TT 01/2020): on screen, as Excel with live sums, as PDF by NĐ 30/2020. */
export async function reportsRoutes(app: FastifyInstance, deps: ReportsDeps): Promise<void> {
  const { send } = deps;

  app.get(paths.figureTables, (request, reply) => {
    const { query, choices } = chosenBy(deps, request);
    return send(request, reply, reportsPage({ query, choices }));
  });

  app.get(paths.figureTable(':name'), async (request, reply) => {
    const name = nameIn(request);
    if (!name) return reply.callNotFound();
    const { query, choices } = chosenBy(deps, request);
    if (name === 'ho-so-chua-tuan-thu') return sendLapses(request, reply);
    const { asked, read } = await readAsked(deps, request, name, 'workbook');
    return send(
      request,
      reply,
      reportPage({
        ...{ name, query, choices, read },
        asOf: asked.asOf,
        opensUsage: opens(getSignedIn(request), paths.usage),
      }),
    );
  });

  async function sendLapses(request: FastifyRequest, reply: FastifyReply) {
    const { query, choices } = chosenBy(deps, request, true);
    const asked = await askedOf(deps, request, true);
    const which = readLapseQuery(request.query);
    const found = await findLapses(deps, asked, which);
    return send(request, reply, lapsesPage({ ...{ query, choices, found, ...which }, asOf: asked.asOf }));
  }

  app.get(paths.figureProcedures, async (request, reply) => {
    const { query, ofWhom } = chosenBy(deps, request, true);
    const which = readProcedureQuery(request.query);
    if (!which) return reply.redirect(paths.figureTables, 303);
    const asked = await askedOf(deps, request, true);
    const listed = await listProcedures(deps, asked, which);
    const view = { query, asOf: asked.asOf, listed, ofWhom: ofWhom ?? 'Các cơ quan được theo dõi', ...which };
    return send(request, reply, proceduresPage(view));
  });

  app.get(paths.figureWorkbook(':name'), async (request, reply) => {
    const name = nameIn(request);
    const { asked, read } = name
      ? await readAsked(deps, request, name, 'workbook')
      : { asked: null, read: null };
    if (!asked || !read) return reply.callNotFound();
    return reply
      .type(XLSX)
      .header('content-disposition', `attachment; filename="${fileName(read, asked)}.xlsx"`)
      .send(await reportWorkbook(read.table));
  });

  app.get(paths.figurePrint(':name'), async (request, reply) => {
    const name = nameIn(request);
    const { asked, read } = name
      ? await readAsked(deps, request, name, 'paper')
      : { asked: null, read: null };
    const pdf = asked && read ? printed(deps, request, asked, read) : undefined;
    if (!asked || !read || !pdf) return reply.callNotFound();
    return sendPdf(reply, `${fileName(read, asked)}.pdf`, pdf);
  });
}

function nameIn({ params }: FastifyRequest): ReportName | undefined {
  const { name } = params as { name?: string };
  return REPORT_NAMES.find((one) => one === name);
}

/** A group is asked for by the lists behind its sums; a report itself is of one agency, or of all. */
function chosenBy(deps: ReportsDeps, request: FastifyRequest, isList = false) {
  const { office, now } = deps;
  const seen = agenciesSeen(office, getSignedIn(request), now());
  const typed = readReportQuery(request.query, now());
  const agency = seen.length === 1 ? seen[0] : seen.find(({ id }) => id === typed.agency);
  const group = isList ? REPORT_GROUPS.find(({ id }) => id === typed.agency) : undefined;
  const chosen = agency ?? group;
  const query: ReportQuery = { ...typed, agency: seen.length > 1 ? (chosen?.id ?? '') : '' };
  const agencies: Choices['agencies'] = [...(group ? [group] : []), ...seen];
  return {
    ...{ query, agency: agency ?? null, ofWhom: chosen?.name ?? null },
    ...{ seen: group ? seen.filter(group.holds) : seen, isGroup: group !== undefined },
    choices: { periods: reportPeriods(now()), agencies },
  };
}

/** As of the moment that was seen, else now. */
async function askedOf(deps: ReportsDeps, request: FastifyRequest, isList = false): Promise<ReportAsked> {
  const { query, seen, agency, isGroup } = chosenBy(deps, request, isList);
  const asOf: AsOf = readAsOf(request.query, await asOfNow(deps.database, deps.now()));
  const { identity } = getSignedIn(request);
  return { identity, period: query.period, asOf, agency, seen, ...(isGroup ? { ofGroup: true } : {}) };
}

/** Of officers only where one agency is chosen. */
async function readAsked(
  deps: ReportsDeps,
  request: FastifyRequest,
  name: ReportName,
  as: LapsePart['of'],
): Promise<{ asked: ReportAsked; read: ReadReport | null }> {
  const asked = { ...(await askedOf(deps, request)), part: readPart(request.query, as) };
  const isOfOne = name === 'dung-hen-nguoi-thu-ly' && asked.agency === null;
  return { asked, read: isOfOne ? null : await readReport(deps, name, asked) };
}

/** By the agency that reports; of the whole province, by who asks. */
function printed(
  { office, press, now, provinceName }: ReportsDeps,
  request: FastifyRequest,
  { agency, asOf }: ReportAsked,
  { table }: ReadReport,
): Uint8Array | undefined {
  const { agency: own, officer } = getSignedIn(request);
  const profile = office.profile();
  const regime = profile && regimeAt(profile.timeline, 'forms', localDateOf(asOf.at));
  if (!regime) return undefined;
  const sheet = reportSheet({
    ...{ regime, agency: agency ?? own, province: provinceName, number: null, at: asOf.at, now: now() },
    ...{ copy: false, report: table, madeBy: officer.name },
  });
  return printReport(press(), sheet);
}

/** `ii-06a-2026-2`, and that it is a draft where its numbers do not agree. */
function fileName({ table, broken }: ReadReport, { period }: ReportAsked): string {
  return `${slugOf(table.name)}-${period.key}${broken.length > 0 ? '-ban-nhap' : ''}`;
}
