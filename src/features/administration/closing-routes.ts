import type { FastifyInstance } from 'fastify';
import { mayLookAfterAccount } from '../../domain/access/may-administer.ts';
import { localDateOf } from '../../domain/calendar/local-time.ts';
import type { Officer } from '../../domain/organisation/agency.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { dayProblems, readDate, typedDay } from '../../web/typed-day.ts';
import type { AdministrationDeps } from './administration-deps.ts';
import { closePage, reopenPage } from './close-page.tsx';
import { giveOn } from './give-on.ts';
import { giveOnPage } from './give-on-page.tsx';
import { showGiveOn } from './give-on-step.ts';
import { readInHand } from './in-hand.ts';
import { openOfficer } from './opened-officer.ts';
import type { Problem } from './positions.ts';
import { saveOfficer, undecided } from './save-officer.ts';

const LONGEST_REASON = 500;

/** Ngừng và mở lại tài khoản, giao lại hồ sơ đang giữ (Điều 9.4). */
export function closingRoutes(app: FastifyInstance, deps: AdministrationDeps): void {
  const { office, now, send } = deps;

  app.get(paths.closeOfficer(':id'), async (request, reply) => {
    const opened = await openOfficer(deps, request);
    if (!opened || !mayLookAfterAccount(opened.administering.by, opened.officer)) return reply.callNotFound();
    const typed = { day: localDateOf(now()), reason: '' };
    return send(request, reply, closePage({ opened, typed, problems: [], commandId: deps.desk.newId() }));
  });

  app.post(paths.closeOfficer(':id'), async (request, reply) => {
    const opened = await openOfficer(deps, request);
    if (!opened) return reply.callNotFound();
    const { officer } = opened;
    const typed = { day: readDate(request.body, 'ngay'), reason: textField(request.body, 'lydo') };
    const problems = closingProblems(typed, localDateOf(now()));
    const again = (wrong: readonly Problem[]) =>
      send(request, reply, closePage({ opened, typed, problems: wrong, commandId: deps.desk.newId() }), 422);
    if (problems.length > 0) return again(problems);
    const after: Officer = { ...officer, disabled: { from: typed.day, reason: typed.reason } };
    const saved = await saveOfficer(deps, request, opened, after, 'ngay');
    if (saved.is === 'asked')
      return showGiveOn(deps, request, reply, { opened, saved, action: paths.closeOfficer(officer.id) });
    if (saved.is === 'wrong') return again(saved.problems);
    return reply.redirect(`${paths.officer(officer.id)}?da-luu=1`, 303);
  });

  app.get(paths.reopenOfficer(':id'), async (request, reply) => {
    const opened = await openOfficer(deps, request);
    if (!opened?.officer.disabled) return reply.callNotFound();
    return send(request, reply, reopenPage({ opened, problems: [], commandId: deps.desk.newId() }));
  });

  app.post(paths.reopenOfficer(':id'), async (request, reply) => {
    const opened = await openOfficer(deps, request);
    if (!opened) return reply.callNotFound();
    const { disabled: _, ...after } = opened.officer;
    const saved = await saveOfficer(deps, request, opened, after, 'mo-lai');
    if (saved.is === 'saved') return reply.redirect(`${paths.officer(after.id)}?da-luu=1`, 303);
    return send(
      request,
      reply,
      reopenPage({ opened, problems: saved.problems, commandId: deps.desk.newId() }),
      422,
    );
  });

  app.get(paths.officerInHand(':id'), async (request, reply) => {
    const opened = await openOfficer(deps, request);
    if (!opened) return reply.callNotFound();
    const { officer, administering } = opened;
    const held = await readInHand(deps, administering.agency.id, officer.id);
    return send(request, reply, inHandPage(opened.officer, { opened, held, problems: [], chosen: () => '' }));
  });

  app.post(paths.officerInHand(':id'), async (request, reply) => {
    const opened = await openOfficer(deps, request);
    if (!opened) return reply.callNotFound();
    const { officer, administering } = opened;
    const held = await readInHand(deps, administering.agency.id, officer.id);
    // Only those of which something was said; the rest stay.
    const chosen = held.filter(({ id }) => textField(request.body, `giao-${id}`) !== '');
    const problems = undecided(request.body, chosen);
    const failed = problems.length > 0 ? problems : await giveOn(deps, request, chosen);
    if (failed.length === 0) return reply.redirect(paths.officerInHand(officer.id), 303);
    const left = await readInHand(deps, administering.agency.id, officer.id);
    const typed = (field: string) => textField(request.body, field);
    return send(
      request,
      reply,
      inHandPage(officer, { opened, held: left, problems: failed, chosen: typed }),
      422,
    );
  });

  function inHandPage(
    officer: Officer,
    {
      opened: { administering },
      ...rest
    }: Pick<Parameters<typeof giveOnPage>[0], 'held' | 'problems' | 'chosen'> & {
      opened: NonNullable<Awaited<ReturnType<typeof openOfficer>>>;
    },
  ) {
    return giveOnPage({
      ...{
        agency: administering.agency,
        officer,
        action: paths.officerInHand(officer.id),
        carried: [],
        ...rest,
      },
      why: 'Mỗi hồ sơ chuyển đi được ghi vào nhật ký của hồ sơ đó. Hồ sơ nào không chọn thì vẫn ở chỗ người đang giữ.',
      button: 'Giao lại những hồ sơ đã chọn',
      officers: office.officersOf(administering.agency.id),
      procedureName: (id) => office.findProcedure(id)?.content.name ?? id,
    });
  }
}

function closingProblems(
  { day, reason }: { day: string; reason: string },
  today: string,
): readonly Problem[] {
  const found: Problem[] = dayProblems('ngay', day, 'ngày ngừng tài khoản');
  if (typedDay(day) !== undefined && day < today)
    found.push({ field: 'ngay', text: 'Ngày ngừng không thể ở trước hôm nay' });
  if (reason === '') found.push({ field: 'lydo', text: 'Ghi lý do ngừng tài khoản' });
  else if (reason.length > LONGEST_REASON) found.push({ field: 'lydo', text: 'Lý do dài quá 500 ký tự' });
  return found;
}
