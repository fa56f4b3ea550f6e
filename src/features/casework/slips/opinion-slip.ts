import { opinionRequestOf, printOpinionRequest } from '../../../documents/opinion-request.ts';
import type { Press } from '../../../documents/press.ts';
import { formFactsAt } from '../../../documents/slip.ts';
import type { LegStanding } from '../../../domain/dossier/events.ts';
import { formNumberOf } from '../../../domain/dossier/numbered-forms.ts';
import type { CaseFile } from '../queries.ts';
import { placeWords } from '../step-agency.ts';
import type { PrintedSlip, SlipSource } from './printed-slip.ts';

/** Phiếu xin ý kiến, and the reminder once the answer is late; both are the asking agency's. */
export function printOpinion(
  press: Press,
  { file, facts, recorded, by }: SlipSource,
): PrintedSlip | undefined {
  const { event, occurredAt } = recorded;
  const reminds = event.type === 'OpinionReminded';
  const leg = reminds ? event.data.leg : event.type === 'OpinionAsked' ? event.data.to.leg : null;
  const asked = leg === null ? undefined : askedAs(file, leg);
  if (!asked) return undefined;
  const { to, question, files, at, officer, number } = asked;
  const data = opinionRequestOf({
    ...formFactsAt(facts, occurredAt, { agency: by, number: formNumberOf(event, 'opinion-request') }),
    to: placeWords(to, file),
    question: file.wording(question),
    attachments: files.map(({ id }) => file.files.get(id)?.name ?? 'Tệp'),
    answerBy: reminds ? null : to.stepDue,
    contact: officer === null ? null : { name: file.names.officer(officer), phone: by.phone },
    reminderOf: reminds ? { number, at, answerBy: to.stepDue ?? at } : null,
    ...{ signerRole: null, signer: null },
  });
  return { name: reminds ? 'phieu-nhac-y-kien' : 'phieu-xin-y-kien', pdf: printOpinionRequest(press, data) };
}

function askedAs({ events }: CaseFile, leg: LegStanding['leg']) {
  for (const { event, occurredAt: at, actor } of events) {
    if (event.type === 'OpinionAsked' && event.data.to.leg === leg)
      return {
        ...{ ...event.data, at, number: formNumberOf(event, 'opinion-request') },
        officer: actor.kind === 'officer' ? actor.id : null,
      };
  }
  return undefined;
}
