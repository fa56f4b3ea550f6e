import { mayOpen, type PageRight } from '../domain/access/page-right.ts';
import type { OfficerRole } from '../domain/access/roles.ts';
import { COMMAND_TYPES } from '../domain/dossier/commands.ts';
import type { Agency, Duty, SupervisedScope } from '../domain/organisation/agency.ts';
import { paths } from './paths.ts';

/** An address, who may open it, and who may send its form where these are others. */
interface PageRow {
  address: string;
  open: PageRight;
  send?: PageRight;
}

const EVERYBODY: PageRight = { for: 'everybody' };
const CONNECTIONS: PageRight = { for: 'connections' };
const CITIZENS: PageRight = { for: 'citizens' };
const ACCOUNTS: PageRight = { for: 'accounts' };
/** Whatever they do: what they see of it is said by `may-read.ts`, what they may do by `transitions.ts`. */
const OFFICERS: PageRight = { for: 'officers', roles: null, decides: null };

function only(...roles: readonly OfficerRole[]): PageRight {
  return { for: 'officers', roles, decides: null };
}

function deciding(decides: SupervisedScope): PageRight {
  return { for: 'officers', roles: ['supervisor'], decides };
}

const RECEIVING = only('counter-clerk');
const TELLING = only('counter-clerk', 'return-clerk', 'desk-head');
const LISTING = only('counter-clerk', 'return-clerk', 'desk-head', 'cashier', 'signer', 'unit-head');
const HANDING_PAPERS = only(
  ...(['counter-clerk', 'specialist', 'unit-head', 'signer', 'records-officer'] as const),
  ...(['return-clerk', 'desk-head'] as const),
);
const FIGURES = only('desk-head', 'unit-head', 'signer', 'agency-admin', 'supervisor');
/** Who answers for the work of others, or oversees it. */
const LEADING = only('desk-head', 'unit-head', 'signer', 'supervisor');
/** Heads of agencies, and who oversees them. */
const EVALUATING = only('signer', 'supervisor');
const ADMINISTERING = only('agency-admin', 'system-admin');
const SYSTEM_ADMINISTERING = only('system-admin');
const PUBLISHING = deciding('procedures');
const REPORTING = deciding('reporting');

/** As routes name it: links encode the colon of a parameter. */
function page(link: string, open: PageRight, send?: PageRight): PageRow {
  const address = decodeURIComponent(link);
  return send ? { address, open, send } : { address, open };
}

function pages(open: PageRight, ...addresses: readonly string[]): readonly PageRow[] {
  return addresses.map((address) => page(address, open));
}

/**
 * Who may open which page: every address of the application has its row, and a test walks them all
 * (`test/rights/route-table.test.ts`). A row without `send` says the same for the forms of the address.
 */
