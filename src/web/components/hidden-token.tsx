import { CSRF_FIELD } from '../csrf.ts';

/** First in every form that changes something. */
export function HiddenToken({ token }: { token: string }) {
  return <input type="hidden" name={CSRF_FIELD} value={token} />;
}
