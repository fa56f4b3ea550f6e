import type { FastifyRequest } from 'fastify';
import { publishingDuty } from '../../domain/access/may-publish.ts';
import type { ProcedureDraft } from '../../domain/procedure/procedure-draft.ts';
import { isUuid } from '../../lib/uuid.ts';
import { writeDraft } from '../../store/office/draft-procedure.ts';
import type { OfficeAct } from '../../store/office/office-log.ts';
import { textField } from '../../web/form-fields.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import type { DraftingDeps } from './drafting-deps.ts';

/** The id of the command, made when the page was: sent twice, it is carried out once. */
export const COMMAND_FIELD = 'lenh';
/** The version of the draft that was seen; 0: there was none. */
export const VERSION_FIELD = 'phienban';

/** What a form is sent with beside what was typed. */
export interface Sending {
  commandId: string;
  seen: number | null;
}

export function sendingOf({ newId }: DraftingDeps, body: unknown): Sending {
  const typed = textField(body, COMMAND_FIELD);
  const version = textField(body, VERSION_FIELD);
  return {
    commandId: isUuid(typed) ? typed : newId(),
    seen: /^\d{1,9}$/.test(version) ? Number(version) : null,
  };
}

/** Who writes in the log, and as what (docs/rules.md, Roles). */
export function actOf({ now }: DraftingDeps, request: FastifyRequest, { commandId }: Sending): OfficeAct {
  const { officer, agency } = getSignedIn(request);
  const duty = publishingDuty(officer.duties, agency);
  if (!duty) throw new Error('a page of publishers was reached without the duty');
  const { role, unit } = duty;
  return {
    ...{ commandId, at: now() },
    actor: { kind: 'officer', id: officer.id, agency: agency.id, unit, role },
  };
}

/**
 * Keeps a draft. A page that the browser had kept, sent again with other words, has its old command: that is another
 * act, which the version it saw lets through or not.
 */
export async function saveDraft(
  { database, newId }: DraftingDeps,
  draft: ProcedureDraft,
  seen: number,
  act: OfficeAct,
): ReturnType<typeof writeDraft> {
  const written = await writeDraft(database, draft, seen, act);
  if (written.ok || written.reason.code !== 'command-used') return written;
  return writeDraft(database, draft, seen, { ...act, commandId: newId() });
}
