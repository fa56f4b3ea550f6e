import { orderFor } from '../../src/cli/simulate/moved-calendar.ts';
import type { Instant } from '../../src/domain/calendar/local-time.ts';
import type { Command, CommandType } from '../../src/domain/dossier/commands.ts';
import { openDirectives } from '../../src/domain/dossier/directives.ts';
import type { Correction, NoticeMeans, PaperReceived } from '../../src/domain/dossier/events.ts';
import { askedLegs, isFiled, isHeld } from '../../src/domain/dossier/state.ts';
import { anIntake, aPaper, command, person, words } from './dossier-fixture.ts';
import { OFFICERS } from './dossier-office.ts';
import type { History } from './dossier-specification.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** A command of the type, as usual or with something that may be missing or wrong. */
export function filledIn(type: CommandType, variant: number, history: History, clock: number): Command {
  const { setting, state } = history;
  const { content } = setting.procedure;
  const among = <Item>(items: readonly Item[], usual: Item): Item => items[variant % items.length] ?? usual;
  const officers = among(['xa', 'so'], 'xa') === setting.agency.id ? OFFICERS : setting.officers;
  const officer = officers[variant % officers.length]?.id ?? 'nobody';
  const reason = variant % 7 === 1 ? null : words('ly-do');
  const papers = among([[aPaper('to-khai')], [aPaper('to-khai'), aPaper('ban-sao')], [aPaper('la')], []], []);
  switch (type) {
    case 'submit':
      return command(type, {
        intake: anIntake({ papers, channel: among(['counter', 'online', 'post'], 'counter') }),
      });
    case 'receive': {
      const intake = !isFiled(state) || variant % 11 === 1 ? anIntake({ papers }) : null;
      return command(type, { intake, limitCase: among([null, null, 'xac-minh'], null) });
    }
    case 'serve-at-once': {
      const intake = isFiled(state) ? null : anIntake({ papers });
      const limitCase = among([null, null, 'xac-minh'], null);
      const signedBy = `${setting.agency.id}/${among(['signer', 'signer', 'cashier'], 'signer')}`;
      return command(type, { intake, limitCase, signedBy });
    }
    case 'decline':
    case 'stop':
    case 'waive-fee':
      return command(type, { reason });
    case 'undo-return':
      return command(type, { reason });
    case 'withdraw-opinion':
      return command(type, { reason, leg: anAsked(history, 'opinion', variant) });
    case 'name-participants':
      return command(type, { participants: variant % 2 === 0 ? [{ officer, as: 'co-ordinating' }] : [] });
    case 'verify':
      return command(type, {
        heldAt: new Date(clock - (variant % 5) * DAY + (variant % 7 === 1 ? DAY : 0)).toISOString(),
      });
    case 'ask-opinion': {
      const of = among(OFFICES, { agency: 'so', unit: 'lanh-dao' });
      return command(type, {
        of,
        answerBy: new Date(clock + ((variant % 30) + 1) * 60 * MINUTE).toISOString(),
      });
    }
    case 'answer-opinion':
    case 'remind-opinion':
      return command(type, { leg: anAsked(history, 'opinion', variant) });
    case 'answer-part':
      return command(type, {
        leg: anAsked(history, 'part', variant),
        outcome: among<'done' | 'refused'>(['done', 'done', 'refused'], 'done'),
        text: variant % 5 === 1 ? null : words('tra-loi'),
      });
    case 'answer-directive': {
      const waiting = openDirectives(state)[0]?.number ?? 1;
      return command(type, { directive: waiting + (variant % 9 === 1 ? 1 : 0) });
    }
    case 'accept-handover':
      return command(type, { missing: variant % 3 === 1 ? words('thieu') : null });
    case 'extend':
      return command(type, { reason, until: laterDay(clock, among([21, 2, 45, 90], 21)) });
    case 'move-date':
    case 'restore-date':
      return command(type, { order: orderFor(state, type, variant % 5) });
    case 'take-over':
      // The office of a story stays the same: only what is over may go to another one.
      return command(type, {
        from: setting.agency.id,
        to: ['withdrawn', 'stopped', 'declined'].includes(state.status)
          ? (setting.others?.[0]?.id ?? '')
          : '',
      });
    case 'collect-fee':
      return command(type, { amount: among([15_000, 5_000, 0, 20_000], 15_000) });
    case 'request-supplement':
      return command(type, { reason, ...(variant % 13 === 1 ? { items: [] } : {}) });
    case 'provide-supplement':
      return command(type, { papers });
    case 'change-phone':
      return command(type, isFiled(state) ? { applicant: state.applicant } : {});
    case 'correct':
      return command(type, { reason, changes: among(correctionsOf(history, papers), {}) });
    case 'take-back':
      return command(type, { reason });
    case 'hand-over':
      return command(type, { officer: variant % 3 === 0 ? null : officer });
    case 'reassign':
      return command(type, { officer: variant % 3 === 0 ? officer : null });
    case 'assign':
      return command(type, { officer: variant === 0 ? 'so/specialist' : officer });
    case 'send-back': {
      const steps = content.process.steps.map(({ code }) => code);
      return command(type, { reason, step: steps[(variant + 2) % steps.length] ?? 'khong-co' });
    }
    case 'propose-result':
      return command(type, {
        reason,
        outcome: among<'granted' | 'refused'>(['granted', 'refused'], 'granted'),
      });
    case 'issue':
      return command(type, { electronic: variant % 2 === 1, number: variant % 17 === 1 ? ' ' : '15/GXN' });
    case 'return':
      return command(type, {
        notified: among<NoticeMeans | null>(['phone', null], 'phone'),
        tracking: null,
        ...{ receiptShown: variant % 3 !== 1, identityChecked: variant % 4 === 1 },
        ...{ recipient: among<'applicant' | 'delegate'>(['applicant', 'delegate'], 'applicant') },
        person: variant % 5 === 1 ? person('nguoi-khac') : null,
      });
    case 'note':
      return command(type, { text: reason });
    default:
      return command(type);
  }
}

