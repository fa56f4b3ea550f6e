import type { Instant } from '../calendar/local-time.ts';
import type { EventType } from '../dossier/events.ts';
import type { Life, LifeEvent } from './life.ts';

/** Where a dossier can stand beside the steps of its process; no step has a code that begins so. */
export const PLACES = {
  filed: '@filed',
  supplement: '@supplement',
  payment: '@payment',
  ready: '@ready',
  returned: '@returned',
  atOnce: '@at-once',
  declined: '@declined',
  withdrawn: '@withdrawn',
  stopped: '@stopped',
} as const;

/** Code of a step, or one of `PLACES`. */
export type NodeId = string;

const ENDS: readonly NodeId[] = [
  ...[PLACES.returned, PLACES.atOnce, PLACES.declined, PLACES.withdrawn, PLACES.stopped],
];
/** While a dossier stands here it waits for the applicant. */
const OF_APPLICANT: readonly NodeId[] = [PLACES.supplement, PLACES.payment, PLACES.ready];

export function isEnd(node: NodeId): boolean {
  return ENDS.includes(node);
}

export function isStep(node: NodeId): boolean {
  return !node.startsWith('@');
}

export function waitsForApplicant(node: NodeId): boolean {
  return OF_APPLICANT.includes(node);
}

/** A stay of a dossier at one place; officers who take it from one another at the same step are one stay. */
export interface Stay {
  node: NodeId;
  from: Instant;
  /** null: it is there still, or ended there. */
  to: Instant | null;
}

const GOES: Partial<Record<EventType, NodeId>> = {
  DossierSubmitted: PLACES.filed,
  PaymentRequired: PLACES.payment,
  ResultTakenIn: PLACES.ready,
  ReturnUndone: PLACES.ready,
  ResultReturned: PLACES.returned,
  ServedAtOnce: PLACES.atOnce,
  DossierDeclined: PLACES.declined,
  DossierWithdrawn: PLACES.withdrawn,
  DossierStopped: PLACES.stopped,
  SupplementRequested: PLACES.supplement,
};

/** Never move a dossier: whoever looks at ways alone need not read them. */
export const NEVER_MOVE: readonly EventType[] = [
  ...(['GuidanceGiven', 'HolderOpened', 'PapersAccepted', 'PapersMissed', 'EntryCorrected'] as const),
  ...(['OpinionAsked', 'OpinionAnswered', 'OpinionReminded', 'PartAnswered', 'PartsSent'] as const),
  ...(['DirectiveGiven', 'DirectiveAnswered'] as const),
  ...(['FeeCollected', 'FeeWaived', 'NoteAdded', 'ApplicantNotified', 'CollectionReminded'] as const),
];

/** Where it went, one stay after the other without gap. What was written down late stands in the order it was written. */
export function pathOf({ events }: Pick<Life, 'events'>): readonly Stay[] {
  const stays: Stay[] = [];
  for (const event of events) {
    const node = goesTo(event);
    const last = stays.at(-1);
    if (node === null || node === last?.node) continue;
    const at = last && last.from > event.at ? last.from : event.at;
    if (last) last.to = at;
    stays.push({ node, from: at, to: null });
  }
  return stays;
}

function goesTo({ type, to, stage }: LifeEvent): NodeId | null {
  if (type === 'SupplementProvided' && stage === 'intake') return PLACES.filed;
  if (type === 'SupplementExpired') return stage === 'intake' ? PLACES.declined : PLACES.stopped;
  return GOES[type] ?? to.find(({ kind }) => kind === 'lead')?.step ?? null;
}
