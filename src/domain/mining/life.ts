import type { ActedAs } from '../access/actor.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { EventType } from '../dossier/events.ts';
import type { VersionOf } from '../dossier/references.ts';

/** Where somebody has a dossier, or what is asked beside its lead. */
export interface Place {
  leg: number;
  kind: 'lead' | 'opinion' | 'part';
  agency: string;
  unit: string;
  officer: string | null;
  step: string;
}

/** What mining looks at of an event: no words and no people, but the officer who acted. */
export interface LifeEvent {
  version: number;
  type: EventType;
  at: Instant;
  recordedAt: Instant;
  actor: ActedAs;
  /** Who has it from then on, or who is asked; none: nothing moved by it. */
  to: readonly Place[];
  /** The leg that ended with it, or was reminded; null: none. */
  leg: number | null;
  /** Before the receipt or after it, where the event can be both. */
  stage: 'intake' | 'resolution' | null;
}

/** A dossier from filing on, as far as it was known at a moment. */
export interface Life {
  id: string;
  agency: string;
  procedure: VersionOf;
  field: string;
  channel: string;
  submittedAt: Instant;
  events: readonly LifeEvent[];
}

/** An opinion or a part of the work that was asked for, with the event by which it was, as each has an end of its own. */
export interface AskedBeside {
  asked: number;
  place: Place;
  /** Events that are about it, the one that asked first. */
  events: readonly number[];
}

const ENDS: readonly EventType[] = ['OpinionAnswered', 'OpinionWithdrawn', 'PartAnswered'];

/** What was asked beside the lead, in the order it was; numbers of legs may be given again, so the open one is meant. */
export function askedBeside({ events }: Pick<Life, 'events'>): readonly AskedBeside[] {
  const asked: { asked: number; place: Place; events: number[]; open: boolean }[] = [];
  for (const { version, type, to, leg } of events) {
    const meant = asked.find((one) => one.open && one.place.leg === leg && isBeside(type));
    if (meant) {
      meant.events.push(version);
      meant.open = !ENDS.includes(type);
    }
    for (const place of to)
      if (place.kind !== 'lead') asked.push({ asked: version, place, events: [version], open: true });
  }
  return asked.map(({ open: _, ...one }) => one);
}

function isBeside(type: EventType): boolean {
  return ENDS.includes(type) || type === 'OpinionReminded';
}
