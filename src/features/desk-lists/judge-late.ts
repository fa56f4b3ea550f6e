import type { LateVerdict } from '../../domain/dossier/events.ts';
import { isFiled } from '../../domain/dossier/state.ts';
import { UUID } from '../../lib/uuid.ts';
import { carryOut } from '../../store/dossiers/carry-out.ts';
import type { CommandDesk } from '../../store/dossiers/command-desk.ts';
import { readView, views } from '../../store/ledger/read-views.ts';
import type { Outcome } from '../../web/components/outcomes.tsx';
import { textField, textFields } from '../../web/form-fields.ts';
import { officeNames } from '../../web/office-names.ts';
import type { SignedIn } from '../../web/signed-in.ts';
import { refusalSentence } from '../../words/vi/refusal-sentence.ts';
import { LATE_PICK, LATE_REASON, LATE_VERDICT } from './late-list.tsx';

/** A row that was ticked: which entry of which dossier, and the id of the command that is its own. */
interface PickedEntry {
  dossier: string;
  entry: number;
  commandId: string;
}

export interface JudgeForm {
  picked: readonly PickedEntry[];
  verdict: LateVerdict | null;
  reason: string;
}

const PICKED = new RegExp(`^(${UUID})~(\\d{1,9})~(${UUID})$`);
const MOST_LETTERS = 2000;
const MOST_PICKED = 50;

export function pickOf({ dossier, entry, commandId }: PickedEntry): string {
  return `${dossier}~${entry}~${commandId}`;
}

export function readJudgeForm(body: unknown): JudgeForm {
  const picked = textFields(body, LATE_PICK)
    .slice(0, MOST_PICKED)
    .flatMap((value) => {
      const [, dossier, entry, commandId] = PICKED.exec(value) ?? [];
      return dossier && commandId ? [{ dossier, entry: Number(entry), commandId }] : [];
    });
  const verdict = textField(body, LATE_VERDICT);
  return {
    picked,
    verdict: verdict === 'approved' || verdict === 'objected' ? verdict : null,
    reason: textField(body, LATE_REASON),
  };
}

export function judgeProblems({ picked, verdict, reason }: JudgeForm): { field: string; text: string }[] {
  return [
    ...(picked.length === 0 ? [{ field: LATE_PICK, text: 'Chọn ít nhất một dòng' }] : []),
    ...(verdict === 'objected' && reason === ''
      ? [{ field: LATE_REASON, text: 'Ghi lý do không đồng ý' }]
      : []),
    ...(reason.length > MOST_LETTERS
      ? [{ field: LATE_REASON, text: 'Ý kiến dài quá 2.000 ký tự. Xin ghi gọn lại' }]
      : []),
  ];
}

/** Each is a command of its own: one that is refused holds nobody up, and the page sent twice judges nothing twice. */
export async function judgeMany(
  desk: CommandDesk,
  { actor, agency, identity }: SignedIn,
  { picked, verdict, reason }: JudgeForm,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const names = officeNames(desk.office, agency.id);
  for (const { dossier: id, entry, commandId } of picked) {
    const outcome = await carryOut(desk, {
      ...{ commandId, actor, dossier: { id }, expectedVersion: null },
      compose: (pen) => ({
        ...{ type: 'judge-late-entry', entry, verdict: verdict ?? 'approved', late: null },
        reason: pen.wording(reason),
      }),
    });
    if (!outcome.ok)
      outcomes.push({ id, code: '', done: null, refusal: refusalSentence(outcome.reason, names) });
    else {
      const { state } = outcome.value;
      const said = verdict === 'objected' ? 'không đồng ý' : 'đã duyệt';
      outcomes.push({ id, code: isFiled(state) ? state.code : '', done: said, refusal: null });
    }
  }
  const codes = await codesOf(desk, identity, outcomes);
  return outcomes.map((one) => ({ ...one, code: codes.get(one.id) ?? one.code }));
}

async function codesOf(
  { database }: CommandDesk,
  identity: SignedIn['identity'],
  outcomes: readonly Outcome[],
): Promise<ReadonlyMap<string, string>> {
  const ids = outcomes.filter(({ code }) => code === '').map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const query = views.selectFrom('read_listed').select(['id', 'code']).where('id', 'in', ids).compile();
  return new Map((await readView(database, identity, null, query)).map(({ id, code }) => [id, code]));
}
