import { fail, ok, type Result } from '../../lib/result.ts';
import { findDuty } from '../access/permission.ts';
import type { Command } from './commands.ts';
import type { DecisionContext } from './context.ts';
import type { DossierEvent } from './events.ts';
import { wroteDown } from './late-entries.ts';
import type { Refusal } from './refusals.ts';
import { type FiledState, isHeld, leadLeg } from './state.ts';
import { FINDERS } from './transition.ts';

type Events = Result<readonly DossierEvent[], Refusal>;
type Given<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** Duyệt nhập bù: by another leader of the agency whose officer wrote it down (Điều 9.2). */
export function decideJudge(
  state: FiledState,
  { entry: event, verdict, reason, late }: Given<'judge-late-entry'>,
  { actor, deputy }: DecisionContext,
): Events {
  // Else it would be an entry that itself waits for a leader.
  if (late) return fail({ code: 'not-entered-late', command: 'judge-late-entry' });
  const entry = (state.lateEntries ?? []).find((one) => one.event === event);
  if (!entry) return fail({ code: 'no-late-entry' });
  if (actor.kind === 'officer' && entry.by) {
    const judges = [actor.id, ...(deputy ? [deputy.officer] : [])];
    if (wroteDown(entry.by, judges)) return fail({ code: 'own-late-entry' });
    if (entry.by.agency !== actor.agency)
      return fail({ code: 'late-entry-of-others', agency: entry.by.agency });
  }
  if (entry.verdict === verdict) return fail({ code: 'late-entry-judged', verdict });
  if (verdict === 'objected' && !reason)
    return fail({ code: 'reason-required', command: 'judge-late-entry' });
  return ok([{ type: 'LateEntryJudged', data: { entry: event, verdict, reason } }]);
}

/** Giấy đến trước: whoever has the papers says so, and the desk sees it until the dossier follows them. */
export function decideReportPapers(
  state: FiledState,
  { text }: Given<'report-papers'>,
  { actor }: DecisionContext,
): Events {
  const duty = actor.kind === 'officer' ? findDuty(actor.duties, FINDERS, state.field) : undefined;
  if (actor.kind !== 'officer' || !duty) throw new Error('only an officer with a duty can find papers');
  const { agency } = actor;
  const leg = isHeld(state) ? leadLeg(state) : null;
  if (leg && leg.agency === agency && actor.duties.some(({ unit }) => unit === leg.unit))
    return fail({ code: 'papers-where-they-belong' });
  const found = state.papersFound;
  if (found?.agency === agency && found.unit === duty.unit)
    return fail({ code: 'papers-reported', at: found.at });
  return ok([{ type: 'PapersFound', data: { agency, unit: duty.unit, text } }]);
}
