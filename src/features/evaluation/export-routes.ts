import type { FastifyInstance, FastifyRequest } from 'fastify';
import { listingsReport, rankingReport } from '../../documents/report-evaluation.ts';
import { printReport, reportSheet } from '../../documents/report-sheet.ts';
import type { ReportTable } from '../../documents/report-table.ts';
import { reportWorkbook } from '../../documents/workbooks/report-workbook.ts';
import { localDateOf } from '../../domain/calendar/local-time.ts';
import { regimeAt } from '../../domain/regime/regime-timeline.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { sendPdf } from '../../web/send-pdf.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { listingReasonSentence } from '../../words/vi/evaluation-words.ts';
import type { EvaluatedUnit } from './evaluate-officers.ts';
import type { EvaluationDeps } from './evaluation-deps.ts';
import { type Asked, periodWords, TABLES } from './evaluation-query.ts';
import { findEvaluation } from './find-evaluation.ts';
import { findLines } from './find-lines.ts';
import { askedOf } from './review-routes.ts';
import { reviewSentence } from './review-sentence.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The tables as files, as of the moment that was seen. */
export function exportRoutes(app: FastifyInstance, deps: EvaluationDeps): void {
  app.get(paths.evaluationWorkbook, async (request, reply) => {
    const found = await tableOf(deps, request);
    if (!found) return reply.callNotFound();
    return reply
      .type(XLSX)
      .header('content-disposition', `attachment; filename="${found.file}.xlsx"`)
      .send(await reportWorkbook(found.table));
  });

  app.get(paths.evaluationPrint, async (request, reply) => {
    const found = await tableOf(deps, request);
    const { office, press, now, provinceName } = deps;
    const { agency, officer } = getSignedIn(request);
    const profile = office.profile();
    const regime = found && profile && regimeAt(profile.timeline, 'forms', localDateOf(found.asked.asOf.at));
    if (!found || !regime) return reply.callNotFound();
    const sheet = reportSheet({
      ...{ regime, agency, province: provinceName, number: null, at: found.asked.asOf.at, now: now() },
      ...{ copy: false, report: found.table, madeBy: officer.name },
    });
    return sendPdf(reply, `${found.file}.pdf`, printReport(press(), sheet));
  });
}

async function tableOf(
  deps: EvaluationDeps,
  request: FastifyRequest,
): Promise<{ table: ReportTable; asked: Asked; file: string } | undefined> {
  const asked = await askedOf(deps, request);
  const name = TABLES.find((one) => one === textField(request.query, 'bang'));
  if (!asked || !name) return undefined;
  const table = await readTable(deps, request, asked, name);
  return table && { table, asked, file: `thi-dua-${name}-${asked.period.from}` };
}

/** What no officer is ranked by, and is not lost. */
function unassignedSentence({ name, ended, open }: EvaluatedUnit): string {
  return `Chưa giao cho ai, ${name} giữ chung: giải quyết đúng hẹn ${ended.kept}, trễ do ${name} ${ended.own}, trễ do người khác, nơi khác ${ended.others}; đang giải quyết còn hạn ${open.kept}, quá hạn do ${name} ${open.own}, do người khác, nơi khác ${open.others}.`;
}

async function readTable(
  deps: EvaluationDeps,
  request: FastifyRequest,
  asked: Asked,
  name: (typeof TABLES)[number],
): Promise<ReportTable | undefined> {
  const { office } = deps;
  const signedIn = getSignedIn(request);
  const { criteria } = asked.rules;
  const around = {
    lines: [
      { name: 'Kỳ đánh giá', words: `Từ ${periodWords(asked.period)}` },
      { name: 'Đơn vị lập', words: signedIn.agency.name },
    ],
    notes: [
      `Số liệu tính đến ${instantWords(asked.asOf.at)}.`,
      'Hồ sơ trễ do sự cố hệ thống, do người nộp hoặc do nơi khác được ghi riêng, không trừ điểm.',
    ],
  };
  if (name === 'danh-sach') {
    const nameOf = (id: string) => office.findOfficer(id)?.name ?? id;
    const lines = await findLines(deps, signedIn, asked);
    return listingsReport(
      lines.map(({ listing: { list, subject }, name: who, grounds, reviews }) => {
        const last = reviews.at(-1);
        const { reasons = [] } = grounds ?? last?.grounds ?? {};
        return {
          ...{ list, name: who, kind: subject, reasons: reasons.map(listingReasonSentence) },
          decision: last ? reviewSentence(last, nameOf) : '',
        };
      }),
      around,
    );
  }
  const { agencies, officers } = await findEvaluation(deps, signedIn, asked);
  if (name === 'co-quan')
    return agencies ? rankingReport('agency', agencies, criteria.agency, around) : undefined;
  if (!officers) return undefined;
  const notes = [...around.notes, ...officers.units.map(unassignedSentence)];
  return rankingReport('officer', officers.rows, criteria.officer, { ...around, notes });
}
