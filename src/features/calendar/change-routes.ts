import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CalendarChange } from '../../domain/calendar/calendar-change.ts';
import { localDateOf } from '../../domain/calendar/local-time.ts';
import { readCalendarChanges, writeCalendarChange } from '../../store/office/calendar-changes.ts';
import { textField } from '../../web/form-fields.ts';
import { keptBody } from '../../web/keep-typed.ts';
import { officeNames } from '../../web/office-names.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import type { CalendarDeps } from './calendar-deps.ts';
import {
  type ChangeTyped,
  changeProblems,
  daysOf,
  decreeOf,
  type Problem,
  readChange,
} from './change-form.ts';
import { actOf, beginMoving, commandIdIn } from './confirming.ts';
import { foreseeMove } from './foresee.ts';
import { formPage } from './form-page.tsx';
import { type CalendarPlan, planChange } from './plan-change.ts';
import { previewPage } from './preview-page.tsx';
import { type CalendarScope, scopeOf, whoseDays } from './scope.ts';

const EMPTY = readChange({});

/** A day is typed, looked over with all it would move, and confirmed. */
export function changeRoutes(app: FastifyInstance, deps: CalendarDeps): void {
  const { now, send } = deps;

  app.get(paths.changeCalendar, async (request, reply) => {
    const kept = await keptBody(deps, request);
    const typed = kept ? readChange(kept) : { ...EMPTY, loai: 'nghi' };
    const page = { whose: whoseDays(getScope(request)), typed, problems: [] };
    return send(request, reply, formPage({ ...page, cameTooLate: kept !== undefined }));
  });

  app.post(paths.changeCalendar, { config: { keepsTyped: true } }, async (request, reply) => {
    const typed = readChange(request.body);
    const planned = plan(deps, getScope(request), typed);
    if (!planned.plan) return showForm(request, reply, typed, planned.problems);
    return showPreview(deps, request, reply, { typed, plan: planned.plan, problems: [] });
  });

  app.post(paths.foreseeCalendar, async (request, reply) => {
    const typed = readChange(request.body);
    const scope = getScope(request);
    const commandId = commandIdIn(deps, request.body);
    if (textField(request.body, 'sua') !== '') return showForm(request, reply, typed, [], 200);
    // Sent twice: what was confirmed is confirmed.
    const done = (await readCalendarChanges(deps.database)).find(({ content }) => content.id === commandId);
    if (done) return reply.redirect(paths.calendarChange(commandId), 303);
    const planned = plan(deps, scope, typed);
    if (!planned.plan) return showForm(request, reply, typed, planned.problems);
    const moved = [
      { field: 'xem-truoc', text: 'Lịch vừa được người khác đổi. Xin xem lại rồi xác nhận lại' },
    ];
    const again = { typed, plan: planned.plan, problems: moved };
    if (textField(request.body, 'lich') !== seenIn(planned.plan))
      return showPreview(deps, request, reply, again);
    const change = changeOf(request, typed, scope, planned.plan, commandId);
    const written = await writeCalendarChange(
      deps.database,
      {
        change: { content: change, seen: 0 },
        calendars: planned.plan.calendars.map(({ after, seen }) => ({ calendar: after, seen })),
        agency: planned.plan.agency,
      },
      actOf(deps, request, commandId),
    );
    await deps.office.refresh();
    if (!written.ok) {
      const fresh = plan(deps, scope, typed);
      if (!fresh.plan) return showForm(request, reply, typed, fresh.problems);
      return showPreview(deps, request, reply, { ...again, plan: fresh.plan });
    }
    await beginMoving(deps, change);
    return reply.redirect(paths.calendarChange(change.id), 303);
  });

  function showForm(
    request: FastifyRequest,
    reply: FastifyReply,
    typed: ChangeTyped,
    problems: readonly Problem[],
    status = 422,
  ) {
    return send(request, reply, formPage({ whose: whoseDays(getScope(request)), typed, problems }), status);
  }

  function changeOf(
    request: FastifyRequest,
    typed: ChangeTyped,
    scope: CalendarScope,
    { days, calendars }: CalendarPlan,
    id: string,
  ): CalendarChange {
    return {
      ...{ id, agency: scope.agency?.id ?? null, days, decision: decreeOf(typed), reason: typed.lydo },
      agencies: calendars.flatMap(({ agencies }) => agencies.map((agency) => agency.id)),
      ...{ by: getSignedIn(request).officer.id, at: now(), state: 'moving', undone: null },
    };
  }
}

function getScope(request: FastifyRequest): CalendarScope {
  const scope = scopeOf(getSignedIn(request));
  if (!scope) throw new Error('a page of administrators was reached without the duty');
  return scope;
}

function plan(
  { office, now }: CalendarDeps,
  scope: CalendarScope,
  typed: ChangeTyped,
): { plan: CalendarPlan | null; problems: readonly Problem[] } {
  const problems = changeProblems(typed, localDateOf(now()));
  if (problems.length > 0) return { plan: null, problems };
  const planned = planChange(office, scope, daysOf(typed));
  if (planned.ok) return { plan: planned.value, problems: [] };
  return { plan: null, problems: [{ field: 'ngay', text: planned.reason }] };
}

/** The versions a preview was made of: confirmed is what was seen, or it is shown again. */
function seenIn({ calendars }: CalendarPlan): string {
  return calendars.map(({ before }) => `${before.id}:${before.version}`).join(' ');
}

async function showPreview(
  { database, office, desk, send }: CalendarDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  {
    typed,
    plan: planned,
    problems,
  }: { typed: ChangeTyped; plan: CalendarPlan; problems: readonly Problem[] },
) {
  const scope = getScope(request);
  const page = previewPage({
    ...{ whose: whoseDays(scope), typed, plan: planned, problems, opens: scope.agency !== null },
    foreseen: await foreseeMove(database, planned.calendars),
    names: officeNames(office, getSignedIn(request).agency.id),
    procedure: (id) => office.findProcedure(id)?.content.name ?? id,
    ...{ commandId: desk.newId(), seen: seenIn(planned) },
  });
  return send(request, reply, page, problems.length > 0 ? 422 : 200);
}
