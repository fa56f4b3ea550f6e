import type { FastifyInstance } from 'fastify';
import { formatDay, localDateOf, parseDay } from '../../domain/calendar/local-time.ts';
import { type WaitingFigures, waitingFigures } from '../../domain/queue/waiting-figures.ts';
import { readQueueSetting } from '../../store/queue/queue-settings.ts';
import { type DayTickets, readQueueDays } from '../../store/queue/tickets.ts';
import { DateField } from '../../web/components/date-field.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Main } from '../../web/components/main.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { readDate } from '../../web/typed-day.ts';
import { periodProblems, type TypedPeriod } from '../../web/typed-period.ts';
import { dateWords } from '../../words/vi/date-words.ts';
import { waitedWords } from '../../words/vi/queue-words.ts';
import type { QueueDeps } from './calling-routes.ts';

const TITLE = 'Thời gian chờ tại quầy';

type Problem = { field: string; text: string };

/** How long people waited for a counter, by day and by hour: for who heads the desk. */
export function waitingRoute(app: FastifyInstance, { database, now, send }: QueueDeps): void {
  app.get(paths.waitingFigures, async (request, reply) => {
    const { agency, identity } = getSignedIn(request);
    const period = readPeriod(request.query, localDateOf(now()));
    const problems = periodProblems(period, '92 ngày');
    const days =
      problems.length > 0
        ? []
        : await readQueueDays(database, identity, {
            ...{ agency: agency.id, from: period.from, to: period.to },
          });
    const { setting } = await readQueueSetting(database, identity, agency.id);
    const tickets = days.flatMap((day) => day.tickets);
    const services = setting.services.map(({ id, name }) => ({
      ...{ name, figures: waitingFigures(tickets.filter(({ service }) => service === id)) },
    }));
    const view = { period, problems, days, all: waitingFigures(tickets), services };
    return send(request, reply, waitingPage(view), problems.length > 0 ? 422 : 200);
  });
}

/** Nothing chosen: the last seven days. */
function readPeriod(query: unknown, today: string): TypedPeriod {
  const weekBefore = formatDay((parseDay(today) ?? 0) - 6);
  return { from: readDate(query, 'tu') || weekBefore, to: readDate(query, 'den') || today };
}

interface WaitingView {
  period: TypedPeriod;
  problems: readonly Problem[];
  days: readonly DayTickets[];
  all: WaitingFigures;
  services: readonly { name: string; figures: WaitingFigures }[];
}

function waitingPage({ period, problems, days, all, services }: WaitingView): StaffPage {
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
  return {
    title: TITLE,
    job: 'queue',
    main: () => (
      <Main>
        {problems.length > 0 && <ErrorSummary title="Chưa xem được" errors={problems} />}
        <h1 class="govuk-heading-m">{TITLE}</h1>
        <form class="mc-panel mc-waiting__period" method="get" action={paths.waitingFigures}>
          <DateField id="tu" name="tu" label="Từ ngày" value={period.from} error={errorOf('tu')} />
          <DateField id="den" name="den" label="Đến ngày" value={period.to} error={errorOf('den')} />
          <button type="submit" class="govuk-button mc-button--quiet">
            Xem
          </button>
        </form>
        {problems.length === 0 && all.drawn === 0 && <p class="mc-empty">Không ai lấy số trong kỳ này.</p>}
        {all.drawn > 0 && (
          <>
            <div class="mc-panel mc-waiting__all">
              <SummaryList
                label="Cả kỳ"
                rows={[
                  { key: 'Số đã lấy', value: String(all.drawn) },
                  { key: 'Chờ thường gặp (trung vị)', value: waitedWords(all.median) },
                  { key: 'Chín trên mười người chờ không quá', value: waitedWords(all.p90) },
                  { key: 'Chờ lâu nhất', value: waitedWords(all.longest) },
                  { key: 'Gọi không có mặt', value: String(all.skipped) },
                  { key: 'Chưa gọi, hết ngày thì bỏ', value: String(all.uncalled) },
                ]}
              />
            </div>
            <Table
              id="theo-gio"
              title="Theo giờ lấy số"
              first="Giờ"
              rows={all.hours.map(({ hour, ...figures }) => ({ name: `${hour} giờ`, ...figures }))}
            />
            <Table
              id="theo-dich-vu"
              title="Theo dịch vụ"
              first="Dịch vụ"
              rows={services.map(({ name, figures }) => ({ name, ...figures }))}
            />
            <Table
              id="theo-ngay"
              title="Theo ngày"
              first="Ngày"
              rows={days.map(({ day, tickets }) => ({ name: dateWords(day), ...waitingFigures(tickets) }))}
            />
          </>
        )}
      </Main>
    ),
  };
}

interface TableProps {
  id: string;
  title: string;
  first: string;
  rows: readonly (Pick<WaitingFigures, 'drawn' | 'median' | 'p90' | 'longest'> & { name: string })[];
}

const COLUMNS = ['Số đã lấy', 'Trung vị', '9/10 người', 'Lâu nhất'] as const;

function Table({ id, title, first, rows }: TableProps) {
  return (
    <section>
      <h2 class="govuk-heading-s" id={id}>
        {title}
      </h2>
      <table class="mc-list mc-waiting" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, drawn, median, p90, longest }) => (
            <tr key={name}>
              <td data-label={first}>{name}</td>
              {[String(drawn), ...[median, p90, longest].map(waitedWords)].map((text, at) => (
                <td key={COLUMNS[at]} data-label={COLUMNS[at]}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
