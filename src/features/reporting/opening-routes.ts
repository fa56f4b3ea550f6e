import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { mayReport } from '../../domain/access/may-report.ts';
import { localDateOf } from '../../domain/calendar/local-time.ts';
import { dayAfter } from '../../domain/figures/period.ts';
import { answeringAgency } from '../../domain/organisation/succession.ts';
import { decideOpening } from '../../domain/reporting/decide-period.ts';
import {
  type AskedPeriod,
  type PeriodRefusal,
  proposedPeriods,
} from '../../domain/reporting/report-period.ts';
import { openPeriod } from '../../store/reporting/open-period.ts';
import { isReportCommandDone } from '../../store/reporting/report-log.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { typedDay } from '../../web/typed-day.ts';
import { periodRefusalSentence, proposedTitle } from '../../words/vi/reporting-words.ts';
import { OPENING_FIELDS, type OpeningTyped, openingProblems, readOpening } from './opening-form.ts';
import { openingPage } from './opening-page.tsx';
import { commandIdIn, type ReportingDeps, reportActor } from './reporting-deps.ts';

const FIELD_OF: Readonly<Partial<Record<PeriodRefusal['code'], keyof typeof OPENING_FIELDS>>> = {
  ...{ 'period-backwards': 'to', 'period-too-long': 'to', 'nobody-asked': 'agencies' },
  ...{ 'due-before-end': 'due', 'due-passed': 'due', 'period-open-already': 'kind' },
};

/** Mở kỳ báo cáo: a statutory one with one press, or of days of its own (đột xuất). */
export function openingRoutes(app: FastifyInstance, deps: ReportingDeps): void {
  const { database, newId, now } = deps;

  app.get(paths.openPeriod, (request, reply) =>
    show(deps, request, reply, { ...readOpening({}), id: newId() }, []),
  );

  app.post(paths.openPeriod, async (request, reply) => {
    const signedIn = getSignedIn(request);
    const { identity, officer, agency } = signedIn;
    const typed = { ...readOpening(request.body), id: commandIdIn(request.body, newId) };
    if (await isReportCommandDone(database, identity, typed.id)) return reply.redirect(paths.reports, 303);
    const known = reportingAgencies(deps).map(({ id }) => id);
    const problems = openingProblems(typed, proposedPeriods(now()), known);
    const asked = askedPeriod(typed, deps, known);
    if (problems.length > 0 || !asked) return show(deps, request, reply, typed, problems);
    const by = reportActor(signedIn, deps);
    const id = newId();
    const writer = {
      ...{ officer: officer.id, agency: agency.id, at: now(), commandId: typed.id },
      onBehalfOf: mayReport(by, 'open-period', null)?.onBehalfOf ?? null,
    };
    const opening = { id, agency: agency.id, by: writer };
    const opened = await openPeriod(database, identity, opening, (open) =>
      decideOpening(asked, { ...by, open, now: now() }),
    );
    if (!opened.ok) {
      const { reason } = opened;
      const field = OPENING_FIELDS[FIELD_OF[reason.code as PeriodRefusal['code']] ?? 'kind'];
      return show(deps, request, reply, typed, [{ field, text: periodRefusalSentence(reason) }]);
    }
    return reply.redirect(opened.value === 'again' ? paths.reports : paths.reportPeriod(id), 303);
  });
}

/** Agencies that take dossiers in and are not merged into another: those have figures. */
function reportingAgencies({ office, now }: ReportingDeps) {
  const today = localDateOf(now());
  return office
    .agencies()
    .filter((agency) => agency.staffed)
    .filter((agency) => answeringAgency(agency, office.findAgency, today).id === agency.id)
    .map(({ id, name }) => ({ id, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'vi'));
}

/** undefined: something typed is no day. */
function askedPeriod(
  typed: OpeningTyped,
  { now }: ReportingDeps,
  known: readonly string[],
): AskedPeriod | undefined {
  const proposed = proposedPeriods(now()).find((one) => proposedTitle(one) === typed.kind);
  const day = (text: string) => (typedDay(text) === undefined ? undefined : text);
  const [from, last] = [day(typed.from), day(typed.to)];
  const due = typed.due === '' ? proposed?.due : day(typed.due);
  const days = proposed ?? (from && last ? { from, until: dayAfter(last) } : undefined);
  if (!days || due === undefined) return undefined;
  return {
    ...{ kind: proposed?.kind ?? 'ad-hoc', from: days.from, until: days.until, due, note: typed.note },
    title: typed.title || (proposed ? proposedTitle(proposed) : ''),
    agencies: typed.agencies.length === 0 ? known : known.filter((id) => typed.agencies.includes(id)),
  };
}

function show(
  deps: ReportingDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: OpeningTyped,
  problems: readonly { field: string; text: string }[],
): FastifyReply {
  const proposed = proposedPeriods(deps.now()).map((period) => ({ ...period, title: proposedTitle(period) }));
  const page = openingPage({
    ...{ typed, problems, proposed, agencies: reportingAgencies(deps) },
    today: localDateOf(deps.now()),
  });
  return deps.send(request, reply, page, problems.length > 0 ? 422 : 200);
}
