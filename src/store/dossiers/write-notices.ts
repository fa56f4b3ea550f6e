import type { DateMoved, DateRestored } from '../../domain/dossier/events.ts';
import type { LinkedEntry } from '../ledger/link.ts';
import type { Statement } from '../ledger/statement.ts';

/** A date that moved: whoever sends notices tells the applicant. */
const KIND = 'date-moved';

/** What events do to the queue of notices, in their transaction. */
export function noticesOf(entries: readonly LinkedEntry[]): readonly Statement[] {
  return entries.flatMap((entry) => {
    switch (entry.type) {
      case 'DateMoved':
        return promiseMoved(entry.data as DateMoved['data']) ? [queue(entry)] : [];
      case 'DateRestored':
        return [cancel(entry, entry.data as DateRestored['data'])];
      case 'DateTold':
        return [settle(entry)];
      default:
        return [];
    }
  });
}

function promiseMoved({ before, due }: DateMoved['data']): boolean {
  return before.promise !== due.promise;
}

function queue({ id, version, recordedAt }: LinkedEntry): Statement {
  return {
    name: 'queue_notice',
    text: 'insert into notice (dossier_id, event_version, kind, queued_at) values ($1, $2, $3, $4)',
    values: [id, version, KIND, recordedAt],
  };
}

/** One that went out meanwhile is no longer anybody's to take back: an empty state is refused, and with it the event. */
function cancel({ id, recordedAt }: LinkedEntry, { move }: DateRestored['data']): Statement {
  return {
    name: 'cancel_notice',
    text: `update notice set state = case when state = 'sent' then null else 'cancelled' end, settled_at = $4
           where dossier_id = $1 and event_version = $2 and kind = $3`,
    values: [id, move, KIND, recordedAt],
  };
}

/** All of this dossier: one word is about the date as it stands. */
function settle({ id, recordedAt }: LinkedEntry): Statement {
  return {
    name: 'settle_notices',
    text: `update notice set state = 'sent', settled_at = $3
           where dossier_id = $1 and kind = $2 and state in ('queued', 'failed')`,
    values: [id, KIND, recordedAt],
  };
}
