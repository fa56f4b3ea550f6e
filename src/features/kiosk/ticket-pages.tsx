import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import type { QueueSetting } from '../../domain/queue/queue-setting.ts';
import type { Ticket } from '../../domain/queue/ticket.ts';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import type { KioskPage } from '../../web/kiosk-layout.tsx';
import { paths } from '../../web/paths.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { DeskFacts } from './desk-facts.tsx';
import { PrintButton } from './take-away.tsx';

export const TICKET_FIELDS = { id: 'lenh', service: 'dichvu', priority: 'uutien' } as const;

/** `id`: of the ticket that this form draws, however often it is sent. */
export function ticketsPage(
  place: string,
  { services, priorities }: QueueSetting,
  { id, token, waiting }: { id: string; token: string; waiting: ReadonlyMap<string, number> },
): KioskPage {
  return {
    ...{ title: 'Lấy số thứ tự', place, back: paths.kiosk },
    main: (
      <Main>
        <h1>Lấy số thứ tự</h1>
        <form method="post" action={paths.kioskTickets}>
          <HiddenToken token={token} />
          <input type="hidden" name={TICKET_FIELDS.id} value={id} />
          {priorities.length > 0 && (
            <div class="mc-first">
              <input type="checkbox" id={TICKET_FIELDS.priority} name={TICKET_FIELDS.priority} value="co" />
              <label for={TICKET_FIELDS.priority}>
                Tôi thuộc đối tượng được ưu tiên: {priorities.join('; ')}
              </label>
            </div>
          )}
          <p class="govuk-body">Ông/Bà đến để làm gì?</p>
          <ul class="mc-choices">
            {services.map((service) => (
              <li key={service.id}>
                <button type="submit" class="mc-choice" name={TICKET_FIELDS.service} value={service.id}>
                  <strong>{service.name}</strong>
                  <span>{waitingWords(waiting.get(service.id) ?? 0)}</span>
                </button>
              </li>
            ))}
          </ul>
        </form>
      </Main>
    ),
  };
}

/** Outside the hours of the desk: when it is open, rather than a number that nobody will call. */
export function closedPage(agency: Agency, opens: Instant | null): KioskPage {
  const { name, address, hours, phone } = agency;
  return {
    ...{ title: 'Ngoài giờ làm việc', place: name, back: paths.kiosk },
    main: (
      <Main>
        <h1>Ngoài giờ làm việc</h1>
        <p class="govuk-body">
          Giờ này chưa lấy số được.{' '}
          {opens !== null && (
            <>
              Mời Ông/Bà lấy số từ <strong class="mc-nowrap">{instantWords(opens)}</strong>.
            </>
          )}
        </p>
        <DeskFacts heading="Bộ phận Tiếp nhận và Trả kết quả" {...{ name, address, hours, phone }} />
      </Main>
    ),
  };
}

function waitingWords(count: number): string {
  return count === 0 ? 'Không có người chờ' : `${count} người đang chờ`;
}

/** The number, large; how many are before it; the same to print. */
export function ticketPage(
  place: string,
  { label, drawnAt, priority, standing, counter }: Ticket,
  { service, ahead }: { service: string; ahead: number | null },
): KioskPage {
  return {
    ...{ title: `Số ${label}`, place, back: paths.kiosk },
    main: (
      <Main>
        <h1 class="mc-ticket">
          <span class="mc-ticket__what">Số thứ tự</span>
          <span class="mc-ticket__label">{label}</span>
        </h1>
        <p class="mc-ticket__service">
          {service}
          {priority && ' (ưu tiên)'}
        </p>
        <p class="mc-ticket__ahead">{aheadWords(standing, ahead, counter)}</p>
        <p class="mc-ticket__at">Lấy lúc {instantWords(drawnAt)}; chỉ dùng trong ngày.</p>
        <p class="mc-ticket__advice">Mời Ông/Bà nhớ hoặc in số, rồi chờ gọi trên bảng.</p>
        <PrintButton />
      </Main>
    ),
  };
}

function aheadWords(standing: Ticket['standing'], ahead: number | null, counter: number | null): string {
  if (standing === 'called') return `Đang mời đến quầy ${counter}.`;
  if (ahead === null) return 'Số này đã được gọi.';
  return ahead === 0 ? 'Ông/Bà là người tiếp theo.' : `Còn ${ahead} người trước Ông/Bà.`;
}
