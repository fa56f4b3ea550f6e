import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CalendarChange } from '../../domain/calendar/calendar-change.ts';
import { localDateOf } from '../../domain/calendar/local-time.ts';
import {
  type Changed,
  readCalendarChanges,
  writeCalendarChange,
} from '../../store/office/calendar-changes.ts';
import { keptBody } from '../../web/keep-typed.ts';
import { officeNames } from '../../web/office-names.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import type { CalendarDeps } from './calendar-deps.ts';
import { type DecisionTyped, decisionProblems, decreeOf, type Problem, readDecision } from './change-form.ts';
import { changePage, undoPage } from './change-page.tsx';
import { countChange } from './change-queries.ts';
import { actOf, beginMoving, commandIdIn } from './confirming.ts';
import { foreseeUndo } from './foresee.ts';
import { planUndo } from './plan-change.ts';
import { type CalendarScope, isOfScope, scopeOf } from './scope.ts';

/** A confirmed change: what came of it, and taking it back (ruling 14). */
export function undoRoutes(app: FastifyInstance, deps: CalendarDeps): void {
  const { database, office, now, send } = deps;
  const officer = (id: string) => office.findOfficer(id)?.name ?? id;

  app.get(paths.calendarChange(':id'), async (request, reply) => {
    const found = await find(request);
    if (!found) return reply.callNotFound();
    const { content: change } = found.changed;
    const counts = await countChange(database, change);
    return send(request, reply, changePage({ change, counts, officer }));
  });

  app.get(paths.undoCalendar(':id'), async (request, reply) => {
    const found = await find(request);
    if (!found) return reply.callNotFound();
    const { content: change } = found.changed;
    if (change.undone) return reply.redirect(paths.calendarChange(change.id), 303);
    const kept = await keptBody(deps, request);
    return show(request, reply, found, { typed: readDecision(kept ?? {}), problems: [] });
  });

  app.post(paths.undoCalendar(':id'), { config: { keepsTyped: true } }, async (request, reply) => {
    const found = await find(request);
    if (!found) return reply.callNotFound();
    const { changed, scope } = found;
    const { content: change } = changed;
    const done = paths.calendarChange(change.id);
    if (change.undone) return reply.redirect(done, 303);
    const typed = readDecision(request.body);
    const problems = decisionProblems(typed, localDateOf(now()));
    if (problems.length > 0) return show(request, reply, found, { typed, problems });
    const by = getSignedIn(request).officer.id;
    const undone = { decision: decreeOf(typed), reason: typed.lydo, by, at: now() };
    const content: CalendarChange = { ...change, state: 'restoring', undone };
    const written = await writeCalendarChange(
      database,
      {
        change: { content, seen: changed.seen },
        calendars: planUndo(office, scope, change.days).map(({ after, seen }) => ({ calendar: after, seen })),
        agency: null,
      },
      actOf(deps, request, commandIdIn(deps, request.body)),
    );
    await office.refresh();
    if (!written.ok) {
      const text = 'Lịch vừa đổi trong lúc xem. Xin xem lại rồi rút lại lần nữa';
      const fresh = (await find(request)) ?? found;
      if (fresh.changed.content.undone) return reply.redirect(done, 303);
      return show(request, reply, fresh, { typed, problems: [{ field: 'xem-truoc', text }] });
    }
    await beginMoving(deps, content);
    return reply.redirect(done, 303);
  });

  interface Found {
    changed: Changed;
    scope: CalendarScope;
  }

  async function find(request: FastifyRequest): Promise<Found | undefined> {
    const { id = '' } = request.params as { id?: string };
    const scope = scopeOf(getSignedIn(request));
    const changed = (await readCalendarChanges(database)).find(({ content }) => content.id === id);
    return scope && changed && isOfScope(changed.content, scope) ? { changed, scope } : undefined;
  }

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    { changed: { content: change }, scope }: Found,
    { typed, problems }: { typed: DecisionTyped; problems: readonly Problem[] },
  ) {
    const calendars = planUndo(office, scope, change.days);
    const page = undoPage({
      ...{ change, officer, typed, problems, opens: scope.agency !== null },
      foreseen: await foreseeUndo(database, calendars, change.id),
      names: officeNames(office, getSignedIn(request).agency.id),
      procedure: (id) => office.findProcedure(id)?.content.name ?? id,
      commandId: deps.desk.newId(),
    });
    return send(request, reply, page, problems.length > 0 ? 422 : 200);
  }
}
