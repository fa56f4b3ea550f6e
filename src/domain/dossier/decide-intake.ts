import { fail, ok, type Result } from '../../lib/result.ts';
import { type Instant, localDateOf } from '../calendar/local-time.ts';
import type { Channel } from '../procedure/procedure.ts';
import { takesIn } from '../procedure/receiving-agencies.ts';
import { firstStepOf } from '../procedure/steps.ts';
import { answerBy, handOverBy, startClock } from './clock.ts';
import type { Command, IntakeForm } from './commands.ts';
import { countsAreValid, missingPapers, unknownPaper } from './completeness.ts';
import type { DecisionContext } from './context.ts';
import type { DossierEvent, PaperReceived } from './events.ts';
import { openLeg } from './leg.ts';
import type { WordingRef } from './references.ts';
import type { Refusal } from './refusals.ts';
import { type DossierState, isFiled } from './state.ts';

type Events = Result<readonly DossierEvent[], Refusal>;

/** The papers are recorded and the dossier has its code (ruling 11); whether they are complete is not asked yet. */
export function decideSubmit(intake: IntakeForm, context: DecisionContext, at: Instant): Events {
  const refusal = refusalOfIntake(intake, context, at);
  if (refusal) return fail(refusal);
  const answer = answerBy(intake, context, at);
  if (!answer.ok) return answer;
  if (!context.code) throw new Error('no code was drawn for a new dossier');
  const { id, field } = context.procedure.content;
  const place = { agency: context.agency.id, procedure: { id, version: context.procedure.version }, field };
  const data = { ...intake, ...place, code: context.code, regime: context.regime.id, answerBy: answer.value };
  return ok([{ type: 'DossierSubmitted', data }]);
}

/** Complete and correct: the receipt is given and the clock starts (NĐ 61 Đ17.1c, 17.3). */
export function decideReceive(
  state: DossierState,
  command: Extract<Command, { type: 'receive' }>,
  context: DecisionContext,
  at: Instant,
): Events {
  if (isFiled(state)) {
    if (command.intake) return fail({ code: 'intake-already-there' });
    if (state.status !== 'submitted') throw new Error('only a submitted dossier can be received');
    return receive(state, command.limitCase, context, at);
  }
  if (!command.intake) return fail({ code: 'intake-missing' });
  const submitted = decideSubmit(command.intake, context, at);
  if (!submitted.ok) return submitted;
  const received = receive(command.intake, command.limitCase, context, at);
  return received.ok ? ok([...submitted.value, ...received.value]) : received;
}

/** What was explained is kept; before anything is handed in it begins a dossier that has no code and no name. */
export function decideGuide(
  state: DossierState,
  { way }: Extract<Command, { type: 'guide' }>,
  text: WordingRef,
  { agency, procedure, regime }: DecisionContext,
): Events {
  const { id, field } = procedure.content;
  const place = { agency: agency.id, procedure: { id, version: procedure.version }, field };
  const opened = state.status === 'none' ? { ...place, regime: regime.id } : null;
  return ok([{ type: 'GuidanceGiven', data: { way, text, opened } }]);
}

export function decideDecline(reason: WordingRef): Events {
  return ok([{ type: 'DossierDeclined', data: { reason } }]);
}

function receive(
  { papers, channel }: { papers: readonly PaperReceived[]; channel: Channel },
  limitCase: string | null,
  context: DecisionContext,
  at: Instant,
): Events {
  const { content } = context.procedure;
  const missing = missingPapers(content.papers, papers);
  if (missing.length > 0) return fail({ code: 'papers-missing', papers: missing });
  const time = content.limits.find((candidate) => candidate.case === limitCase);
  if (!time) return fail({ code: 'unknown-limit-case', limitCase });
  const due = startClock(time, context, at, channel);
  if (!due.ok) return due;
  const to = openLeg(firstStepOf(content.process, 'intake'), null, due.value, context, at);
  if (!to.ok) return to;
  const leaveBy = handOverBy(context, at);
  if (!leaveBy.ok) return leaveBy;
  const fees = content.fees.map(({ code, amount, moment }) => ({ code, amount, moment }));
  const set = { regime: context.regime.id, due: due.value, limitCase, fees };
  const data = { ...set, handOverBy: leaveBy.value, to: to.value };
  return ok([{ type: 'DossierReceived', data }]);
}

function refusalOfIntake(
  intake: IntakeForm,
  { procedure, agency }: DecisionContext,
  at: Instant,
): Refusal | undefined {
  const { content } = procedure;
  if (!content.channels.includes(intake.channel))
    return { code: 'channel-not-offered', channel: intake.channel };
  if (intake.channel === 'post' && (intake.post === null || intake.post.arrivedAt > at))
    return { code: 'post-details-required' };
  if (!takesIn(content, agency)) return { code: 'agency-not-competent', agency: agency.id };
  if (localDateOf(at) < content.validFrom)
    return { code: 'procedure-not-in-force', validFrom: content.validFrom };
  if (!countsAreValid(content.papers, intake.papers) || !Number.isInteger(intake.sets) || intake.sets < 1) {
    return { code: 'counts-invalid' };
  }
  const unknown = unknownPaper(content.papers, intake.papers);
  if (unknown) return { code: 'unknown-paper', paper: unknown.paper };
  return undefined;
}
