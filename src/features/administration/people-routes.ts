import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  grantableRoles,
  mayLookAfterAccount,
  refusalOfOfficerChange,
} from '../../domain/access/may-administer.ts';
import { localDateOf } from '../../domain/calendar/local-time.ts';
import { officerOn } from '../../domain/organisation/duties-in-force.ts';
import { readOfficerRecords } from '../../store/office/officer-records.ts';
import { textField } from '../../web/form-fields.ts';
import { keptBody } from '../../web/keep-typed.ts';
import { paths } from '../../web/paths.ts';
import type { AdministrationDeps } from './administration-deps.ts';
import { createOfficers } from './create-officers.ts';
import { createdPage } from './created-page.tsx';
import { showGiveOn } from './give-on-step.ts';
import { canHold, readInHand } from './in-hand.ts';
import {
  composeOfficer,
  type OfficerTyped,
  officerProblems,
  readOfficer,
  refusalWords,
  splitDuties,
  typedOf,
} from './officer-form.ts';
import { officerPage } from './officer-page.tsx';
import { type OpenedOfficer, openOfficer, pastOf } from './opened-officer.ts';
import { peoplePage } from './people-page.tsx';
import type { Problem } from './positions.ts';
import { saveOfficer } from './save-officer.ts';
import { type Administering, administering, agencyAsked, readsFor, sentWith } from './whose.ts';

/** Công chức, viên chức: who there is, somebody new, and what one of them does where (Điều 9.4). */
export function peopleRoutes(app: FastifyInstance, deps: AdministrationDeps): void {
  const { database, office, now, send } = deps;

  app.get(paths.people, async (request, reply) => {
    const may = administering(request, office, agencyAsked(request));
    if (!may) return reply.callNotFound();
    const { id } = may.agency;
    const [records, held] = await Promise.all([
      readOfficerRecords(database, readsFor(may), id),
      readInHand(deps, id),
    ]);
    const today = localDateOf(now());
    const lines = records.map(({ officer }) => {
      const mine = held.filter((one) => one.officer_id === officer.id);
      const present = officerOn(officer, today);
      const stranded = mine.filter((one) => !canHold(present, one)).length;
      return { officer, inHand: mine.length, stranded, works: present.duties.length > 0 };
    });
    return send(request, reply, peoplePage({ agency: may.agency, lines }));
  });

  app.get(paths.newOfficer, async (request, reply) => {
    const kept = await keptBody(deps, request);
    const may = administering(request, office, kept ? textField(kept, 'co-quan') : agencyAsked(request));
    if (!may) return reply.callNotFound();
    return showNew(deps, request, reply, may, { typed: readOfficer(kept), problems: [], status: 200 });
  });

  app.post(paths.newOfficer, { config: { keepsTyped: true } }, async (request, reply) => {
    const may = administering(request, office, agencyAsked(request));
    if (!may) return reply.callNotFound();
    const typed = readOfficer(request.body);
    const officer = composeOfficer(typed, null, { id: deps.desk.newId(), administering: may });
    const refusal = refusalOfOfficerChange(may.by, null, officer);
    const problems = [
      ...officerProblems(typed, may, true),
      ...(refusal ? [{ field: 'mau-0', text: refusalWords(refusal) }] : []),
    ];
    if (problems.length > 0) return showNew(deps, request, reply, may, { typed, problems, status: 422 });
    const { commandId } = sentWith(deps, request.body);
    const created = await createOfficers(deps, request, may, [officer], commandId);
    if (!created.ok)
      return showNew(deps, request, reply, may, { typed, problems: [created.reason], status: 422 });
    // In the answer itself: passwords are shown once and kept nowhere.
    return send(request, reply, createdPage(may.agency, created.value));
  });

  app.get(paths.officer(':id'), async (request, reply) => {
    const opened = await openOfficer(deps, request);
    if (!opened) return reply.callNotFound();
    const kept = await keptBody(deps, request);
    const typed = kept ? readOfficer(kept) : typedOf(opened.officer, opened.administering);
    return showOfficer(deps, request, reply, opened, {
      typed,
      problems: [],
      status: 200,
      late: kept !== undefined,
    });
  });

  app.post(paths.officer(':id'), { config: { keepsTyped: true } }, async (request, reply) => {
    const opened = await openOfficer(deps, request);
    if (!opened) return reply.callNotFound();
    const { officer: before, administering: may } = opened;
    const typed = readOfficer(request.body);
    const problems = officerProblems(typed, may, false);
    if (problems.length > 0)
      return showOfficer(deps, request, reply, opened, { typed, problems, status: 422 });
    const after = composeOfficer(typed, before, { id: before.id, administering: may });
    const saved = await saveOfficer(deps, request, opened, after, 'hoten');
    switch (saved.is) {
      case 'saved':
        return reply.redirect(`${paths.officer(before.id)}?da-luu=1`, 303);
      case 'asked':
        return showGiveOn(deps, request, reply, { opened, saved, action: paths.officer(before.id) });
      case 'wrong': {
        const fresh = (await openOfficer(deps, request)) ?? opened;
        return showOfficer(deps, request, reply, fresh, { typed, problems: saved.problems, status: 422 });
      }
    }
  });
}

interface Shown {
  typed: OfficerTyped;
  problems: readonly Problem[];
  status: number;
  late?: boolean;
}

function showNew(
  deps: AdministrationDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  may: Administering,
  { typed, problems, status }: Shown,
): FastifyReply {
  const page = officerPage({
    ...{ agency: may.agency, officer: null, version: 0, typed, problems, others: [], past: [] },
    ...{ commandId: deps.desk.newId(), grantable: grantableRoles(may.by, may.agency.id) },
    ...{
      procedures: proceduresOf(deps),
      inHand: 0,
      saved: false,
      cameTooLate: false,
      looksAfterAccount: false,
    },
  });
  return deps.send(request, reply, page, status);
}

async function showOfficer(
  deps: AdministrationDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  opened: OpenedOfficer,
  { typed, problems, status, late = false }: Shown,
): Promise<FastifyReply> {
  const { officer, version, administering: may } = opened;
  const { agency, by } = may;
  const [held, past] = await Promise.all([readInHand(deps, agency.id, officer.id), pastOf(deps, opened)]);
  const page = officerPage({
    ...{ agency, officer, version, typed, problems, past, cameTooLate: late },
    ...{ commandId: deps.desk.newId(), grantable: grantableRoles(by, agency.id) },
    others: splitDuties(officer.duties, may).others,
    ...{ procedures: proceduresOf(deps), inHand: held.length },
    saved: status === 200 && textField(request.query, 'da-luu') !== '',
    looksAfterAccount: mayLookAfterAccount(by, officer) && by.id !== officer.id,
  });
  return deps.send(request, reply, page, status);
}

function proceduresOf({ office }: AdministrationDeps) {
  return office
    .procedures()
    .map(({ content: { id, name, field } }) => ({ id, name, field }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}
