import type { Officer } from '../../src/domain/organisation/agency.ts';
import { paths } from '../../src/web/paths.ts';
import { SESSION_COOKIE } from '../../src/web/signed-in.ts';
import { askedQuarter } from '../asked-quarter.ts';
import { signInAs, type World } from '../world.ts';
import type { Server } from './measure-http.ts';
import { openRawClient, requestText } from './raw-client.ts';
import type { Requests } from './requests.ts';

/** What a department looks at, of the whole province: its dashboard, and reports for a quarter. */
export const FIGURE_PAGES = {
  dashboard: paths.dashboard,
  'ii-06a': paths.figureTable('ii-06a'),
  'on-time page': paths.figureTable('dung-hen-co-quan'),
} as const;

/** Of the department that oversees the others: reads all, and acts on nothing. */
export function overseer({ system: { office } }: World): Officer {
  const found = office
    .agencies()
    .flatMap(({ id }) => office.officersOf(id))
    .find(({ duties }) => duties.some(({ role }) => role === 'supervisor'));
  if (!found) throw new Error('nobody oversees this province');
  return found;
}

/** One client: how long a page of the whole province takes is asked, not how many of them can be looked at. */
export async function figurePage(
  world: World,
  server: Server,
  page: keyof typeof FIGURE_PAGES,
): Promise<Requests> {
  const cookie = `${SESSION_COOKIE}=${await signInAs(world, overseer(world))}`;
  const { year, quarter } = await askedQuarter(world);
  const request = requestText(`${FIGURE_PAGES[page]}?ky=${year}-${quarter}`, { cookie });
  const client = openRawClient(server.port);
  const { status, text } = await client.ask(Buffer.from(request), true);
  client.close();
  if (status !== 200 || !/<table[\s>]/.test(text)) {
    throw new Error(`no table on the page of ${page}:\n${text.slice(0, 2_000)}`);
  }
  return [[request]];
}
