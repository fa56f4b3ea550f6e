import type { FastifyInstance } from 'fastify';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { QueueSetting } from '../../domain/queue/queue-setting.ts';
import { inTurn, type Ticket } from '../../domain/queue/ticket.ts';
import type { Database } from '../../store/ledger/database.ts';
import { readQueueSetting } from '../../store/queue/queue-settings.ts';
import { queueToday, readQueue } from '../../store/queue/tickets.ts';
import { Main } from '../../web/components/main.tsx';
import type { KioskPage, RenderKiosk } from '../../web/kiosk-layout.tsx';
import { paths } from '../../web/paths.ts';
import { sendPage } from '../../web/send-page.ts';

export interface BoardDeps {
  database: Database;
  now: () => Instant;
  page: RenderKiosk;
}

/** Where no script runs the screen is loaded anew that often. */
const REFRESH_SECONDS = 10;
/** The last one over the whole width, and two rows of three. */
const MOST_CALLS = 7;
const MOST_WAITING = 5;

/** Bảng gọi số: the screen of a hall, for everybody there and about nobody. */
export async function boardRoutes(app: FastifyInstance, { database, now, page }: BoardDeps): Promise<void> {
  app.get(paths.callingBoard, async ({ device }, reply) => {
    if (!device) return sendPage(reply, page(unpairedBoard()), 403);
    const { agency, identity } = device;
    const { setting } = await readQueueSetting(database, identity, agency.id);
    const tickets = await readQueue(database, identity, queueToday(agency.id, now()));
    return sendPage(reply, page(boardPage(agency.name, setting, tickets)));
  });
}

/** Who is at a counter now, the latest call first; and who comes next for each service. */
function boardPage(place: string, { services }: QueueSetting, tickets: readonly Ticket[]): KioskPage {
  const calls = tickets
    .filter(({ standing }) => standing === 'called')
    .toSorted((a, b) => (b.calledAt ?? '').localeCompare(a.calledAt ?? ''))
    .slice(0, MOST_CALLS);
  return {
    ...{ title: 'Bảng gọi số', place, back: null, refresh: REFRESH_SECONDS },
    main: (
      <Main>
        <h1 class="govuk-visually-hidden">Bảng gọi số</h1>
        {calls.length === 0 ? (
          <p class="mc-board__nobody">Chưa gọi số nào</p>
        ) : (
          <ul class="mc-board" aria-live="polite" aria-label="Đang mời">
            {calls.map(({ id, label, counter, version }, at) => (
              <li key={id} class="mc-board__call" data-call={`${id} ${version}`}>
                <span class="mc-board__label">{label}</span>
                <span class="mc-board__counter">
                  <span>{at === 0 ? 'Mời đến quầy' : 'Quầy'}</span> <strong>{counter}</strong>
                </span>
              </li>
            ))}
          </ul>
        )}
        <dl class="mc-board__next">
          {services.map(({ id, name }) => (
            <Service key={id} name={name} waiting={inTurn(tickets, [id])} />
          ))}
        </dl>
        <button type="button" class="mc-key" hidden data-sound>
          Bật tiếng chuông
        </button>
      </Main>
    ),
  };
}

function Service({ name, waiting }: { name: string; waiting: readonly Ticket[] }) {
  const next = waiting.slice(0, MOST_WAITING).map(({ label }) => label);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {waiting.length === 0
          ? 'Không có người chờ'
          : `${waiting.length} người chờ: ${next.join(', ')}${waiting.length > MOST_WAITING ? '…' : ''}`}
      </dd>
    </div>
  );
}

function unpairedBoard(): KioskPage {
  return {
    ...{ title: 'Bảng gọi số', place: null, back: null },
    main: (
      <Main>
        <h1>Màn hình này chưa được ghép</h1>
        <p class="govuk-body">
          <a class="govuk-link" href={paths.kioskPairing}>
            Ghép máy (dành cho quản trị)
          </a>
        </p>
      </Main>
    ),
  };
}
