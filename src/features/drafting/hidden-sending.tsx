import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { COMMAND_FIELD, VERSION_FIELD } from './writing.ts';

interface HiddenSendingProps {
  token: string;
  commandId: string;
  version: number;
}

/** First in every form of a draft. */
export function HiddenSending({ token, commandId, version }: HiddenSendingProps) {
  return (
    <>
      <HiddenToken token={token} />
      <input type="hidden" name={COMMAND_FIELD} value={commandId} />
      <input type="hidden" name={VERSION_FIELD} value={String(version)} />
    </>
  );
}
