import { type Instant, instantOf, parseLocalMinute } from '../../src/domain/calendar/local-time.ts';
import type { IntakeForm } from '../../src/domain/dossier/commands.ts';
import type { PaperReceived } from '../../src/domain/dossier/events.ts';
import type { FileRef, PersonRef, WordingRef } from '../../src/domain/dossier/references.ts';

/** What commands are made of, as it usually is. */

/** `2026-11-23 09:30` on the wall of the office, seconds if they matter. */
export function instant(local: string): Instant {
  const [, text = '', seconds = '00'] = /^(.{16})(?::(\d\d))?$/.exec(local.replace(' ', 'T')) ?? [];
  const minute = parseLocalMinute(text);
  if (minute === undefined) throw new Error(`not a time on the wall: ${local}`);
  return instantOf(minute).replace(':00.000Z', `:${seconds}.000Z`);
}

export function words(id: string): WordingRef {
  return { id, digest: { key: 'k1', value: id } };
}

export function person(id: string): PersonRef {
  return { id, version: 1, digest: { key: 'k1', value: id } };
}

export function file(id: string): FileRef {
  return { id, sha256: '0'.repeat(64) };
}

/** One original of a paper, unless the test is about something else. */
export function aPaper(paper: string | null, facts: Partial<PaperReceived> = {}): PaperReceived {
  return { paper, name: null, originals: 1, certified: 0, copies: 0, files: [], ...facts };
}

/** Handed in at the counter by the applicant, with the one paper that is required. */
export function anIntake(facts: Partial<IntakeForm> = {}): IntakeForm {
  return {
    channel: 'counter',
    applicant: person('nguoi-nop'),
    owner: null,
    delegate: null,
    subject: null,
    papers: [aPaper('to-khai')],
    sets: 1,
    returnBy: { way: 'counter', address: null },
    post: null,
    secret: false,
    phoneProof: null,
    ...facts,
  };
}