export const PAGE_RIGHTS: readonly PageRow[] = [
  ...pages(EVERYBODY, paths.start, paths.lookup, paths.health, paths.catalogue),
  ...pages(EVERYBODY, paths.publicResults, paths.favicon),
  ...pages(EVERYBODY, paths.lookupDone(), paths.subscribe, paths.stopSubscription(), paths.changePhone),
  page(paths.rate, EVERYBODY),
  ...pages(EVERYBODY, paths.procedure(':id'), paths.procedureSheet(':id')),
  // Guarded by the secret of the gateway.
  ...pages(EVERYBODY, paths.smsLookUp, paths.smsReport),
  ...pages(EVERYBODY, paths.apiDescription, paths.apiPublicDescription),
  ...pages(EVERYBODY, paths.apiPublicDossier('*'), paths.apiPublicAgency(':agency')),
  ...pages(EVERYBODY, paths.lookupGuide, paths.widget, paths.embed(':agency')),
  ...pages(EVERYBODY, paths.kiosk, paths.kioskLookup, paths.kioskProcedures, paths.kioskProcedure(':id')),
  ...pages(EVERYBODY, paths.kioskTickets, paths.kioskTicket(':id'), paths.kioskDesk, paths.kioskPairing),
  ...pages(EVERYBODY, paths.callingBoard, paths.kioskAway, paths.kioskWorker),
  ...pages(CONNECTIONS, paths.apiDossiers, paths.apiDossier(':dossier'), paths.apiSupplement(':dossier')),

  ...pages(ACCOUNTS, paths.signIn(), paths.signOut, paths.changePassword),
  ...pages(ACCOUNTS, paths.signInCode(), paths.signInPasskey(), paths.securityRules, paths.ownAccount),
  ...pages(ACCOUNTS, paths.addApp, paths.removeApp, paths.addPasskey, paths.removePasskey(':id')),
  ...pages(ACCOUNTS, paths.recoveryCodes, paths.endSession, paths.endOtherSessions),

  ...pages(EVERYBODY, paths.citizenSignIn, paths.citizenCode),
  ...pages(CITIZENS, paths.citizen, paths.citizenDossier(':id'), paths.citizenSignOut),

  ...pages(RECEIVING, paths.intake, paths.intakeOf(':procedure'), `${paths.intakeOf(':procedure')}/xem-lai`),
  ...pages(RECEIVING, paths.intakeMany(':procedure'), paths.takenMany([])),
  page(paths.takenManyPrint([], ''), RECEIVING),
  ...pages(TELLING, paths.guide(':procedure'), paths.guided()),

  ...pages(OFFICERS, paths.inbox, paths.inboxChosen, paths.bulk, paths.bulkOutcome(), paths.search),
  ...pages(OFFICERS, paths.dossier(':id'), paths.file(':id', ':file'), paths.slip(':id', ':version')),
  ...pages(OFFICERS, paths.receipt(':id'), paths.taken(':id'), paths.correct(':id')),
  ...pages(OFFICERS, ...COMMAND_TYPES.map((command) => paths.dossierAct(':id', command))),
  ...pages(OFFICERS, paths.returnDesk, paths.statePurpose(':id')),
  page(paths.rateAtDesk(':id'), only('return-clerk')),
  ...pages(TELLING, paths.calling, paths.callNext, paths.callingAct(':ticket', ':act')),
  page(paths.waitingFigures, only('desk-head', 'signer', 'agency-admin')),
  ...pages(only('agency-admin'), paths.devices, paths.deviceAct(':id', ':act'), paths.queueSetting),
  page(paths.embedLine, only('agency-admin')),
  page(paths.visitors(':id'), only('unit-head', 'desk-head', 'signer', 'agency-admin')),
  ...pages(only('agency-admin'), paths.trail, paths.trailExport),
  ...pages(FIGURES, paths.figures, paths.figureDossiers, paths.figureProcedures, paths.ratings),
  ...pages(LEADING, paths.dashboard, paths.dashboardDossiers),
  ...pages(LEADING, paths.dashboardForecast, paths.dashboardStays, paths.dashboardDirectives),
  ...pages(FIGURES, paths.figureTables, paths.figureTable(':name')),
  ...pages(FIGURES, paths.figureWorkbook(':name'), paths.figurePrint(':name')),
  ...pages(FIGURES, paths.reports, paths.compareReport(':period', ':agency')),
  ...pages(FIGURES, paths.reportWorkbook(':period', ':agency'), paths.reportPrint(':period', ':agency')),
  ...pages(only('supervisor'), paths.sumWorkbook(':period'), paths.sumPrint(':period')),
  page(paths.report(':period', ':agency'), FIGURES, only('desk-head', 'unit-head', 'signer')),
  page(paths.reportPeriod(':period'), only('supervisor')),
  page(paths.sumUpPeriod(':period'), only('supervisor'), REPORTING),
  ...pages(REPORTING, paths.openPeriod, paths.remindReports(':period')),
  page(paths.returnReport(':period', ':agency'), REPORTING),
  // Each their own line; whose else they see, `may-evaluate.ts` says.
  ...pages(OFFICERS, paths.evaluation, paths.evaluationDossiers),
  page(paths.evaluationRules, EVALUATING, REPORTING),
  ...pages(EVALUATING, paths.evaluationLists, paths.reviewListing),
  ...pages(EVALUATING, paths.evaluationWorkbook, paths.evaluationPrint),
  page(paths.usage, only('desk-head', 'signer', 'agency-admin', 'supervisor')),
  ...pages(only('desk-head', 'signer', 'supervisor'), paths.mining, paths.miningDossiers),
  page(paths.miningExport, only('signer', 'supervisor')),

  ...pages(LISTING, paths.register, paths.registerPrint, paths.dayEnd, paths.dayPrint(), paths.exceptions),
  page(paths.dayClose, only('counter-clerk', 'return-clerk', 'cashier', 'desk-head')),
  page(paths.dayCountersign, only('desk-head', 'signer')),
  page(paths.judgeLate, only('desk-head', 'unit-head', 'signer')),
  ...pages(HANDING_PAPERS, paths.handOvers, paths.makeHandOverList, paths.handOverList(':id')),
  ...pages(HANDING_PAPERS, paths.handOverListPrint(':id'), paths.acceptHandOvers(':id')),
  ...pages(TELLING, paths.notices, paths.noticeTold),

  ...pages(ADMINISTERING, paths.calendar, paths.changeCalendar, paths.foreseeCalendar),
  ...pages(ADMINISTERING, paths.calendarChange(':id'), paths.undoCalendar(':id')),
  ...pages(OFFICERS, paths.absences, paths.newAbsence, paths.endAbsence(':id')),
  page(paths.outages, OFFICERS, SYSTEM_ADMINISTERING),
  page(paths.cancelOutage(':id'), SYSTEM_ADMINISTERING),
  page(paths.system, SYSTEM_ADMINISTERING),
  ...pages(SYSTEM_ADMINISTERING, paths.messages, paths.sendAgain(':id'), paths.takeAsSent(':id')),
  ...pages(only('agency-admin'), paths.messageWords, paths.messageWording(':kind'), paths.quietHours),
  ...pages(ADMINISTERING, paths.administration, paths.people, paths.newOfficer, paths.officer(':id')),
  ...pages(
    only('agency-admin'),
    paths.agencySettings,
    paths.agencyUnits,
    paths.equipment,
    paths.equipmentTable,
  ),
  ...pages(only('agency-admin'), paths.regulations),
  page(paths.regulationFile(':file'), OFFICERS),
  ...pages(ADMINISTERING, paths.importPeople, paths.importPeopleSheet, paths.confirmPeople),
  ...pages(SYSTEM_ADMINISTERING, paths.agencies, paths.newAgency, paths.agency(':id')),
  ...pages(SYSTEM_ADMINISTERING, paths.mergeAgency(':id'), paths.provinceProfile),
  ...pages(ADMINISTERING, paths.closeOfficer(':id'), paths.reopenOfficer(':id'), paths.officerInHand(':id')),
  ...pages(ADMINISTERING, paths.accounts, paths.account(':id')),
  page(paths.whyNot, ADMINISTERING, only('agency-admin')),

  ...pages(PUBLISHING, paths.imports, paths.importedRecords, paths.drafts, paths.newDraft, paths.inForce),
];

