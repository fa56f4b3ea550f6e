import type { EventType } from '../dossier/events.ts';
import type { Life, LifeEvent, Place } from './life.ts';

const STARTS = Date.parse('2026-11-23T01:00:00.000Z');

/** An hour of Monday 23/11/2026 in the office, 08:00 being 0. */
export function hour(hours: number): string {
  return new Date(STARTS + hours * 60 * 60_000).toISOString();
}

export function lead(step: string): Place {
  return { leg: 1, kind: 'lead', agency: 'xa', unit: 'tu-phap', officer: 'lan', step };
}

/** `['HandedOver', 2, 'tham-dinh']`: what happened, in which hour, and where it went by it. */
export type Told = readonly [
  type: EventType,
  at: number,
  to?: string | Partial<Omit<LifeEvent, 'type' | 'at'>>,
];

export function life(id: string, ...told: readonly Told[]): Life {
  return {
    id,
    agency: 'xa',
    procedure: { id: 'khai-sinh', version: 1 },
    field: 'Hộ tịch',
    channel: 'counter',
    submittedAt: hour(told[0]?.[1] ?? 0),
    events: told.map(([type, at, to], index) => ({
      version: index + 1,
      type,
      at: hour(at),
      recordedAt: hour(at),
      actor: { kind: 'officer', id: 'lan', agency: 'xa', unit: 'tu-phap', role: 'specialist' },
      ...{ to: typeof to === 'string' ? [lead(to)] : [], leg: null, stage: null },
      ...(typeof to === 'object' ? to : {}),
    })),
  };
}

export const PROCESS = {
  steps: (['tiep-nhan', 'tham-dinh', 'duyet', 'ky', 'tra'] as const).map((code) => ({
    ...{ code, name: code, work: 'examine' as const, unit: 'u', role: 'specialist' as const },
    ...{ budget: 60, sendBackTo: code === 'duyet' ? ['tham-dinh'] : [] },
  })),
};

/** The whole way in order, an hour a step. */
export function straight(id: string): Life {
  return life(
    id,
    ['DossierSubmitted', 0],
    ['DossierReceived', 1, 'tiep-nhan'],
    ['HandedOver', 2, 'tham-dinh'],
    ['ResultProposed', 3, 'duyet'],
    ['ResultApproved', 4, 'ky'],
    ['ResultIssued', 5, 'tra'],
    ['ResultTakenIn', 6, 'tra'],
    ['ResultReturned', 7],
  );
}
