import type { Instant } from '../domain/calendar/local-time.ts';
import type { FormLabel } from '../domain/regime/regime.ts';
import { labelsOf } from './form.ts';
import type { Press } from './press.ts';
import { type SlipData, type SlipFacts, slipOf } from './slip.ts';

export interface RefusalFacts extends SlipFacts {
  /** Not taken in, or received and refused in substance (NĐ 61 Đ17.1b, Đ19.8). */
  what: 'intake' | 'substance';
  reason: readonly string[];
  refusedAt: Instant;
  /** Who signed a refusal in substance; null leaves the place empty. */
  signer: string | null;
}

/** Mẫu 03, Phiếu từ chối tiếp nhận giải quyết hồ sơ; refused in substance it is a phiếu từ chối giải quyết hồ sơ. */
export interface RefusalSlipData extends SlipData {
  labels: '2018' | '2025';
  inSubstance: boolean;
  reason: readonly string[];
  signer: string | null;
}

/** NĐ 61 Đ19.8 names it so; its number is that of the form. */
const IN_SUBSTANCE = 'Phiếu từ chối giải quyết hồ sơ';

/** Undefined under QĐ 09/2015, which had no such form (`regimes.ts`): the office then writes a letter. */
export function refusalSlipOf(facts: RefusalFacts): RefusalSlipData | undefined {
  const { what, reason, refusedAt, regime, signer } = facts;
  const label = regime.forms.refusal;
  if (!label) return undefined;
  const inSubstance = what === 'substance';
  const form: FormLabel = inSubstance ? { ...label, title: IN_SUBSTANCE } : label;
  return {
    ...slipOf(facts, 'refusal', form, refusedAt),
    labels: labelsOf(regime),
    ...{ inSubstance, reason, signer },
  };
}

export function printRefusalSlip(press: Press, data: RefusalSlipData): Uint8Array {
  return press.print(`refusal-${data.labels}`, data);
}
