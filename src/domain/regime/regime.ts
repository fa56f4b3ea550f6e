import type { Limit } from '../calendar/limit.ts';
import type { Level } from '../organisation/agency.ts';

export type RegimeId = 'R2016' | 'R2018' | 'R2025';

export type CodePattern = 'PROVIDER_2016' | 'TT01_2018' | 'TT03_2025' | 'TT04_2025';

/** How the clock goes on after a supplement asked by the resolving agency (NĐ 61 Đ19.4, ruling 9). */
export type SupplementRule = 'restart' | 'resume';

export type FormKind =
  | 'receipt'
  | 'supplement'
  | 'refusal'
  | 'apology'
  | 'stop'
  | 'control-slip'
  | 'register';

/** A form of the law; `confirmed` is false where no source showed its label (`docs/unconfirmed.md`). */
export interface FormLabel {
  number: string | null;
  title: string;
  confirmed: boolean;
}

/** R-AFTERHOURS: received outside hours, or within the last minutes of a working day, it counts from the next opening. */
export interface AfterHours {
  lastMinutes: number;
}

/** What the law says in a period (`docs/rules.md`): plain data, chosen by the date of receipt. */
export interface Regime {
  id: RegimeId;
  name: string;
  levels: readonly Level[];
  forms: Readonly<Partial<Record<FormKind, FormLabel>>>;
  codePattern: CodePattern;
  supplement: {
    rule: SupplementRule;
    /** Working days after receipt within which asking restarts the clock; null where nothing restarts. */
    restartWithinWorkingDays: number | null;
    /** Working days after which an asked supplement that did not come lapses (R-SUPP-EXPIRY); null: never. */
    lapsesAfterWorkingDays: number | null;
  };
  /** Xin lỗi, hẹn lại (R-EXTEND): how often at most (null: no limit known), and how many days before the promise. */
  extension: { atMost: number | null; daysBefore: number };
  /** A result is handed out before the day promised only after the applicant was told (NĐ 61 Đ20.4). */
  earlyReturnNeedsNotice: boolean;
  /** Time to accept or to ask for a supplement. */
  answer: { online: Limit; paper: Limit };
  /** For what is filed online (R-AFTERHOURS); null: nothing counts otherwise than it came. */
  afterHours: AfterHours | null;
  /** Received after this minute of the day: handed over at the start of the next working day (NĐ 61 Đ18). */
  handOverCutoff: number;
}
