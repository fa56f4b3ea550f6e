import type { ComponentChildren } from 'preact';
import { localMinuteOf } from '../../domain/calendar/local-time.ts';
import type { QueueSetting } from '../../domain/queue/queue-setting.ts';
import { inTurn, type Ticket, type TicketAct } from '../../domain/queue/ticket.ts';
import { CheckboxItem } from '../../web/components/checkbox.tsx';
import { EntryField } from '../../web/components/entry-field.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Fieldset } from '../../web/components/fieldset.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { SelectField } from '../../web/components/select-field.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { ACT_NAMES, CALL_FIELDS, SEAT_FIELDS, type Seat, seatAddress } from './calling-form.ts';
import { formatMinuteOfDay } from './minute-of-day.ts';

const TITLE = 'Gọi số';

/** First: at which counter, and for what. */
export function seatPage({ counters, services }: QueueSetting): StaffPage {
  return {
    title: TITLE,
    job: 'queue',
    main: () => (
      <Main>
        <h1 class="govuk-heading-m">{TITLE}</h1>
        <form class="mc-panel" method="get" action={paths.calling}>
          <SelectField
            {...{ id: SEAT_FIELDS.counter, name: SEAT_FIELDS.counter, label: 'Quầy đang ngồi' }}
            options={Array.from({ length: counters }, (_, at) => ({
              ...{ value: `${at + 1}`, text: `Quầy ${at + 1}` },
            }))}
          />
          <Fieldset id="dv" legend="Gọi người đến để">
            <div class="govuk-checkboxes govuk-checkboxes--small">
              {services.map(({ id, name }, at) => (
                <CheckboxItem
                  key={id}
                  {...{ id: at === 0 ? 'dv' : `dv-${id}`, name: SEAT_FIELDS.services, label: name }}
                  value={id}
                  checked
                />
              ))}
            </div>
          </Fieldset>
          <button type="submit" class="govuk-button">
            Bắt đầu gọi
          </button>
        </form>
      </Main>
    ),
  };
}

export interface CallingView {
  seat: Seat;
  setting: QueueSetting;
  tickets: readonly Ticket[];
  there: Ticket | undefined;
  /** Of the dossier that came of who is there; empty: none, or not known. */
  code: string;
  problems: readonly { field: string; text: string }[];
}

export function callingPage(view: CallingView): StaffPage {
  const { seat, setting, tickets, there, problems } = view;
  const names = setting.services.filter(({ id }) => seat.services.includes(id)).map(({ name }) => name);
  const waiting = inTurn(tickets, seat.services);
  const skipped = tickets.filter(({ standing }) => standing === 'skipped');
  return {
    title: problems.length > 0 ? `Chưa gọi được - ${TITLE}` : `${there?.label ?? 'Quầy trống'} - ${TITLE}`,
    job: 'queue',
    main: (token) => (
      <Main>
        {problems.length > 0 && <ErrorSummary title="Chưa làm được" errors={problems} />}
        <h1 class="govuk-heading-m" id="goi">
          {TITLE}: quầy {seat.counter}
        </h1>
        <p class="govuk-body">
          {names.join('; ')}.{' '}
          <a class="govuk-link" href={paths.calling}>
            Đổi quầy, dịch vụ
          </a>
        </p>
        <div class="mc-calling">
          <Now {...view} token={token} someoneWaits={waiting.length > 0} />
          <section class="mc-panel" aria-labelledby="dang-cho">
            <h2 class="govuk-heading-s" id="dang-cho">
              Đang chờ: {waiting.length}
            </h2>
            {waiting.length === 0 ? (
              <p class="mc-empty">Chưa có ai chờ.</p>
            ) : (
              <ol class="mc-calling__waiting">
                {waiting.map(({ id, label, priority, drawnAt }) => (
                  <li key={id}>
                    <strong>{label}</strong> từ {formatMinuteOfDay(localMinuteOf(drawnAt))}
                    {priority && ' (ưu tiên)'}
                  </li>
                ))}
              </ol>
            )}
            <p class="govuk-body-s">
              <a class="govuk-link" href={seatAddress(seat)}>
                Xem lại danh sách chờ
              </a>
            </p>
            {skipped.length > 0 && <Skipped {...{ skipped, seat, token }} />}
          </section>
        </div>
      </Main>
    ),
  };
}

