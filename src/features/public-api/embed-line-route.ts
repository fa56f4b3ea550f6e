import type { FastifyInstance } from 'fastify';
import { paths } from '../../web/paths.ts';
import { allowFramesOfOurs } from '../../web/security.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import type { SendStaffPage } from '../../web/staff-page.ts';
import { languagesOffered } from '../../words/language.ts';
import { type BoxDeps, rememberBoxes } from './agency-box.ts';
import { askedLanguage } from './asked-language.ts';
import { embedLinePage } from './embed-line-page.tsx';

export interface EmbedLineDeps extends BoxDeps {
  send: SendStaffPage;
}

/** What an agency puts on its own site (Điều 8.3), for its administrator to copy. */
export async function embedLineRoute(app: FastifyInstance, deps: EmbedLineDeps): Promise<void> {
  const offered = deps.languages ?? languagesOffered(null);
  const boxes = rememberBoxes(deps);
  app.get(paths.embedLine, (request, reply) => {
    const { agency } = getSignedIn(request);
    const language = askedLanguage(request, offered);
    const box = boxes(agency.id, language);
    if (!box) return reply.callNotFound();
    allowFramesOfOurs(reply);
    const site = deps.baseUrl.replace(/\/$/, '');
    return deps.send(request, reply, embedLinePage({ agency, box, site, language, offered }));
  });
}
