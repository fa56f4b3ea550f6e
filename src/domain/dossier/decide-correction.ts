import { fail, ok, type Result } from '../../lib/result.ts';
import type { Command } from './commands.ts';
import { anyPaperIsThere, countsAreValid, missingPapers, unknownPaper } from './completeness.ts';
import type { DecisionContext } from './context.ts';
import type { Correction, DossierEvent } from './events.ts';
import type { WordingRef } from './references.ts';
import type { Refusal } from './refusals.ts';
import type { FiledState } from './state.ts';

/** Sửa lỗi nhập trước khi chuyển: recorded as a further event; what submission and receipt ask must still hold. */
export function decideCorrect(
  state: FiledState,
  changes: Correction,
  reason: WordingRef,
  { procedure }: DecisionContext,
): Result<readonly DossierEvent[], Refusal> {
  if (Object.keys(changes).length === 0) return fail({ code: 'nothing-corrected' });
  const { papers, sets } = { ...state, ...changes };
  const listed = procedure.content.papers;
  if (!countsAreValid(listed, papers) || !Number.isInteger(sets) || sets < 1) {
    return fail({ code: 'counts-invalid' });
  }
  const unknown = unknownPaper(listed, papers);
  if (unknown) return fail({ code: 'unknown-paper', paper: unknown.paper });
  if (state.status === 'submitted' && !anyPaperIsThere(papers)) return fail({ code: 'nothing-provided' });
  const missing = state.status === 'received' ? missingPapers(listed, papers) : [];
  if (missing.length > 0) return fail({ code: 'papers-missing', papers: missing });
  return ok([{ type: 'EntryCorrected', data: { changes, reason } }]);
}

/** Who it was before stays in the log: the number that was given up is told as well as the new one. */
export function decideChangePhone(
  { applicant: before }: FiledState,
  { applicant, phoneProof }: Extract<Command, { type: 'change-phone' }>,
): Result<readonly DossierEvent[], Refusal> {
  if (applicant.id !== before.id) throw new Error('a phone is changed of the applicant and of nobody else');
  return ok([{ type: 'PhoneChanged', data: { before, applicant, phoneProof } }]);
}
