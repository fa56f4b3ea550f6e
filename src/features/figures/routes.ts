import type { FastifyInstance } from 'fastify';
import { type Instant, localDateOf } from '../../domain/calendar/local-time.ts';
import { addCounts } from '../../domain/figures/columns.ts';
import { windowOf } from '../../domain/figures/period.ts';
import { progressTable } from '../../domain/figures/progress-table.ts';
import { answeringAgency } from '../../domain/organisation/succession.ts';
import { asOfNow } from '../../store/figures/as-of.ts';
import { countFigures, type FigureKey, type FigureRow } from '../../store/figures/count-figures.ts';
import { dossiersOf } from '../../store/figures/dossiers-of.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn, type SignedIn } from '../../web/signed-in.ts';
import { periodOf, periodProblems, quartersBefore } from '../../web/typed-period.ts';
import { BLOCK_WORDS, cellWords } from '../../words/vi/figure-words.ts';
import { agenciesBehind, agencyOrGroupName } from './agency-group.ts';
import { cellPage } from './cell-page.tsx';
import {
  type CellQuery,
  cellAddress,
  type FigureQuery,
  figuresAddress,
  isBlock,
  isRunning,
  periodWords,
  readCell,
  readFigureQuery,
} from './figure-query.ts';
import type { FiguresDeps } from './figures-deps.ts';
import { type FiguresView, figuresPage, type ShareRow } from './figures-page.tsx';
import { ratingsRoutes } from './ratings/ratings-routes.ts';

const ROWS = 50;

/** Số liệu (Điều 12.3, biểu II.06a): read from the sums; every number opens its list. */
export async function figuresRoutes(app: FastifyInstance, deps: FiguresDeps): Promise<void> {
  const { database, office, now, send } = deps;
  ratingsRoutes(app, deps);

  app.get(paths.figures, async (request, reply) => {
    const signedIn = getSignedIn(request);
    const typed = readFigureQuery(request.query, now());
    const problems = periodProblems(typed, 'năm năm');
    const seen = agenciesOf(office, signedIn, now());
    const page = { problems, quarters: quartersBefore(now()), agencies: seen.length > 1 ? seen : [] };
    const chosen = { ...typed, agency: seen.some(({ id }) => id === typed.agency) ? typed.agency : '' };
    if (problems.length > 0)
      return send(request, reply, figuresPage({ ...page, typed: chosen, found: null }), 422);
    const found = await findFigures(deps, signedIn, chosen, seen);
    return send(request, reply, figuresPage({ ...page, typed: chosen, found }));
  });

  app.get(paths.figureDossiers, async (request, reply) => {
    const signedIn = getSignedIn(request);
    const typed = readFigureQuery(request.query, now());
    const cell = readCell(request.query, await asOfNow(database, now()));
    if (!cell || periodProblems(typed, 'năm năm').length > 0) return reply.redirect(paths.figures, 303);
    const period = periodOf(typed);
    const { column, only, asOf, page, lateBy, withFee } = cell;
    const asked = {
      column,
      window: windowOf(period),
      asOf,
      ...(lateBy ? { lateBy } : {}),
      only: { ...only, ...(withFee ? ofFees(office) : {}), ...within(office, typed, now()) },
    };
    const { rows, counted, readable } = await dossiersOf(database, signedIn.identity, asked, {
      ...{ page, atMost: ROWS },
    });
    const [block = ''] = only.block ?? [];
    const [procedure = ''] = only.procedure ?? [];
    const parts = [
      ...(typed.agency === '' ? [] : [agencyOrGroupName(office, typed.agency)]),
      ...(isBlock(block) ? [BLOCK_WORDS[block]] : []),
      ...(only.field ?? []).map((field) => `lĩnh vực ${field}`),
      ...(procedure === '' ? [] : [office.findProcedure(procedure)?.content.name ?? procedure]),
      ...(only.officer ?? []).map((officer) => officerName(office, officer)),
      ...(lateBy ? [lateByWords(office, lateBy)] : []),
      ...(withFee ? ['thủ tục có phí, lệ phí'] : []),
      `từ ${periodWords(period)}`,
    ];
    const where = parts.join(', ');
    const view = {
      ...{ title: cellWords(column, only.channel), asOf: asOf.at, counted, readable, page },
      where: `${where.charAt(0).toUpperCase()}${where.slice(1)}`,
      back: figuresAddress(period, typed.agency),
      pages: Math.ceil(readable / ROWS),
      address: (to: number) => cellAddress(period, typed.agency, { ...cell, page: to }),
      rows: await Promise.all(
        rows.map(async (row) => ({
          ...row,
          procedure: (await office.procedureAt(row.procedure_id, row.procedure_version)).content.name,
          agency: office.findAgency(row.agency_id)?.shortName ?? row.agency_id,
          officer: row.officer_id === '' ? '' : officerName(office, row.officer_id),
        })),
      ),
    };
    return send(request, reply, cellPage(view));
  });
}

