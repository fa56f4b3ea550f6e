import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { TestOffice } from '../../../test/support/test-office.ts';
import { openConnections } from '../../store/connections/connections.ts';

/** A real PDF, and a small one. */
export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n').toString('base64');
export const PORTAL = 'Cổng dịch vụ công';

/** Two parents, a child: as a portal would send it. */
export function filing(change: Record<string, unknown> = {}) {
  return {
    reference: 'DVC-0001',
    filedAt: '2026-11-23T09:15:00+07:00',
    procedure: 'xac-nhan-tinh-trang-hon-nhan',
    agency: 'ubnd-p-vinh-thanh',
    applicant: {
      ...{ kind: 'individual', name: '  Trần Thị   Hạnh ', address: 'Số 8 đường Mạc Cửu' },
      identity: { kind: 'citizen-card', number: '091 188 000 789' },
      ...{ phone: '+84912000789', email: 'hanh@vi-du.vn' },
    },
    papers: [{ paper: 'to-khai', files: [{ name: 'tờ khai.pdf', content: PDF }] }],
    returnBy: { way: 'counter' },
    ...change,
  };
}

/** Somebody with a key. */
export async function openPortal(
  { app, office }: { app: FastifyInstance; office: TestOffice },
  { agencies = null }: { agencies?: readonly string[] | null } = {},
) {
  const key = randomBytes(32).toString('base64url');
  const id = office.desk.newId();
  const connections = openConnections(office.database, office.keyring);
  await connections.add({ id, name: PORTAL, agencies }, key, office.clock.at);
  const headers = { authorization: `Bearer ${key}` };
  return {
    ...{ id, key, connections },
    post: (url: string, payload: unknown) =>
      app.inject({
        method: 'POST',
        url,
        headers: { ...headers, 'content-type': 'application/json' },
        payload: JSON.stringify(payload),
      }),
    get: (url: string) => app.inject({ url, headers }),
  };
}

export const DOSSIERS = '/api/v1/dossiers';
