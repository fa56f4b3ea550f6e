import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Device } from '../../store/queue/devices.ts';
import { EntryField } from '../../web/components/entry-field.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { instantWords } from '../../words/vi/date-words.ts';

export const DEVICE_FIELDS = { id: 'lenh', name: 'ten' } as const;

const TITLE = 'Kiosk và gọi số';

interface DevicesView {
  devices: readonly Device[];
  now: Instant;
  /** Of the machine that the form adds. */
  id: string;
  typed: string;
  problems: readonly { field: string; text: string }[];
}

export function devicesPage({ devices, now, id, typed, problems }: DevicesView): StaffPage {
  const open = devices.filter(({ endedAt }) => endedAt === null);
  return {
    title: problems.length > 0 ? `Chưa thêm được - ${TITLE}` : TITLE,
    job: 'administration',
    main: (token) => (
      <Main>
        <Trail places={[{ text: 'Quản trị', href: paths.administration }, { text: TITLE }]} />
        {problems.length > 0 && <ErrorSummary title="Chưa thêm được" errors={problems} />}
        <h1 class="govuk-heading-m">{TITLE}</h1>
        <ul class="mc-ways">
          <li>
            <a class="govuk-link" href={paths.queueSetting}>
              Dịch vụ, quầy và ưu tiên
            </a>
            <span>dãy số, số quầy, ai được gọi trước</span>
          </li>
          <li>
            <a class="govuk-link" href={paths.waitingFigures}>
              Thời gian chờ
            </a>
            <span>theo giờ, theo dịch vụ, theo ngày</span>
          </li>
        </ul>
        {open.length === 0 ? (
          <p class="mc-empty">Chưa ghép máy nào. Thêm máy tra cứu hoặc màn hình gọi số ở dưới.</p>
        ) : (
          <table class="mc-list">
            <caption class="govuk-visually-hidden">Máy đã thêm</caption>
            <thead>
              <tr>
                <th scope="col">Máy</th>
                <th scope="col">Tình trạng</th>
                <th scope="col">Việc</th>
              </tr>
            </thead>
            <tbody>
              {open.map((device) => (
                <tr key={device.id}>
                  <td data-label="Máy">{device.name}</td>
                  <td data-label="Tình trạng">{standingOf(device, now)}</td>
                  <td data-label="Việc">
                    <div class="mc-devices__acts">
                      <DeviceAct {...{ device, token, act: 'ma', text: 'Lấy mã ghép mới' }} />
                      <DeviceAct {...{ device, token, act: 'ngung', text: 'Ngừng máy' }} />
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <form class="mc-panel" method="post" action={paths.devices}>
          <HiddenToken token={token} />
          <input type="hidden" name={DEVICE_FIELDS.id} value={id} />
          <EntryField
            {...{ id: DEVICE_FIELDS.name, name: DEVICE_FIELDS.name, value: typed }}
            label="Thêm máy tra cứu hoặc màn hình gọi số"
            hint="Tên và chỗ đặt, ví dụ Kiosk cạnh cửa ra vào"
            error={problems[0]?.text}
          />
          <button type="submit" class="govuk-button">
            Thêm máy, lấy mã ghép
          </button>
        </form>
      </Main>
    ),
  };
}

function standingOf({ pairedAt, pairingUntil }: Device, now: Instant): string {
  const paired = pairedAt === null ? 'Chưa ghép' : `Ghép từ ${instantWords(pairedAt)}`;
  const waits = pairingUntil !== null && pairingUntil > now;
  return waits ? `${paired}; mã ghép dùng đến ${instantWords(pairingUntil)}` : paired;
}

interface ActProps {
  device: Device;
  token: string;
  act: string;
  text: string;
}

function DeviceAct({ device, token, act, text }: ActProps) {
  return (
    <form method="post" action={paths.deviceAct(device.id, act)}>
      <HiddenToken token={token} />
      <button type="submit" class="govuk-button mc-button--quiet">
        {text}
        <span class="govuk-visually-hidden">: {device.name}</span>
      </button>
    </form>
  );
}

interface PairingView {
  name: string;
  code: string;
  address: string;
  kiosk: string;
}

/** The code, to be typed at the machine. */
export function pairingPage({ name, code, address, kiosk }: PairingView): StaffPage {
  const title = `Mã ghép: ${name}`;
  return {
    title,
    job: 'administration',
    main: () => (
      <Main>
        <Trail
          places={[
            { text: 'Quản trị', href: paths.administration },
            { text: TITLE, href: paths.devices },
            { text: 'Mã ghép' },
          ]}
        />
        <h1 class="govuk-heading-m">{title}</h1>
        <div class="mc-panel">
          <p class="mc-devices__code">{code.replace(/(\d{5})/, '$1 ')}</p>
          <ol class="govuk-list govuk-list--number">
            <li>
              Trên máy cần ghép, mở <strong>{address}</strong>
            </li>
            <li>Nhập 10 chữ số trên trong vòng 30 phút. Mã chỉ dùng một lần, và không xem lại được.</li>
            <li>
              Máy tra cứu mở <strong>{kiosk}</strong>; màn hình gọi số mở{' '}
              <strong>{kiosk.replace(/\/kiosk$/, paths.callingBoard)}</strong>
            </li>
          </ol>
          <p class="govuk-body">
            <a class="govuk-link" href={paths.devices}>
              Về danh sách máy
            </a>
          </p>
        </div>
      </Main>
    ),
  };
}
