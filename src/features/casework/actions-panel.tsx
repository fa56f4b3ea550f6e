import type { CommandType } from '../../domain/dossier/commands.ts';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { paths } from '../../web/paths.ts';
import type { SignedIn } from '../../web/signed-in.ts';
import { COMMAND_WORDS } from '../../words/vi/command-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { COMMAND_FIELD, VERSION_FIELD } from './act-form.ts';
import { type ActionGroup, AT_A_PRESS, caseActions } from './case-actions.ts';
import { InPlaceNotice } from './in-place-of.tsx';
import { Panel } from './panel.tsx';
import type { CaseFile } from './queries.ts';

/** What only takes or sends something back, or is said beside the work, is never what a page is for. */
const ASIDE: ReadonlySet<CommandType> = new Set([
  ...(['correct', 'take-back', 'decline', 'note', 'request-supplement'] as const),
]);

interface ActionsProps {
  file: CaseFile;
  signedIn: SignedIn;
  token: string;
  newId: () => string;
}

/** Exactly what this officer may do now; the likeliest is the red button, the rest of the work beside it, then links. */
export function Actions(props: ActionsProps) {
  const groups = caseActions(props.file, props.signedIn);
  const work = groups.find(({ title }) => title === null)?.commands ?? [];
  const others = groups.filter(({ title }) => title !== null);
  return (
    <Panel id="viec" title="Việc có thể làm">
      <InPlaceNotice {...{ file: props.file, actor: props.signedIn.actor, commands: work }} />
      {work.length > 0 && (
        <ul class="mc-actions">
          {work.map((command, index) => (
            <li key={command}>
              <Act {...props} command={command} main={index === 0 && !ASIDE.has(command)} />
            </li>
          ))}
        </ul>
      )}
      {groups.length === 0 && (
        <p class="govuk-body-s">
          Hiện không có việc nào trên hồ sơ này thuộc nhiệm vụ của người đang đăng nhập.
        </p>
      )}
      {others.map((group) => (
        <OtherActs key={group.title} {...props} group={group} />
      ))}
    </Panel>
  );
}

function OtherActs({ group, ...props }: ActionsProps & { group: ActionGroup }) {
  const { title, commands } = group;
  return (
    <>
      <h3 class="mc-case__sub">{title}</h3>
      <ul class="mc-actions mc-actions--others">
        {commands.map((command) => (
          <li key={command}>
            {AT_A_PRESS.has(command) ? (
              <Act {...props} command={command} main={false} />
            ) : (
              <a class="govuk-link" href={addressOf(props.file, command)}>
                {capitalise(COMMAND_WORDS[command])}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Act({ file, token, newId, command, main }: ActionsProps & { command: CommandType; main: boolean }) {
  const look = main ? 'govuk-button' : 'govuk-button govuk-button--secondary';
  if (!AT_A_PRESS.has(command))
    return (
      <a class={look} href={addressOf(file, command)}>
        {capitalise(COMMAND_WORDS[command])}
      </a>
    );
  return (
    <form method="post" action={paths.dossierAct(file.id, command)}>
      <HiddenToken token={token} />
      <input type="hidden" name={COMMAND_FIELD} value={newId()} />
      <input type="hidden" name={VERSION_FIELD} value={String(file.version)} />
      <button type="submit" class={look}>
        {capitalise(COMMAND_WORDS[command])}
      </button>{' '}
      <a class="govuk-link mc-actions__late" href={paths.dossierAct(file.id, command)}>
        {command === 'accept-handover' ? 'Báo thiếu' : 'Nhập bù'}
        <span class="govuk-visually-hidden">
          {' '}
          {command === 'accept-handover' ? 'hồ sơ giấy' : `việc ${COMMAND_WORDS[command]}`}
        </span>
      </a>
    </form>
  );
}

function addressOf({ id }: CaseFile, command: CommandType): string {
  return command === 'correct' ? paths.correct(id) : paths.dossierAct(id, command);
}
