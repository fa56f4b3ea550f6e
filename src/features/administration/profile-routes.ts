import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { systemAdministration } from '../../domain/access/may-administer.ts';
import { localDateOf } from '../../domain/calendar/local-time.ts';
import { type Comparison, openComparison, takeFromProfile } from '../../store/office/take-from-profile.ts';
import { textField } from '../../web/form-fields.ts';
import { officeNames } from '../../web/office-names.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import type { AdministrationDeps } from './administration-deps.ts';
import type { Problem } from './positions.ts';
import {
  goneIn,
  MOVED,
  problemOf,
  readTaking,
  type TakingTyped,
  takingOf,
  typedProblems,
  untouched,
} from './profile-form.ts';
import { profilePage, profileUnreadablePage } from './profile-page.tsx';
import { actOf, sentWith } from './whose.ts';

/** Bộ cấu hình tỉnh: what its later versions brought, taken line by line by who administers the system. */
export function profileRoutes(app: FastifyInstance, deps: AdministrationDeps): void {
  const { database, office, desk, now, send } = deps;

  app.get(paths.provinceProfile, async (request, reply) => {
    const comparison = await compare(request, reply);
    if (!comparison) return reply;
    return show(request, reply, comparison, untouched(comparison.today), []);
  });

  app.post(paths.provinceProfile, async (request, reply) => {
    const { officer } = getSignedIn(request);
    const duty = systemAdministration(officer.duties);
    if (!duty) throw new Error('a page of the system’s administrators was reached without the duty');
    const comparison = await compare(request, reply);
    if (!comparison) return reply;
    const typed = readTaking(request.body);
    const { commandId } = sentWith(deps, request.body);
    const isRepeated = comparison.takings.some((taking) => taking.commandId === commandId);
    const problems = typedProblems(typed);
    if (problems.length > 0 && !isRepeated) return show(request, reply, comparison, typed, problems);
    if (goneIn(typed, comparison) && !isRepeated)
      return show(request, reply, comparison, typed, [{ field: 'dong', text: MOVED }]);
    const act = actOf(deps, { by: { ...officer }, duty }, commandId);
    const taken = await takeFromProfile(database, comparison, takingOf(typed, comparison), act);
    await office.refresh();
    if (taken.ok) return reply.redirect(`${paths.provinceProfile}?da-lay=${taken.value.length}`, 303);
    const fresh = taken.reason.code === 'moved' ? await compare(request, reply) : comparison;
    return fresh ? show(request, reply, fresh, typed, [problemOf(taken.reason)]) : reply;
  });

  /** Undefined: the files cannot be read, and that was said. */
  async function compare(request: FastifyRequest, reply: FastifyReply): Promise<Comparison | undefined> {
    const offered = deps.offered?.();
    if (offered?.ok) return openComparison(database, offered.value, localDateOf(now()));
    await send(request, reply, profileUnreadablePage(offered?.reason ?? null), 503);
    return undefined;
  }

  function show(
    request: FastifyRequest,
    reply: FastifyReply,
    comparison: Comparison,
    typed: TakingTyped,
    problems: readonly Problem[],
  ): FastifyReply {
    const page = profilePage({
      ...{ comparison, typed, problems, commandId: desk.newId(), names: officeNames(office, '') },
      taken: problems.length === 0 ? textField(request.query, 'da-lay') : '',
    });
    return send(request, reply, page, problems.length > 0 ? 422 : 200);
  }
}
