import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { mayReport } from '../../domain/access/may-report.ts';
import { localDateOf } from '../../domain/calendar/local-time.ts';
import {
  decideReport,
  type ReportCommand,
  type ReportRefusal,
  signedNumbers,
} from '../../domain/reporting/decide-report.ts';
import { faultsIn } from '../../domain/reporting/report-content.ts';
import { addToReports, isReportCommandDone, reportDigest } from '../../store/reporting/report-log.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { NOT_CHECKED, reportRefusalSentence } from '../../words/vi/reporting-words.ts';
import { askedReport, sendingIn } from './asked-report.ts';
import { countReport, recountReport } from './count-report.ts';
import { reportPage } from './report-page.tsx';
import { type AskedReport, REPORT_FIELDS, type TypedReport } from './report-view.ts';
import { commandIdIn, officerName, type ReportingDeps, reportActor } from './reporting-deps.ts';

/** One report: filled in from the figures, explained, signed and sent; and returned by who oversees. */
export function reportRoutes(app: FastifyInstance, deps: ReportingDeps): void {
  app.get(paths.report(':period', ':agency'), async (request, reply) => {
    const asked = await askedReport(deps, request);
    return asked ? show(deps, request, reply, asked) : reply.callNotFound();
  });

  app.post(paths.report(':period', ':agency'), async (request, reply) => {
    const asked = await askedReport(deps, request);
    if (!asked) return reply.callNotFound();
    const explanation = textField(request.body, REPORT_FIELDS.explanation);
    const signs = textField(request.body, REPORT_FIELDS.act) === 'ky';
    const seen = textField(request.body, REPORT_FIELDS.numbers);
    const command: ReportCommand = signs
      ? { type: 'submit-report', explanation, seen }
      : { type: 'explain-report', text: explanation };
    return give(deps, request, reply, asked, command);
  });

  app.post(paths.returnReport(':period', ':agency'), async (request, reply) => {
    const asked = await askedReport(deps, request);
    if (!asked) return reply.callNotFound();
    const reason = textField(request.body, REPORT_FIELDS.reason);
    return give(deps, request, reply, asked, { type: 'return-report', reason });
  });

  app.get(paths.returnReport(':period', ':agency'), async (request, reply) => {
    const { period = '', agency = '' } = request.params as { period?: string; agency?: string };
    return reply.redirect(paths.report(period, agency), 303);
  });
}

const MOST_LETTERS = 5000;
const TOO_LONG = 'Nội dung dài quá 5.000 ký tự. Xin ghi gọn lại';

