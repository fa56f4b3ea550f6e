import { carryOut } from '../../store/dossiers/carry-out.ts';
import { textField } from '../../web/form-fields.ts';
import { AT_ONCE_REFUSED, atOnceProblems, readAtOnce } from '../../web/result-at-once.tsx';
import { signersOf } from './at-once.ts';
import { composeIntake } from './compose-intake.ts';
import { lateIn, opening, refusedSentence } from './finish-intake.ts';
import { confirm, type Outcome } from './intake-answer.ts';
import { checkedIntake } from './intake-form.ts';
import type { Posted } from './posted.ts';

/** Trả ngay (NĐ 61 Đ17.4): handed in, signed and handed out in one breath; no receipt, no appointment. */
export async function serveAtOnce(posted: Posted): Promise<Outcome> {
  const { deps, typed, resultFiles } = posted;
  const { number, signer, electronic, recipient } = readAtOnce((name) => textField(posted.body, name));
  const problems = atOnceProblems({ number, signer, electronic, recipient }, signersOf(posted));
  if (problems.length > 0 || !recipient) return confirm(posted, { problems });
  const checked = checkedIntake(typed);
  const served = await carryOut(deps.desk, {
    ...opening(posted),
    compose: (pen) => ({
      ...{ type: 'serve-at-once', limitCase: checked.limitCase, person: null },
      intake: composeIntake(pen, checked),
      ...{ number, signedBy: signer, electronic, recipient },
      files: resultFiles.map((file) => pen.file(file)),
      late: lateIn(pen, checked),
    }),
  });
  if (served.ok) return { dossier: served.value.dossierId };
  const field = AT_ONCE_REFUSED[served.reason.code] ?? 'xac-nhan';
  return confirm(posted, { problems: [{ field, text: refusedSentence(posted, served.reason) }] });
}
