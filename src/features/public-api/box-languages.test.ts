import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, done } from '../../../test/support/test-office.ts';
import { LANGUAGES, languagesOffered } from '../../words/language.ts';
import { lookupWords } from '../../words/lookup-words.ts';
import type { AgencyAnswer, DossierAnswer } from './shapes.ts';
import { widgetIn } from './widget-script.ts';

const { app, office } = await openTestApp({ after });
const all = await openTestApp({ after }, { languages: LANGUAGES });
const { code } = done(await office.receive());
const KHMER = /[\u1780-\u17ff]/;
const dossier = (query: string) => app.inject(`/api/v1/public/dossiers/${code}${query}`);

describe('the box in another language', () => {
  it('is answered in English by the interface, with names as they are', async () => {
    const said = (await dossier('?lang=en')).json<DossierAnswer>();
    assert.equal(said.words.status, 'The application was accepted.');
    assert.deepEqual(said.words.due, { label: 'Date of the result', at: 'Friday 27 November 2026, 09:30' });
    assert.ok(said.lookUpUrl.endsWith(`?ma=${code}&lang=en`));
    const vietnamese = (await dossier('')).json<DossierAnswer>();
    assert.deepEqual(said.agency, vietnamese.agency);
    assert.deepEqual({ ...said, words: 0, lookUpUrl: 0 }, { ...vietnamese, words: 0, lookUpUrl: 0 });
    const beside = await app.inject(`/api/v1/public/agencies/${COMMUNE}?lang=en`);
    assert.equal(beside.json<AgencyAnswer>().sms?.text, 'TRACUU <application code>');
    const none = await app.inject('/api/v1/public/dossiers/abc?lang=en');
    assert.equal(none.json().title, 'No application found');
  });

  it('is framed in English, keeps the language while looking up, and leaves no cookie', async () => {
    const asking = await app.inject(`/nhung/${COMMUNE}?lang=en`);
    assert.match(asking.body, /<html lang="en"/);
    assert.match(asking.body, /<input type="hidden" name="lang" value="en"/);
    const found = await app.inject(`/nhung/${COMMUNE}?lang=en&ma=${code}`);
    assert.match(found.body, /The application was accepted\./);
    assert.ok(found.body.includes(`href="/nhung/${COMMUNE}?lang=en"`));
    for (const { headers } of [asking, found]) assert.equal(headers['set-cookie'], undefined);
  });

  it('is in Vietnamese where a language is not offered: Khmer, until somebody has signed it', async () => {
    for (const lang of ['km', 'xx', '']) {
      const said = (await dossier(`?lang=${lang}`)).json<DossierAnswer>();
      assert.equal(said.words.status, 'Hồ sơ đã được tiếp nhận.', lang);
      const { body } = await app.inject(`/nhung/${COMMUNE}?lang=${lang}`);
      assert.match(body, /<html lang="vi"/);
      assert.doesNotMatch(body, KHMER);
    }
    assert.doesNotMatch((await app.inject('/widget.js')).body, KHMER);
    assert.doesNotMatch((await app.inject('/api/v1/public/openapi.json')).body, /"km"/);
  });

  it('is there in Khmer once it is offered', async () => {
    const { body } = await all.app.inject(`/nhung/${COMMUNE}?lang=km`);
    assert.ok(body.includes(lookupWords('km').code.label));
    assert.match((await all.app.inject('/widget.js')).body, KHMER);
    assert.match((await all.app.inject('/api/v1/public/openapi.json')).body, /"km"/);
  });

  it('has all its words in the script, for every language that is offered', () => {
    const [, given = ''] = /const WORDS = (\{.*\});/.exec(widgetIn(LANGUAGES)) ?? [];
    const words = JSON.parse(given) as Record<string, object>;
    assert.deepEqual(Object.keys(words), LANGUAGES);
    const used = [...widgetIn(languagesOffered(null)).matchAll(/\bsaid\.(\w+)/g)].map(([, name]) => name);
    const known = Object.keys(words.vi ?? {});
    // What the interface said is called `said` too, where an answer is shown.
    const answer = ['agency', 'title', 'detail'];
    assert.deepEqual(
      used.filter((name) => !known.includes(name ?? '') && !answer.includes(name ?? '')),
      [],
    );
  });
});
