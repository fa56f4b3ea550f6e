import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { systemAdministration } from '../../domain/access/may-administer.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import { type AgencyRecord, readAgencyRecord, writeAgencies } from '../../store/office/agency-records.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { plainWords } from '../../words/vi/plain-words.ts';
import type { AdministrationDeps } from './administration-deps.ts';
import {
  type AgencyTyped,
  agencyProblems,
  type MergeTyped,
  merged,
  mergeProblems,
  newAgency,
  readAgency,
  readMerge,
  treeProblems,
  typedOfAgency,
} from './agencies-form.ts';
import { agenciesPage, oneAgencyPage } from './agencies-page.tsx';
import type { Problem } from './positions.ts';
import { actOf, sentWith } from './whose.ts';

const SHOWN = 60;
const MOVED = 'Trong lúc đó có người khác đã sửa cơ quan này. Xin xem lại rồi lưu lại';

/** Các cơ quan: formed, renamed, merged, by who administers the system (Điều 11.1). */
export function agenciesRoutes(app: FastifyInstance, deps: AdministrationDeps): void {
  const { database, office, desk, send } = deps;

  app.get(paths.agencies, async (request, reply) => {
    const searched = textField(request.query, 'q').slice(0, 100);
    const words = plainWords(searched).split(' ');
    const all = office
      .agencies()
      .filter(({ name }) => words.every((word) => plainWords(name).includes(word)));
    const found = all.slice(0, SHOWN);
    const nameOf = (id: string) => office.findAgency(id)?.name ?? id;
    return send(request, reply, agenciesPage({ found, searched, left: all.length - found.length, nameOf }));
  });

  app.get(paths.newAgency, async (request, reply) =>
    show(request, reply, null, { typed: readAgency({}), merge: readMerge({}), problems: [] }),
  );

  app.post(paths.newAgency, async (request, reply) => {
    const typed = readAgency(request.body);
    const formed = newAgency(typed, office.agencies());
    const wrong = agencyProblems(typed, true);
    const problems = wrong.length > 0 ? wrong : treeProblems(formed, office.agencies());
    if (problems.length > 0) return show(request, reply, null, { typed, merge: readMerge({}), problems });
    return save(request, reply, null, formed, { typed, merge: readMerge({}) });
  });

  app.get(paths.agency(':id'), async (request, reply) => {
    const record = await open(request);
    if (!record) return reply.callNotFound();
    const typed = typedOfAgency(record.agency);
    return show(request, reply, record, { typed, merge: readMerge({}), problems: [] });
  });

  app.post(paths.agency(':id'), async (request, reply) => {
    const record = await open(request);
    if (!record) return reply.callNotFound();
    const typed = { ...typedOfAgency(record.agency), ...pickNames(readAgency(request.body)) };
    const problems = agencyProblems(typed, false);
    if (problems.length > 0) return show(request, reply, record, { typed, merge: readMerge({}), problems });
    const { name, shortName } = typed;
    return save(
      request,
      reply,
      record,
      { ...record.agency, name, shortName },
      { typed, merge: readMerge({}) },
    );
  });

  app.post(paths.mergeAgency(':id'), async (request, reply) => {
    const record = await open(request);
    if (!record || record.agency.succeededBy) return reply.callNotFound();
    const merge = readMerge(request.body);
    const into = office.findAgency(merge.into);
    const typed = typedOfAgency(record.agency);
    const problems = mergeProblems(merge, record.agency, into, office.officersOf(merge.into));
    if (problems.length > 0 || !into) return show(request, reply, record, { typed, merge, problems });
    return save(request, reply, record, merged(record.agency, into, merge), { typed, merge });
  });

  async function open(request: FastifyRequest): Promise<AgencyRecord | undefined> {
    const { id = '' } = request.params as { id?: string };
    return readAgencyRecord(database, getSignedIn(request).identity, id);
  }

  async function save(
    request: FastifyRequest,
    reply: FastifyReply,
    record: AgencyRecord | null,
    agency: Agency,
    typed: { typed: AgencyTyped; merge: MergeTyped },
  ): Promise<FastifyReply> {
    const { officer } = getSignedIn(request);
    const duty = systemAdministration(officer.duties);
    if (!duty) throw new Error('a page of the system’s administrators was reached without the duty');
    const { commandId, seen } = sentWith(deps, request.body);
    const act = actOf(deps, { by: { ...officer }, duty }, commandId);
    const written = await writeAgencies(database, [{ agency, version: record ? seen : 0 }], act);
    await office.refresh();
    if (written.ok) return reply.redirect(`${paths.agency(agency.id)}?da-luu=1`, 303);
    const fresh = record && ((await open(request)) ?? record);
    return show(request, reply, fresh, { ...typed, problems: [{ field: 'ten', text: MOVED }] });
  }

  function show(
    request: FastifyRequest,
    reply: FastifyReply,
    record: AgencyRecord | null,
    page: { typed: AgencyTyped; merge: MergeTyped; problems: readonly Problem[] },
  ): FastifyReply {
    const status = page.problems.length > 0 ? 422 : 200;
    const shown = oneAgencyPage({
      ...{ agency: record?.agency ?? null, version: record?.version ?? 0, commandId: desk.newId(), ...page },
      all: office.agencies(),
      saved: status === 200 && textField(request.query, 'da-luu') !== '',
    });
    return send(request, reply, shown, status);
  }
}

function pickNames({ name, shortName }: AgencyTyped) {
  return { name, shortName };
}
