import type { Actor } from '../../domain/access/actor.ts';
import type { Deputising } from '../../domain/access/lent-authority.ts';
import type { CommandType } from '../../domain/dossier/commands.ts';
import { permit } from '../../domain/dossier/permit.ts';
import { CAPACITY_WORDS, decisionWords } from '../../words/vi/absence-words.ts';
import type { CaseFile } from './queries.ts';

/** In whose place an act would be done here; undefined: in one's own right. */
export function inPlaceOf(
  { state }: Pick<CaseFile, 'state'>,
  command: CommandType,
  actor: Actor,
): Deputising | undefined {
  const permitted = permit(state, command, actor, null);
  if (!permitted.ok || permitted.value.actedAs.kind !== 'officer' || actor.kind !== 'officer')
    return undefined;
  const { onBehalfOf } = permitted.value.actedAs;
  return onBehalfOf && actor.deputising?.find(({ absence }) => absence === onBehalfOf.absence);
}

interface InPlaceNoticeProps {
  file: CaseFile;
  actor: Actor;
  commands: readonly CommandType[];
}

/** Said before anything is done: it will stand there with both names. */
export function InPlaceNotice({ file, actor, commands }: InPlaceNoticeProps) {
  const lent = commands.map((command) => inPlaceOf(file, command, actor)).find((one) => one !== undefined);
  if (!lent) return null;
  return (
    <p class="mc-in-place">
      Làm thay <strong>{file.names.officer(lent.officer)}</strong>, {CAPACITY_WORDS[lent.capacity]}, theo văn
      bản số {decisionWords(lent.decision)}.
    </p>
  );
}
