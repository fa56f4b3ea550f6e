import type { ChildProcess } from 'node:child_process';
import { connectionUrl, DATABASE } from '../src/gateways/embedded-postgres/server-record.ts';
import type { CarriedOut } from '../src/store/dossiers/carry-out.ts';
import { clearDesks } from './clear-desks.ts';
import { type Figures, figuresOf, type Round, ratioOf } from './figures.ts';
import type { Flags } from './flags.ts';
import { endChild, portOf, startChild } from './http/child.ts';
import { FIGURE_PAGES, figurePage } from './http/figure-requests.ts';
import { measureHttp, type Server } from './http/measure-http.ts';
import { openRawClient } from './http/raw-client.ts';
import {
  advances,
  casePages,
  inboxes,
  lookUps,
  type Requests,
  receipts,
  textMessages,
} from './http/requests.ts';
import type { Bench } from './limits/pgbench.ts';
import { measureOnTime } from './measure-figures.ts';
import { measureAdvance, measureReceive, receiveBefore } from './measure-service.ts';
import { openFreeRole, UNGUARDED } from './row-security.ts';
import type { Line } from './table.ts';
import type { World } from './world.ts';

/** Commands of one kind as pgbench replays them; null: there is no pgbench. */
export interface Replays {
  receive: Bench;
  advance: Bench;
}

/** Rounds by the name of what was measured. */
type Rounds = Map<string, Round[]>;

/** More than eight clients use up in a second, so that none runs out. */
const RECEIPTS_A_SECOND = 150;
const WALKS_A_SECOND = 25;
const MESSAGES_A_SECOND = 1_500;

const SELECT = 'page with a SELECT';
const PAGE = 'page alone';

/** What of it is compared with what. */
const COMPARED: readonly { name: string; ours: string; limit: string | null }[] = [
  { name: 'receive', ours: 'receive', limit: 'pgbench, receive' },
  { name: 'advance', ours: 'advance', limit: 'pgbench, advance' },
  { name: 'look-up', ours: 'look-up', limit: SELECT },
  { name: 'look-up, once more', ours: 'look-up', limit: PAGE },
  ...['sms', 'inbox', 'case', 'receive by HTTP', 'advance by HTTP'].map((name) => ({
    ...{ name, ours: name, limit: null },
  })),
  ...[UNGUARDED.inbox, UNGUARDED.case].map((name) => ({ name, ours: name, limit: null })),
  ...['on-time', 'on-time, one commune', ...Object.keys(FIGURE_PAGES)].map((name) => ({
    ...{ name, ours: name, limit: null },
  })),
  ...['pgbench, receive', 'pgbench, advance', SELECT, PAGE].map((name) => ({
    ...{ name, ours: name, limit: null },
  })),
];

/** All measurements on the province as it is now, in rounds that take turns; the first round only warms up. */
export async function measureProvince(
  world: World,
  flags: Flags,
  replays: Replays | null,
  tell: (line: string) => void,
): Promise<Line[]> {
  const rounds: Rounds = new Map();
  const servers = await startServers(world, flags);
  const asked = await requestsOf(world, servers, flags);
  for (let number = 0; number <= flags.rounds; number += 1) {
    const keep = (name: string, round: Round) => {
      if (number > 0) rounds.set(name, [...(rounds.get(name) ?? []), round]);
    };
    const ms = flags.seconds * (number === 0 ? 500 : 1000);
    await writeRound(world, servers, { ...flags, ms }, replays, keep);
    if (flags.only.includes('sms')) {
      const clients = await textMessages(world, Math.ceil(MESSAGES_A_SECOND * (flags.seconds + 0.5)));
      const order = { clients, again: false, ms, status: 200 };
      keep('sms', await measureHttp(servers.generator, servers.app, world.record.cluster, order));
    }
    if (flags.only.includes('on-time')) {
      keep('on-time', await measureOnTime(world, 'province', ms));
      keep('on-time, one commune', await measureOnTime(world, 'commune', ms));
    }
    for (const { name, server, requests } of asked) {
      const order = { clients: requests, again: true, ms, status: 200 };
      keep(name, await measureHttp(servers.generator, server, world.record.cluster, order));
    }
    tell(number === 0 ? 'warmed up' : `round ${number} of ${flags.rounds}`);
  }
  const children = [servers.app.child, servers.bare.child, servers.free?.child, servers.generator];
  await Promise.all(children.filter((child) => child !== undefined).map(endChild));
  return linesOf(rounds);
}

interface Servers {
  app: Server;
  bare: Server;
  /** The application again, for a role that row-level security does not hold; undefined: it is not measured. */
  free: Server | undefined;
  generator: ChildProcess;
}

