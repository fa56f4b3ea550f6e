import {
  dayOf,
  formatLocalMinute,
  type Instant,
  localMinuteOf,
  weekdayOf,
} from '../../domain/calendar/local-time.ts';
import type { PublicView } from '../../domain/dossier/public-view.ts';
import type { Status } from '../../domain/dossier/status.ts';
import type { OpeningHours } from '../../domain/organisation/opening-hours.ts';
import type { FeeMoment } from '../../domain/procedure/procedure.ts';
import type { LookupWords } from '../lookup-vocabulary.ts';
import { clockDigits } from '../opening-hours-words.ts';
import { enRatingWords } from './rating-words.ts';

const SENTENCES: Readonly<Record<Status, string>> = {
  draft: 'The application is saved as a draft and has not been submitted.',
  submitted: 'The application was submitted and waits to be accepted.',
  received: 'The application was accepted.',
  declined: 'The application was not accepted.',
  'in-progress': 'The application is being processed.',
  'awaiting-supplement': 'More papers are needed for the application.',
  'awaiting-payment': 'The application waits for a tax or land payment.',
  withdrawn: 'The application was withdrawn by the applicant.',
  stopped: 'Processing of the application was stopped.',
  resolved: 'The result is ready.',
  returned: 'The result was handed over.',
};

