import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { command } from '../../../test/support/dossier-commands.ts';
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE as A, OTHER_COMMUNE as B, done } from '../../../test/support/test-office.ts';
import type { Counts } from '../../domain/figures/columns.ts';
import { windowOf } from '../../domain/figures/period.ts';
import { doFiguresWork } from '../../figures-work.ts';
import { asOfNow } from '../../store/figures/as-of.ts';
import { countFacts } from '../../store/figures/count-facts.ts';
import { countFigures } from '../../store/figures/count-figures.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { readAgencyRecord, writeAgencies } from '../../store/office/agency-records.ts';
import { doSuccessionWork } from '../../succession-work.ts';
import { agenciesBehind } from './agency-group.ts';

/*
 * A is merged into B on the 1st of December, between two periods. A leaves three dossiers open and one withdrawn, B one
 * open. In December B withdraws one of A's and receives one of its own.
 */
const BEFORE = windowOf({ from: '2026-11-01', until: '2026-12-01' });
const AFTER = windowOf({ from: '2026-12-01', until: '2027-01-01' });
const { office, as } = await openTestApp({ after });
const clerkOf = (agency: string) => office.actor('counter-clerk', 'mot-cua', agency);
const withdraw = (agency: string, dossier: Awaited<ReturnType<typeof one>>) =>
  office.act(clerkOf(agency), dossier, command('withdraw'), { expectedVersion: null });
const one = async (agency = A) => done(await office.receive({ agency }));

const [left] = [await one(), await one(), await one()];
assert.ok(left);
done(await withdraw(A, await one()));
await one(B);

const record = (await readAgencyRecord(office.database, OWNER, A)) ?? assert.fail();
const succeededBy = { agency: B, from: '2026-12-01', decision: { number: '9/NQ-HĐND', date: '2026-11-01' } };
const act = { commandId: crypto.randomUUID(), actor: { kind: 'system', process: 'test' } as const };
const written = { ...record, agency: { ...record.agency, validTo: '2026-12-01', succeededBy } };
assert.ok((await writeAgencies(office.database, [written], { ...act, at: office.clock.at })).ok);
await office.office.refresh();

/** Columns 3, 5, 6, 7 and 11 of whoever is asked for, as anybody counts it now. */
async function table(agency: string, window: typeof BEFORE): Promise<readonly number[]> {
  await doFiguresWork(office);
  const asOf = await asOfNow(office.database, office.clock.at);
  const agencies = agenciesBehind(office.office, agency, office.clock.at);
  const asked = { window, asOf, only: { agency: agencies } };
  const sum = (rows: readonly { counts: Counts }[]) =>
    (['all', 'direct', 'carried', 'resolved', 'open'] as const).map((column) =>
      rows.reduce((all, { counts }) => all + counts[column], 0),
    );
  const counted = sum(await countFigures(office.database, OWNER, { ...asked, by: ['agency'] }));
  const facts = await countFacts(office.database, OWNER, asked);
  assert.deepEqual(counted, sum([{ counts: facts }]), 'the sums say what the facts say');
  return counted;
}

/** The agencies of the table of shares that a supervisor sees, with what they have. */
async function sharesOf(query: string): Promise<readonly string[]> {
  const { body } = await (await as('supervisor', 'giam-sat', 'vp-ubnd')).get(`/so-lieu?${query}`);
  const part = body.slice(body.indexOf('Đúng hẹn, trễ hẹn theo cơ quan'));
  return [...part.matchAll(/<th scope="row"[^>]*>([^<]+)</g)].map(([, name = '']) => name);
}

test('until its day each counts what is its own', async () => {
  office.clock.at = '2026-11-23T02:45:00.000Z';
  assert.deepEqual(await table(A, BEFORE), [4, 4, 0, 1, 3]);
  assert.deepEqual(await table(B, BEFORE), [1, 1, 0, 0, 1]);
});

test('from that day on the successor has what the other left open, whether or not it was taken over yet', async () => {
  office.clock.at = '2026-12-01T00:30:00.000Z';
  assert.deepEqual(await table(B, BEFORE), [5, 5, 0, 1, 4], 'an earlier period too: A’s dossiers are B’s');
  assert.deepEqual(await table(B, AFTER), [4, 0, 4, 0, 4], 'column 6 is column 11 of the period before');
  assert.equal(await doSuccessionWork(office.desk, assert.fail), 4, 'what is over goes along');
  assert.deepEqual(await table(B, BEFORE), [5, 5, 0, 1, 4]);
  assert.deepEqual(await table(B, AFTER), [4, 0, 4, 0, 4]);
});

test('what the successor does with it counts for the successor, once', async () => {
  office.clock.at = '2026-12-02T02:30:00.000Z';
  assert.ok((await withdraw(B, left)).ok);
  await one(B);
  office.clock.at = '2026-12-02T02:45:00.000Z';
  assert.deepEqual(await table(B, AFTER), [5, 1, 4, 1, 4]);
  assert.deepEqual(await table(B, BEFORE), [5, 5, 0, 1, 4], 'nothing of the period before moved');
  const names = await sharesOf('tu=2026-11-01&den=2026-12-31');
  const nameOf = (id: string) => office.office.findAgency(id)?.name ?? '';
  assert.ok(names.includes(nameOf(B)), names.join());
  assert.ok(!names.includes(nameOf(A)), 'nobody is counted beside its successor');
});
