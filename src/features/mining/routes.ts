import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { fullDayMinutes } from '../../domain/calendar/working-days.ts';
import { whereTheyWait } from '../../domain/mining/waiting.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import type { Process } from '../../domain/procedure/procedure.ts';
import type { Keyring } from '../../store/keyring.ts';
import type { Database } from '../../store/ledger/database.ts';
import { type LivesSought, readLives } from '../../store/mining/read-lives.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import type { SendStaffPage } from '../../web/staff-page.ts';
import { periodProblems } from '../../web/typed-period.ts';
import { durationWords } from '../../words/vi/date-words.ts';
import { placeWords } from '../../words/vi/mining-words.ts';
import { ocelText } from './export/ocel.ts';
import { OFFICERS_AS, pseudonymsBy } from './export/pseudonyms.ts';
import { xesText } from './export/xes.ts';
import { keepMaps } from './kept-maps.ts';
import {
  DOSSIERS_A_PAGE,
  idsBehind,
  miningDossiersPage,
  placeAddresses,
  readBehind,
  readMiningDossiers,
} from './mining-dossiers.tsx';
import { MINING_FIELDS, type MiningTyped, miningAddress, periodOf, readMiningForm } from './mining-form.ts';
import { miningOverview, procedureMap } from './mining-pages.tsx';
import type { MappedProcedure } from './read-maps.ts';

export interface MiningDeps {
  database: Database;
  office: OfficeBook;
  keyring: Keyring;
  now: () => Instant;
  send: SendStaffPage;
}

type WithMaps = MiningDeps & { mapsOf: ReturnType<typeof keepMaps> };

const MOST_ROWS = 40;
/** Where the applicant is waited for. */
const FEWER_ROWS = 10;

/** Khai phá quy trình (Điều 10.2, 11.1): maps, where dossiers wait, and the log for analysts; of one's own agency, or of all one oversees. */
export async function miningRoutes(app: FastifyInstance, needed: MiningDeps): Promise<void> {
  const deps = { ...needed, mapsOf: keepMaps(needed) };
  app.get(paths.mining, (request, reply) => showMining(deps, request, reply));

  app.get(paths.miningDossiers, async (request, reply) => {
    const asked = await readAsked(deps, request);
    if (!asked) return reply.callNotFound();
    const { database, office, send } = deps;
    const { typed } = asked;
    const isOfOne = typed.procedure !== '';
    const maps = asked.maps.filter(({ content }) => !isOfOne || content.id === typed.procedure);
    const behind = readBehind((name) => textField(request.query, MINING_FIELDS[name]));
    const all = idsBehind(maps, behind);
    if (!all || (isOfOne && maps.length === 0)) return reply.callNotFound();
    const page = Math.max(1, Number.parseInt(textField(request.query, MINING_FIELDS.page), 10) || 1);
    const ids = all.slice((page - 1) * DOSSIERS_A_PAGE, page * DOSSIERS_A_PAGE);
    const rows = await readMiningDossiers(database, getSignedIn(request).identity, ids);
    const view = {
      ...{ typed, behind, total: all.length, page, mapped: isOfOne ? (maps[0] ?? null) : null },
      rows: rows.map((row) => ({
        ...row,
        procedure: office.findProcedure(row.procedure_id)?.content.name ?? row.procedure_id,
      })),
      agencyName: (id: string) => office.findAgency(id)?.shortName ?? id,
    };
    return send(request, reply, miningDossiersPage(view));
  });

  app.get(paths.miningExport, async (request, reply) => {
    const { database, keyring, now } = deps;
    const typed = readMiningForm(request.query, now());
    const format = textField(request.query, MINING_FIELDS.format);
    if (periodProblems(typed, 'một năm').length > 0 || (format !== 'xes' && format !== 'ocel'))
      return reply.redirect(miningAddress(paths.mining, typed), 303);
    const { identity } = getSignedIn(request);
    const sought = soughtBy(deps, request, typed);
    if (!sought) return reply.callNotFound();
    const wanted = textField(request.query, MINING_FIELDS.officers);
    const names = pseudonymsBy(keyring, OFFICERS_AS.find((one) => one === wanted) ?? 'role');
    const lives = () => readLives(database, identity, sought);
    const about = { name: 'Một cửa', from: sought.from, to: sought.to, asOf: sought.asOf };
    const text = format === 'xes' ? xesText(about, lives(), names) : ocelText(lives, names);
    // Sent as bytes, so that the trail records that a list left as a file.
    return reply
      .type('application/octet-stream')
      .header('content-disposition', `attachment; filename="${fileName(typed, format)}"`)
      .send(Readable.from(text));
  });
}

