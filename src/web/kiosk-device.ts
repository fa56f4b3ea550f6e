import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Agency } from '../domain/organisation/agency.ts';
import type { Identity } from '../store/ledger/identity.ts';
import type { Devices } from '../store/queue/devices.ts';
import { paths } from './paths.ts';

/** The machine a request comes from: it stands in an agency, and belongs to nobody. */
export interface KioskDevice {
  id: string;
  name: string;
  agency: Agency;
  /** For whom its queries run. */
  identity: Identity;
}

declare module 'fastify' {
  interface FastifyRequest {
    device: KioskDevice | null;
  }
}

const COOKIE = 'mot_cua_may';
/** As browsers keep one at most; it is given anew with every page that is opened. */
const KEPT_SECONDS = 400 * 24 * 3600;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Every request behind this knows its machine, or knows that it was not paired. */
export function knowDevices(
  app: FastifyInstance,
  {
    devices,
    office,
  }: { devices: Pick<Devices, 'find'>; office: { findAgency(id: string): Agency | undefined } },
): void {
  app.decorateRequest('device', null);
  app.addHook('onRequest', async (request) => {
    const token = request.cookies[COOKIE];
    const found = token !== undefined && TOKEN.test(token) ? await devices.find(token) : undefined;
    const agency = found && office.findAgency(found.agency);
    if (!found || !agency) return;
    const { id, name } = found;
    request.device = { id, name, agency, identity: { kind: 'device', agency: agency.id } };
  });
}

/** From now on this browser is the machine. */
export function rememberDevice(reply: FastifyReply, token: string, { secure }: { secure: boolean }): void {
  reply.setCookie(COOKIE, token, {
    ...{ path: paths.kiosk, httpOnly: true, sameSite: 'strict', secure, maxAge: KEPT_SECONDS },
  });
}