/** Somewhere else, or a room that does not exist. */
const OFFICES = [
  { agency: 'so', unit: 'lanh-dao' },
  { agency: 'xa', unit: 'tu-phap' },
  { agency: 'so', unit: 'tham-dinh' },
  { agency: 'xa', unit: 'khong-co' },
] as const;

/** One of those that were asked, or none there is. */
function anAsked({ state }: History, kind: 'opinion' | 'part', variant: number): number {
  const asked = isHeld(state) ? askedLegs(state).filter((leg) => leg.kind === kind) : [];
  return asked[variant % (asked.length + 1)]?.leg ?? asked[0]?.leg ?? 99;
}

/** Five in the afternoon, so many days from now; a day off now and then. */
function laterDay(clock: number, days: number): Instant {
  const date = new Date(clock + (days + 1) * DAY).toISOString().slice(0, 10);
  return `${date}T10:00:00.000Z`;
}

/** What may have been mistyped: one thing, several, or nothing at all. */
function correctionsOf({ state }: History, papers: readonly PaperReceived[]): readonly Correction[] {
  const applicant = !isFiled(state) ? person('nguoi-nop') : state.applicant;
  const again = { ...applicant, version: applicant.version + 1 };
  const phoneProof = { key: 'k1', value: 'so-dien-thoai' };
  return [
    { subject: words('noi-dung-dung') },
    { applicant: again, phoneProof },
    { papers },
    ...[{ sets: 2 }, { sets: 0 }, {}],
    { owner: person('chu-ho-so'), delegate: { person: person('uy-quyen'), paper: words('giay-uy-quyen') } },
    { returnBy: { way: 'post', address: words('dia-chi') } },
  ];
}
