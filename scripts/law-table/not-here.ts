/** Why something that a clause asks is not here. */
interface Gap {
  what: string;
  /** Of the list of work; null: nobody has taken it up. */
  issue: number | null;
  why: string;
}

const GAPS = {
  messages: {
    what: 'telling the applicant by the national portal, and reminding by message of a result that nobody fetched',
    issue: null,
    why: 'SMS and mail go to who agreed (NĐ 61 Đ19, 20, tin báo); officers record how they told the others',
  },
  'citizen-pages': {
    what: 'a page on which people file, supplement and withdraw by themselves',
    issue: null,
    why: 'an online dossier comes in by a connected system or a command; what people do comes in the same ways or at the desk',
  },
  vneid: {
    what: 'checking or making a VNeID account at the desk (2025)',
    issue: 6,
    why: 'nobody of the public signs in yet',
  },
  'any-desk': {
    what: 'filing at any desk of the province, whoever decides (2025)',
    issue: 6,
    why: 'the desk that receives is fixed by level and agency; it needs the two-level profile with its places',
  },
  'national-data': {
    what: 'data of national databases in place of papers, and where a scan came from (scanned, reused)',
    issue: null,
    why: 'no national database is connected, and a paper says its kind and files only',
  },
  'payment-platform': {
    what: 'paying online, e-receipts (biên lai điện tử)',
    issue: null,
    why: 'fees are recorded as paid in cash or by transfer; the receipt of tax law stays with its own software',
  },
  'clerk-alert': {
    what: 'an alert when an electronic dossier lies for two working hours at the next desk',
    issue: 7,
    why: 'inboxes and the list of what has not moved show it; nobody is called',
  },
  'land-notice-days': {
    what: 'two and one working days on the way of a supplement request (land, 2025)',
    issue: null,
    why: 'a provincial rule of one field; the request goes to the desk at once',
  },
  'form-numbers': {
    what: 'a number on the receipt, the control slip and the hand-over slip of one dossier alone',
    issue: null,
    why: 'receipt and control slip bear the code of the dossier, of which there is one each; papers that are handed over have the number of their list',
  },
  refunds: {
    what: 'recording what is paid back of a fee',
    issue: null,
    why: 'no clause of the one-stop asks for it: the law of fees says when, and the cashier’s own papers how; the stop notice leaves a line for it',
  },
  'duty-particulars': {
    what: 'area, position and price on the slip for the tax office, and its day to answer',
    issue: null,
    why: 'they stand in the papers that go along and are not recorded; the slip leaves lines for them',
  },
  'digital-signature': {
    what: 'signing results and forms with a digital signature',
    issue: null,
    why: 'that something was signed digitally is recorded, with its file; the signature itself is not made or checked here',
  },
  'data-store': {
    what: 'the electronic store of results of a person (kho dữ liệu), and the national portal',
    issue: null,
    why: 'no such system is connected; the status codes of the national exchange are kept ready',
  },
  complaints: {
    what: 'complaints (phản ánh, kiến nghị), with their days for sorting, answering and publishing',
    issue: null,
    why: 'they have a law and a system of their own; who was not satisfied says why in the rating, and the head of the agency reads it',
  },
  'service-level': {
    what: 'the service level of each step of an internal process',
    issue: null,
    why: 'a process has steps, units, roles and time; the level stands with no step',
  },
  'print-trail': {
    what: 'who printed, opened or exported what',
    issue: 6,
    why: 'the trail is issue 6; here only the first look of a holder is recorded',
  },
  accounts: {
    what: 'a second factor, and pages on which an agency keeps its accounts',
    issue: 6,
    why: 'accounts are made by commands of the administrator',
  },
  'portal-scoring': {
    what: 'counting a dossier with two supplement requests as late, as the national portal scores it',
    issue: 8,
    why: 'requests are counted by stage; the score is a figure',
  },
} satisfies Record<string, Gap>;

export type NotHere = keyof typeof GAPS;

/** The only things that the law asks and that are not here; each with its reason. */
export const NOT_HERE: Readonly<Record<NotHere, Gap>> = GAPS;