/** Whose figures somebody may choose among: those that answer for the dossiers they see. */
function agenciesOf(office: OfficeBook, { identity }: SignedIn, now: Instant) {
  const seen = identity.kind === 'officer' ? identity.agencies : [];
  const today = localDateOf(now);
  return office
    .agencies()
    .filter((agency) => agency.staffed && seen.includes(agency.id))
    .filter((agency) => answeringAgency(agency, office.findAgency, today).id === agency.id)
    .map(({ id, name }) => ({ id, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'vi'));
}

/** As the table of payments counts them. */
function ofFees(office: OfficeBook) {
  const withFee = office.procedures().filter(({ content }) => content.fees.length > 0);
  return { procedure: withFee.map(({ content }) => content.id) };
}

/** Of one agency, with all that was merged into it (ruling 16); of none chosen, all that is seen. */
function within(office: OfficeBook, { agency }: FigureQuery, now: Instant) {
  return agency === '' ? {} : { agency: agenciesBehind(office, agency, now) };
}

async function findFigures(
  { database, office, now }: FiguresDeps,
  { identity, agency: own }: SignedIn,
  typed: FigureQuery,
  seen: readonly { id: string; name: string }[],
): Promise<NonNullable<FiguresView['found']>> {
  const asOf = await asOfNow(database, now());
  const period = periodOf(typed);
  const question = { window: windowOf(period), asOf, only: within(office, typed, now()) };
  const of = (by: readonly FigureKey[]) => countFigures(database, identity, { ...question, by });
  const many = seen.length > 1 && typed.agency === '';
  const [progress, agencies, procedures, officers] = await Promise.all([
    of(['block', 'field']),
    many ? of(['agency']) : [],
    of(['procedure']),
    many ? [] : of(['officer']),
  ]);
  const who = typed.agency === '' ? (many ? 'các cơ quan được theo dõi' : own.name) : typed.agency;
  return {
    ...{ who: office.findAgency(who)?.name ?? who, period, asOf, running: isRunning(period, now()) },
    table: progressTable(progress),
    shares: [
      ...(many
        ? [
            {
              ...{ title: 'Đúng hẹn, trễ hẹn theo cơ quan', head: 'Cơ quan' },
              rows: sharesOf(byAnswering(agencies, office, now()), 'agency', typed, (id) => {
                return office.findAgency(id)?.name ?? id;
              }),
            },
          ]
        : [
            {
              ...{ title: 'Đúng hẹn, trễ hẹn theo người thụ lý', head: 'Người thụ lý' },
              rows: sharesOf(officers, 'officer', typed, (id) => officerName(office, id)),
            },
          ]),
      {
        ...{ title: 'Đúng hẹn, trễ hẹn theo thủ tục', head: 'Thủ tục' },
        rows: sharesOf(procedures, 'procedure', typed, (id) => office.findProcedure(id)?.content.name ?? id),
      },
    ].filter(({ rows }) => rows.length > 0),
  };
}

/** What a merged agency had counts on the one that answers for it now (ruling 16). */
function byAnswering(rows: readonly FigureRow[], office: OfficeBook, now: Instant): readonly FigureRow[] {
  const today = localDateOf(now);
  const answering = (id: string) => {
    const agency = office.findAgency(id);
    return agency ? answeringAgency(agency, office.findAgency, today).id : id;
  };
  return [...Map.groupBy(rows, ({ place }) => answering(place.agency ?? ''))].flatMap(
    ([id, [first, ...rest]]) =>
      first
        ? [
            {
              ...first,
              place: { agency: id },
              counts: rest.reduce((sum, { counts }) => addCounts(sum, counts), first.counts),
            },
          ]
        : [],
  );
}

/** Those with most that is late first: where a leader looks. */
function sharesOf(
  rows: readonly FigureRow[],
  key: 'agency' | 'officer' | 'procedure',
  typed: FigureQuery,
  nameOf: (id: string) => string,
): readonly ShareRow[] {
  const late = ({ counts }: FigureRow) => counts.late + counts['open-late'];
  return rows
    .filter(({ counts }) => counts.resolved + counts.open > 0)
    .toSorted((one, other) => late(other) - late(one))
    .map(({ place, counts }) => {
      const id = place[key] ?? '';
      const isAgency = key === 'agency';
      return {
        ...{ name: nameOf(id), counts, agency: isAgency ? id : typed.agency },
        only: isAgency ? {} : { [key]: [id] },
      };
    });
}

function lateByWords(
  office: OfficeBook,
  { spender, agency, unit }: NonNullable<CellQuery['lateBy']>,
): string {
  if (spender === 'applicant') return 'trễ hẹn do người nộp';
  if (spender === 'system') return 'trễ hẹn do sự cố hệ thống';
  const of = office.findAgency(agency);
  if (unit === '') return `trễ hẹn ở ${of?.name ?? agency}`;
  return `trễ hẹn ở ${of?.units.find(({ code }) => code === unit)?.name ?? unit}`;
}

function officerName(office: OfficeBook, id: string): string {
  return id === '' ? 'Chưa có người thụ lý' : (office.findOfficer(id)?.name ?? id);
}
