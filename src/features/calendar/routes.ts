import type { FastifyInstance } from 'fastify';
import { localDateOf } from '../../domain/calendar/local-time.ts';
import { readCalendarChanges } from '../../store/office/calendar-changes.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import type { CalendarDeps } from './calendar-deps.ts';
import { changeRoutes } from './change-routes.ts';
import { agenciesIn, isOfScope, scopeOf, whoseDays } from './scope.ts';
import { undoRoutes } from './undo-routes.ts';
import { yearPage } from './year-page.tsx';

/** Lịch làm việc: what differs from the week, and the decisions that change it (ruling 14). */
export async function calendarRoutes(app: FastifyInstance, deps: CalendarDeps): Promise<void> {
  const { database, office, now, send } = deps;
  changeRoutes(app, deps);
  undoRoutes(app, deps);

  app.get(paths.calendar, async (request, reply) => {
    const scope = scopeOf(getSignedIn(request));
    const [agency] = scope ? agenciesIn(scope, office) : [];
    if (!scope || !agency) return reply.callNotFound();
    const calendar = office.calendarOf(agency);
    const typed = textField(request.query, 'nam');
    const known =
      /^\d{4}$/.test(typed) && typed >= calendar.from.slice(0, 4) && typed <= calendar.to.slice(0, 4);
    const year = known ? typed : localDateOf(now()).slice(0, 4);
    const changes = (await readCalendarChanges(database))
      .map(({ content }) => content)
      .filter((change) => isOfScope(change, scope));
    return send(request, reply, yearPage({ whose: whoseDays(scope), calendar, year, changes }));
  });
}
