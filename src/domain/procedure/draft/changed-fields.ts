import { isSameValue } from '../../../lib/same-value.ts';
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
  return FIELDS.filter((field) => !isSameValue(inForce[field], draft[field]));
}