function sentence({
  status,
  stage,
  late,
  extended,
  moved,
}: Pick<PublicView, 'status' | 'stage' | 'late' | 'extended' | 'moved'>): string {
  const plain = SENTENCES[status].replace(/\.$/, '');
  if (late) return `${plain}, but it is late.`;
  if (extended) return `${plain}; the agency apologises and has set a new date.`;
  if (moved) {
    const days = moved.days.map(({ date }) => dateWords(date)).join(', ');
    const { number, date } = moved.decision;
    return `${plain}; the date moved to the one below because the agency is closed on ${days} (decision ${number} of ${dateWords(date)}).`;
  }
  if (status === 'awaiting-supplement' && stage === 'intake')
    return 'More papers are needed before the application can be accepted.';
  return SENTENCES[status];
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const MONTHS = [
  ...(['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'] as const),
  ...(['September', 'October', 'November', 'December'] as const),
];

/** `27 November 2026`: the month in letters, since the order of numbers differs from country to country. */
function dateWords(date: string): string {
  return `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}

function instantWords(at: Instant): string {
  const minute = localMinuteOf(at);
  const local = formatLocalMinute(minute);
  return `${WEEKDAYS[weekdayOf(dayOf(minute))]} ${dateWords(local)}, ${local.slice(11)}`;
}

function openingHours({ days: { first, last }, spans }: OpeningHours): string {
  const days = first === last ? WEEKDAYS[first] : `${WEEKDAYS[first]} to ${WEEKDAYS[last]}`;
  const times = spans.map(({ from, to }) => `${clockDigits(from)} to ${clockDigits(to)}`);
  return `${days}, ${times.join(' and ')}`;
}

const MOMENTS: Readonly<Record<FeeMoment, string>> = {
  intake: 'paid on submission',
  supplement: 'paid with the missing papers',
  result: 'paid when the result is collected',
};

export const enLookupWords: LookupWords = {
  language: 'en',
  name: 'English',
  frame: {
    skip: 'Skip to main content',
    pages: 'Pages',
    site: 'Một cửa điện tử',
    lookup: 'Track an application',
    catalogue: 'Procedures',
    own: 'My applications',
    officers: 'Staff sign-in',
    languages: 'Language',
  },
  heading: 'Track an application',
  code: {
    label: 'Application code',
    hint: {
      before: 'Printed on your receipt, for example ',
      after: '. Digits are enough: dots, dashes and the letter H may be left out.',
    },
    missing: 'Enter the application code',
  },
  search: 'Search',
  scan: {
    start: 'Scan the code with the camera',
    stop: 'Stop scanning',
    look: 'Hold the QR code or barcode of your receipt in the middle of the picture.',
    problem: 'The camera could not be opened. Please type the code above.',
  },
  nothing: {
    title: 'No application found',
    problem: 'Please check the application code on your receipt',
    mismatch:
      'The application code, or the last four digits of the phone if you typed them, do not match. Please check',
    digits:
      'If you have just typed a phone number: it may not be the one given with the application. Press Search to see the application by its code alone.',
    ask: 'If the code is right and still nothing is found, please ask the agency where you applied.',
  },
  tooMany: {
    title: 'Please wait a moment',
    before: 'This code was entered too many times with a wrong phone number. Please try again in ',
    seconds: (count) => `${count} seconds`,
    after: ', or scan the QR code on your receipt.',
  },
  dossier: 'Application',
  sentence,
  next: {
    'finish-submitting': 'Please complete and submit the application.',
    'await-answer':
      'You need not do anything. The agency is checking the papers and will accept them, or tell you what is missing.',
    'ask-for-answer':
      'The agency should have answered by now; we are sorry. Please contact the agency below.',
    'read-declining':
      'The reason is in the notice of refusal. To ask about it, please contact the agency below.',
    'supply-at-intake':
      'Please bring the papers named in the notice you were given. The agency will then accept the application and set a date.',
    supply:
      'Please bring the papers named in the notice you were given. The agency will then go on and tell you the date.',
    pay: 'Please pay as the notice you were given says, and keep the proof of payment. The agency will then go on.',
    'await-result':
      'You need not do anything. The agency will tell you if papers are missing or the date changes.',
    'ask-about-delay':
      'The agency is sorry for the delay. You have nothing more to pay; for the new date, please contact the agency below.',
    collect:
      'Please bring your receipt to the agency below to collect the result. If you chose post or online delivery, it will be sent to you.',
    'read-stop-notice':
      'The reason is in the notice of the agency. To ask about it or to get papers back, please contact the agency below.',
    'submit-anew': 'You need not do anything. You may submit a new application at any time.',
    none: 'The application is complete. You need not do anything.',
  },
  due: { promise: 'Date of the result', answer: 'The agency answers by' },
  awaitedSince: 'Waiting for your papers since',
  instant: instantWords,
  dots: {
    received: 'Accepted',
    handled: 'Handled',
    signed: 'Signed',
    ready: 'Ready',
    returned: 'Handed over',
  },
  dotStates: { done: 'done', current: 'now at this step', todo: 'not yet' },
  steps: 'Steps',
  agency: { heading: 'Agency', address: 'Address', hours: 'Opening hours', phone: 'Phone' },
  openingHours,
  again: 'Track another application',
  updated: 'This page has just been updated.',
  proof: {
    label: 'See more: last 4 digits of the phone number you gave',
    hint: 'Shows the procedure, fees and papers asked for. Scanning the QR code on your receipt shows them too.',
    four: 'Four digits',
    more: 'See more',
  },
  about: {
    heading: 'About this application',
    procedure: 'Procedure',
    applicant: 'Applicant',
    limit: 'Time limit',
    units: { wd: 'working days', cd: 'days', mo: 'months', wh: 'working hours' },
    typical: 'Usually takes',
    typicalDays: (days) =>
      `In the last 12 months, 9 of 10 applications for this procedure had their result within ${days} ${days === 1 ? 'day' : 'days'}, weekends and holidays included`,
    tooFew: 'Too few applications so far to tell',
    fees: 'Fees',
    noFees: 'None',
    fee: (amount, moment) => `${amount.toLocaleString('en-GB')} đồng, ${MOMENTS[moment]}`,
    payAt: 'Where to pay',
    desk: 'At the one-stop desk of the agency below',
    asked: 'Papers that are needed',
    why: 'Why this date?',
  },
  more: {
    heading: 'More for this application',
    subscribe: 'Be told when something changes',
    changePhone: 'Change the phone number of the application',
  },
  digits: {
    label: 'Last 4 digits of the phone number you gave',
    hint: 'The number given with the application. Not needed if you open this page from the QR code of your receipt.',
    wrong: 'Enter the last four digits of the phone number given with the application',
    mismatch:
      'The application code or the last four digits of the phone do not match. Please check, and enter the four digits again',
  },
  subscribing: {
    heading: 'Be told when something changes',
    lead: 'Each time the application moves on, a short message is sent. It holds no name, procedure or reason.',
    way: 'Send messages by',
    email: {
      label: 'E-mail',
      hint: 'For example name@example.com',
      wrong: 'Enter an e-mail address, like name@example.com',
    },
    sms: {
      label: 'Text message',
      hint: 'A Vietnamese mobile number of 10 digits',
      wrong: 'Enter a mobile number of 10 digits, like 0912 345 678',
    },
    consent:
      'I agree that this address or number is kept, encrypted, only to send messages about this application. I can stop at any time by the link in each message; the address or number is then deleted.',
    consentWrong: 'Tick the box if you agree to receive messages',
    button: 'Send me messages',
    done: 'It is noted. You will get a message when something changes.',
    full: 'Messages already go to 5 places for this application. Please stop one of them by the link in its messages.',
  },
  stopping: {
    heading: 'Stop messages about an application',
    lead: 'Press the button and it is done. The address or number will be deleted.',
    button: 'Stop messages',
    done: 'Stopped. No more messages are sent there, and the address or number was deleted.',
    gone: 'This link does not work. Please open the link in the message you received.',
  },
  phone: {
    heading: 'Change the phone number of the application',
    lead: 'The agency will use the new number. Both the old and the new number are told of the change.',
    before: {
      label: 'Old phone number, all digits',
      hint: 'The number given with the application. Not needed if you open this page from the QR code of your receipt.',
      wrong: 'Enter the whole phone number given with the application',
      mismatch:
        'The code or the old phone number does not match. Please check and enter the old number again',
    },
    after: {
      label: 'New phone number',
      hint: 'A Vietnamese number of 10 or 11 digits',
      wrong: 'Enter the new number with its 10 or 11 digits, like 0912 345 678',
    },
    button: 'Change phone number',
    done: 'The phone number was changed. The four digits to see more are now those of the new number.',
    closed: 'This application is closed, so its phone number can no longer be changed.',
  },
  rating: enRatingWords,
  problems: 'Please check',
  error: 'Error:',
};
