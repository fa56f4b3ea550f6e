import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import type { SendStaffPage } from '../../web/staff-page.ts';
import {
  askableOfficers,
  askWhy,
  mayAskOfAll,
  readWhy,
  WHY_FIELDS,
  type WhyProblem,
  whyProblems,
} from './question.ts';
import { changeRule, readingRule } from './reading-rule.ts';
import { whyPage } from './why-page.tsx';

export interface WhyNotDeps {
  database: Database;
  office: OfficeBook;
  newId: () => string;
  now: () => Instant;
  send: SendStaffPage;
}

/** Vì sao (không) thấy hồ sơ: an administrator types a code and an account, and is told which rules let or hinder. */
export async function whyNotRoutes(app: FastifyInstance, deps: WhyNotDeps): Promise<void> {
  app.get(paths.whyNot, (request, reply) => show(deps, request, reply, []));

  app.post(paths.whyNot, async (request, reply) => {
    const changed = await changeRule(deps, getSignedIn(request), request.body);
    await deps.office.refresh();
    return changed ? reply.redirect(paths.whyNot, 303) : show(deps, request, reply, [MOVED]);
  });
}

const MOVED = { field: 'main', text: 'Cơ quan vừa được người khác sửa. Xin xem lại rồi đổi lần nữa' };

async function show(
  deps: WhyNotDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  refused: readonly WhyProblem[],
): Promise<FastifyReply> {
  const signedIn = getSignedIn(request);
  const typed = readWhy(request.query);
  const askable = askableOfficers(signedIn, deps.office);
  const officer = askable.find(({ username }) => username.toLowerCase() === typed.officer);
  const asked = Object.hasOwn(request.query as object, WHY_FIELDS.code);
  const problems = asked ? whyProblems(typed, officer) : refused;
  const answer =
    asked && officer && problems.length === 0 ? await askWhy(deps, signedIn, officer, typed.code) : null;
  const agency = officer && deps.office.findAgency(officer.agency);
  const view = {
    ...{ typed, problems, rule: (await readingRule(deps, signedIn)) ?? null },
    askable: mayAskOfAll(signedIn) ? null : askable,
    answer:
      answer && officer ? { ...answer, officer: officer.name, agency: agency?.name ?? officer.agency } : null,
    ofAgency: mayAskOfAll(signedIn) ? null : signedIn.agency.name,
  };
  return deps.send(request, reply, whyPage(view), problems.length > 0 ? 422 : 200);
}
