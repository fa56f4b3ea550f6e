import type { QueueSetting } from '../../domain/queue/queue-setting.ts';
import type { TicketAct } from '../../domain/queue/ticket.ts';
import { textField, textFields } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';

/** Which counter somebody sits at, and whom they call: kept in the address, because it is another one tomorrow. */
export interface Seat {
  counter: number;
  /** Ids; all of them where none is named. */
  services: readonly string[];
}

export const SEAT_FIELDS = { counter: 'quay', services: 'dv' } as const;
export const CALL_FIELDS = { seen: 'dang', code: 'ma', service: 'chuyen' } as const;

/** Of a query or a form; undefined: no counter was chosen yet, or there is no such one. */
export function readSeat(fields: unknown, setting: QueueSetting): Seat | undefined {
  const counter = Number(textField(fields, SEAT_FIELDS.counter));
  if (!Number.isInteger(counter) || counter < 1 || counter > setting.counters) return undefined;
  const named = textFields(fields, SEAT_FIELDS.services);
  const known = setting.services.map(({ id }) => id);
  const services = known.filter((id) => named.includes(id));
  return { counter, services: services.length === 0 ? known : services };
}

export function seatAddress({ counter, services }: Seat): string {
  const query = new URLSearchParams([
    [SEAT_FIELDS.counter, String(counter)],
    ...services.map((id) => [SEAT_FIELDS.services, id]),
  ]);
  return `${paths.calling}?${query}`;
}

/** As addresses name them. */
export const ACT_NAMES: Readonly<Record<TicketAct, string>> = {
  recall: 'goi-lai',
  skip: 'bo-qua',
  transfer: 'chuyen',
  serve: 'xong',
};

export function actOf(name: string): TicketAct | undefined {
  return (Object.keys(ACT_NAMES) as TicketAct[]).find((act) => ACT_NAMES[act] === name);
}
