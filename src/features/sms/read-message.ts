import { codeIn, inCapitals, LOOK_UP_WORD, tidyCode } from '../../domain/regime/code-in-text.ts';

/** What somebody asks by a short message. */
export type Asked =
  | { ask: 'code'; typed: string }
  | { ask: 'nothing' }
  /** To be told no more; `typed` null: of which dossier was not said. */
  | { ask: 'stop'; typed: string | null };

/** `HUY`, `DUNG`, `STOP`, with or without what they are about. */
const STOP = /^[^A-Z0-9]*(?:HUY|DUNG|NGUNG|STOP)(?![A-Z])/;

/** Finds the code in whatever was sent to the look-up number; the code alone asks for it, too. */
export function readMessage(text: string): Asked {
  const plain = inCapitals(text);
  if (STOP.test(plain) && !/TRA[^A-Z0-9]*CUU/.test(plain))
    return { ask: 'stop', typed: codeIn(plain.replace(STOP, ' ')) ?? null };
  const code = codeIn(plain);
  return code === undefined ? askedFor(plain) : { ask: 'code', typed: code };
}

/** No code is in it; whoever typed a keyword and numbers meant one. */
function askedFor(plain: string): Asked {
  const rest = plain.replace(LOOK_UP_WORD, '').trim();
  const asksForSomething = LOOK_UP_WORD.test(plain) && /[0-9]/.test(rest);
  return asksForSomething ? { ask: 'code', typed: tidyCode(rest) } : { ask: 'nothing' };
}
