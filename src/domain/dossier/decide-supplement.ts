import { fail, ok, type Result } from '../../lib/result.ts';
import { findDuty } from '../access/permission.ts';
import type { OfficerRole } from '../access/roles.ts';
import type { Instant } from '../calendar/local-time.ts';
import { getStep } from '../procedure/steps.ts';
import { answerBy, clockAfterSupplement, continuedDue, lapseOf } from './clock.ts';
import { countsAreValid, unknownPaper } from './completeness.ts';
import type { DecisionContext } from './context.ts';
import type { DossierEvent, PaperReceived, SupplementItem } from './events.ts';
import { holdingOf, openLeg } from './leg.ts';
import type { WordingRef } from './references.ts';
import type { Refusal } from './refusals.ts';
import { type FiledState, isHeld, leadLeg } from './state.ts';

type Events = Result<readonly DossierEvent[], Refusal>;

const LEADERS: readonly OfficerRole[] = ['desk-head', 'unit-head', 'signer'];

/** Yêu cầu bổ sung: once and complete (NĐ 61 Đ15.3); a second one at the same stage takes a leader. */
export function decideRequest(
  state: FiledState,
  items: readonly SupplementItem[],
  reason: WordingRef,
  context: DecisionContext,
  at: Instant,
): Events {
  const stage = isHeld(state) ? 'resolution' : 'intake';
  const number = state.supplementRequests[stage] + 1;
  if (number > 1 && !isLeader(context, state.field)) return fail({ code: 'second-supplement-needs-leader' });
  const codes = new Set(context.procedure.content.papers.map((paper) => paper.code));
  const unknown = items.find(({ paper }) => paper !== null && !codes.has(paper))?.paper;
  if (unknown) return fail({ code: 'unknown-paper', paper: unknown });
  const lapse = lapseOf(context, at);
  if (!lapse.ok) return lapse;
  const asked = { items, reason, number, ...(lapse.value === null ? {} : { expiresAt: lapse.value }) };
  if (!isHeld(state)) return ok([{ type: 'SupplementRequested', data: { ...asked, stage: 'intake' } }]);
  const held = holdingOf(leadLeg(state), context, at);
  const clock = clockAfterSupplement(state.clock, context, at);
  if (!clock.ok) return clock;
  return ok([
    { type: 'SupplementRequested', data: { ...asked, stage: 'resolution', held, clock: clock.value } },
  ]);
}

/** Bổ sung: at intake the office must answer anew; during resolution the clock goes on as was decided when asked. */
export function decideProvide(
  state: FiledState,
  papers: readonly PaperReceived[],
  context: DecisionContext,
  at: Instant,
): Events {
  if (!countsAreValid(context.procedure.content.papers, papers)) return fail({ code: 'counts-invalid' });
  const unknown = unknownPaper(context.procedure.content.papers, papers);
  if (unknown) return fail({ code: 'unknown-paper', paper: unknown.paper });
  if (!isHeld(state)) {
    const answer = answerBy({ channel: state.channel, post: null }, context, at);
    if (!answer.ok) return answer;
    return ok([{ type: 'SupplementProvided', data: { papers, stage: 'intake', answerBy: answer.value } }]);
  }
  const pause = state.clock.pauses.at(-1);
  if (!pause || pause.to !== null) throw new Error('a supplement came though the clock was not paused');
  const continued = continuedDue(state.clock, pause, context, at);
  if (!continued.ok) return continued;
  const leg = leadLeg(state);
  const step = getStep(context.procedure.content.process, leg.step);
  const used = state.held.at(-1)?.minutes ?? 0;
  const left = pause.afterwards === 'restart' ? undefined : Math.max(0, leg.budgetMinutes - used);
  const to = openLeg(step, leg.officer, continued.value.due, context, at, left);
  if (!to.ok) return to;
  const data = {
    papers,
    stage: 'resolution' as const,
    clock: pause.afterwards,
    ...continued.value,
    to: to.value,
  };
  return ok([{ type: 'SupplementProvided', data }]);
}

function isLeader({ actor }: DecisionContext, field: string): boolean {
  return actor.kind === 'officer' && findDuty(actor.duties, LEADERS, field) !== undefined;
}
