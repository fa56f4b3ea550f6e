import { randomUUID } from 'node:crypto';
import type { OfficerRole } from '../../src/domain/access/roles.ts';
import type { Agency } from '../../src/domain/organisation/agency.ts';
import { codeKey } from '../../src/domain/regime/dossier-code.ts';
import type { CarriedOut } from '../../src/store/dossiers/carry-out.ts';
import { paths } from '../../src/web/paths.ts';
import { SESSION_COOKIE } from '../../src/web/signed-in.ts';
import { PROCEDURE } from '../../test/support/test-office.ts';
import { CLIENTS, officerAt, signInAs, type World } from '../world.ts';
import type { Server } from './measure-http.ts';
import { openRawClient, requestText } from './raw-client.ts';

/** Requests by client. */
export type Requests = string[][];

/** An officer in a browser: what goes along with each request, and with each form. */
interface Signed {
  cookie: string;
  csrf: string;
}

/** So many different dossiers are asked for. */
const ASKED = 4_000;

/** By code, as the public: dossiers of the whole province, in hand and over. */
export async function lookUps({ superuser }: World): Promise<{ ours: Requests; bare: Requests }> {
  const { rows } = await superuser.query<{ code: string }>(
    'select code from dossier where not secret order by random() limit $1',
    [ASKED],
  );
  const codes = rows.map(({ code }) => code);
  return {
    ours: dealt(codes.map((code) => requestText(`${paths.lookup}?ma=${encodeURIComponent(code)}`))),
    bare: dealt(codes.map((code) => requestText(`/?ma=${codeKey(code)}`))),
  };
}

/**
 * Messages to the short number, as a gateway hands them over: each with an id and a phone of its own, because the same one
 * again would only be told what it was told before.
 */
export async function textMessages({ superuser }: World, each: number): Promise<Requests> {
  const { rows } = await superuser.query<{ code: string }>(
    'select code from dossier where not secret order by random() limit $1',
    [ASKED],
  );
  const texts = Array.from({ length: CLIENTS * each }, (_, n) => {
    const text = `TRACUU ${rows[n % rows.length]?.code}`;
    phones += 1;
    const from = `849${String(phones).padStart(8, '0')}`;
    return requestText(`${paths.smsLookUp}?${new URLSearchParams({ from, text, id: randomUUID() })}`);
  });
  return dealt(texts);
}

/** Also from round to round: one phone may not ask that often. */
let phones = 0;

/** What a specialist of the busiest commune has to do, 25 rows with the counts of all tabs. */
export async function inboxes(world: World, server: Server): Promise<Requests> {
  const { cookie } = await signed(world, server, busiest(world), 'specialist');
  const request = requestText(paths.inbox, { cookie });
  const client = openRawClient(server.port);
  const { text } = await client.ask(Buffer.from(request), true);
  client.close();
  const rows = text.match(/data-dossier=|<tr/g)?.length ?? 0;
  if (rows < 2) throw new Error(`the inbox to be measured has ${rows} rows:\n${text.slice(0, 2_000)}`);
  return dealt(Array.from({ length: CLIENTS }, () => request));
}

/** Pages of dossiers of the busiest commune, as its specialist. What they hold and never opened is opened before. */
export async function casePages(world: World, server: Server): Promise<Requests> {
  const agency = busiest(world);
  const { cookie } = await signed(world, server, agency, 'specialist');
  const { rows } = await world.superuser.query<{ id: string }>(
    'select id from dossier where agency_id = $1 order by random() limit 400',
    [agency.id],
  );
  const requests = rows.map(({ id }) => requestText(paths.dossier(id), { cookie }));
  const client = openRawClient(server.port);
  for (const request of requests) await client.ask(Buffer.from(request));
  client.close();
  return dealt(requests);
}

