import type { Level } from '../../organisation/agency.ts';
import type { ImportedContent, ImportedLevel } from '../imported-procedure.ts';
import type { Procedure } from '../procedure.ts';
import type { DraftContent } from '../procedure-draft.ts';

/** Nothing but a name. */
export function blankContent(name: string): DraftContent {
  return {
    ...{ nationalCode: null, name, field: '', level: null, agencies: null, channels: ['counter'] },
    ...{ limits: [{ case: null, limit: null, policy: null }], papers: [], fees: [], results: [] },
    ...{ legalBasis: [], process: null, electronicResult: false },
  };
}

/** What an imported record says, as far as it says it; who takes it in and how it is worked stays as it was here. */
export function importedDraft(content: ImportedContent, published: Procedure | null): DraftContent {
  return {
    nationalCode: content.nationalCode,
    name: content.name,
    field: content.field,
    level: published?.level ?? onlyLevel(content.levels),
    agencies: published?.agencies ?? null,
    channels: content.channels,
    limits: content.limits.map(({ case: of, limit, policy }) => ({ case: of, limit, policy })),
    papers: content.papers,
    fees: content.fees.map(({ raw: _, ...fee }) => fee),
    results: content.results,
    legalBasis: content.legalBasis,
    process: published?.process ?? null,
    electronicResult: published?.electronicResult ?? false,
    ...(published?.unpaidFeesHoldResult && { unpaidFeesHoldResult: true }),
  };
}

/** The next version of what is in force. */
export function nextVersionDraft(published: Procedure): DraftContent {
  const { id: _, decision: __, validFrom: ___, ...content } = published;
  return content;
}

/** The one level of ours that is named; several, or none of ours, is for somebody to decide. */
function onlyLevel(levels: readonly ImportedLevel[]): Level | null {
  const [only, ...others] = levels;
  return only === undefined || others.length > 0 || only === 'ministry' || only === 'other' ? null : only;
}