type NowProps = CallingView & { token: string; someoneWaits: boolean };

/** Who is at the counter, what can be done with them, and the one button that matters. */
function Now({ seat, setting, there, code, problems, token, someoneWaits }: NowProps) {
  const others = setting.services.filter(({ id }) => id !== there?.service);
  const service = setting.services.find(({ id }) => id === there?.service)?.name;
  return (
    <section class="mc-panel" aria-labelledby="tai-quay">
      <h2 class="govuk-heading-s" id="tai-quay">
        Tại quầy
      </h2>
      {there ? (
        <>
          <p class="mc-calling__label">{there.label}</p>
          <p class="govuk-body">
            {service}
            {there.priority && ', ưu tiên'}
            {there.calledAt !== null && `, gọi lúc ${formatMinuteOfDay(localMinuteOf(there.calledAt))}`}
          </p>
        </>
      ) : (
        <p class="mc-empty">Chưa gọi ai.</p>
      )}
      <form method="post" action={paths.callNext}>
        <Hidden {...{ seat, token }} />
        <input type="hidden" name={CALL_FIELDS.seen} value={there?.id ?? ''} />
        {there && (
          <EntryField
            {...{ id: CALL_FIELDS.code, name: CALL_FIELDS.code, value: code }}
            label="Hồ sơ vừa tiếp nhận (không bắt buộc)"
            hint="Mã số hồ sơ, để biết số này làm việc gì"
            error={problems.find(({ field }) => field === CALL_FIELDS.code)?.text}
          />
        )}
        <div class="mc-acts">
          <button type="submit" class="govuk-button">
            {there ? 'Xong, gọi số tiếp theo' : 'Gọi số tiếp theo'}
          </button>
          {there && (
            <button
              type="submit"
              class="govuk-button mc-button--quiet"
              formAction={paths.callingAct(there.id, ACT_NAMES.serve)}
            >
              Xong
            </button>
          )}
        </div>
        {!someoneWaits && there && <p class="govuk-body-s">Chưa có ai chờ sau số này.</p>}
      </form>
      {there && (
        <div class="mc-calling__acts">
          <Act {...{ ticket: there, act: 'recall', text: 'Gọi lại', seat, token }} />
          <Act {...{ ticket: there, act: 'skip', text: 'Bỏ qua (không có mặt)', seat, token }} />
          {others.length > 0 && (
            <Act {...{ ticket: there, act: 'transfer', text: 'Chuyển', seat, token }}>
              <SelectField
                {...{ id: CALL_FIELDS.service, name: CALL_FIELDS.service, label: 'Chuyển sang' }}
                options={others.map(({ id, name }) => ({ value: id, text: name }))}
              />
            </Act>
          )}
        </div>
      )}
    </section>
  );
}

interface ActProps {
  ticket: Ticket;
  act: TicketAct;
  text: string;
  seat: Seat;
  token: string;
  children?: ComponentChildren;
}

function Act({ ticket, act, text, seat, token, children }: ActProps) {
  return (
    <form method="post" action={paths.callingAct(ticket.id, ACT_NAMES[act])}>
      <Hidden {...{ seat, token }} />
      {children}
      <button type="submit" class="govuk-button mc-button--quiet">
        {text}
      </button>
    </form>
  );
}

/** Who did not come when they were called, and may be there now. */
function Skipped({ skipped, seat, token }: { skipped: readonly Ticket[]; seat: Seat; token: string }) {
  return (
    <>
      <h3 class="govuk-heading-s">Đã bỏ qua</h3>
      <ul class="mc-calling__skipped">
        {skipped.map((ticket) => (
          <li key={ticket.id}>
            <Act {...{ ticket, act: 'recall', text: `Gọi lại ${ticket.label}`, seat, token }} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Hidden({ seat, token }: { seat: Seat; token: string }) {
  return (
    <>
      <HiddenToken token={token} />
      <input type="hidden" name={SEAT_FIELDS.counter} value={seat.counter} />
      {seat.services.map((id) => (
        <input key={id} type="hidden" name={SEAT_FIELDS.services} value={id} />
      ))}
    </>
  );
}