/** The second page of receiving, each with its own applicant: the one press that makes a dossier. */
export async function receipts(world: World, server: Server, each: number): Promise<Requests> {
  const procedure = world.system.office.findProcedure(PROCEDURE);
  let number = 0;
  return atDesks(world, async (agency) => {
    const { cookie, csrf } = await signed(world, server, agency, 'counter-clerk');
    return Array.from({ length: each }, () => {
      number += 1;
      return requestText(paths.intakeOf(PROCEDURE), {
        cookie,
        form: {
          ...{ _csrf: csrf, viec: 'tiep-nhan', lenh: randomUUID(), lenh2: randomUUID() },
          ...{ phienbanthutuc: String(procedure?.version ?? 1), hinhthuc: 'counter', sobo: '1' },
          ...{ hoten: 'Nguyễn Thị Bé Sáu', dienthoai: '0912000456', nhankq: 'counter' },
          ...{ sogiayto: `0911880${String(number).padStart(5, '0')}`, diachi: 'Khu phố 2' },
          ...{ 'gt0-co': 'co', 'gt0-chinh': '1', 'gt0-sao': '0', 'gt0-chungthuc': '0' },
        },
      });
    });
  });
}

/** Each form of the way from the counter to the applicant, sent by whoever's turn it is. */
export async function advances(
  world: World,
  server: Server,
  received: readonly (readonly CarriedOut[])[],
): Promise<Requests> {
  let n = 0;
  return atDesks(world, async (agency) => {
    const dossiers = received[n] ?? [];
    n += 1;
    const as = new Map<OfficerRole, Signed>();
    for (const { role } of FORMS) {
      if (!as.has(role)) as.set(role, await signed(world, server, agency, role));
    }
    return dossiers.flatMap(({ dossierId }) =>
      FORMS.map(({ role, command, fields }) => {
        const { cookie = '', csrf = '' } = as.get(role) ?? {};
        const form = { ...fields, _csrf: csrf, lenh: randomUUID() };
        return requestText(paths.dossierAct(dossierId, command), { cookie, form });
      }),
    );
  });
}

const FORMS: readonly { role: OfficerRole; command: string; fields: Record<string, string> }[] = [
  { role: 'counter-clerk', command: 'hand-over', fields: { kemgiay: 'co' } },
  {
    role: 'specialist',
    command: 'propose-result',
    fields: { ketqua: 'granted', lydo: 'Hồ sơ đủ điều kiện' },
  },
  { role: 'signer', command: 'approve', fields: {} },
  { role: 'signer', command: 'sign', fields: { hinhthuc: 'paper' } },
  { role: 'records-officer', command: 'issue', fields: { so: '125/XN-UBND' } },
  { role: 'return-clerk', command: 'take-in', fields: {} },
  {
    role: 'return-clerk',
    command: 'return',
    fields: { nguoinhan: 'applicant', cach: 'counter', giaytiepnhan: 'co', daobao: 'phone' },
  },
];

/** One officer at each desk with their own session, as the eight clients. */
async function signed(world: World, { port }: Server, agency: Agency, role: OfficerRole): Promise<Signed> {
  const session = `${SESSION_COOKIE}=${await signInAs(world, officerAt(world, agency, role))}`;
  const client = openRawClient(port);
  // Any page with a form brings the token and the cookie that belongs to it.
  const { text } = await client.ask(Buffer.from(requestText(paths.inbox, { cookie: session })), true);
  client.close();
  const secret = /set-cookie: (mot_cua_csrf=[^;]+)/i.exec(text)?.[1];
  const csrf = /name="_csrf" value="([^"]+)"/.exec(text)?.[1];
  if (!secret || !csrf) throw new Error(`no token for forms came to ${role}:\n${text.slice(0, 2_000)}`);
  return { cookie: `${session}; ${secret}`, csrf };
}

async function atDesks(world: World, make: (agency: Agency) => Promise<string[]>): Promise<Requests> {
  const all: Requests = [];
  for (const agency of world.desks) all.push(await make(agency));
  return all;
}

function busiest({ communes: [first] }: World): Agency {
  if (!first) throw new Error('there is no commune to read in');
  return first;
}

function dealt(requests: readonly string[]): Requests {
  return Array.from({ length: CLIENTS }, (_, n) => requests.filter((_, at) => at % CLIENTS === n));
}
