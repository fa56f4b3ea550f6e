import type { Instant } from '../domain/calendar/local-time.ts';
import { type DossierOnForm, type FormData, type FormFacts, formOf, ours } from './form.ts';
import { formTime } from './form-time.ts';
import type { Press } from './press.ts';
import type { Participant } from './verification-minutes.ts';
import { paragraphsOf } from './written.ts';

export interface IncidentMinutesFacts extends FormFacts {
  dossier: DossierOnForm;
  kind: 'lost' | 'damaged' | 'wrong';
  noticedAt: Instant;
  place: string | null;
  participants: readonly Participant[];
  /** Of what is lost, damaged or wrong. */
  papers: readonly { name: string; count: number | null; state: string | null }[];
  course: string | null;
  cause: string | null;
  /** Who held it then. */
  holder: { name: string; unit: string } | null;
  remedy: string | null;
  /** Until when it is put right, at the agency's own cost. */
  remedyBy: Instant | null;
  deskHead: string | null;
  writer: string | null;
}

/** Biên bản sự cố: papers lost or damaged, or a wrong result (NĐ 61 Đ21). */
export interface IncidentMinutesData extends FormData, DossierOnForm {
  code: string;
  noticed: string;
  place: string | null;
  participants: readonly Participant[];
  papers: readonly { name: string; count: string | null; state: string | null }[];
  course: readonly string[];
  cause: readonly string[];
  holder: string | null;
  holderName: string | null;
  remedy: readonly string[];
  remedyBy: string | null;
  deskHead: string | null;
  writer: string | null;
}

const TITLES = {
  lost: 'Biên bản về việc mất giấy tờ trong hồ sơ',
  damaged: 'Biên bản về việc hư hỏng giấy tờ trong hồ sơ',
  wrong: 'Biên bản về việc sai sót trong giải quyết hồ sơ',
} as const;

export function incidentMinutesOf(facts: IncidentMinutesFacts): IncidentMinutesData {
  const { dossier, kind, noticedAt, place, participants, papers, holder, remedyBy } = facts;
  return {
    ...formOf(facts, 'incident-minutes', ours(TITLES[kind]), dossier.code),
    ...dossier,
    ...{ noticed: formTime(noticedAt), place, participants },
    papers: papers.map(({ name, count, state }) => ({
      ...{ name, state, count: count === null ? null : String(count) },
    })),
    course: paragraphsOf(facts.course),
    cause: paragraphsOf(facts.cause),
    holder: holder && `${holder.name}, ${holder.unit}`,
    holderName: holder?.name ?? null,
    remedy: paragraphsOf(facts.remedy),
    remedyBy: remedyBy && formTime(remedyBy),
    ...{ deskHead: facts.deskHead, writer: facts.writer },
  };
}

export function printIncidentMinutes(press: Press, data: IncidentMinutesData): Uint8Array {
  return press.print('incident-minutes', data);
}
