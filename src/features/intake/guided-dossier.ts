import { isFiled } from '../../domain/dossier/state.ts';
import { isUuid } from '../../lib/uuid.ts';
import { readDossier } from '../../store/dossiers/read-dossier.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { SignedIn } from '../../web/signed-in.ts';
import { instantWords } from '../../words/vi/date-words.ts';

/** In the form: the dossier that began when somebody was told about the procedure. */
export const GUIDED_FIELD = 'huongdan';

/** Somebody who was told about it comes back: what they were told, and whether it was handed in since. */
export interface Guided {
  id: string;
  words: string;
  /** null: not handed in yet. */
  code: string | null;
}

/** Null: there is none at this desk, or it is about another procedure; then it is a dossier like any other. */
export async function findGuided(
  { database }: { database: Pick<Database, 'read'> },
  { identity, agency }: SignedIn,
  procedure: string,
  id: string,
): Promise<Guided | null> {
  const found = isUuid(id) ? await readDossier(database, identity, id) : undefined;
  if (!found) return null;
  const { state, events } = found.dossier;
  if (state.status === 'none' || state.agency !== agency.id || state.procedure.id !== procedure) return null;
  if (events[0]?.event.type !== 'GuidanceGiven') return null;
  const said = events.flatMap(({ event, occurredAt }) =>
    event.type === 'GuidanceGiven'
      ? [`${instantWords(occurredAt)}: ${found.wordings.get(event.data.text.id) ?? '(nội dung đã xóa)'}`]
      : [],
  );
  return { id, words: `Đã hướng dẫn ${said.join('; ')}`, code: isFiled(state) ? state.code : null };
}
