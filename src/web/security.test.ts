import assert from 'node:assert/strict';
import { test } from 'node:test';
import Fastify from 'fastify';
import { guardAnswers } from './security.ts';

test('every answer is guarded alike: the first, those after it, and those that found nothing', async () => {
  const app = Fastify();
  guardAnswers(app);
  app.get('/', (_request, reply) => reply.header('x-own', '1').send('ok'));
  app.get('/second', () => 'ok');
  const guards = async (url: string) => {
    const { headers } = await app.inject(url);
    const { date, 'content-length': length, 'content-type': type, 'x-own': own, ...rest } = headers;
    return rest;
  };
  const first = await guards('/');
  assert.match(String(first['content-security-policy']), /^default-src 'none';script-src 'self';/);
  assert.equal(first['x-frame-options'], 'DENY');
  assert.equal(first['cache-control'], 'no-store');
  assert.deepEqual(await guards('/'), first);
  assert.deepEqual(await guards('/second'), first);
  assert.deepEqual(await guards('/nowhere'), first);
  assert.equal((await app.inject('/second')).headers['x-own'], undefined, 'what a route says stays its own');
  await app.close();
});
