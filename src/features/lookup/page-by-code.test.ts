import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PublicFacts, publicView } from '../../domain/dossier/public-view.ts';
import { STATUSES } from '../../domain/dossier/status.ts';
import { makeRenderer } from '../../web/render.ts';
import { forHost } from '../../web/send-page.ts';
import { LANGUAGES } from '../../words/language.ts';
import { lookupWords } from '../../words/lookup-words.ts';
import { addressOf } from './forms.ts';
import { pagesByCode } from './page-by-code.ts';
import { standingPage } from './pages.tsx';

const page = makeRenderer({
  ...{ provinceName: 'Tỉnh <Kiên Giang>', styleSheet: '/a.css', icon: '/i.svg', regulation: null },
});
const byCode = pagesByCode(page);
const NOW = '2026-11-23T02:00:00.000Z';

/** The codes of two dossiers that are alike but for their code and date, and one that stands in no address as it is. */
const CODES = ['000.00.08.H33-261120-0001', '000.00.08.H33-261121-0732', '000.<b>&08 H33'];
const DATES = [null, '2026-11-20T02:30:00.000Z', '2026-11-27T02:30:00.000Z', '2026-12-01T09:59:00.000Z'];
const AGENCIES = [
  { name: 'Sở <Xây dựng>', address: null, hours: null, phone: null },
  { name: 'UBND phường Vĩnh Thanh', address: '5 & 7 Nguyễn Trãi', hours: 'Sáng 7h', phone: '0297 3 812 345' },
];

test('is what would be rendered for the dossier itself, whoever asked before', () => {
  let compared = 0;
  for (const status of STATUSES)
    for (const language of LANGUAGES)
      for (const agency of AGENCIES)
        for (const promiseDue of DATES)
          for (const pausedAt of [null, '2026-11-19T07:45:00.000Z'])
            for (const code of CODES)
              for (const onPublicHost of [false, true]) {
                const facts: PublicFacts = {
                  ...{ code, status, promiseDue, agency, stage: null, work: 'examine', pausedAt },
                  ...{ answerBy: promiseDue, receivedAt: '2026-11-18T02:30:00.000Z' },
                };
                const view = publicView(facts, NOW);
                const here = addressOf(code, null);
                const words = lookupWords(language);
                const reading = { words, offered: LANGUAGES, here, script: '/s.js' };
                const rendered = forHost(page(standingPage(reading, view, null, here)), { onPublicHost });
                assert.equal(byCode(reading, view, { onPublicHost }), rendered);
                compared += 1;
              }
  assert.ok(compared > 1_000, `${compared}`);
});
