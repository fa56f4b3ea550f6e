import type { FastifyInstance } from 'fastify';
import type { FileStore } from '../../store/files/file-store.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { isViewable } from './paper-lines.ts';
import { type CaseDeps, openCase } from './queries.ts';

/** A file of a dossier, for who may see the dossier: to keep, or with `?xem=1` to look at in the browser. */
export async function fileRoute(
  app: FastifyInstance,
  { files, ...deps }: CaseDeps & { files: FileStore },
): Promise<void> {
  app.get(paths.file(':id', ':file'), async (request, reply) => {
    const { id = '', file = '' } = request.params as { id?: string; file?: string };
    const dossier = await openCase(deps, getSignedIn(request).identity, id);
    const known = dossier?.files.get(file);
    const content = known && (await files.read(known.sha256));
    if (!known || !content) return reply.callNotFound();
    const { xem } = request.query as { xem?: unknown };
    const how = xem === '1' && isViewable(known.mediaType) ? 'inline' : 'attachment';
    return reply
      .header('content-disposition', `${how}; ${fileNames(known.name)}`)
      .header('x-content-type-options', 'nosniff')
      .type(known.mediaType)
      .send(Buffer.from(content));
  });
}

/** RFC 6266: the name as it is, and one of plain letters for who cannot read that. */
function fileNames(given: string): string {
  // Half a character cannot be written into a header.
  const name = given.toWellFormed();
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[^\w .-]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${encoded}`;
}