async function give(
  deps: ReportingDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: AskedReport,
  command: ReportCommand,
): Promise<FastifyReply> {
  const { database, newId, now } = deps;
  const signedIn = getSignedIn(request);
  const { identity, officer, agency: own } = signedIn;
  const { period, agency, report } = asked;
  const address = paths.report(period.id, agency.id);
  const commandId = commandIdIn(request.body, newId);
  if (await isReportCommandDone(database, identity, commandId)) return reply.redirect(address, 303);
  const returning = command.type === 'return-report';
  const typed: TypedReport = {
    ...(returning ? { reason: command.reason } : {}),
    ...(command.type === 'submit-report' ? { explanation: command.explanation } : {}),
    ...(isTicked(request) ? { checked: textField(request.body, REPORT_FIELDS.numbers) } : {}),
    ...(command.type === 'explain-report' ? { explanation: command.text } : {}),
  };
  const field = returning ? REPORT_FIELDS.reason : REPORT_FIELDS.explanation;
  // Signing cannot be undone: who signs says once more that they looked.
  const unchecked =
    command.type === 'submit-report' && !isTicked(request)
      ? [{ field: REPORT_FIELDS.checked, text: NOT_CHECKED }]
      : [];
  const refuse = (text: string) => show(deps, request, reply, asked, typed, [{ field, text }]);
  if ((typed.reason ?? typed.explanation ?? '').length > MOST_LETTERS) return refuse(TOO_LONG);
  // What somebody else wrote in between is not written over unseen.
  if (textField(request.body, REPORT_FIELDS.version) !== String(report.version))
    return refuse(reportRefusalSentence({ code: 'moved' }));
  const by = reportActor(signedIn, deps);
  const figures =
    command.type === 'submit-report'
      ? await countReport(deps, identity, { agency: agency.id, period })
      : null;
  const recount =
    figures && (await recountReport(deps, identity, { agency: agency.id, period, asOf: figures.asOf }));
  const decided = decideReport(report, command, {
    ...{ ...by, period, reporting: agency, now: now(), figures, recount },
    ...{ openBefore: asked.before, digest: reportDigest },
  });
  if (!decided.ok) {
    const text = reportRefusalSentence(decided.reason);
    // Whatever is wrong with the form is said at once; other refusals leave nothing to tick.
    const more = isUnexplained(decided.reason) ? unchecked : [];
    return show(deps, request, reply, asked, typed, [{ field, text }, ...more]);
  }
  if (unchecked.length > 0) return show(deps, request, reply, asked, typed, unchecked);
  const added = await addToReports(
    ...([database, identity] as const),
    decided.value.map((event, index) => ({
      ...{ period: period.id, stream: 'report' as const, agency: agency.id },
      ...{ after: report.version + index, event },
    })),
    {
      ...{ officer: officer.id, agency: own.id, at: now(), commandId },
      onBehalfOf: mayReport(by, command.type, agency.id)?.onBehalfOf ?? null,
    },
  );
  if (!added.ok && !(await isReportCommandDone(database, identity, commandId))) {
    const fresh = await askedReport(deps, request);
    const text = reportRefusalSentence({ code: 'moved' });
    return show(deps, request, reply, fresh ?? asked, typed, [{ field, text }]);
  }
  return reply.redirect(address, 303);
}

function isUnexplained({ code }: ReportRefusal): boolean {
  return code === 'carried-unexplained' || code === 'late-unexplained';
}

function isTicked({ body }: FastifyRequest): boolean {
  return textField(body, REPORT_FIELDS.checked) !== '';
}

async function show(
  deps: ReportingDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: AskedReport,
  typed: TypedReport = {},
  problems: readonly { field: string; text: string }[] = [],
): Promise<FastifyReply> {
  const { office, now, newId, send } = deps;
  const { period, agency, report, events } = asked;
  const signedIn = getSignedIn(request);
  const by = reportActor(signedIn, deps);
  const may = (command: ReportCommand['type']) => mayReport(by, command, agency.id) !== undefined;
  const sent = sendingIn(request, report);
  const figures = sent
    ? sent.content
    : await countReport(deps, signedIn.identity, { agency: agency.id, period });
  const asOf = figures.asOf;
  const isToSign = !sent && localDateOf(now()) >= period.until;
  const faults = isToSign
    ? faultsIn(figures, await recountReport(deps, signedIn.identity, { agency: agency.id, period, asOf }))
    : [];
  const page = reportPage({
    ...{ ...asked, typed, problems, figures, faults, now: now(), commandId: newId() },
    numbers: reportDigest(signedNumbers(figures)),
    sent: sent
      ? {
          ...{
            at: sent.at,
            hash: sent.hash,
            number: report.submissions.indexOf(sent) + 1,
            isLast: sent === report.submissions.at(-1),
          },
          officer: officerName(office, sent.officer),
          onBehalfOf: sent.onBehalfOf ? officerName(office, sent.onBehalfOf.officer) : null,
          intact: reportDigest(sent.content) === sent.hash,
        }
      : null,
    acts: events.map((event) => ({ event, officer: officerName(office, event.officer) })),
    ...{ mayExplain: may('explain-report'), maySign: may('submit-report') },
    ...{
      mayReturn: may('return-report'),
      oversees: signedIn.powers.some(({ role }) => role === 'supervisor'),
    },
  });
  return send(request, reply, page, problems.length > 0 ? 422 : 200);
}
