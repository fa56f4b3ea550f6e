import { incidentMinutesOf, printIncidentMinutes } from '../../../documents/incident-minutes.ts';
import type { Press } from '../../../documents/press.ts';
import { formFactsAt } from '../../../documents/slip.ts';
import { printVerificationMinutes, verificationMinutesOf } from '../../../documents/verification-minutes.ts';
import type { LossRecorded, VerificationRecorded } from '../../../domain/dossier/events.ts';
import { formNumberOf } from '../../../domain/dossier/numbered-forms.ts';
import type { PrintedSlip, SlipSource } from './printed-slip.ts';

/** Biên bản thẩm tra, xác minh. */
export function printMinutes(
  press: Press,
  { file, facts, recorded, by }: SlipSource,
  { heldAt, place, attended, content }: VerificationRecorded['data'],
): PrintedSlip {
  const data = verificationMinutesOf({
    ...formFactsAt(facts, recorded.occurredAt, {
      agency: by,
      number: formNumberOf(recorded.event, 'verification-minutes'),
    }),
    ...{ startedAt: heldAt, endedAt: null, place: file.wording(place) },
    participants: linesOf(file.wording(attended)).map((name) => ({ name, capacity: null })),
    content: file.wording(content),
    ...{ opinions: null, conclusion: null, chair: null, applicantSigns: false },
    secretary: facts.officerName || null,
  });
  return { name: 'bien-ban-xac-minh', pdf: printVerificationMinutes(press, data) };
}

/** Biên bản mất, hỏng giấy tờ. */
export function printIncident(
  press: Press,
  { file, facts, recorded, by }: SlipSource,
  { kind, what, apology }: LossRecorded['data'],
): PrintedSlip {
  const { occurredAt, actor } = recorded;
  const isHead = actor.kind === 'officer' && actor.role === 'desk-head';
  const data = incidentMinutesOf({
    ...formFactsAt(facts, occurredAt, {
      agency: by,
      number: formNumberOf(recorded.event, 'incident-minutes'),
    }),
    ...{ kind, noticedAt: occurredAt, place: null, participants: [], papers: [] },
    course: file.wording(what),
    remedy: apology && file.wording(apology),
    ...{ cause: null, holder: null, remedyBy: null },
    deskHead: isHead ? facts.officerName : null,
    writer: isHead ? null : facts.officerName || null,
  });
  return { name: 'bien-ban-su-co', pdf: printIncidentMinutes(press, data) };
}

/** Lines of what somebody typed, one of them for each. */
function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
