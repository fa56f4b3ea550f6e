import type { FastifyReply } from 'fastify';

/**
 * A printed form, shown in the browser. The policy of pages would keep a browser's own PDF viewer from drawing; a PDF
 * is no page, so all it needs is not to be framed by others and not to be taken for something else.
 */
export function sendPdf(reply: FastifyReply, name: string, pdf: Uint8Array): FastifyReply {
  return reply
    .type('application/pdf')
    .header('content-security-policy', "frame-ancestors 'none'")
    .header('content-disposition', `inline; filename="${name}"`)
    .send(Buffer.from(pdf));
}
