import type { LimitUnit } from '../domain/calendar/limit.ts';
import type { Instant } from '../domain/calendar/local-time.ts';
import type { Dot, DotState, NextAction, PublicDue, PublicView } from '../domain/dossier/public-view.ts';
import type { OpeningHours } from '../domain/organisation/opening-hours.ts';
import type { FeeMoment } from '../domain/procedure/procedure.ts';
import type { Language } from './language.ts';
import type { RatingWords } from './rating-words.ts';

/** A field of a form: what it is called, how it is filled in, and what is said where it is not. */
export interface FieldWords {
  label: string;
  hint: string;
  wrong: string;
}

/** What frames a public page. */
export interface FrameWords {
  skip: string;
  pages: string;
  site: string;
  lookup: string;
  catalogue: string;
  own: string;
  officers: string;
  languages: string;
}

/** All that the look-up says, once in each language. Names of procedures, papers and agencies stay Vietnamese. */
export interface LookupWords {
  language: Language;
  /** The language in itself. */
  name: string;
  frame: FrameWords;
  heading: string;
  /** `missing`: nothing was typed. */
  code: { label: string; hint: { before: string; after: string }; missing: string };
  search: string;
  scan: { start: string; stop: string; look: string; problem: string };
  /** `problem` where only a code can be typed; `mismatch` where digits of a phone may have been typed with it. */
  nothing: { title: string; problem: string; mismatch: string; digits: string; ask: string };
  tooMany: { title: string; before: string; seconds: (count: number) => string; after: string };
  dossier: string;
  sentence: (view: Pick<PublicView, 'status' | 'stage' | 'late' | 'extended' | 'moved'>) => string;
  next: Readonly<Record<NextAction, string>>;
  due: Readonly<Record<PublicDue['kind'], string>>;
  awaitedSince: string;
  instant: (at: Instant) => string;
  dots: Readonly<Record<Dot, string>>;
  dotStates: Readonly<Record<DotState, string>>;
  steps: string;
  agency: { heading: string; address: string; hours: string; phone: string };
  /** null: as the agency wrote them. */
  openingHours: ((hours: OpeningHours) => string) | null;
  again: string;
  updated: string;
  /** For a proof by four digits. */
  proof: { label: string; hint: string; four: string; more: string };
  about: {
    heading: string;
    procedure: string;
    applicant: string;
    limit: string;
    units: Readonly<Record<LimitUnit, string>>;
    typical: string;
    typicalDays: (days: number) => string;
    /** Too few dossiers had their result to tell what is usual. */
    tooFew: string;
    fees: string;
    noFees: string;
    fee: (amount: number, moment: FeeMoment) => string;
    payAt: string;
    desk: string;
    asked: string;
    why: string;
  };
  more: { heading: string; subscribe: string; changePhone: string };
  /** `mismatch`: four digits were typed; that they or the code are wrong looks the same. */
  digits: FieldWords & { mismatch: string };
  subscribing: {
    heading: string;
    lead: string;
    way: string;
    email: FieldWords;
    sms: FieldWords;
    consent: string;
    consentWrong: string;
    button: string;
    done: string;
    full: string;
  };
  stopping: { heading: string; lead: string; button: string; done: string; gone: string };
  phone: {
    heading: string;
    lead: string;
    before: FieldWords & { mismatch: string };
    after: FieldWords;
    button: string;
    done: string;
    closed: string;
  };
  rating: RatingWords;
  problems: string;
  /** Before what is wrong with a field, for who listens. */
  error: string;
}
