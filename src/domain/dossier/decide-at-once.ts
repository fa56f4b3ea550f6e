import { fail, ok, type Result } from '../../lib/result.ts';
import type { Instant } from '../calendar/local-time.ts';
import { firstStepOf } from '../procedure/steps.ts';
import { startClock } from './clock.ts';
import type { Command } from './commands.ts';
import { missingPapers } from './completeness.ts';
import type { DecisionContext } from './context.ts';
import { decideSubmit } from './decide-intake.ts';
import { refusalOfOfficer } from './decide-movement.ts';
import { refusalOfRecipient } from './delegation.ts';
import type { DossierEvent } from './events.ts';
import type { Refusal } from './refusals.ts';
import { type DossierState, isFiled } from './state.ts';

/** Trả ngay: done while the applicant waits; no receipt, but code, status and result are entered (NĐ 61 Đ17.4). */
export function decideServe(
  state: DossierState,
  command: Extract<Command, { type: 'serve-at-once' }>,
  context: DecisionContext,
  at: Instant,
): Result<readonly DossierEvent[], Refusal> {
  const { content } = context.procedure;
  const { intake, limitCase, signedBy, files, electronic, recipient, person } = command;
  if (isFiled(state) && intake) return fail({ code: 'intake-already-there' });
  const filed = isFiled(state) ? state : intake;
  if (!filed) return fail({ code: 'intake-missing' });
  const submitted = intake ? decideSubmit(intake, context, at) : ok([]);
  if (!submitted.ok) return submitted;
  const missing = missingPapers(content.papers, filed.papers);
  if (missing.length > 0) return fail({ code: 'papers-missing', papers: missing });
  const time = content.limits.find((candidate) => candidate.case === limitCase);
  if (!time) return fail({ code: 'unknown-limit-case', limitCase });
  const refusal =
    refusalOfOfficer(signedBy, firstStepOf(content.process, 'sign'), content.field, context) ??
    refusalOfRecipient(filed, { recipient, person, paper: null });
  if (refusal) return fail(refusal);
  const due = startClock(time, context, at);
  if (!due.ok) return due;
  const fees = content.fees.map(({ code, amount, moment }) => ({ code, amount, moment }));
  const data = {
    ...{ regime: context.regime.id, due: due.value, limitCase, fees },
    ...{ number: command.number.trim(), signedBy, electronic, files, recipient, person },
  };
  return ok([...submitted.value, { type: 'ServedAtOnce', data }]);
}
