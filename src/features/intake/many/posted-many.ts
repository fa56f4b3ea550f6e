import { missingPapers } from '../../../domain/dossier/completeness.ts';
import { isFiled } from '../../../domain/dossier/state.ts';
import { isUuid } from '../../../lib/uuid.ts';
import { readDossier } from '../../../store/dossiers/read-dossier.ts';
import { textField, textFields } from '../../../web/form-fields.ts';
import type { SignedIn } from '../../../web/signed-in.ts';
import type { FormView } from '../form-view.ts';
import type { IntakeDeps } from '../intake-deps.ts';
import { blankIntake, type IntakeTyped, numberOf } from '../intake-form.ts';
import { intakeProblems } from '../intake-problems.ts';
import { readPosted } from '../intake-step.ts';
import { checkedPapers } from '../papers-form.ts';
import type { Posted } from '../posted.ts';
import type { Problem } from '../problem.ts';
import { findOpenDossiers, type OpenDossier } from '../queries.ts';
import { isFilled, type RowTyped, readRows, rowProblems, shownRows } from './many-rows.ts';

/** The form of several dossiers as it was sent: what is the same for all, and the rows. */
export interface PostedMany extends Posted {
  rows: readonly RowTyped[];
  /** Ids of those that were received by this form already; the rest of its rows stayed. */
  done: readonly string[];
}

export const DONE_FIELD = 'danhan';
/** How many rows the form shows. */
export const ROWS_FIELD = 'sodong';

export async function readMany(
  deps: IntakeDeps,
  signedIn: SignedIn,
  procedure: FormView['procedure'],
  body: unknown,
): Promise<PostedMany> {
  const posted = await readPosted(deps, signedIn, procedure, body);
  const rows = readRows(body, posted.procedure.content.papers, deps.desk.newId);
  const done = textFields(body, DONE_FIELD).filter((id) => isUuid(id));
  return {
    ...posted,
    // A secret dossier, or one told about before, is taken in by itself.
    ...{ typed: { ...posted.typed, secret: false, subject: '' }, guided: null },
    rows: shownRows(rows, Number(textField(body, ROWS_FIELD)) || 0),
    done: [...new Set(done)],
  };
}

export function blankMany(
  deps: IntakeDeps,
  procedure: FormView['procedure'],
): { typed: IntakeTyped; rows: readonly RowTyped[] } {
  const rows = readRows({}, procedure.content.papers, deps.desk.newId);
  return { typed: blankIntake(procedure.content, deps.now()), rows: shownRows(rows, 0) };
}

/** What keeps them from going on: in what is the same for all, then in the rows. */
export async function objectionsTo(
  posted: PostedMany,
): Promise<{ problems: readonly Problem[]; open: readonly OpenDossier[] }> {
  const { deps, signedIn, procedure, typed, rows, done } = posted;
  const problems = [
    ...posted.fileProblems,
    ...intakeProblems(typed, deps.now()),
    ...missingProblems(posted),
    ...rowProblems(rows),
  ];
  if (problems.length > 0) return { problems, open: [] };
  const number = numberOf(typed.applicant);
  const asked = { number, procedure: procedure.content.id };
  const own = [...rows.map(({ id }) => id), ...done];
  const found = await findOpenDossiers(deps.database, signedIn, asked);
  const open = found.filter(({ id }) => !own.includes(id));
  if (open.length === 0 || typed.goOnWith === number) return { problems: [], open: [] };
  const text = 'Người nộp đang có hồ sơ cùng thủ tục chưa xong. Đánh dấu nếu vẫn tiếp nhận các hồ sơ này';
  return { open, problems: [{ field: 'vantiepnhan', text }] };
}

/** What none of them has keeps all of them back; what one has not is for that one to be told. */
function missingProblems({ procedure: { content }, typed }: PostedMany): Problem[] {
  const papers = checkedPapers(typed.papers).map((paper) => ({ ...paper, name: null, files: [] }));
  const withFiles = new Set(typed.papers.filter(({ files }) => files.length > 0).map(({ code }) => code));
  const missing = missingPapers(content.papers, papers).filter((code) => !withFiles.has(code));
  return content.papers.flatMap(({ code, name }, index) =>
    missing.includes(code)
      ? [
          {
            field: `gt${index}-co`,
            text: `Còn thiếu “${name.slice(0, 60)}”: thiếu ở mọi hồ sơ thì chưa nhận được`,
          },
        ]
      : [],
  );
}

/** Rows that are dossiers already, by the id they have: somebody went back to a form that was used. */
export async function renewUsed(
  posted: PostedMany,
): Promise<{ rows: readonly RowTyped[]; codes: readonly string[] }> {
  const { deps, signedIn } = posted;
  const codes: string[] = [];
  const rows = await Promise.all(
    posted.rows.map(async (row) => {
      if (!isFilled(row)) return row;
      const used = await readDossier(deps.database, signedIn.identity, row.id);
      if (!used) return row;
      if (isFiled(used.dossier.state)) codes.push(used.dossier.state.code);
      return { ...row, id: deps.desk.newId() };
    }),
  );
  return { rows, codes };
}
