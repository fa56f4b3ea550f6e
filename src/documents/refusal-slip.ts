import type { Instant } from '../domain/calendar/local-time.ts';
import type { DossierDeclined } from '../domain/dossier/events.ts';
import { labelsOf } from './form.ts';
import type { Press } from './press.ts';
import { type SlipData, type SlipFacts, slipOf } from './slip.ts';
import { paragraphsIn } from './written.ts';

export interface RefusalFacts extends SlipFacts {
  decline: DossierDeclined['data'];
  declinedAt: Instant;
}

/** Phiếu từ chối tiếp nhận giải quyết hồ sơ. */
export interface RefusalSlipData extends SlipData {
  labels: '2018' | '2025';
  reason: readonly string[];
}

/** Undefined under QĐ 09/2015, which had no such form (`regimes.ts`): the office then writes a letter. */
export function refusalSlipOf(facts: RefusalFacts): RefusalSlipData | undefined {
  const { decline, declinedAt, regime } = facts;
  const form = regime.forms.refusal;
  if (!form) return undefined;
  return {
    ...slipOf(facts, 'refusal', form, declinedAt),
    labels: labelsOf(regime),
    reason: paragraphsIn(facts, decline.reason),
  };
}

export function printRefusalSlip(press: Press, data: RefusalSlipData): Uint8Array {
  return press.print(`refusal-${data.labels}`, data);
}
