import type { OnBehalfOf } from '../../domain/access/lent-authority.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { type Database, violatedConstraint } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';

/** What a desk did on a day, and the money it took in đồng. */
export interface DayCounts {
  received: number;
  returned: number;
  receipts: number;
  cash: number;
  transfer: number;
}

export interface DayClosing {
  /** From the form: the same again is the same closing. */
  id: string;
  agency: string;
  /** `2026-11-23` */
  day: string;
  officer: string;
  /** In whose place; null: in one's own right. */
  onBehalfOf: OnBehalfOf | null;
  at: Instant;
  counts: DayCounts;
  /** What was in the till. */
  counted: number;
  /** Why it is not what the receipts sum to. */
  reason: string | null;
}

export interface Countersigning {
  id: string;
  closing: string;
  officer: string;
  onBehalfOf: OnBehalfOf | null;
  at: Instant;
}

/** Khóa sổ: again, as long as no leader has signed it; the last one counts. False: a leader has. */
export async function closeDay(
  database: Pick<Database, 'write'>,
  identity: Identity,
  { id, agency, day, officer, onBehalfOf, at, counts, counted, reason }: DayClosing,
): Promise<boolean> {
  const { received, returned, receipts, cash, transfer } = counts;
  try {
    const [rows = []] = await database.write(identity, {
      name: 'close_day',
      text: `insert into day_closing (id, agency_id, day, kind, officer_id, made_at, received, returned, receipts, cash,
                                      transfer, counted, reason, on_behalf_of)
             select $1, $2, $3::date, 'closed', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::jsonb
             where not exists (select from day_closing
                               where agency_id = $2 and day = $3::date and kind = 'countersigned')
             returning id`,
      values: [
        ...[id, agency, day, officer, at, received, returned, receipts, cash, transfer, counted, reason],
        onBehalfOf && JSON.stringify(onBehalfOf),
      ],
    });
    return rows.length === 1;
  } catch (error) {
    if (violatedConstraint(error) === 'day_closing_pkey') return true;
    throw error;
  }
}

/**
 * Ký xác nhận: below the closing that was seen, by another than who closed it, nor in the place of them. False: it was closed again since, signed
 * by somebody, or it is one's own.
 */
export async function countersignDay(
  database: Pick<Database, 'write'>,
  identity: Identity,
  { id, closing, officer, onBehalfOf, at }: Countersigning,
): Promise<boolean> {
  try {
    const [rows = []] = await database.write(identity, {
      name: 'countersign_day',
      text: `insert into day_closing (id, agency_id, day, kind, closing_id, officer_id, made_at, received, returned,
                                      receipts, cash, transfer, counted, reason, on_behalf_of)
             select $1, c.agency_id, c.day, 'countersigned', c.id, $3, $4, c.received, c.returned, c.receipts, c.cash,
                    c.transfer, c.counted, c.reason, $5::jsonb
             from day_closing c
             where c.id = $2 and c.kind = 'closed'
               and not array[c.officer_id, c.on_behalf_of ->> 'officer'] && array[$3, $5::jsonb ->> 'officer']
               and not exists (select from day_closing n
                               where n.agency_id = c.agency_id and n.day = c.day and n.made_at > c.made_at)
             returning id`,
      values: [id, closing, officer, at, onBehalfOf && JSON.stringify(onBehalfOf)],
    });
    return rows.length === 1;
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === 'day_closing_pkey') return true;
    if (constraint === 'day_closing_signed_once') return false;
    throw error;
  }
}
