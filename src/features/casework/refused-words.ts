import type { Actor } from '../../domain/access/actor.ts';
import type { LegStanding } from '../../domain/dossier/events.ts';
import type { Refusal } from '../../domain/dossier/refusals.ts';
import { isHeld, leadLeg } from '../../domain/dossier/state.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { refusalSentence } from '../../words/vi/refusal-sentence.ts';
import type { CaseFile } from './queries.ts';

/** Why not; who handed the dossier over is told that it was opened, not that taking it back is for somebody else. */
export function refusedWords(refusal: Refusal, file: CaseFile, actor: Actor): string {
  const mayNot = refusal.code === 'not-permitted' && refusal.command === 'take-back';
  const opened = mayNot ? openedSinceGivenBy(actor, file) : undefined;
  if (!opened) return refusalSentence(refusal, file.names);
  const { unit, agency, officer } = opened;
  const who = officer === null ? file.names.unit(unit, agency) : file.names.officer(officer);
  return `${capitalise(who)} đã mở xem hồ sơ nên không lấy lại được nữa. Xin đề nghị trả lại hồ sơ nếu đã chuyển nhầm.`;
}

/** Where the dossier is, if this officer gave it there and it was opened since. */
function openedSinceGivenBy(actor: Actor, { state, events }: CaseFile): LegStanding | undefined {
  if (!isHeld(state) || leadLeg(state).openedAt === null) return undefined;
  const given = events.findLast(({ event }) => 'to' in event.data);
  if (given?.event.type !== 'HandedOver' || given.actor.kind !== 'officer') return undefined;
  return actor.kind === 'officer' && given.actor.id === actor.id ? leadLeg(state) : undefined;
}
