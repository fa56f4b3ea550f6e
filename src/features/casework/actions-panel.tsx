import type { CommandType } from '../../domain/dossier/commands.ts';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { paths } from '../../web/paths.ts';
import type { SignedIn } from '../../web/signed-in.ts';
import { COMMAND_WORDS } from '../../words/vi/command-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { COMMAND_FIELD, VERSION_FIELD } from './act-form.ts';
import { AT_A_PRESS, caseActions } from './case-actions.ts';
import { Panel } from './panel.tsx';
import type { CaseFile } from './queries.ts';

interface ActionsProps {
  file: CaseFile;
  signedIn: SignedIn;
  token: string;
  newId: () => string;
}

/** Exactly what this officer may do now; the likeliest is the red button. */
export function Actions({ file, signedIn, token, newId }: ActionsProps) {
  const actions = caseActions(file, signedIn);
  const [first, ...rest] = actions;
  if (first === undefined) {
    return (
      <Panel id="viec" title="Việc có thể làm">
        <p class="govuk-body-s">
          Hiện không có việc nào trên hồ sơ này thuộc nhiệm vụ của người đang đăng nhập.
        </p>
      </Panel>
    );
  }
  return (
    <Panel id="viec" title="Việc có thể làm">
      <ul class="mc-actions">
        {[first, ...rest].map((command) => (
          <li key={command}>
            {AT_A_PRESS.has(command) ? (
              <form method="post" action={paths.dossierAct(file.id, command)}>
                <HiddenToken token={token} />
                <input type="hidden" name={COMMAND_FIELD} value={newId()} />
                <input type="hidden" name={VERSION_FIELD} value={String(file.version)} />
                <button type="submit" class={buttonClass(command, first)}>
                  {capitalise(COMMAND_WORDS[command])}
                </button>{' '}
                <a class="govuk-link mc-actions__late" href={paths.dossierAct(file.id, command)}>
                  Nhập bù
                  <span class="govuk-visually-hidden"> việc {COMMAND_WORDS[command]}</span>
                </a>
              </form>
            ) : (
              <a class={buttonClass(command, first)} href={addressOf(file, command)}>
                {capitalise(COMMAND_WORDS[command])}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What only takes something back, or is said beside the work, is never what a page is for. */
const ASIDE: ReadonlySet<CommandType> = new Set(['correct', 'take-back', 'decline', 'note']);

function buttonClass(command: CommandType, first: CommandType): string {
  const main = command === first && !ASIDE.has(command);
  return main ? 'govuk-button' : 'govuk-button govuk-button--secondary';
}

function addressOf({ id }: CaseFile, command: CommandType): string {
  return command === 'correct' ? paths.correct(id) : paths.dossierAct(id, command);
}
