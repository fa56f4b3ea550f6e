import { handOverListOf, printHandOverList } from '../../../documents/hand-over-list.ts';
import type { Press } from '../../../documents/press.ts';
import { formFactsAt } from '../../../documents/slip.ts';
import { printTransferSlip, transferSlipOf } from '../../../documents/transfer-slip.ts';
import type { HandedOver, LegStanding, PlannedPart } from '../../../domain/dossier/events.ts';
import { formNumberOf } from '../../../domain/dossier/numbered-forms.ts';
import { partResultWords } from '../part-result.ts';
import { placeWords } from '../step-agency.ts';
import type { PrintedSlip, SlipSource } from './printed-slip.ts';

/** Phiếu bàn giao hồ sơ giấy, of this dossier alone; undefined: no paper went along. */
export function printHandOverSlip(
  press: Press,
  { file, facts, recorded, by }: SlipSource,
  { held, to, withPapers }: HandedOver['data'],
): PrintedSlip | undefined {
  if (!withPapers) return undefined;
  // Papers have the number of the list on which they go; a slip of one dossier alone has none.
  const { dossier, ...form } = formFactsAt(facts, recorded.occurredAt, { agency: by });
  const data = handOverListOf({
    ...form,
    what: 'papers',
    from: { unit: placeWords(held, file), officer: facts.officerName || null },
    to: { unit: placeWords(to, file), officer: to.officer && file.names.officer(to.officer) },
    handedOverAt: recorded.occurredAt,
    items: [{ ...dossier, count: facts.state.sets, note: null }],
  });
  return { name: 'phieu-ban-giao', pdf: printHandOverList(press, data) };
}

/**
 * Phiếu chuyển xử lý: the work and the day of every agency that is sent a part, and of those that come after it in their
 * order (NĐ 61 Đ19.6).
 */
export function printTransfer(
  press: Press,
  { file, facts, recorded, by }: SlipSource,
  { to, afterwards = [] }: { to: readonly LegStanding[]; afterwards?: readonly PlannedPart[] | undefined },
): PrintedSlip | undefined {
  const [first] = to;
  const { state } = facts;
  if (!first || !('clock' in state)) return undefined;
  // The date in force when it was sent: a later one is told by a later paper.
  const told = state.clock.history.findLast(({ event }) => event < recorded.version);
  const promise = told?.promise ?? state.clock.due.promise;
  const data = transferSlipOf({
    ...formFactsAt(facts, recorded.occurredAt, {
      agency: by,
      number: formNumberOf(recorded.event, 'transfer-slip'),
    }),
    from: { name: by.name, officer: facts.officerName || null },
    to: { name: to.length === 1 ? placeWords(first, file) : 'Các cơ quan nêu dưới đây', officer: null },
    order: afterwards.length > 0 ? 'in-turn' : 'at-once',
    legs: [
      ...to.map(({ agency, step, stepDue }) => ({ agency, part: step, due: stepDue })),
      ...afterwards,
    ].map(({ agency, part, due }) => ({
      agency: file.names.agency(agency),
      isLead: false,
      work: file.names.step(part) + partResultWords(file.procedure, part),
      due,
    })),
    papers: [],
    receivedAt: state.clock.receivedAt,
    due: promise,
  });
  return { name: 'phieu-chuyen-xu-ly', pdf: printTransferSlip(press, data) };
}
