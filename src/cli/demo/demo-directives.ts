import type { Instant } from '../../domain/calendar/local-time.ts';
import { carryOut } from '../../store/dossiers/carry-out.ts';
import type { Pen } from '../../store/dossiers/pen.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import type { System } from '../../system.ts';
import { actorOf } from './demo-dossier.ts';
import { laterInWork } from './working-line.ts';

type Needed = Pick<System, 'database' | 'office' | 'desk' | 'now' | 'newId'>;

const LATE = 'Hồ sơ đã trễ hẹn. Đề nghị xử lý ngay, báo cáo vướng mắc và thời điểm trình kết quả.';
const IN_TIME = 'Đề nghị cho biết hồ sơ đang vướng ở đâu và khi nào trình được.';
const ANSWERED = 'Đã thẩm tra xong, chiều nay trình lãnh đạo ký kết quả.';

/** A working day. */
const DAY_MINUTES = 480;

/** A leader presses for the two dossiers that need it most: one of them is answered, the other waits. */
export async function makeDemoDirectives(system: Needed): Promise<void> {
  const { office, now } = system;
  const [answered, open] = await mostPressing(system);
  for (const late of [answered, open]) {
    const agency = late && office.findAgency(late.agency_id);
    const leader = agency && office.officersOf(agency.id).find(({ duties }) => duties.some(isLeader));
    if (!late || !agency || !leader) return;
    const answerBy = laterInWork(office.calendarOf(agency), now(), DAY_MINUTES);
    await give(system, late.dossier_id, leader.id, (pen) => ({
      ...{ type: 'direct', text: pen.wording(late.is_late ? LATE : IN_TIME), answerBy, late: null },
    }));
  }
  if (!answered) return;
  await give(system, answered.dossier_id, answered.officer_id, (pen) => ({
    ...{ type: 'answer-directive', directive: 1, answer: pen.wording(ANSWERED), late: null },
  }));
}

const isLeader = ({ role }: { role: string }) => role === 'signer';

async function give(
  { desk, office, newId }: Needed,
  dossier: string,
  officer: string,
  compose: Parameters<typeof carryOut>[1]['compose'] & ((pen: Pen) => unknown),
): Promise<void> {
  const by = office.findOfficer(officer);
  if (!by) throw new Error(`the demo needs ${officer}`);
  const outcome = await carryOut(desk, {
    ...{ commandId: newId(), actor: actorOf(by), dossier: { id: dossier }, expectedVersion: null, compose },
  });
  if (!outcome.ok) throw new Error(`the demo was refused a directive: ${JSON.stringify(outcome.reason)}`);
}

interface Pressing {
  dossier_id: string;
  agency_id: string;
  officer_id: string;
  is_late: boolean;
}

/** With an officer by name, those promised first at the agency that has most that is late: so one leader has both. */
async function mostPressing({ database, now }: Needed): Promise<readonly Pressing[]> {
  const at: Instant = now();
  const [rows = []] = await database.read(OWNER, {
    text: `with held as (
             select l.dossier_id, l.agency_id, l.officer_id, d.promise_due, d.promise_due < $1 as is_late
             from dossier_leg l join dossier d on d.id = l.dossier_id
             where l.kind = 'lead' and l.work = 'examine' and l.officer_id is not null and not l.waiting
               and d.ended_at is null and not d.secret
           ), at as (
             select agency_id from held group by 1 having count(*) > 1
             order by count(*) filter (where is_late) desc, count(*) desc, agency_id limit 1
           )
           select dossier_id, agency_id, officer_id, is_late from held join at using (agency_id)
           order by promise_due, dossier_id limit 2`,
    values: [at],
  });
  return rows as unknown as Pressing[];
}
