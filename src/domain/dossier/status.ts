/** Every status a dossier can have, in the order of its life. */
export const STATUSES = [
  'draft',
  'submitted',
  'received',
  'declined',
  'in-progress',
  'awaiting-supplement',
  'awaiting-payment',
  'withdrawn',
  'stopped',
  'resolved',
  'returned',
] as const;

export type Status = (typeof STATUSES)[number];

/** The status code of the national exchange (`docs/rules.md`). */
export const NATIONAL_STATUS: Readonly<Record<Status, number>> = {
  draft: 1,
  submitted: 1,
  received: 2,
  declined: 3,
  'in-progress': 4,
  'awaiting-supplement': 5,
  'awaiting-payment': 6,
  withdrawn: 7,
  stopped: 8,
  resolved: 9,
  returned: 10,
};
