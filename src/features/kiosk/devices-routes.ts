import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { isUuid } from '../../lib/uuid.ts';
import type { Keyring } from '../../store/keyring.ts';
import type { Database } from '../../store/ledger/database.ts';
import { openDevices, pairingCode } from '../../store/queue/devices.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import type { SendStaffPage } from '../../web/staff-page.ts';
import { DEVICE_FIELDS, devicesPage, pairingPage } from './devices-pages.tsx';

export interface DevicesDeps {
  database: Database;
  keyring: Keyring;
  now: () => Instant;
  newId: () => string;
  newToken: () => string;
  baseUrl: string;
  send: SendStaffPage;
}

const LONGEST_NAME = 100;

/** Kiosk và gọi số: the machines of one's own agency, by its administrator (Điều 4.5). */
export async function devicesRoutes(app: FastifyInstance, deps: DevicesDeps): Promise<void> {
  const { database, keyring, now, newId, newToken, baseUrl, send } = deps;
  const devices = openDevices(database, keyring);

  app.get(paths.devices, (request, reply) => show(request, reply, { typed: '', problems: [] }));

  app.post(paths.devices, async (request, reply) => {
    const { agency, identity, officer } = getSignedIn(request);
    const name = textField(request.body, DEVICE_FIELDS.name);
    const problems = nameProblems(name);
    if (problems.length > 0) return show(request, reply, { typed: name, problems });
    const typed = textField(request.body, DEVICE_FIELDS.id);
    const id = isUuid(typed) ? typed : newId();
    const code = pairingCode(newToken());
    await devices.add(identity, { id, agency: agency.id, name, code }, { officer: officer.id, at: now() });
    // Sent twice it is one machine; the code that was told last is the one that holds.
    await devices.renewCode(identity, id, code, now());
    return tell(request, reply, { name, code });
  });

  app.post(paths.deviceAct(':id', ':act'), async (request, reply) => {
    const { id, act } = request.params as { id: string; act: string };
    const { agency, identity, officer } = getSignedIn(request);
    const device = (await devices.of(identity, agency.id)).find((one) => one.id === id);
    if (!device || device.endedAt !== null) return reply.callNotFound();
    if (act === 'ngung') {
      await devices.end(identity, id, { officer: officer.id, at: now() });
      return reply.redirect(paths.devices, 303);
    }
    if (act !== 'ma') return reply.callNotFound();
    const code = pairingCode(newToken());
    await devices.renewCode(identity, id, code, now());
    return tell(request, reply, { name: device.name, code });
  });

  /** The one time a code is told: no page can be opened that shows it again. */
  function tell(request: FastifyRequest, reply: FastifyReply, told: { name: string; code: string }) {
    const address = `${baseUrl}${paths.kioskPairing}`;
    return send(request, reply, pairingPage({ ...told, address, kiosk: `${baseUrl}${paths.kiosk}` }));
  }

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    { typed, problems }: { typed: string; problems: readonly { field: string; text: string }[] },
  ): Promise<FastifyReply> {
    const { agency, identity } = getSignedIn(request);
    const all = await devices.of(identity, agency.id);
    const view = { devices: all, now: now(), id: newId(), typed, problems };
    return send(request, reply, devicesPage(view), problems.length > 0 ? 422 : 200);
  }
}

function nameProblems(name: string): readonly { field: string; text: string }[] {
  if (name === '') return [{ field: DEVICE_FIELDS.name, text: 'Ghi tên máy, để biết máy nào đặt ở đâu' }];
  if (name.length <= LONGEST_NAME) return [];
  return [{ field: DEVICE_FIELDS.name, text: 'Tên máy dài quá 100 ký tự. Xin ghi gọn lại' }];
}
