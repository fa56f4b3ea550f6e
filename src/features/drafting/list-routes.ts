import type { FastifyInstance } from 'fastify';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { plainWords } from '../../words/vi/plain-words.ts';
import type { DraftingDeps } from './drafting-deps.ts';
import { draftsMain } from './drafts-page.tsx';
import { importsMain } from './imports-page.tsx';
import { inForceMain } from './in-force-page.tsx';
import { readImports } from './list-form.ts';
import { countFacets, findImported, openDrafts, ROWS } from './queries.ts';

const TITLE = 'Danh mục thủ tục';

/** What came in, what is worked on, what is in force. */
export async function listRoutes(app: FastifyInstance, deps: DraftingDeps): Promise<void> {
  const { database, office, send, newId } = deps;

  app.get(paths.imports, async (request, reply) => {
    const { identity } = getSignedIn(request);
    const form = readImports(request.query);
    const [found, facets] = await Promise.all([
      findImported(database, identity, form),
      countFacets(database, identity),
    ]);
    return send(request, reply, {
      ...{ title: TITLE, job: 'drafting' },
      main: () => importsMain({ ...found, form, facets }),
    });
  });

  app.get(paths.drafts, async (request, reply) => {
    const drafts = await openDrafts(database, getSignedIn(request).identity);
    const officerName = (id: string) => office.findOfficer(id)?.name ?? id;
    return send(request, reply, {
      ...{ title: `Đang soạn - ${TITLE}`, job: 'drafting' },
      main: () => draftsMain({ drafts, officerName }),
    });
  });

  app.get(paths.inForce, (request, reply) => {
    const { typed, page } = readImports(request.query);
    const words = plainWords(typed).split(' ');
    const found = office
      .procedures()
      .filter(({ content }) => {
        const name = plainWords(`${content.name} ${content.nationalCode ?? ''}`);
        return words.every((word) => name.includes(word));
      })
      .toSorted((one, other) => one.content.name.localeCompare(other.content.name, 'vi'));
    const address = (at: number) => {
      const query = new URLSearchParams({ ...(typed === '' ? {} : { q: typed }), trang: String(at) });
      return `${paths.inForce}?${query}`;
    };
    const pages = Math.ceil(found.length / ROWS);
    const rows = found.slice((page - 1) * ROWS, page * ROWS);
    return send(request, reply, {
      ...{ title: `Đã công bố - ${TITLE}`, job: 'drafting' },
      main: (token) => inForceMain({ typed, page, pages, total: found.length, rows, address, newId, token }),
    });
  });
}
