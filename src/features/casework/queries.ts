import type { Calendar } from '../../domain/calendar/calendar.ts';
import { type Instant, localDateOf } from '../../domain/calendar/local-time.ts';
import { fullDayMinutes } from '../../domain/calendar/working-days.ts';
import type { RecordedEvent } from '../../domain/dossier/events.ts';
import type { PersonRef, WordingRef } from '../../domain/dossier/references.ts';
import { type FiledState, isFiled } from '../../domain/dossier/state.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import type { Granularity } from '../../domain/regime/local-rules.ts';
import type { Regime } from '../../domain/regime/regime.ts';
import { regimeAt } from '../../domain/regime/regime-timeline.ts';
import { isUuid } from '../../lib/uuid.ts';
import type { RecordedOutage } from '../../store/desk/outages.ts';
import type { FileContent } from '../../store/dossiers/contents.ts';
import type { PersonContent } from '../../store/dossiers/pen.ts';
import { type DossierFiling, readDossier } from '../../store/dossiers/read-dossier.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { Identity } from '../../store/ledger/identity.ts';
import type { OfficeSource } from '../../store/ledger/office-source.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import type { Names } from '../../words/vi/names.ts';
import { caseNames } from './case-names.ts';
import { outagesIfLate } from './outages-late.ts';

/** A dossier as its page shows it: the state, what it refers to, and what the office calls things. */
export interface CaseFile {
  id: string;
  version: number;
  state: FiledState;
  events: readonly RecordedEvent[];
  /** As it is in the version the dossier runs under. */
  procedure: Procedure;
  /** Whose clock rules hold: that of the receipt, once there is one. */
  regime: Regime;
  /** Whose forms hold for what was received, or closed before it was, at that instant (ruling 1). */
  formsAt: (at: Instant) => Regime;
  /** The receiving agency, and its working time. */
  agency: Agency;
  calendar: Calendar;
  /** How fine early and on time are told apart here. */
  granularity: Granularity;
  minutesOfDay: number;
  names: Names;
  now: Instant;
  /** Undefined: erased. */
  person: (ref: PersonRef) => PersonContent | undefined;
  wording: (ref: WordingRef) => string;
  files: ReadonlyMap<string, FileContent>;
  /** That are on record for its time, where it is late. */
  outages: readonly RecordedOutage[];
  /** What of it came from another system. */
  filings: readonly DossierFiling[];
}

export interface CaseDeps {
  database: Pick<Database, 'read'>;
  office: OfficeSource & Pick<OfficeBook, 'profile'>;
  now: () => Instant;
}

/** Undefined: there is none, or it is not the asker's to see; the two look the same. */
export async function openCase(
  { database, office, now }: CaseDeps,
  identity: Identity,
  id: string,
): Promise<CaseFile | undefined> {
  if (!isUuid(id)) return undefined;
  const found = await readDossier(database, identity, id);
  if (!found || !isFiled(found.dossier.state)) return undefined;
  const { state, events, head } = found.dossier;
  const agency = office.findAgency(state.agency);
  if (!agency) throw new Error(`the receiving agency ${state.agency} is not known`);
  const procedure = (await office.procedureAt(state.procedure.id, state.procedure.version)).content;
  const calendar = office.calendarOf(agency);
  const received = localDateOf('clock' in state ? state.clock.receivedAt : now());
  const regime = office.lawFor(office.regimeOf(state.regime), procedure, received);
  const timeline = office.profile()?.timeline;
  return {
    ...{ id, version: head.version, state, events, procedure, agency, calendar, now: now() },
    regime,
    granularity: office.localRules(received).granularity,
    formsAt: (at) => (timeline ? regimeAt(timeline, 'forms', localDateOf(at)) : regime),
    minutesOfDay: fullDayMinutes(calendar),
    names: caseNames(office, procedure, state.agency),
    person: (ref) => found.persons.get(`${ref.id}/${ref.version}`),
    wording: (ref) => found.wordings.get(ref.id) ?? '(nội dung đã xóa)',
    files: found.files,
    outages: await outagesIfLate(database, identity, state, now()),
    filings: found.filings,
  };
}
