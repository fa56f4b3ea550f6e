import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { command } from '../test/support/dossier-commands.ts';
import { COMMUNE, done, HAND_OVER, openTestOffice } from '../test/support/test-office.ts';
import type { Actor } from './domain/access/actor.ts';
import type { Command } from './domain/dossier/commands.ts';
import { type LocalRules, USUAL_RULES } from './domain/regime/local-rules.ts';
import { doDueWork } from './due-work.ts';
import type { CarriedOut } from './store/dossiers/carry-out.ts';
import type { CommandDesk } from './store/dossiers/command-desk.ts';
import { DUE_KINDS, type DueKind, findDueWork } from './store/dossiers/due-work.ts';
import type { Pen } from './store/dossiers/pen.ts';
import { readDossier } from './store/dossiers/read-dossier.ts';
import { rebuild } from './store/dossiers/rebuild.ts';
import type { Database, Row } from './store/ledger/database.ts';
import { OWNER } from './store/ledger/identity.ts';

/** A province where a supplement of this field lapses (R-SUPP-EXPIRY). */
const LAPSING: LocalRules = {
  ...USUAL_RULES,
  fields: [{ field: 'Hộ tịch', basis: 'Quy định thử', supplement: { lapsesAfterWorkingDays: 15 } }],
};

async function openOffice(scope: { after: typeof after } = { after }) {
  const office = await openTestOffice(scope, undefined, { rules: LAPSING });
  const told: string[] = [];
  const work = (desk: CommandDesk = office.desk) => doDueWork({ desk }, (line) => told.push(line));
  const clerk = office.actor('counter-clerk', 'mot-cua');
  const specialist = office.actor('specialist', 'tu-phap-ho-tich');
  const events = async ({ dossierId }: CarriedOut) =>
    (await readDossier(office.database, OWNER, dossierId))?.dossier.events ?? [];
  const types = async (dossier: CarriedOut) => (await events(dossier)).map(({ event }) => event.type);
  const handed = async () => done(await office.act(clerk, done(await office.receive()), HAND_OVER));
  return { ...office, told, work, specialist, events, types, handed };
}

const ask = (pen: Pen): Command => ({
  ...{ type: 'ask-opinion', of: { agency: COMMUNE, unit: 'mot-cua' }, files: [], late: null },
  ...{ question: pen.wording('Đã thu đủ giấy tờ chưa?'), answerBy: '2026-11-25T04:00:00.000Z' },
});

const supplement = (pen: Pen): Command => {
  const wording = pen.wording('Giấy tờ tùy thân');
  return {
    ...{ type: 'request-supplement', items: wording ? [{ paper: null, wording }] : [] },
    ...{ reason: pen.wording('Thiếu'), late: null },
  };
};

test('a supplement that did not come lapses, once, and not a minute before', async () => {
  const office = await openOffice();
  const asked = done(await office.act(office.specialist, await office.handed(), supplement));
  const state = asked.state.status === 'awaiting-supplement' ? asked.state : undefined;
  assert.ok(state?.expiresAt);
  office.clock.at = state.expiresAt;
  assert.equal(await office.work(), 0, 'until then it may still come');
  office.clock.at = new Date(Date.parse(state.expiresAt) + 1).toISOString();
  assert.equal(await office.work(), 1);
  assert.equal(await office.work(), 0);
  const last = (await office.events(asked)).at(-1);
  assert.deepEqual(
    [last?.event.type, last?.actor],
    ['SupplementExpired', { kind: 'system', process: 'due-work' }],
  );
  assert.equal((await rebuild(office.database, { write: false })).changed, 0);
  assert.deepEqual(office.told, []);
});

test('who is late with an opinion is reminded once; the officer who has it is not disturbed', async () => {
  const office = await openOffice();
  const asked = done(await office.act(office.specialist, await office.handed(), ask));
  office.clock.at = '2026-11-25T04:00:00.000Z';
  assert.equal(await office.work(), 0);
  office.clock.at = '2026-11-25T04:01:00.000Z';
  assert.equal(await office.work(), 1);
  assert.equal(await office.work(), 0);
  assert.equal((await office.types(asked)).filter((type) => type === 'OpinionReminded').length, 1);
  const withdrawn = await office.act(office.specialist, asked, (pen) => ({
    ...{ type: 'withdraw-opinion', leg: 2, reason: pen.wording('Đã rõ'), late: null },
  }));
  assert.ok(withdrawn.ok, 'the page was shown before the reminder, and what is on it still holds');
});

test('a result that nobody fetches for five working days is reminded of; one that goes by post is not', async () => {
  const office = await openOffice();
  const [waiting, posted] = [await resolved(office), await resolved(office, 'post')];
  // Promised for Friday 27/11; Monday 30/11 to Friday 04/12 are five days on which it lay there.
  assert.equal(
    waiting.state.status === 'resolved' && waiting.state.clock.due.promise,
    '2026-11-27T02:30:00.000Z',
  );
  office.clock.at = '2026-12-04T16:59:59.000Z';
  assert.equal(await office.work(), 0);
  office.clock.at = '2026-12-04T17:00:00.000Z';
  assert.equal(await office.work(), 1);
  assert.equal(await office.work(), 0);
  assert.ok((await office.types(waiting)).includes('CollectionReminded'));
  assert.ok(!(await office.types(posted)).includes('CollectionReminded'));
  assert.equal((await rebuild(office.database, { write: false })).changed, 0);
});

