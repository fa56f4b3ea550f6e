import type { Procedure } from '../procedure.ts';
import type { DraftContent } from '../procedure-draft.ts';

export type ContentField = keyof DraftContent;

/** In the order in which a draft is read; every field of it, or the compiler says so. */
const FIELDS = Object.keys({
  ...{ name: 0, nationalCode: 0, field: 0, level: 0, agencies: 0, channels: 0, limits: 0, papers: 0 },
  ...{ fees: 0, unpaidFeesHoldResult: 0, results: 0, electronicResult: 0, legalBasis: 0, process: 0 },
  rules: 0,
} satisfies Required<Record<ContentField, 0>>) as readonly ContentField[];

/** What a draft says otherwise than the version in force. */
export function changedFields(inForce: Procedure, draft: DraftContent): readonly ContentField[] {
  return FIELDS.filter((field) => !isSame(inForce[field], draft[field]));
}

/** By what they hold: keys in any order, and one that is absent is as one that is undefined. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(a[key], b[key]));
}