/** The rest of these goes on to other addresses of the table, or nowhere. */
const FOLDERS: readonly { begins: string; right: PageRight }[] = [
  { begins: paths.asset(''), right: EVERYBODY },
  { begins: `${paths.drafts}/`, right: PUBLISHING },
  { begins: `${paths.accounts}/:id/`, right: ADMINISTERING },
];

/** Nobody is there: what they answer is that there is no such page. */
function isMiss(address: string): boolean {
  return address === '/:address' || address.endsWith('/*');
}

const ROWS = new Map(PAGE_RIGHTS.map((row) => [row.address, row]));

/** Who may open an address, as routes name it; undefined: the table lacks it, and nobody may. */
export function rightOf(method: string, address: string): PageRight | undefined {
  const row = ROWS.get(address);
  if (row) return method === 'GET' || method === 'HEAD' ? row.open : (row.send ?? row.open);
  if (isMiss(address)) return EVERYBODY;
  return FOLDERS.find(({ begins }) => address.startsWith(begins))?.right;
}

/** For links: whether who is signed in would be let in. */
export function opens(
  { powers, agency }: { powers: readonly Duty[]; agency: Agency },
  address: string,
  method = 'GET',
): boolean {
  const right = rightOf(method, address);
  return right !== undefined && mayOpen(right, powers, agency);
}
