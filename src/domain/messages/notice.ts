import type { DateMoved, DossierEvent } from '../dossier/events.ts';
import type { Status } from '../dossier/status.ts';

/** What applicants are told by message. */
export const NOTICE_KINDS = [
  'receipt',
  'supplement',
  'new-date',
  'moved-date',
  'payment',
  'ready',
  'refusal',
  'returned',
] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** By which roads they reach people. */
export const MESSAGE_ROADS = ['sms', 'email'] as const;
export type MessageRoad = (typeof MESSAGE_ROADS)[number];

export const NOTICED_EVENTS = [
  'DossierReceived',
  'SupplementRequested',
  'DueExtended',
  'DateMoved',
  'PaymentRequired',
  'ResultTakenIn',
  'DossierDeclined',
  'DossierStopped',
  'SupplementExpired',
  'ResultReturned',
] as const satisfies readonly DossierEvent['type'][];

export type NoticedEvent = (typeof NOTICED_EVENTS)[number];

/** What an event is told as; undefined: nothing that concerns the applicant. */
export function noticeOf(type: NoticedEvent, data: unknown): NoticeKind | undefined {
  switch (type) {
    case 'DossierReceived':
      return 'receipt';
    case 'SupplementRequested':
      return 'supplement';
    case 'DueExtended':
      return 'new-date';
    case 'DateMoved': {
      const { before, due } = data as DateMoved['data'];
      return before.promise === due.promise ? undefined : 'moved-date';
    }
    case 'PaymentRequired':
      return 'payment';
    case 'ResultTakenIn':
      return 'ready';
    case 'DossierDeclined':
    case 'DossierStopped':
    case 'SupplementExpired':
      return 'refusal';
    case 'ResultReturned':
      return 'returned';
  }
}

const WHILE: Readonly<Record<NoticeKind, readonly Status[]>> = {
  receipt: ['received', 'in-progress', 'awaiting-supplement', 'awaiting-payment'],
  supplement: ['awaiting-supplement'],
  'new-date': ['received', 'in-progress'],
  'moved-date': ['received', 'in-progress'],
  payment: ['awaiting-payment'],
  ready: ['resolved'],
  refusal: ['declined', 'stopped'],
  returned: ['returned'],
};

/** Whether it still holds when it is sent, perhaps a night later: what has been overtaken is told to nobody. */
export function stillHolds(
  { kind, promise }: { kind: NoticeKind; promise: string | null },
  now: { status: Status; promise: string | null },
): boolean {
  if (!WHILE[kind].includes(now.status)) return false;
  const tellsDate = kind === 'receipt' || kind === 'new-date' || kind === 'moved-date';
  return !tellsDate || now.promise === null || promise === now.promise;
}
