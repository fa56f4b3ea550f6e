import type { FollowedAgency } from '../../documents/report-follow-up.ts';
import type { SETS_OF_AGENCY } from '../../documents/report-table.ts';
import type { Counts } from '../../domain/figures/columns.ts';
import { NO_COUNTS } from '../../domain/figures/columns.ts';
import { windowOf } from '../../domain/figures/period.ts';
import { sumOf } from '../../domain/figures/progress-table.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { takesIn } from '../../domain/procedure/receiving-agencies.ts';
import { type BesideCounts, countBeside } from '../../store/figures/beside-figures.ts';
import { countFigures, type FigureRow } from '../../store/figures/count-figures.ts';
import { type ReportAsked, type ReportSource, withinOf } from './report-source.ts';
import { grouped } from './reporting-unit.ts';

/** Everything that the follow-up tables, the indices and the compliance list say of one agency. */
export interface Followed {
  agency: Agency;
  counts: Counts;
  table: FollowedAgency;
  beside: Omit<BesideCounts, 'agency_id'>;
  /** By their ids, of the procedures it takes in: online, with a fee; and those of them with dossiers of that kind. */
  procedures: Readonly<Record<ProceduresOfAgency, readonly string[]>>;
  /** How many dossiers of a procedure it received in the period. */
  receivedOf: (procedure: string) => number;
}

export type ProceduresOfAgency = (typeof SETS_OF_AGENCY)[number];

const NOTHING: Omit<BesideCounts, 'agency_id'> = {
  ...{ results: 0, electronic: 0, received: 0, paid: 0, asked_again: 0, late: 0, unapologised: 0 },
};

/** Agencies that had something in hand, with what was merged into each (ruling 16). */
export async function readFollowed(source: ReportSource, asked: ReportAsked): Promise<readonly Followed[]> {
  const { database, office } = source;
  const question = { window: windowOf(asked.period.period), asOf: asked.asOf, only: withinOf(source, asked) };
  const [rows, beside] = await Promise.all([
    countFigures(database, asked.identity, { ...question, by: ['agency', 'procedure', 'channel'] }),
    countBeside(database, asked.identity, question),
  ]);
  const procedures = office.procedures().map(({ content }) => content);
  const agencies = asked.agency ? [asked.agency] : asked.seen;
  const byAgency = Map.groupBy(rows, ({ place }) => place.agency ?? '');
  return agencies.flatMap((agency) => {
    const ids = new Set(office.answersFor(agency.id));
    const own = [...ids].flatMap((id) => byAgency.get(id) ?? []);
    const told = addBeside(beside.filter(({ agency_id: id }) => ids.has(id)));
    return own.length === 0 ? [] : [followedOf(agency, own, told, procedures)];
  });
}

function followedOf(
  agency: Agency,
  rows: readonly FigureRow[],
  beside: Followed['beside'],
  procedures: readonly Procedure[],
): Followed {
  const counts = rows.length > 0 ? sumOf(rows) : NO_COUNTS;
  const by = (channel: string) => sumOf(rows.filter(({ place }) => place.channel === channel));
  const [online, counter, post] = [by('online'), by('counter'), by('post')];
  const came = (of: Counts) => of.online + of.direct;
  const own = procedures.filter((procedure) => takesIn(procedure, agency));
  const idsOf = (some: readonly Procedure[]) => some.map(({ id }) => id);
  const withFee = idsOf(own.filter(hasFee));
  const takenOnline = idsOf(own.filter(({ channels }) => channels.includes('online')));
  const byProcedure = Map.groupBy(rows, ({ place }) => place.procedure ?? '');
  const cameOf = (id: string, channel?: string) =>
    (byProcedure.get(id) ?? [])
      .filter(({ place }) => !channel || place.channel === channel)
      .reduce((sum, row) => sum + came(row.counts), 0);
  const feeUsed = withFee.filter((id) => cameOf(id) > 0);
  return {
    ...{ agency, counts, beside },
    receivedOf: (id) => cameOf(id),
    procedures: {
      'online-of-agency': takenOnline,
      'online-used': takenOnline.filter((id) => cameOf(id, 'online') > 0),
      'with-fee': withFee,
      'with-fee-used': feeUsed,
    },
    table: {
      ...{ id: agency.id, name: agency.name, code: agency.code },
      received: { online: came(online), counter: came(counter), post: came(post) },
      onlineOpen: { inTime: online['open-in-time'], overdue: online['open-late'] },
      resolved: counts.resolved,
      ...{ results: beside.results, electronic: beside.electronic },
      feeProcedures: withFee.length,
      feeProceduresUsed: feeUsed.length,
      feeDossiers: procedures.filter(hasFee).reduce((sum, { id }) => sum + cameOf(id), 0),
      paid: beside.paid,
    },
  };
}

/** One that asks for no money has no dossiers to follow here. */
function hasFee({ fees }: Procedure): boolean {
  return fees.length > 0;
}

function addBeside(rows: readonly BesideCounts[]): Followed['beside'] {
  return rows.reduce<Followed['beside']>(
    (sum, row) => ({
      ...{ results: sum.results + row.results, electronic: sum.electronic + row.electronic },
      ...{ received: sum.received + row.received, paid: sum.paid + row.paid },
      ...{ asked_again: sum.asked_again + row.asked_again, late: sum.late + row.late },
      unapologised: sum.unapologised + row.unapologised,
    }),
    NOTHING,
  );
}

/** Under the heads of their groups, where there is more than one. */
export function groupsOf<Row>(
  followed: readonly Followed[],
  rowOf: (one: Followed) => Row,
): readonly { head: string | null; key: string | null; rows: readonly Row[] }[] {
  const groups = grouped(followed);
  return groups.map(({ head, key, rows }) => ({
    ...(groups.length > 1 ? { head, key } : { head: null, key: null }),
    rows: rows.map(rowOf),
  }));
}