test('two workers at once, and one that starts again, do a thing once', async () => {
  const office = await openOffice();
  const asked = [];
  for (let count = 0; count < 4; count++)
    asked.push(done(await office.act(office.specialist, await office.handed(), ask)));
  office.clock.at = '2026-11-26T04:00:00.000Z';
  const counts = await Promise.all([office.work(), office.work(), office.work()]);
  assert.equal(
    counts.reduce((sum, count) => sum + count, 0),
    4,
  );
  for (const dossier of asked)
    assert.equal((await office.types(dossier)).filter((type) => type === 'OpinionReminded').length, 1);
  assert.deepEqual(office.told, [], 'and none of them takes the other for a fault');
});

test('what fails is told without a name, keeps nothing else from being done, and is tried again', async () => {
  const office = await openOffice();
  const first = done(await office.act(office.specialist, await office.handed(), ask));
  office.clock.at = '2026-11-23T02:31:00.000Z';
  const second = done(await office.act(office.specialist, await office.handed(), ask));
  office.clock.at = '2026-11-26T04:00:00.000Z';
  const { transaction } = office.database;
  let broken = true;
  // The reminder is numbered, so it is written at the end of a transaction.
  const database: Database = {
    ...office.database,
    transaction: (identity, work, isolation) =>
      transaction(
        identity,
        (begun, undo) => {
          const finish: typeof begun.finish = (...statements) => {
            const hit = statements.some(({ values }) => values?.some((value) => value === first.dossierId));
            return broken && hit
              ? Promise.reject(new Error('the disk is full'))
              : begun.finish(...statements);
          };
          return work({ ...begun, finish }, undo);
        },
        isolation,
      ),
  };
  const desk = { ...office.desk, database };
  assert.equal(await office.work(desk), 1);
  assert.ok((await office.types(second)).includes('OpinionReminded'));
  assert.deepEqual(office.told, [`Chưa nhắc cho ý kiến được (${first.dossierId}): the disk is full`]);
  broken = false;
  assert.equal(await office.work(desk), 1);
  assert.ok((await office.types(first)).includes('OpinionReminded'));
});

test('a batch goes on where the one before ended', async () => {
  const office = await openOffice();
  const dossiers = [];
  for (let count = 0; count < 3; count++)
    dossiers.push(done(await office.act(office.specialist, await office.handed(), ask)).dossierId);
  const now = '2026-11-26T04:00:00.000Z';
  const found = [];
  let after: Awaited<ReturnType<typeof findDueWork>>[number]['place'] | undefined;
  for (;;) {
    const [one] = await findDueWork(office.database, 'late-opinion', now, { after, atMost: 1 });
    if (!one) break;
    found.push(one.dossierId);
    after = one.place;
  }
  assert.deepEqual(found, dossiers.toSorted());
});

test('what is due is found by its index', async () => {
  const office = await openOffice();
  const indexes: Readonly<Record<DueKind, string>> = {
    'lapsed-supplement': 'dossier_to_lapse',
    'late-opinion': 'leg_of_opinion',
    'uncollected-result': 'dossier_uncollected',
  };
  for (const kind of DUE_KINDS) {
    const plan = await office.database.transaction(OWNER, async (transaction) => {
      await transaction.run({ text: 'set local enable_seqscan = off', values: [] });
      let lines: readonly Row[] = [];
      const explaining: Pick<Database, 'read'> = {
        async read(_identity, ...statements) {
          for (const { text, values } of statements)
            [lines = []] = await transaction.run({ text: `explain ${text}`, values });
          return [[]];
        },
      };
      await findDueWork(explaining, kind, office.clock.at, { atMost: 50 });
      return lines.map((line) => line['QUERY PLAN']).join('\n');
    });
    assert.match(plan, new RegExp(`Index.* ${indexes[kind]}`), plan);
    assert.match(plan, /Index Cond:/);
  }
});

/** From the counter to the return desk. */
async function resolved(
  office: Awaited<ReturnType<typeof openOffice>>,
  way: 'counter' | 'post' = 'counter',
): Promise<CarriedOut> {
  const clerk = office.actor('counter-clerk', 'mot-cua');
  const received = done(await office.receive());
  const corrected =
    way === 'counter'
      ? received
      : done(
          await office.act(clerk, received, (pen) => ({
            ...{ type: 'correct', reason: pen.wording('Gửi bưu điện'), late: null },
            changes: { returnBy: { way, address: pen.wording('Khu phố 2') } },
          })),
        );
  let dossier = done(await office.act(clerk, corrected, HAND_OVER));
  const step = async (by: Actor, given: Command) => {
    dossier = done(await office.act(by, dossier, given));
  };
  const signer = office.actor('signer', 'lanh-dao');
  await step(office.specialist, command('propose-result'));
  await step(signer, command('approve'));
  await step(signer, command('sign'));
  await step(office.actor('records-officer', 'van-thu'), command('issue'));
  await step(office.actor('return-clerk', 'mot-cua'), command('take-in'));
  return dossier;
}

test('how long a result may lie is for the province to say', async () => {
  const office = await openOffice();
  const waiting = await resolved(office);
  const { localRules } = office.office;
  office.office.localRules = () => ({ ...localRules.call(office.office), remindAfterWorkingDays: 1 });
  office.clock.at = '2026-11-30T16:59:59.000Z';
  assert.equal(await office.work(), 0);
  office.clock.at = '2026-11-30T17:00:00.000Z';
  assert.equal(await office.work(), 1);
  assert.ok((await office.types(waiting)).includes('CollectionReminded'));
});
