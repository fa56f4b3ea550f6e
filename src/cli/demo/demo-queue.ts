import {
  dayOf,
  formatDay,
  type Instant,
  localMinuteOf,
  MINUTES_PER_DAY,
} from '../../domain/calendar/local-time.ts';
import { isWorking } from '../../domain/calendar/working-minutes.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import { DEFAULT_QUEUE, type QueueService } from '../../domain/queue/queue-setting.ts';
import type { Ticket } from '../../domain/queue/ticket.ts';
import type { Identity } from '../../store/ledger/identity.ts';
import { openDevices, pairingCode } from '../../store/queue/devices.ts';
import { actOnTicket, callNext, drawTicket, type QueueDay } from '../../store/queue/tickets.ts';
import type { System } from '../../system.ts';
import { makeDice } from './dice.ts';
import { instantIn } from './working-line.ts';

type Needed = Pick<System, 'database' | 'office' | 'desk' | 'now' | 'newId'>;

/** Days of work before today, so that there are waiting times to look at. */
const DAYS_BEFORE = 3;
const COMING_EVERY: readonly [number, number] = [8, 32];
const SERVED_WITHIN: readonly [number, number] = [20, 50];
/** In the last half hour more people come than two counters take in: some wait, whenever the demo is opened. */
const RUSH_MINUTES = 30;
const RUSH_EVERY: readonly [number, number] = [3, 6];

const MACHINES = ['Kiosk cạnh cửa ra vào', 'Màn hình gọi số sảnh chờ'];

/** People take numbers and are called at every desk that works; a kiosk and a screen of each wait to be paired. */
export async function makeDemoQueue(system: Needed): Promise<void> {
  const desks = system.office.agencies().flatMap((agency) => {
    const [clerk] = system.office
      .officersOf(agency.id)
      .filter(({ duties }) => duties.some(({ role }) => role === 'counter-clerk'));
    return clerk ? [{ agency, clerk: clerk.id }] : [];
  });
  await Promise.all(desks.map((desk) => queueOf(system, desk)));
}

interface DemoDesk {
  agency: Agency;
  clerk: string;
}

async function queueOf(system: Needed, desk: DemoDesk): Promise<void> {
  const {
    office,
    desk: { keyring },
    database,
    newId,
  } = system;
  const { agency, clerk } = desk;
  const now = localMinuteOf(system.now());
  const works = (minute: number) => {
    const answer = isWorking(office.calendarOf(agency), minute);
    return answer.ok && answer.value;
  };
  const today = dayOf(now);
  const hoursOf = (day: number) =>
    Array.from({ length: MINUTES_PER_DAY }, (_, at) => day * MINUTES_PER_DAY + at).filter(works);
  let [left, day] = [DAYS_BEFORE, today - 1];
  for (; left > 0 && day > today - 20; day--) {
    const minutes = hoursOf(day);
    if (minutes.length === 0) continue;
    left -= 1;
    await liveThrough(system, desk, { day, minutes, rushFrom: Number.POSITIVE_INFINITY });
  }
  // A demo is opened in the evening and on Sundays too: then the last minutes before it pass for hours of the desk.
  const minutes = works(now)
    ? hoursOf(today).filter((minute) => minute < now)
    : Array.from({ length: RUSH_MINUTES + 10 }, (_, at) => now - RUSH_MINUTES - 10 + at).filter(
        (minute) => dayOf(minute) === today,
      );
  await liveThrough(system, desk, { day: today, minutes, rushFrom: now - RUSH_MINUTES });

  const devices = openDevices(database, keyring);
  const by = { officer: clerk, at: system.now() };
  for (const name of MACHINES) {
    // The code is told to nobody: the administrator of the agency asks for another.
    const code = pairingCode(Buffer.from(newId()).toString('base64url'));
    await devices.add(identityOf(agency), { id: newId(), agency: agency.id, name, code }, by);
  }
}

const identityOf = ({ id }: Agency): Identity => ({ kind: 'officer', agencies: [id] });

interface DeskDay {
  day: number;
  minutes: readonly number[];
  rushFrom: number;
}

interface AtCounter {
  ticket: Ticket;
  until: number;
}

/** Minute for minute: who comes takes a number, and a counter that is free calls the next. */
async function liveThrough(
  { database, newId }: Needed,
  { agency, clerk }: DemoDesk,
  { day, minutes, rushFrom }: DeskDay,
): Promise<void> {
  const queue: QueueDay = { agency: agency.id, day: formatDay(day) };
  const dice = makeDice(`${agency.id} queue ${queue.day}`);
  const identity = identityOf(agency);
  const { services, counters } = DEFAULT_QUEUE;
  const there = new Map<number, AtCounter>();
  let waiting = 0;
  let comes = (minutes[0] ?? 0) + dice.between(0, 3);
  for (const minute of minutes) {
    if (minute >= comes) {
      const service = dice.happens(0.7) ? services[0] : services[1];
      await drawTicket(database, identity, queue, {
        ...{ id: newId(), service: service as QueueService, priority: false, at: instantIn(minute, 5) },
      });
      waiting += 1;
      comes = minute + dice.between(...(minute >= rushFrom ? RUSH_EVERY : COMING_EVERY));
    }
    for (let counter = 1; counter <= counters; counter++) {
      const own = there.get(counter);
      if (own && own.until > minute) continue;
      const at: Instant = instantIn(minute, 20 + counter * 10);
      const where = { counter, officer: clerk, at };
      if (waiting > 0) {
        const called = await callNext(database, identity, queue, {
          ...{ ...where, seen: own?.ticket.id ?? null, services: services.map(({ id }) => id), code: null },
        });
        if (!called.ok || !called.value) throw new Error('the queue of the demo lost somebody');
        waiting -= 1;
        there.set(counter, { ticket: called.value, until: minute + dice.between(...SERVED_WITHIN) });
      } else if (own) {
        const act = { ticket: own.ticket.id, act: 'serve', service: null, code: null } as const;
        await actOnTicket(database, identity, queue, { ...where, ...act });
        there.delete(counter);
      }
    }
  }
}
