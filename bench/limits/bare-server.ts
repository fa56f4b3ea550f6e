import { createServer } from 'node:http';
import pg from 'pg';

/**
 * What a look-up could cost at least: `node:http` with a page of the same size, made beforehand; and the same page after
 * one SELECT by key, as the superuser, of whom no policy is asked.
 */
const [url, pageBytes] = process.argv.slice(2);
const page = Buffer.alloc(Number(pageBytes), '<p>Một cửa</p>\n');
const pool = new pg.Pool({ connectionString: url, max: 10 });
const select = {
  name: 'by_key',
  text: `select code, code_key, status, stage, promise_due, answer_by, received_at, paused_at, work,
                agency_name, agency_address, agency_hours, agency_phone
         from read_public_dossier where code_key = $1`,
};
const server = createServer(async (request, response) => {
  const key = request.url?.slice('/?ma='.length) ?? '';
  let status = 200;
  if (key !== '') {
    const { rows } = await pool.query({ ...select, values: [key] });
    if (rows.length !== 1) status = 404;
  }
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length });
  response.end(page);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : undefined });
});
process.on('disconnect', () => process.exit(0));
