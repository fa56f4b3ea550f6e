import { type ExtensionStanding, extensionStanding } from '../../domain/dossier/extension.ts';
import type { CaseFile } from './queries.ts';

/** Whether another date may be told of this dossier now, and how. */
export function extensionOf({ state, regime, now }: CaseFile): ExtensionStanding {
  if (!('clock' in state)) throw new Error('without a receipt there is no date to move');
  return extensionStanding(state.clock, regime, now);
}
