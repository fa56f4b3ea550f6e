import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Database, Statement } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';

/** As long as the sessions themselves say (`src/store/accounts/sessions.ts`), and a week in which who was signed in is still asked. */
const ASKED_DAYS = 7;
/** From where and by which browser somebody was signed in is theirs: it is kept as long as they may ask what that was. */
const ORIGIN_DAYS = 30;
/** Then nothing is left of a session but what the trail and the events of the account tell. */
const KEPT_DAYS = 90;
/** Those of citizens last two hours, and nobody asks about them afterwards. */
const CITIZEN_DAYS = 7;
/** `src/store/accounts/kept-forms.ts`, where nobody types any more. */
const FORM_HOURS = 12;
/** Of a dossier that is over nothing more is told; so long, in case its return is undone. */
const TOLD_DAYS = 30;

export interface Cleared {
  forms: number;
  sessions: number;
  origins: number;
  /** Of officers and of citizens, that are gone for good. */
  gone: number;
  subscriptions: number;
}

/** Takes away what nobody can use any more, and closes the sessions that simply ran out. */
export async function clearWhatIsOver(database: Database, now: Instant): Promise<Cleared> {
  const [forms = [], sessions = [], origins = [], , gone = [], goneOfCitizens = [], over = []] =
    await database.write(
      OWNER,
      oldForms(now),
      silentSessions(now),
      oldOrigins(now),
      silentCitizens(now),
      oldSessions('session', KEPT_DAYS, now),
      oldSessions('citizen_session', CITIZEN_DAYS, now),
      idleSubscriptions(now),
    );
  return {
    ...{ forms: forms.length, sessions: sessions.length, origins: origins.length },
    gone: gone.length + goneOfCitizens.length,
    subscriptions: over.length,
  };
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

function silentCitizens(now: Instant): Statement {
  return {
    text: `update citizen_session set ended_at = seen_at
           where ended_at is null and opened_at < $1::timestamptz - interval '1 day'`,
    values: [now],
  };
}

/** The database lets go only of what has ended (0022). */
function oldSessions(table: 'session' | 'citizen_session', days: number, now: Instant): Statement {
  return {
    text: `delete from ${table} where ended_at < $1::timestamptz - interval '${days} days' returning 1 as one`,
    values: [now],
  };
}

/** Where messages went is personal, and is kept no longer than there is something to tell. */
function idleSubscriptions(now: Instant): Statement {
  return {
    text: `update subscription s set contact = null, stopped_at = $1, stopped_by = 'over'
           from dossier d
           where d.id = s.dossier_id and s.stopped_at is null
             and d.status in ('declined', 'withdrawn', 'stopped', 'returned')
             and d.last_at < $1::timestamptz - interval '${TOLD_DAYS} days' returning s.id`,
    values: [now],
  };
}
