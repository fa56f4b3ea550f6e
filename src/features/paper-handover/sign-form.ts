import { UUID } from '../../lib/uuid.ts';
import { carryOut } from '../../store/dossiers/carry-out.ts';
import type { CommandDesk } from '../../store/dossiers/command-desk.ts';
import type { HandOverRow } from '../../store/ledger/agreement-views.ts';
import type { Outcome } from '../../web/components/outcomes.tsx';
import { textField, textFields } from '../../web/form-fields.ts';
import { officeNames } from '../../web/office-names.ts';
import type { SignedIn } from '../../web/signed-in.ts';
import { refusalSentence } from '../../words/vi/refusal-sentence.ts';
import { cameField, missingField, ROW } from './list-page.tsx';

/** A row of the form: what came of it, and the id of the command that is its own. */
export interface SignedRow {
  dossier: string;
  commandId: string;
  came: string;
  missing: string;
}

const VALUE = new RegExp(`^(${UUID})~(${UUID})$`);
const MOST_LETTERS = 2000;
const MOST_ROWS = 300;

export function rowValue({ dossier, commandId }: Pick<SignedRow, 'dossier' | 'commandId'>): string {
  return `${dossier}~${commandId}`;
}

export function readSigned(body: unknown): readonly SignedRow[] {
  return textFields(body, ROW)
    .slice(0, MOST_ROWS)
    .flatMap((value) => {
      const [, dossier, commandId] = VALUE.exec(value) ?? [];
      if (!dossier || !commandId) return [];
      const came = textField(body, cameField(dossier));
      return [{ dossier, commandId, came, missing: textField(body, missingField(dossier)) }];
    });
}

export function signProblems(rows: readonly SignedRow[]): { field: string; text: string }[] {
  return rows.flatMap(({ dossier, came, missing }) => {
    const field = missingField(dossier);
    if (came === 'thieu' && missing === '') return [{ field, text: 'Ghi hồ sơ còn thiếu gì' }];
    if (came === 'du' && missing !== '')
      return [{ field, text: 'Đã ghi còn thiếu: chọn “Thiếu”, hoặc xóa nội dung này' }];
    return missing.length > MOST_LETTERS
      ? [{ field, text: 'Nội dung dài quá 2.000 ký tự. Xin ghi gọn lại' }]
      : [];
  });
}

/** Ký nhận (NĐ 61 Đ18): each row is a command of its own, so that one that is refused holds nobody up. */
export async function signMany(
  desk: CommandDesk,
  { actor, agency }: SignedIn,
  rows: readonly SignedRow[],
  listed: readonly HandOverRow[],
): Promise<Outcome[]> {
  const names = officeNames(desk.office, agency.id);
  const outcomes: Outcome[] = [];
  for (const { dossier: id, commandId, came, missing } of rows) {
    const row = listed.find((one) => one.dossier_id === id);
    if (!row || (came !== 'du' && came !== 'thieu')) continue;
    const outcome = await carryOut(desk, {
      ...{ commandId, actor, dossier: { id }, expectedVersion: null },
      compose: (pen) => ({
        ...{ type: 'accept-handover', late: null },
        missing: came === 'thieu' ? pen.wording(missing) : null,
      }),
    });
    const refusal = outcome.ok ? null : refusalSentence(outcome.reason, names);
    const done = came === 'du' ? 'đã ký nhận' : `báo thiếu: ${missing}`;
    outcomes.push({ id, code: row.code, done: refusal === null ? done : null, refusal });
  }
  return outcomes;
}
