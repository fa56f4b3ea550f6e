import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import Fastify from 'fastify';
import { allUploads, takeUploads } from './uploads.ts';

const app = Fastify();
after(() => app.close());
await takeUploads(app);
app.post('/', ({ body }) => ({
  fields: Object.keys(body as object).length,
  files: allUploads(body).map(({ field, upload }) => [field, upload.name]),
}));

const BOUNDARY = 'ranh-gioi';

function part(header: string, content: string): string {
  return `--${BOUNDARY}\r\nContent-Disposition: form-data; ${header}\r\n\r\n${content}\r\n`;
}

/** As a browser sends it: four fields for each paper, and one for its files though nothing was chosen. */
function formOf(papers: number): string {
  const rows = Array.from({ length: papers }, (_, row) => [
    ...['co', 'chinh', 'chungthuc', 'sao'].map((field) => part(`name="gt${row}-${field}"`, '1')),
    part(`name="gt${row}-tep"; filename="${row === 1 ? 'don.pdf' : ''}"`, row === 1 ? '%PDF-1.4' : ''),
  ]);
  return `${rows.flat().join('')}--${BOUNDARY}--\r\n`;
}

test('a form is taken with as many papers as a draft may list, whatever was chosen for them', async () => {
  for (const papers of [4, 94, 300]) {
    const answer = await app.inject({
      ...{ method: 'POST', url: '/', payload: formOf(papers) },
      headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    });
    assert.equal(answer.statusCode, 200, `${papers}: ${answer.body}`);
    assert.deepEqual(answer.json(), { fields: papers * 5, files: [['gt1-tep', 'don.pdf']] });
  }
});
