import type { FastifyRequest } from 'fastify';
import { refusalOfOfficerChange } from '../../domain/access/may-administer.ts';
import type { Officer } from '../../domain/organisation/agency.ts';
import { endAllSessions } from '../../store/accounts/sessions.ts';
import { writeOfficers } from '../../store/office/officer-records.ts';
import { textField } from '../../web/form-fields.ts';
import type { AdministrationDeps } from './administration-deps.ts';
import { giveOn, isDecided, REASON } from './give-on.ts';
import { type InHand, readInHand, strandedBy } from './in-hand.ts';
import { refusalWords } from './officer-form.ts';
import type { OpenedOfficer } from './opened-officer.ts';
import type { Problem } from './positions.ts';
import { actOf, sentWith } from './whose.ts';

export type Saved =
  | { is: 'saved' }
  /** To be shown again, with what is wrong. */
  | { is: 'wrong'; problems: readonly Problem[] }
  /** First it must be said to whom these go. */
  | { is: 'asked'; held: readonly InHand[]; problems: readonly Problem[] };

/**
 * A person as they shall be. What they have in hand and could not go on with is given on first, each by its own command:
 * only when none is left with them is the change written, so no dossier is ever without a holder.
 */
export async function saveOfficer(
  deps: AdministrationDeps,
  request: FastifyRequest,
  { officer: before, administering }: OpenedOfficer,
  after: Officer,
  /** What the error summary leads to, where the change itself is refused. */
  field: string,
): Promise<Saved> {
  const { database, office, now } = deps;
  const refusal = refusalOfOfficerChange(administering.by, before, after);
  if (refusal) return { is: 'wrong', problems: [{ field, text: refusalWords(refusal) }] };
  const { commandId, seen } = sentWith(deps, request.body);
  const held = await readInHand(deps, after.agency, after.id);
  const stranded = strandedBy(after, held, now());
  if (stranded.length > 0) {
    if (textField(request.body, 'giaolai') === '') return { is: 'asked', held: stranded, problems: [] };
    const problems = undecided(request.body, stranded);
    if (problems.length > 0) return { is: 'asked', held: stranded, problems };
    const failed = await giveOn(deps, request, stranded);
    if (failed.length > 0) {
      const left = strandedBy(after, await readInHand(deps, after.agency, after.id), now());
      return { is: 'asked', held: left, problems: failed };
    }
  }
  const written = await writeOfficers(
    database,
    [{ officer: after, version: seen }],
    actOf(deps, administering, commandId),
    after.disabled && !before.disabled ? [endAllSessions(after.id, now())] : [],
  );
  await office.refresh();
  if (written.ok) return { is: 'saved' };
  return { is: 'wrong', problems: [{ field, text: MOVED }] };
}

/** Each of them, and why. */
export function undecided(body: unknown, held: readonly InHand[]): readonly Problem[] {
  return [
    ...held
      .filter((one) => !isDecided(body, [one]))
      .map(({ id, code }) => ({
        field: `giao-${id}`,
        text: `${code}: chọn người nhận, hoặc để phòng phân công`,
      })),
    ...(textField(body, REASON) === '' ? [{ field: REASON, text: 'Ghi lý do giao lại' }] : []),
  ];
}

const MOVED =
  'Trong lúc đó có người khác đã sửa. Chữ vừa gõ còn nguyên ở dưới: xin mở trang ở thẻ khác để xem chỗ đã đổi, rồi lưu lại';
