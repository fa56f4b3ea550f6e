import type { ComponentChildren } from 'preact';
import { paths } from '../paths.ts';
import { PICK_FIELD, pickedValue } from '../picked-dossiers.ts';
import { HiddenToken } from './hidden-token.tsx';

interface ChosenFormProps {
  token: string;
  /** Which act is meant; empty: it is chosen on the page that follows. */
  act: string;
  button: string;
  /** The list, with its boxes. */
  children: ComponentChildren;
}

/** Around a list of dossiers that can be ticked; what is done with them, and whether it may be, is asked afterwards. */
export function ChosenForm({ token, act, button, children }: ChosenFormProps) {
  return (
    <form method="post" action={paths.bulk}>
      <HiddenToken token={token} />
      {children}
      <div class="mc-inbox__foot">
        <div class="mc-inbox__bulk">
          <button
            type="submit"
            class="govuk-button govuk-button--secondary"
            name="viec"
            value={act}
            data-bulk
          >
            {button}
          </button>
        </div>
      </div>
    </form>
  );
}

/** A box for a dossier of a list that shows neither its state nor its version. */
export function ChosenBox({ id, code }: { id: string; code: string }) {
  const value = pickedValue({ dossier: id, seen: null });
  return <input type="checkbox" name={PICK_FIELD} value={value} aria-label={`Chọn hồ sơ ${code}`} />;
}