async function startServers(world: World, { only, withoutRowSecurity }: Flags): Promise<Servers> {
  const app = await startApp(world);
  const free = withoutRowSecurity ? await startApp(world, await openFreeRole(world)) : undefined;
  let pageBytes = 0;
  if (only.includes('look-up')) {
    const client = openRawClient(app.port);
    const [request = ''] = (await lookUps(world)).ours[0] ?? [];
    const { text } = await client.ask(Buffer.from(request), true);
    pageBytes = Buffer.byteLength(text.slice(text.indexOf('\r\n\r\n') + 4));
    client.close();
  }
  const url = connectionUrl(world.record, 'superuser', DATABASE);
  const bareChild = startChild('limits/bare-server.ts', [url, String(pageBytes)]);
  const bare = { child: bareChild, port: await portOf(bareChild) };
  return { app, bare, free, generator: startChild('http/load-generator.ts') };
}

async function startApp(world: World, ...otherRole: readonly string[]): Promise<Server> {
  const child = startChild('http/app-server.ts', [world.dataDir, String(world.clockOffset), ...otherRole]);
  return { child, port: await portOf(child) };
}

async function requestsOf(world: World, { app, bare, free }: Servers, { only }: Flags) {
  const asked: { name: string; server: Server; requests: Requests }[] = [];
  if (only.includes('look-up')) {
    const { ours, bare: keys } = await lookUps(world);
    const pages = keys.map((requests) => requests.map((text) => text.replace(/\?ma=\S+/, '')));
    asked.push(
      { name: 'look-up', server: app, requests: ours },
      { name: SELECT, server: bare, requests: keys },
      { name: PAGE, server: bare, requests: pages },
    );
  }
  if (only.includes('inbox')) {
    asked.push({ name: 'inbox', server: app, requests: await inboxes(world, app) });
  }
  if (only.includes('case')) {
    asked.push({ name: 'case', server: app, requests: await casePages(world, app) });
  }
  const pages = [
    ['on-time', 'on-time page'],
    ...(['dashboard', 'ii-06a'] as const).map((page) => [page, page] as const),
  ] as const;
  for (const [work, page] of pages) {
    if (only.includes(work))
      asked.push({ name: page, server: app, requests: await figurePage(world, app, page) });
  }
  if (free && only.includes('inbox'))
    asked.push({ name: UNGUARDED.inbox, server: free, requests: await inboxes(world, free) });
  if (free && only.includes('case'))
    asked.push({ name: UNGUARDED.case, server: free, requests: await casePages(world, free) });
  return asked;
}

async function writeRound(
  world: World,
  { app, generator }: Servers,
  { only, seconds, ms }: Flags & { ms: number },
  replays: Replays | null,
  keep: (name: string, round: Round) => void,
): Promise<void> {
  const byHttp = async (name: string, clients: Requests) => {
    const order = { clients, again: false, ms, status: 303 };
    const before = await eventsAtDesks(world);
    const round = await measureHttp(generator, app, world.record.cluster, order);
    // A form that is sent back to be read again leads on, too: what counts is what was written.
    const written = (await eventsAtDesks(world)) - before;
    if (written < round.durations.length) {
      throw new Error(`${name}: ${round.durations.length} answers, ${written} events`);
    }
    keep(name, round);
    await clearDesks(world);
  };
  const eachWalks = Math.ceil(WALKS_A_SECOND * (seconds + 0.5));
  let dossiers: CarriedOut[][] | undefined;
  if (only.includes('receive')) {
    const received = await measureReceive(world, ms);
    keep('receive', received.round);
    dossiers = received.dossiers;
  }
  if (only.includes('advance')) {
    // At least as many as can be used up, also where receiving is slow.
    const more = await receiveBefore(world, eachWalks * 2);
    const all = more.map((ones, n) => [...(dossiers?.[n] ?? []), ...ones]);
    keep('advance', await measureAdvance(world, ms, all));
  }
  if (only.includes('receive') || only.includes('advance')) {
    await clearDesks(world);
    if (replays) {
      keep('pgbench, receive', await replays.receive.run());
      keep('pgbench, advance', await replays.advance.run());
      await clearDesks(world);
    }
  }
  if (only.includes('receive')) {
    const each = Math.ceil(RECEIPTS_A_SECOND * (seconds + 0.5));
    await byHttp('receive by HTTP', await receipts(world, app, each));
  }
  if (only.includes('advance')) {
    const received = await receiveBefore(world, eachWalks);
    await byHttp('advance by HTTP', await advances(world, app, received));
  }
}

async function eventsAtDesks({ superuser, desks }: World): Promise<number> {
  const { rows } = await superuser.query<{ events: string }>(
    'select coalesce(sum(head_version), 0) as events from dossier where agency_id = any ($1)',
    [desks.map(({ id }) => id)],
  );
  return Number(rows[0]?.events);
}

function linesOf(rounds: Rounds): Line[] {
  const figures = new Map<string, Figures>([...rounds].map(([name, ones]) => [name, figuresOf(ones)]));
  return COMPARED.flatMap(({ name, ours, limit }): Line[] => {
    const mine = figures.get(ours);
    if (!mine) return [];
    const theirs = limit === null ? undefined : rounds.get(limit);
    const ratio = theirs ? ratioOf(rounds.get(ours) ?? [], theirs) : null;
    return [{ name, ratio, limit: limit ?? '', figures: mine }];
  });
}
