import type { FastifyRequest } from 'fastify';
import type { CalendarChange } from '../../domain/calendar/calendar-change.ts';
import { isUuid } from '../../lib/uuid.ts';
import { moveDossiers } from '../../store/dossiers/calendar-moves.ts';
import type { OfficeAct } from '../../store/office/office-log.ts';
import { textField } from '../../web/form-fields.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import type { CalendarDeps } from './calendar-deps.ts';
import { scopeOf } from './scope.ts';

/** The id of the command, made when the page was: sent twice, it is carried out once. */
export function commandIdIn({ desk }: CalendarDeps, body: unknown): string {
  const typed = textField(body, 'lenh');
  return isUuid(typed) ? typed : desk.newId();
}

/** Who writes in the log of the office, and as what. */
export function actOf({ now }: CalendarDeps, request: FastifyRequest, commandId: string): OfficeAct {
  const signedIn = getSignedIn(request);
  const scope = scopeOf(signedIn);
  if (!scope) throw new Error('a page of administrators was reached without the duty');
  const { role, unit } = scope.duty;
  const { officer, agency } = signedIn;
  return {
    ...{ commandId, at: now() },
    actor: { kind: 'officer', id: officer.id, agency: agency.id, unit, role },
  };
}

/** As many as somebody likes to wait for; the worker goes on with the rest, and tries again what failed. */
const AT_ONCE = 50;

export async function beginMoving({ desk }: CalendarDeps, change: CalendarChange): Promise<void> {
  await moveDossiers(desk, change, { tell: () => undefined, isEnough: (done) => done >= AT_ONCE });
}
