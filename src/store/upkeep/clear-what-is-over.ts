import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Database, Statement } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';

/** As long as the sessions themselves say (`src/store/accounts/sessions.ts`), and a week in which who was signed in is still asked. */
const ASKED_DAYS = 7;
/** From where and by which browser somebody was signed in is theirs: it is kept as long as they may ask what that was. */
const ORIGIN_DAYS = 30;
/** `src/store/accounts/kept-forms.ts`, where nobody types any more. */
const FORM_HOURS = 12;

export interface Cleared {
  forms: number;
  sessions: number;
  origins: number;
}

/** Takes away what nobody can use any more, and closes the sessions that simply ran out. */
export async function clearWhatIsOver(database: Database, now: Instant): Promise<Cleared> {
  const [forms = [], sessions = [], origins = []] = await database.write(
    OWNER,
    oldForms(now),
    silentSessions(now),
    oldOrigins(now),
  );
  return { forms: forms.length, sessions: sessions.length, origins: origins.length };
}

function oldForms(now: Instant): Statement {
  return {
    text: `delete from kept_form where kept_at < $1::timestamptz - interval '${FORM_HOURS} hours' returning id`,
    values: [now],
  };
}

/** Nobody signed out: without this they would stay among the open ones for good. */
function silentSessions(now: Instant): Statement {
  return {
    text: `update session set ended_at = seen_at
           where ended_at is null and opened_at < $1::timestamptz - interval '${ASKED_DAYS} days' returning id`,
    values: [now],
  };
}

function oldOrigins(now: Instant): Statement {
  return {
    text: `update session set device = '', address = ''
           where ended_at < $1::timestamptz - interval '${ORIGIN_DAYS} days' and (device <> '' or address <> '')
           returning id`,
    values: [now],
  };
}
