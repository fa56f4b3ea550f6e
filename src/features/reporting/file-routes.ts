import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Press } from '../../documents/press.ts';
import { printReport, reportSheet } from '../../documents/report-sheet.ts';
import type { ReportTable } from '../../documents/report-table.ts';
import { signatureLines } from '../../documents/signature.ts';
import { reportWorkbook } from '../../documents/workbooks/report-workbook.ts';
import { type Instant, localDateOf } from '../../domain/calendar/local-time.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import { regimeAt } from '../../domain/regime/regime-timeline.ts';
import { readSums, reportDigest } from '../../store/reporting/report-log.ts';
import { paths } from '../../web/paths.ts';
import { sendPdf } from '../../web/send-pdf.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { slugOf } from '../../words/vi/slug.ts';
import { askedReport, sendingIn } from './asked-report.ts';
import { signedTable, summedTable } from './frozen-table.ts';
import { officerName, periodIn, type ReportingDeps } from './reporting-deps.ts';

export interface ReportFileDeps extends ReportingDeps {
  press: () => Press;
  provinceName: string;
}

/** A frozen table, with what a file and its signatures need beside it. */
interface Frozen {
  table: ReportTable;
  /** Of the file, without its ending. */
  name: string;
  agency: Agency;
  at: Instant;
  madeBy: string | null;
  signedBy: string | null;
  signature?: readonly string[];
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What was signed or summed up, as a workbook and as PDF: from what was frozen, whatever is counted since. */
export function fileRoutes(app: FastifyInstance, deps: ReportFileDeps): void {
  const files = [
    [paths.reportWorkbook(':period', ':agency'), paths.reportPrint(':period', ':agency'), signedReport],
    [paths.sumWorkbook(':period'), paths.sumPrint(':period'), lastSum],
  ] as const;
  for (const [workbook, print, find] of files) {
    app.get(workbook, async (request, reply) => {
      const frozen = await find(deps, request);
      if (!frozen) return reply.callNotFound();
      return reply
        .type(XLSX)
        .header('content-disposition', `attachment; filename="${frozen.name}.xlsx"`)
        .send(await reportWorkbook(frozen.table));
    });
    app.get(print, async (request, reply) => {
      const frozen = await find(deps, request);
      return frozen ? sendPrinted(deps, reply, frozen) : reply.callNotFound();
    });
  }
}

async function signedReport(deps: ReportFileDeps, request: FastifyRequest): Promise<Frozen | undefined> {
  const asked = await askedReport(deps, request);
  const sending = asked && sendingIn(request, asked.report);
  if (!asked || !sending) return undefined;
  const { office } = deps;
  const { period, agency, report, events } = asked;
  const { officer, onBehalfOf, content, hash, at } = sending;
  const number = report.submissions.indexOf(sending) + 1;
  const next = events[events.indexOf(sending) + 1];
  const titleOf = (id: string) => office.findOfficer(id)?.title;
  const signature = signatureLines({
    ...{ capacity: onBehalfOf?.as ?? null, title: titleOf(officer) },
    titleOfAbsent: onBehalfOf ? titleOf(onBehalfOf.officer) : undefined,
  });
  const signer = officerName(office, officer);
  const explained = events
    .slice(0, events.indexOf(sending))
    .findLast(({ type }) => type === 'ReportExplained');
  return {
    table: signedTable({
      ...{ sending, number, of: report.submissions.length },
      returned: next?.type === 'ReportReturned' ? next : null,
      signer: onBehalfOf ? `${signer} thay ${officerName(office, onBehalfOf.officer)}` : signer,
      receiver: office.findAgency(period.openedBy)?.name ?? period.openedBy,
      intact: reportDigest(content) === hash,
    }),
    name: `${slugOf(content.title)}-${slugOf(agency.shortName)}-lan-${number}`,
    ...{ agency, at, signedBy: signer, madeBy: explained ? officerName(office, explained.officer) : null },
    ...(signature ? { signature } : {}),
  };
}

async function lastSum(deps: ReportFileDeps, request: FastifyRequest): Promise<Frozen | undefined> {
  const period = await periodIn(deps, request);
  const sums = period ? await readSums(deps.database, getSignedIn(request).identity, period.id) : [];
  const sum = sums.at(-1);
  const { office } = deps;
  const agency = sum && office.findAgency(sum.agency);
  if (!period || !sum || !agency) return undefined;
  const maker = officerName(office, sum.officer);
  return {
    table: summedTable({
      ...{ period, sum, maker, agency: agency.name, intact: reportDigest(sum.summary) === sum.hash },
      nameOf: (id) => office.findAgency(id)?.name ?? id,
    }),
    name: `${slugOf(`tổng hợp ${period.title}`)}-lan-${sums.length}`,
    ...{ agency, at: sum.at, madeBy: maker, signedBy: null },
  };
}

function sendPrinted(
  { office, press, now, provinceName }: ReportFileDeps,
  reply: FastifyReply,
  { table, name, agency, at, madeBy, signedBy, signature }: Frozen,
): FastifyReply {
  const profile = office.profile();
  const regime = profile && regimeAt(profile.timeline, 'forms', localDateOf(at));
  if (!regime) throw new Error(`no forms are known of ${localDateOf(at)}`);
  const sheet = reportSheet({
    ...{ regime, agency, province: provinceName, number: null, at, now: now(), copy: false },
    ...{ report: table, madeBy, signedBy, ...(signature ? { signature } : {}) },
  });
  return sendPdf(reply, `${name}.pdf`, printReport(press(), sheet));
}
