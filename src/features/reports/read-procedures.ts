import { type ProcedureSet, SETS_OF_AGENCY } from '../../documents/report-table.ts';
import { windowOf } from '../../domain/figures/period.ts';
import { hasProcess } from '../../domain/figures/procedure-counts.ts';
import type { Agency, Level } from '../../domain/organisation/agency.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { takesIn } from '../../domain/procedure/receiving-agencies.ts';
import { countFigures } from '../../store/figures/count-figures.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { type ProceduresOfAgency, readFollowed } from './read-followed.ts';
import { type ReportAsked, type ReportSource, withinOf } from './report-source.ts';

/** Sets in which a procedure stands once, however many agencies take it in. */
export type ProcedureSetOnce = Exclude<ProcedureSet, ProceduresOfAgency>;

/** A procedure behind a number. */
export interface ListedProcedure {
  procedure: Procedure;
  /** Where it is counted agency by agency; null: it stands here once. */
  agency: Agency | null;
  /** Received in the period there, by whatever channel. */
  received: number;
}

/** As the reports count them, by name. */
export async function listProcedures(
  source: ReportSource,
  asked: ReportAsked,
  { which, level }: { which: ProcedureSet; level: Level | null },
): Promise<readonly ListedProcedure[]> {
  const found = isOfAgency(which)
    ? await ofEachAgency(source, asked, which)
    : await onceEach(source, asked, which);
  return found
    .filter(({ procedure }) => level === null || procedure.level === level)
    .toSorted((one, other) => one.procedure.name.localeCompare(other.procedure.name, 'vi'));
}

function isOfAgency(which: ProcedureSet): which is ProceduresOfAgency {
  return SETS_OF_AGENCY.some((one) => one === which);
}

async function ofEachAgency(
  source: ReportSource,
  asked: ReportAsked,
  which: ProceduresOfAgency,
): Promise<readonly ListedProcedure[]> {
  const followed = await readFollowed(source, asked);
  return followed.flatMap(({ agency, procedures, receivedOf }) =>
    procedures[which].flatMap((id) => {
      const procedure = source.office.findProcedure(id)?.content;
      return procedure ? [{ procedure, agency, received: receivedOf(id) }] : [];
    }),
  );
}

async function onceEach(
  source: ReportSource,
  asked: ReportAsked,
  which: ProcedureSetOnce,
): Promise<readonly ListedProcedure[]> {
  const question = { window: windowOf(asked.period.period), asOf: asked.asOf, only: withinOf(source, asked) };
  const rows = await countFigures(source.database, asked.identity, { ...question, by: ['procedure'] });
  const counts = new Map(rows.map((row) => [row.place.procedure, row.counts]));
  return proceduresOnce(source.office, asked, which).map((procedure) => {
    const { online = 0, direct = 0 } = counts.get(procedure.id) ?? {};
    return { procedure, agency: null, received: online + direct };
  });
}

/** Of the catalogue in force; `all` of one agency is what it takes in, as its row of biểu II.07b has it. */
export function proceduresOnce(
  office: Pick<OfficeBook, 'procedures'>,
  { agency, seen }: Pick<ReportAsked, 'agency' | 'seen'>,
  which: ProcedureSetOnce,
): readonly Procedure[] {
  const agencies = agency ? [agency] : seen;
  const all = office.procedures().map(({ content }) => content);
  if (which === 'all' && agency === null) return all;
  const taken = all.filter((procedure) => agencies.some((one) => takesIn(procedure, one)));
  switch (which) {
    case 'with-process':
      return taken.filter(hasProcess);
    case 'complete':
      return taken.filter(isComplete);
    case 'online':
      return taken.filter(({ channels }) => channels.includes('online'));
    default:
      return taken;
  }
}

/** Published with all that the law wants said of a procedure. */
function isComplete({ limits, papers, results, legalBasis, process }: Procedure): boolean {
  return [limits, papers, results, legalBasis, process.steps].every((part) => part.length > 0);
}
