import { complianceReport } from '../../documents/report-compliance.ts';
import { digitalReport, onlineReport, paymentReport } from '../../documents/report-follow-up.ts';
import { type CountedRates, handlingReport, qualityReport } from '../../documents/report-quality.ts';
import { ratingsReport } from '../../documents/report-ratings.ts';
import { count, type ReportTable } from '../../documents/report-table.ts';
import { workingDaysBack } from '../../domain/calendar/working-days-back.ts';
import type { ListedColumn } from '../../domain/figures/listed-column.ts';
import { sumOf } from '../../domain/figures/progress-table.ts';
import { keptSatisfied } from '../../domain/figures/quality-indices.ts';
import { countIdleByAgency } from '../../store/trail/usage.ts';
import { type Followed, groupsOf, type ProceduresOfAgency, readFollowed } from './read-followed.ts';
import { readLapses } from './read-lapses.ts';
import { type ProcedureSetOnce, proceduresOnce } from './read-procedures.ts';
import { dissatisfiedIn, handlingIndices, type Ratings, ratedAgency, readRatings } from './read-ratings.ts';
import type { ReportName } from './report-names.ts';
import { linesOf, notesOf, type ReportAsked, type ReportSource } from './report-source.ts';

const SATISFIED =
  'Chỉ số 5.4 là 100% trừ tỷ lệ hồ sơ quá hạn và tỷ lệ hồ sơ người nộp đánh giá chưa hài lòng; chưa gồm phản ánh, kiến nghị ghi ở hệ thống khác; hồ sơ vừa quá hạn vừa bị đánh giá chưa hài lòng bị trừ hai lần, nên khi có hồ sơ như vậy thì danh sách mở ra dài hơn con số. Phiếu theo từng đơn vị xem ở biểu Mức độ hài lòng.';
const ANSWERED =
  'Chỉ số 3 đến 8 là điểm trung bình các phiếu người nộp trả lời câu đó, của hồ sơ kết thúc trong kỳ; mỗi hồ sơ tính phiếu sau cùng.';

/** The tables by which a province follows its agencies up: what has no source says so. */
export async function readFollowUp(
  source: ReportSource,
  name: Exclude<ReportName, 'ii-06a' | 'ii-07b' | `dung-hen-${string}`>,
  asked: ReportAsked,
): Promise<ReportTable> {
  const same = { lines: linesOf(source, asked, 'Số hồ sơ TTHC'), notes: notesOf(source, asked) };
  if (name === 'ho-so-chua-tuan-thu') return readLapses(source, asked, same);
  const followed = await readFollowed(source, asked);
  const tables = { groups: groupsOf(followed, ({ table }) => table), ...same };
  switch (name) {
    case 'truc-tuyen':
      return onlineReport(tables);
    case 'so-hoa':
      return digitalReport(tables);
    case 'thanh-toan':
      return paymentReport(tables);
    case 'bo-chi-so-766':
      return qualityReport(ratesOf(source, asked, followed, await readRatings(source, asked)), {
        notes: [...same.notes, SATISFIED],
        lines: linesOf(source, asked, 'Tỷ lệ phần trăm, điểm'),
      });
    case 'hai-long': {
      const ratings = await readRatings(source, asked);
      return ratingsReport(
        groupsOf(followed, (one) => ratedAgency(source, one, ratings)),
        same,
      );
    }
    case 'danh-gia':
      return handlingReport(handlingIndices(followed, await readRatings(source, asked)), {
        notes: [...same.notes, ANSWERED],
        lines: linesOf(source, asked, 'Điểm trung bình một hồ sơ'),
      });
    case 'tuan-thu':
      return complianceReport(await lapsesByAgency(source, asked, followed), same);
  }
}

/** The indices of QĐ 766 that something here tells; the others are absent. */
function ratesOf(
  { office }: ReportSource,
  asked: ReportAsked,
  followed: readonly Followed[],
  ratings: Ratings,
): CountedRates {
  const dissatisfied = dissatisfiedIn(ratings);
  const counts = sumOf(followed);
  const sum = (of: (one: Followed) => number) => followed.reduce((total, one) => total + of(one), 0);
  const dossiers = (number: number, column: ListedColumn) => count(number, { column, only: {} });
  const once = (which: ProcedureSetOnce) =>
    count(proceduresOnce(office, asked, which).length, undefined, { list: 'procedures', which });
  const byAgency = (which: ProceduresOfAgency) =>
    count(
      sum(({ procedures }) => procedures[which].length),
      undefined,
      { list: 'procedures', which },
    );
  const judged = dossiers(counts.resolved + counts['open-late'], 'judged');
  const satisfied = dissatisfied === null ? null : keptSatisfied(counts, dissatisfied);
  return {
    '1.3': { part: once('complete'), whole: once('taken-in') },
    '2.1': { part: dossiers(counts.early + counts['on-time'], 'kept'), whole: judged },
    '3.1': { part: once('online'), whole: once('taken-in') },
    '3.2': { part: byAgency('online-used'), whole: byAgency('online-of-agency') },
    '3.3': {
      part: dossiers(counts.online, 'online'),
      whole: dossiers(counts.online + counts.direct, 'received'),
    },
    '4.1': {
      part: dossiers(
        sum(({ beside }) => beside.electronic),
        'electronic',
      ),
      whole: dossiers(
        sum(({ beside }) => beside.results),
        'with-result',
      ),
    },
    ...(satisfied === null ? {} : { '5.4': { part: dossiers(satisfied.part, 'satisfied'), whole: judged } }),
  };
}

async function lapsesByAgency(
  source: ReportSource,
  { identity }: ReportAsked,
  followed: readonly Followed[],
) {
  const { database, office, now } = source;
  const days = office.localRules().idleAfterWorkingDays;
  const people = followed.map(({ agency }) => ({
    agency: agency.id,
    officers: office.officersOf(agency.id).map(({ id }) => id),
    since: workingDaysBack(office.calendarOf(agency), now(), days),
  }));
  const idle = await countIdleByAgency(database, identity, people);
  const accounts = new Map(people.map(({ agency, officers }) => [agency, officers.length]));
  return groupsOf(followed, ({ agency, counts, beside }) => ({
    ...{ id: agency.id, name: agency.name, resolvedLate: counts.late, openLate: counts['open-late'] },
    ...{ askedAgain: beside.asked_again, unapologised: beside.unapologised },
    ...{ accounts: accounts.get(agency.id) ?? 0, unused: idle.get(agency.id) ?? 0 },
  }));
}
