import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { STATUSES } from '../../src/domain/dossier/status.ts';
import type { RegimeId } from '../../src/domain/regime/regime.ts';
import { PRIVATE } from '../../src/features/lookup/lookup.test-data.ts';
import { AN_GIANG, KIEN_GIANG } from '../support/provinces.ts';
import { openTestApp } from '../support/test-app.ts';
import { PROCEDURE } from '../support/test-office.ts';
import { CHANNELS, type Site, type Told } from './channels.ts';
import { open, type Standing, walkEveryStanding } from './every-standing.ts';

const timeline = (regime: RegimeId) =>
  ({
    periods: [{ regime, from: { clock: null, forms: null, codes: null } }],
    centralisedCodesFrom: null,
  }) as const;

const REGIMES = [
  { regime: 'R2016', place: KIEN_GIANG },
  { regime: 'R2018', place: KIEN_GIANG },
  { regime: 'R2025', place: AN_GIANG },
] as const;

const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();

/** Nothing of a person, a reason, a paper or the procedure, with diacritics or without. */
function assertPublic(site: Site, said: string, where: string): void {
  const content = site.office.office.findProcedure(PROCEDURE)?.content;
  assert.ok(content);
  const papers = content.papers.map(({ name }) => name);
  const phones = ['0912 000 456', '912000456', '0000345', '12/XN', '12/TB-CCT'];
  for (const secret of [...PRIVATE, ...phones, ...papers, content.name, 'Lý do của lãnh đạo'])
    assert.ok(!plain(said).includes(plain(secret)), `${where} tells “${secret}”: ${said}`);
}

for (const { regime, place } of REGIMES)
  describe(`under ${regime}, every way of asking`, async () => {
    const opened = await openTestApp({ after }, {}, { place, timeline: timeline(regime) });
    const site: Site = opened;
    const answers: { standing: Standing; told: readonly { channel: string; told: Partial<Told> }[] }[] = [];
    const leaks: string[] = [];
    const about = opened.office.office.findProcedure(PROCEDURE)?.content.name ?? '';
    let proved = 0;

    await walkEveryStanding(opened.office, async (standing) => {
      const told = [];
      for (const channel of CHANNELS) {
        const where = `${channel.name}, ${standing.name}`;
        const { status, body } = await channel.ask(site, standing.code);
        assert.equal(status, 200, `${where}: ${body}`);
        if (channel.proved) proved += Number(plain(body).includes(plain(about)));
        else {
          try {
            assertPublic(site, body, where);
          } catch (error) {
            leaks.push((error as Error).message);
          }
        }
        told.push({ channel: channel.name, told: channel.read(body) });
      }
      answers.push({ standing, told });
    });

    it('tells the same status, date, agency and next step, right after each change', () => {
      for (const { standing, told } of answers) {
        const [first] = told;
        assert.equal(first?.told.status, standing.name.replace(/[ ,].*/, ''), standing.name);
        for (const one of told) {
          const whole: Partial<Told> = { ...first?.told, ...one.told };
          assert.deepEqual(whole, first?.told, `${one.channel} of a dossier that is ${standing.name}`);
        }
      }
      assert.ok(
        answers.some(({ told: [first] }) => first?.told.since),
        'since when a supplement is awaited',
      );
      const seen = new Set(answers.map(({ told: [first] }) => first?.told.status));
      assert.deepEqual([...seen].sort(), STATUSES.filter((status) => status !== 'draft').toSorted());
    });

    it('tells nothing without a proof that is not for everybody', () => {
      assert.ok(answers.length > 15);
      assert.ok(proved > 0, 'what a proof opens would be seen');
      assert.deepEqual(leaks, []);
    });

    it('knows a secret dossier no better than one that is not there', async () => {
      const clerk = opened.office.actor('counter-clerk', 'mot-cua');
      const secret = await open(opened.office, clerk, 'receive', true);
      const none = secret.code.replace(/\d{4}$/, '9876');
      for (const channel of CHANNELS) {
        const [asked, unknown] = [await channel.ask(site, secret.code), await channel.ask(site, none)];
        assert.equal(asked.status, unknown.status, channel.name);
        const bodyOf = ({ body }: { body: string }, code: string) =>
          body.replaceAll(code, 'CODE').replaceAll(code.replaceAll(/[.-]/g, ''), 'CODE');
        assert.equal(bodyOf(asked, secret.code), bodyOf(unknown, none), channel.name);
      }
    });
  });
