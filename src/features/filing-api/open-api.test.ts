import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Check } from 'typebox/value';
import { openTestApp } from '../../../test/support/test-app.ts';
import { DOSSIERS, filing, openPortal } from './filing.test-data.ts';

type Schema = Record<string, unknown>;
interface Described {
  openapi: string;
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema: { $ref: string } }> }> }>
  >;
  components: { schemas: Record<string, Schema> };
}

const opened = await openTestApp({ after });
const portal = await openPortal(opened);
const answer = await opened.app.inject({ url: '/api/v1/openapi.json' });
const described = answer.json<Described>();
const { schemas } = described.components;

test('the description is for everybody, and every reference in it leads somewhere', () => {
  assert.equal(answer.statusCode, 200);
  assert.match(answer.headers['content-type'] as string, /^application\/json/);
  assert.equal(described.openapi, '3.1.0');
  const refs = [...answer.body.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name]) => name,
  );
  assert.ok(refs.length > 10);
  assert.deepEqual(
    refs.filter((name) => !schemas[name ?? '']),
    [],
  );
});

test('every address in it is there, and no other is', async () => {
  const addresses = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  assert.deepEqual(addresses.toSorted(), [
    'get /api/v1/dossiers/{dossier}',
    'post /api/v1/dossiers',
    'post /api/v1/dossiers/{dossier}/supplement',
  ]);
  for (const address of addresses) {
    const [method = '', path = ''] = address.split(' ');
    const url = path.replace('{dossier}', 'x');
    const { statusCode } = await opened.app.inject({ method: method.toUpperCase() as 'GET', url });
    assert.equal(statusCode, 401, `${address} asks for a key`);
  }
});

/** A value, with one place in it changed. */
function changed(value: object, path: readonly string[], put: unknown): object {
  const [key = '', ...rest] = path;
  const copy = structuredClone(value) as Record<string, unknown>;
  if (rest.length === 0) {
    if (put === undefined) delete copy[key];
    else copy[key] = put;
  } else copy[key] = changed((copy[key] ?? {}) as object, rest, put);
  return copy;
}

/** Every place of a body, objects and their insides. */
function placesOf(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [at];
  return [at, ...Object.entries(value).flatMap(([key, item]) => placesOf(item, [...at, key]))].filter(
    ({ length }) => length > 0,
  );
}

test('what it says of a dossier is what is checked: wherever a body is spoiled, both see it', async () => {
  const schema = schemas.Dossier ?? {};
  const whole = filing({
    ...{ owner: 'Trần Thị Hoa', subject: 'Nội dung', secret: false },
    delegate: { person: { kind: 'individual', name: 'Lê Văn Tám' }, paper: 'Giấy ủy quyền số 1' },
    returnBy: { way: 'post', address: 'Số 8' },
  });
  assert.ok(Check(schema, whole));
  let tried = 0;
  for (const place of placesOf(whole)) {
    for (const put of [undefined, null, 7, '', ' ', [], {}, 'x'.repeat(2001)]) {
      const body = changed(whole, place, put);
      const refused = await portal.post(DOSSIERS, body);
      const byShape = refused.statusCode === 422 && refused.json().type === 'urn:mot-cua:invalid';
      if (!Check(schema, body))
        assert.ok(byShape, `${place.join('.')} = ${JSON.stringify(put)}: ${refused.statusCode}`);
      else
        assert.ok([200, 201, 409, 422].includes(refused.statusCode), `${place.join('.')}: ${refused.body}`);
      tried += 1;
    }
  }
  assert.ok(tried > 150);
});

test('answers are as it describes them', async () => {
  const reference = 'DVC-OPENAPI';
  const filed = await portal.post(DOSSIERS, filing({ reference }));
  const said = described.paths[DOSSIERS]?.post?.responses ?? {};
  const shapeOf = (status: number) => {
    const [content] = Object.values(said[status]?.content ?? {});
    return schemas[content?.schema.$ref.split('/').at(-1) ?? ''] ?? false;
  };
  for (const one of [
    filed,
    await portal.post(DOSSIERS, filing({ reference })),
    await portal.post(DOSSIERS, filing({ reference, subject: 'Khác' })),
    await portal.post(DOSSIERS, filing({ reference: '!' })),
  ]) {
    assert.ok(Check(shapeOf(one.statusCode) as Schema, one.json()), `${one.statusCode}: ${one.body}`);
  }
});

test('nothing of the request is left out of what is checked: a field nobody described is refused', async () => {
  const body = { ...filing({ reference: 'DVC-MORE' }), thêm: 1 };
  assert.ok(!Check(schemas.Dossier ?? {}, body));
  assert.equal((await portal.post(DOSSIERS, body)).statusCode, 422);
});
