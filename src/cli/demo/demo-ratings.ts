import type { RatingAnswers, RatingPoints } from '../../domain/applicant-rating/applicant-rating.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { giveRating } from '../../store/applicant-ratings/give-rating.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import type { System } from '../../system.ts';
import { type Dice, makeDice } from './dice.ts';

type Needed = Pick<System, 'database' | 'office' | 'desk' | 'now'>;

const MINUTE_MS = 60_000;
const RATED = 0.45;
const AT_DESK = 0.3;
const ANSWERS_MORE = 0.6;
const WRITES = 0.5;

const COMPLAINTS = [
  'Hẹn thứ Hai mà phải đi lại hai lần nữa mới có kết quả.',
  'Hỏi qua điện thoại không ai trả lời.',
  'Giấy tờ đã nộp rồi vẫn bị yêu cầu nộp lại.',
] as const;
const PRAISE = ['Cán bộ hướng dẫn dễ hiểu.', 'Nhanh hơn ngày hẹn, cảm ơn.'] as const;

interface Ended {
  id: string;
  agency_id: string;
  returned_at: Instant;
  late: boolean;
}

/** Not quite half of those whose result was handed out rate it, soon after; what was late, more sternly. */
export async function makeDemoRatings(system: Needed): Promise<void> {
  const { database, office, desk, now } = system;
  const [rows = []] = await database.read(OWNER, {
    text: `select id, agency_id, returned_at, ended_at > law_due as late from dossier
           where status = 'returned' and not secret order by returned_at, code`,
    values: [],
  });
  const dice = makeDice('ratings');
  for (const { id, agency_id: agency, returned_at: at, late } of rows as unknown as Ended[]) {
    if (!dice.happens(RATED)) continue;
    const returner = office.officersOf(agency).find(({ duties }) => duties.some(isReturner));
    const atDesk = returner !== undefined && dice.happens(AT_DESK);
    const later = new Date(Date.parse(at) + dice.between(1, atDesk ? 5 : 600) * MINUTE_MS).toISOString();
    const answers = answersBy(dice, late);
    if (later > now()) continue;
    const rated = await giveRating(
      { database, keyring: desk.keyring, newId: desk.newId, now: () => later, rules: office.localRules() },
      {
        ...{ commandId: desk.newId(), dossierId: id, answers, words: wordsFor(dice, answers.overall) },
        ...(atDesk
          ? {
              way: 'desk-device',
              desk: { officer: returner.id, identity: { kind: 'officer', agencies: [agency] } },
            }
          : { way: 'token', desk: null }),
      },
    );
    if (!rated.ok) throw new Error(`the demo was refused a rating: ${rated.reason}`);
  }
}

const isReturner = ({ role }: { role: string }) => role === 'return-clerk';

function answersBy(dice: Dice, late: boolean): RatingAnswers {
  const overall = pointsBy(dice, late);
  if (!dice.happens(ANSWERS_MORE)) return { overall };
  return {
    ...{ overall, contacts: pointsBy(dice, late), manner: pointsBy(dice, false) },
    ...(dice.happens(WRITES) ? { agencies: 2, process: pointsBy(dice, late), openness: 2 } : {}),
    ...(overall === 0 ? { answering: pointsBy(dice, true) } : {}),
  };
}

function pointsBy(dice: Dice, late: boolean): RatingPoints {
  return dice.pick<RatingPoints>(late ? [0, 0, 1, 1, 2] : [2, 2, 2, 2, 1, 1, 1, 0]);
}

function wordsFor(dice: Dice, overall: RatingPoints): string {
  if (!dice.happens(WRITES)) return '';
  if (overall === 0) return dice.pick(COMPLAINTS);
  return overall === 2 ? dice.pick(PRAISE) : '';
}
