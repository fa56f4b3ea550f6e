import type { Instant } from '../domain/calendar/local-time.ts';
import { type DossierOnForm, type FormData, type FormFacts, formOf, ours } from './form.ts';
import { formTime } from './form-time.ts';
import type { Press } from './press.ts';
import { paragraphsOf } from './written.ts';

/** Who took part: a name, and as what; null where the name says it all. */
export interface Participant {
  name: string;
  capacity: string | null;
}

export interface VerificationMinutesFacts extends FormFacts {
  dossier: DossierOnForm;
  startedAt: Instant;
  endedAt: Instant | null;
  place: string | null;
  participants: readonly Participant[];
  content: string | null;
  /** What those who took part had to say. */
  opinions: string | null;
  conclusion: string | null;
  /** Who leads it, who writes; the applicant or who stands for them, where they must attend. */
  chair: string | null;
  secretary: string | null;
  applicantSigns: boolean;
}

/** Biên bản thẩm tra, xác minh: time, place, participants and content (NĐ 61 Đ19.3). */
export interface VerificationMinutesData extends FormData, DossierOnForm {
  code: string;
  started: string;
  ended: string | null;
  place: string | null;
  participants: readonly Participant[];
  content: readonly string[];
  opinions: readonly string[];
  conclusion: readonly string[];
  chair: string | null;
  secretary: string | null;
  applicantSigns: boolean;
  signsAsApplicant: string | null;
}

export function verificationMinutesOf(facts: VerificationMinutesFacts): VerificationMinutesData {
  const { dossier, startedAt, endedAt, place, participants, chair, secretary, applicantSigns } = facts;
  const form = ours('Biên bản thẩm tra, xác minh');
  return {
    ...formOf(facts, 'verification-minutes', form, dossier.code),
    ...dossier,
    started: formTime(startedAt),
    ended: endedAt && formTime(endedAt),
    ...{ place, participants, chair, secretary, applicantSigns },
    signsAsApplicant: dossier.signs,
    content: paragraphsOf(facts.content),
    opinions: paragraphsOf(facts.opinions),
    conclusion: paragraphsOf(facts.conclusion),
  };
}

export function printVerificationMinutes(press: Press, data: VerificationMinutesData): Uint8Array {
  return press.print('verification-minutes', data);
}