function fileName({ from, to }: MiningTyped, format: 'xes' | 'ocel'): string {
  return `nhat-ky-su-kien-${from}-den-${to}.${format === 'xes' ? 'xes' : 'ocel.json'}`;
}

async function showMining(
  deps: WithMaps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, send } = deps;
  const { agency } = getSignedIn(request);
  const typed = readMiningForm(request.query, deps.now());
  const problems = periodProblems(typed, 'một năm');
  const asked = problems.length > 0 ? undefined : await readAsked(deps, request);
  if (problems.length === 0 && !asked) {
    reply.callNotFound();
    return reply;
  }
  const maps = asked?.maps ?? [];
  const day = fullDayMinutes(office.calendarOf(office.findAgency(typed.agency) ?? agency));
  const view = {
    ...{ typed, problems, ...choicesOf(deps, request) },
    durationOf: (minutes: number) => durationWords(minutes, day),
  };
  const content = typed.procedure === '' ? undefined : office.findProcedure(typed.procedure);
  if (problems.length === 0 && content) {
    const mapped = maps.find((one) => one.content.id === typed.procedure) ?? nothingOf(content);
    const waiting = whereTheyWait(mapped.map.nodes);
    const budgetOf = (step: Process['steps'][number]) => budgetWords(mapped, step, day);
    return send(request, reply, procedureMap({ ...view, mapped, waiting, budgetOf }));
  }
  const rows = maps
    .flatMap(({ content: { id, name, process }, map }) =>
      whereTheyWait(map.nodes).map((one) => ({
        ...one,
        ...{ key: `${id} ${one.node}`, place: placeWords(process)(one.node) },
        procedure: { name, address: miningAddress(paths.mining, { ...typed, procedure: id }) },
        ...placeAddresses({ ...typed, procedure: id }, one.node),
      })),
    )
    .toSorted((one, other) => other.total - one.total);
  const [ours, theirs] = [
    rows.filter(({ on }) => on === 'office'),
    rows.filter(({ on }) => on === 'applicant'),
  ];
  const overview = {
    ...view,
    ...{ rows: ours.slice(0, MOST_ROWS), forApplicant: theirs.slice(0, FEWER_ROWS) },
    more: Math.max(0, ours.length - MOST_ROWS) + Math.max(0, theirs.length - FEWER_ROWS),
    dossiers: maps.reduce((sum, { map }) => sum + map.dossiers, 0),
  };
  return send(request, reply, miningOverview(overview), problems.length > 0 ? 422 : 200);
}

function nothingOf(found: { version: number; content: MappedProcedure['content'] }): MappedProcedure {
  return { ...found, map: { dossiers: 0, arrows: [], nodes: [] }, ofOtherVersions: 0 };
}

/** Undefined: something that is not theirs was asked for. */
async function readAsked(deps: WithMaps, request: FastifyRequest) {
  const typed = readMiningForm(request.query, deps.now());
  if (periodProblems(typed, 'một năm').length > 0) return undefined;
  const sought = soughtBy(deps, request, typed);
  return sought && { typed, maps: await deps.mapsOf(getSignedIn(request).identity, sought) };
}

function soughtBy({ now }: MiningDeps, request: FastifyRequest, typed: MiningTyped): LivesSought | undefined {
  const { identity } = getSignedIn(request);
  const theirs = identity.kind === 'officer' ? identity.agencies : [];
  if (typed.agency !== '' && !theirs.includes(typed.agency)) return undefined;
  return {
    ...periodOf(typed),
    ...{ asOf: now(), procedure: typed.procedure === '' ? null : typed.procedure },
    agencies: typed.agency === '' ? theirs : [typed.agency],
  };
}

function choicesOf({ office }: MiningDeps, request: FastifyRequest) {
  const { identity } = getSignedIn(request);
  const theirs = identity.kind === 'officer' ? identity.agencies : [];
  const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name, 'vi');
  const peopled = (agency: Agency) => theirs.includes(agency.id) && office.officersOf(agency.id).length > 0;
  return {
    agencies: theirs.length > 1 ? office.agencies().filter(peopled).toSorted(byName) : [],
    procedures: office
      .procedures()
      .map(({ content: { id, name } }) => ({ id, name }))
      .toSorted(byName),
  };
}

/** Shares of the time differ from limit to limit: they are said as they were approved. */
function budgetWords(
  { content }: MappedProcedure,
  { budget }: Process['steps'][number],
  day: number,
): string {
  if (budget === 0) return 'không tính thời gian';
  return content.process.budgetUnit === 'minutes'
    ? `${durationWords(budget, day)} làm việc`
    : `${(budget / 10).toLocaleString('vi')}% thời hạn`;
}
