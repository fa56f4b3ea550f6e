import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { COMMUNE, done, HAND_OVER, openTestOffice } from '../../../test/support/test-office.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import { OWNER } from '../ledger/identity.ts';
import type { CarriedOut } from './carry-out.ts';
import type { Pen } from './pen.ts';
import { readDossier } from './read-dossier.ts';
import { rebuild } from './rebuild.ts';

const office = await openTestOffice({ after });
const clerk = office.actor('counter-clerk', 'mot-cua');
const specialist = office.actor('specialist', 'tu-phap-ho-tich');
const DEPARTMENT = 'so-tu-phap';
const elsewhere = office.office
  .officersOf(DEPARTMENT)
  .find(({ duties }) => duties.some(({ role, fields }) => role === 'specialist' && fields === null));
assert.ok(elsewhere);
const unit = elsewhere.duties.find(({ role }) => role === 'specialist')?.unit ?? '';
const theirs = { kind: 'officer', id: elsewhere.id, agency: DEPARTMENT, duties: elsewhere.duties } as const;
const THEM = { kind: 'officer', agencies: [DEPARTMENT] } as const;

const ask = (pen: Pen): Command => ({
  ...{
    type: 'ask-opinion',
    of: { agency: DEPARTMENT, unit },
    question: pen.wording('Có trong quy hoạch không?'),
  },
  ...{ answerBy: '2026-11-25T04:00:00.000Z', files: [], late: null },
});

async function legsOf({ dossierId }: CarriedOut) {
  const [rows = []] = await office.database.read(OWNER, {
    text: 'select leg, kind, agency_id, unit, work, due_at, waiting from dossier_leg where dossier_id = $1 order by leg',
    values: [dossierId],
  });
  return rows;
}

test('another agency that is asked sees the dossier, holds a leg of it and answers; before that it is not there', async () => {
  const handed = done(await office.act(clerk, done(await office.receive()), HAND_OVER));
  assert.equal(await readDossier(office.database, THEM, handed.dossierId), undefined);
  const asked = done(await office.act(specialist, handed, ask));
  const [lead, opinion, ...more] = await legsOf(asked);
  assert.deepEqual([lead?.kind, lead?.agency_id, more], ['lead', COMMUNE, []]);
  assert.partialDeepStrictEqual(opinion, {
    ...{ leg: 2, kind: 'opinion', work: 'opinion', agency_id: DEPARTMENT, unit, waiting: false },
    due_at: '2026-11-25T04:00:00.000Z',
  });
  assert.ok(await readDossier(office.database, THEM, asked.dossierId));

  const answered = done(
    await office.act(theirs, asked, (pen) => ({
      ...{ type: 'answer-opinion', leg: 2, answer: pen.wording('Phù hợp quy hoạch'), files: [], late: null },
    })),
  );
  assert.deepEqual(
    (await legsOf(answered)).map(({ kind }) => kind),
    ['lead'],
  );
  assert.equal((await rebuild(office.database, { write: false })).changed, 0);
});

test('while the applicant brings papers the lead waits, and who was asked does not', async () => {
  const handed = done(await office.act(clerk, done(await office.receive()), HAND_OVER));
  const asked = done(await office.act(specialist, handed, ask));
  const waiting = done(
    await office.act(specialist, asked, (pen) => {
      const wording = pen.wording('Giấy tờ tùy thân');
      return {
        ...{ type: 'request-supplement', items: wording ? [{ paper: null, wording }] : [] },
        ...{ reason: pen.wording('Thiếu'), late: null },
      };
    }),
  );
  assert.deepEqual(
    (await legsOf(waiting)).map(({ kind, waiting: waits }) => [kind, waits]),
    [
      ['lead', true],
      ['opinion', false],
    ],
  );
});
