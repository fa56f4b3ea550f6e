/** Why something that a clause asks is not here. */
interface Gap {
  what: string;
  why: string;
}

const GAPS = {
  messages: {
    what: 'telling the applicant by the national portal, and reminding by message of a result that nobody fetched',
    why: 'SMS and mail go to who agreed (NĐ 61 Đ19, 20, tin báo); officers record how they told the others',
  },
  'citizen-pages': {
    what: 'a page on which people file, supplement and withdraw by themselves',
    why: 'an online dossier comes in by a connected system or a command; what people do comes in the same ways or at the desk',
  },
  vneid: {
    what: 'checking or making a VNeID account at the desk (2025)',
    why: 'such accounts are made and checked in an app that nothing at the desk can ask',
  },
  'any-desk': {
    what: 'filing at any desk of the province, whoever decides (2025)',
    why: 'who receives also has the lead, fixed by level and agency; other agencies take steps and parts of it',
  },
  'national-data': {
    what: 'data of national databases in place of papers, and where a scan came from (scanned, reused)',
    why: 'no national database is connected, and a paper says its kind and files only',
  },
  'payment-platform': {
    what: 'paying online, e-receipts (biên lai điện tử)',
    why: 'fees are recorded as paid in cash or by transfer; the receipt of tax law stays with its own software',
  },
  'clerk-alert': {
    what: 'an alert when an electronic dossier lies for two working hours at the next desk',
    why: 'inboxes and the list of what has not moved show it; nobody is called',
  },
  'land-notice-days': {
    what: 'two and one working days on the way of a supplement request (land, 2025)',
    why: 'a provincial rule of one field; the request goes to the desk at once',
  },
  'form-numbers': {
    what: 'a number on the receipt, the control slip and the hand-over slip of one dossier alone',
    why: 'receipt and control slip bear the code of the dossier, of which there is one each; papers that are handed over have the number of their list',
  },
  refunds: {
    what: 'recording what is paid back of a fee',
    why: 'no clause of the one-stop asks for it: the law of fees says when, and the cashier’s own papers how; the stop notice leaves a line for it',
  },
  'duty-particulars': {
    what: 'area, position and price on the slip for the tax office, and its day to answer',
    why: 'they stand in the papers that go along and are not recorded; the slip leaves lines for them',
  },
  'digital-signature': {
    what: 'signing results and forms with a digital signature',
    why: 'that something was signed digitally is recorded, with its file; the signature itself is not made or checked here',
  },
  'data-store': {
    what: 'the electronic store of results of a person (kho dữ liệu), and the national portal',
    why: 'no such system is connected; the status codes of the national exchange are kept ready',
  },
  complaints: {
    what: 'complaints (phản ánh, kiến nghị), with their days for sorting, answering and publishing',
    why: 'they have a law and a system of their own; who was not satisfied says why in the rating, and the head of the agency reads it',
  },
  'service-level': {
    what: 'the service level of each step of an internal process',
    why: 'a process has steps, units, roles and time; the level stands with no step',
  },
  'specialised-software': {
    what: 'steps and results written by specialised software itself, and a suite by which its maker tries it',
    why: 'the interface has filing, supplement and standing; work and result are recorded on the pages of officers',
  },
  'change-requests': {
    what: 'a register of wishes to extend the system, with the opinion of Sở TT&TT',
    why: 'they are letters between agencies; nothing in the system waits for them',
  },
  'device-list': {
    what: 'a list of the models of devices that were tried',
    why: 'no printer or scanner of a desk was at hand; a scanner is taken for a keyboard, a printer for one of PDF',
  },
  'coverage-list': {
    what: 'a list of published procedures that no desk takes in, or of which no dossier came',
    why: 'biểu II.07b counts the procedures of each agency and does not name those nobody used',
  },
  guides: {
    what: 'a handbook for each page, news for everybody, and who was trained when',
    why: 'pages say themselves what is to be done; the guide for everybody is that of the look-up',
  },
  'fault-reports': {
    what: 'telling Sở TT&TT of a fault by one press, and the list of who answers for it in each agency',
    why: 'an outage is recorded by the administrator once it is over; before that people telephone',
  },
  'roll-out': {
    what: 'which agency works with which procedure since when, and a reminder to who does not',
    why: 'use is shown by officer and agency, not by procedure',
  },
  'publication-check': {
    what: 'what a decision publishes held against what is shown, with what is missing or came late',
    why: 'a decision has its number here and not its text',
  },
  'joint-review': {
    what: 'a list of forms and procedures on which several departments must agree',
    why: 'forms are those of the regime and procedures are published by one department',
  },
  'quality-management': {
    what: 'internal audits, nonconformities, and which procedures a changed law touches',
    why: 'they have a system of their own (TCVN ISO 9001); a procedure names its laws, and is not looked up by them',
  },
  budget: {
    what: 'the yearly sheet for the estimate of each agency',
    why: 'what hosting and messages cost is not known here',
  },
  inspections: {
    what: 'plan, sample, findings and remedy of an inspection',
    why: 'inspectors read and take away what they need; what they find is their own record',
  },
  difficulties: {
    what: 'difficulties that agencies tell, gathered for the province and answered',
    why: 'an agency can say so in the words of its report; there is no place of their own for them',
  },
  'portal-scoring': {
    what: 'counting a dossier with two supplement requests as late, as the national portal scores it',
    why: 'those asked twice are counted and listed; what the law calls late is not changed by it',
  },
} satisfies Record<string, Gap>;

export type NotHere = keyof typeof GAPS;

/** The only things that the law asks and that are not here; each with its reason. */
export const NOT_HERE: Readonly<Record<NotHere, Gap>> = GAPS;
