import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import {
  COMMUNE,
  done,
  HAND_OVER,
  OTHER_COMMUNE,
  openTestOffice,
  PROCEDURE,
} from '../../../test/support/test-office.ts';
import type { Command, IntakeForm } from '../../domain/dossier/commands.ts';
import { isFiled } from '../../domain/dossier/state.ts';
import { type PersonContent, personText, phoneProofText, wordingText } from '../ledger/digest-texts.ts';
import { OWNER } from '../ledger/identity.ts';
import { type CarriedOut, carryOut } from './carry-out.ts';
import type { Pen } from './pen.ts';
import { findDossierId, readDossier } from './read-dossier.ts';
import { rebuild } from './rebuild.ts';

const office = await openTestOffice({ after });
const clerk = office.actor('counter-clerk', 'mot-cua');
const specialist = office.actor('specialist', 'tu-phap-ho-tich');
const US = { kind: 'officer', agencies: [COMMUNE] } as const;
const THEM = { kind: 'officer', agencies: [OTHER_COMMUNE] } as const;

const OPEN: Command = { type: 'open', late: null };
const PROPOSE: Command = {
  ...{ type: 'propose-result', outcome: 'granted', reason: null, files: [], late: null },
};
const SCAN = {
  sha256: 'ab'.repeat(32),
  bytes: 3_000_000_000,
  mediaType: 'application/pdf',
  name: 'tờ khai.pdf',
};
const APPLICANT: PersonContent = {
  ...{ kind: 'individual', name: 'Nguyễn Thị Bé Sáu', identityKind: 'Thẻ căn cước' },
  ...{ identityNumber: '091188000456', address: 'Khu phố 2', phone: '0912 000 456', email: null },
};

/** With everything that events refer to: a person, words, a file, and the proof of a phone. */
function receive(): Promise<CarriedOut> {
  const papers = office.office.findProcedure(PROCEDURE)?.content.papers ?? [];
  const compose = (pen: Pen): Command => {
    const scan = pen.file(SCAN);
    const intake: IntakeForm = {
      ...{ channel: 'counter', applicant: pen.person(APPLICANT), owner: null, delegate: null, sets: 1 },
      subject: pen.wording(' Để đăng ký kết hôn '),
      papers: papers.map(({ code }) => ({
        ...{ paper: code, name: null, originals: 1, certified: 0, copies: 0, files: [scan] },
      })),
      ...{ returnBy: { way: 'counter', address: null }, post: null, secret: false },
      phoneProof: pen.phoneProof(APPLICANT.phone),
    };
    return { type: 'receive', intake, limitCase: null, late: null };
  };
  return carryOut(office.desk, {
    ...{ commandId: randomUUID(), actor: clerk, expectedVersion: null, compose },
    dossier: { open: { agency: COMMUNE, procedure: PROCEDURE } },
  }).then(done);
}

async function read(dossier: CarriedOut) {
  const found = await readDossier(office.database, US, dossier.dossierId);
  assert.ok(found && isFiled(found.dossier.state));
  return { ...found, state: found.dossier.state };
}

function stateOf({ state }: CarriedOut) {
  assert.ok(isFiled(state));
  return state;
}

async function summaryOf({ dossierId }: CarriedOut) {
  const [rows = []] = await office.database.read(OWNER, {
    text: 'select applicant_id, applicant_version, phone_proof, head_version from dossier where id = $1',
    values: [dossierId],
  });
  return rows[0];
}

/** The name and the phone were mistyped. */
function correct(dossier: CarriedOut): Promise<CarriedOut> {
  const right = { ...APPLICANT, name: 'Nguyễn Thị Bé Bảy', phone: '0912 000 789' };
  const compose = (pen: Pen): Command => ({
    type: 'correct',
    changes: {
      applicant: pen.personVersion(stateOf(dossier).applicant, right),
      phoneProof: pen.phoneProof(right.phone),
    },
    reason: pen.wording('Gõ nhầm tên và số điện thoại'),
    late: null,
  });
  return office.act(clerk, dossier, compose).then(done);
}

test('a dossier is read with the people, words and files that its events refer to', async () => {
  const received = await receive();
  const { state, dossier, persons, wordings, files } = await read(received);
  assert.equal(dossier.id, received.dossierId);
  assert.equal(dossier.head.version, 2);
  assert.deepEqual(state, received.state);
  const { applicant, subject, papers } = state;
  assert.deepEqual(persons.get(`${applicant.id}/1`), APPLICANT);
  assert.equal(wordings.get(subject?.id ?? ''), 'Để đăng ký kết hôn');
  const [scan] = papers[0]?.files ?? [];
  assert.deepEqual(files.get(scan?.id ?? ''), SCAN);
  // What is read is what the events were signed with.
  assert.ok(office.keyring.verify('person', personText(applicant.id, 1, APPLICANT), applicant.digest));
  assert.ok(
    subject && office.keyring.verify('person', wordingText(subject.id, 'Để đăng ký kết hôn'), subject.digest),
  );
});

test('another agency gets nothing, by id or by code, and neither does anybody for what is not there', async () => {
  const { dossierId, code } = await receive();
  assert.equal(await readDossier(office.database, THEM, dossierId), undefined);
  assert.equal(await readDossier(office.database, { kind: 'officer', agencies: [] }, dossierId), undefined);
  assert.equal(await readDossier(office.database, US, randomUUID()), undefined);
  assert.ok(await readDossier(office.database, OWNER, dossierId));

  assert.equal(await findDossierId(office.database, US, ` ${code.toLowerCase()} `), dossierId);
  assert.equal(await findDossierId(office.database, THEM, code), undefined);
});

test('a corrected person is a second row: the summary shows it, and the first stays as it was', async () => {
  const received = await receive();
  const corrected = await correct(received);
  const { state, dossier, persons, wordings } = await read(corrected);
  const [before, now] = [stateOf(received).applicant, state.applicant];
  assert.deepEqual([now.id, now.version], [before.id, 2]);
  assert.equal(persons.size, 2);
  assert.deepEqual(persons.get(`${before.id}/1`), APPLICANT);
  assert.equal(persons.get(`${now.id}/2`)?.name, 'Nguyễn Thị Bé Bảy');
  for (const { id, version, digest } of [before, now]) {
    const content = persons.get(`${id}/${version}`);
    assert.ok(content && office.keyring.verify('person', personText(id, version, content), digest));
  }
  const [submitted, , correction] = dossier.events;
  assert.ok(submitted?.event.type === 'DossierSubmitted' && correction?.event.type === 'EntryCorrected');
  assert.deepEqual(submitted.event.data.applicant, before);
  assert.equal(wordings.get(correction.event.data.reason.id), 'Gõ nhầm tên và số điện thoại');

  assert.deepEqual(await summaryOf(corrected), {
    ...{ applicant_id: before.id, applicant_version: 2, head_version: 3 },
    phone_proof: state.phoneProof,
  });
  assert.equal((await rebuild(office.database, { write: false })).changed, 0);
});

test('a correction that is refused leaves no second row', async () => {
  const received = await receive();
  done(await office.act(clerk, received, HAND_OVER));
  await assert.rejects(correct(received), /already-handled/);
  assert.equal((await read(received)).persons.size, 1);
});

test('another person altogether is the applicant of the summary too', async () => {
  const received = await receive();
  const other = done(
    await office.act(clerk, received, (pen) => ({
      ...{ type: 'correct', reason: pen.wording('Chọn nhầm người nộp'), late: null },
      changes: { applicant: pen.person({ ...APPLICANT, name: 'Trần Văn Tám' }) },
    })),
  );
  assert.notEqual(stateOf(other).applicant.id, stateOf(received).applicant.id);
  const summary = await summaryOf(other);
  assert.deepEqual([summary?.applicant_id, summary?.applicant_version], [stateOf(other).applicant.id, 1]);
  assert.equal((await rebuild(office.database, { write: false })).changed, 0);
});

test('the last four digits of the phone given prove who asks, for this dossier only', async () => {
  const received = await receive();
  const proves = (dossier: CarriedOut, id: string, digits: string) => {
    const { phoneProof } = stateOf(dossier);
    return phoneProof !== null && office.keyring.verify('phone', phoneProofText(id, digits), phoneProof);
  };
  assert.ok(proves(received, received.dossierId, '0456'));
  assert.ok(!proves(received, received.dossierId, '0457'));
  assert.ok(!proves(received, (await receive()).dossierId, '0456'));

  const corrected = await correct(received);
  assert.ok(proves(corrected, received.dossierId, '0789'));
  assert.ok(!proves(corrected, received.dossierId, '0456'));

  const noPhone = done(
    await office.act(clerk, corrected, (pen) => ({
      ...{ type: 'correct', reason: pen.wording('Không có điện thoại'), late: null },
      changes: { phoneProof: pen.phoneProof(' 12-3 ') },
    })),
  );
  assert.equal(stateOf(noPhone).phoneProof, null);
  assert.equal((await summaryOf(noPhone))?.phone_proof, null);
});

test('that somebody looked does not make the page of another stale', async () => {
  const handedOver = done(await office.act(clerk, await receive(), HAND_OVER));
  done(await office.act(specialist, handedOver, OPEN));
  const proposed = done(await office.act(specialist, handedOver, PROPOSE));
  assert.equal(proposed.version, handedOver.version + 2);
});

test('the giver who is late is told that it cannot be taken back, not that the page is old', async () => {
  const handedOver = done(await office.act(clerk, await receive(), HAND_OVER));
  done(await office.act(specialist, handedOver, OPEN));
  const refused = await office.act(clerk, handedOver, { type: 'take-back', reason: null, late: null });
  assert.equal(refused.ok ? '' : refused.reason.code, 'not-permitted');
});

test('looking twice is harmless: one event, whether the same page is sent again or two are at once', async () => {
  const handedOver = done(await office.act(clerk, await receive(), HAND_OVER));
  const commandId = randomUUID();
  const first = done(await office.act(specialist, handedOver, OPEN, { commandId }));
  const again = done(await office.act(specialist, handedOver, OPEN, { commandId }));
  assert.deepEqual([first.repeated, again.repeated], [false, true]);
  assert.equal(again.version, first.version);
  const later = await office.act(specialist, handedOver, OPEN);
  assert.deepEqual(later, { ok: false, reason: { code: 'already-opened' } });

  const other = done(await office.act(clerk, await receive(), HAND_OVER));
  const both = await Promise.all([0, 1].map(() => office.act(specialist, other, OPEN)));
  assert.deepEqual(both.map((one) => (one.ok ? 'ok' : one.reason.code)).sort(), ['already-opened', 'ok']);
  const { dossier } = await read(other);
  assert.equal(dossier.events.filter(({ event }) => event.type === 'HolderOpened').length, 1);
});

test('of a look and a taking back at once one succeeds, and the summary and leg are those of the log', async () => {
  const handedOver = done(await office.act(clerk, await receive(), HAND_OVER));
  const both = await Promise.all([
    office.act(specialist, handedOver, OPEN),
    office.act(clerk, handedOver, { type: 'take-back', reason: null, late: null }),
  ]);
  assert.equal(both.filter((one) => one.ok).length, 1);
  assert.equal((await rebuild(office.database, { write: false })).changed, 0);
});

test('taken back, it is in the inbox of the desk again', async () => {
  const handedOver = done(await office.act(clerk, await receive(), HAND_OVER));
  const back = done(await office.act(clerk, handedOver, { type: 'take-back', reason: null, late: null }));
  const [legs = []] = await office.database.read(OWNER, {
    text: 'select unit, work, officer_id from dossier_leg where dossier_id = $1',
    values: [back.dossierId],
  });
  assert.deepEqual(legs, [{ unit: 'mot-cua', work: 'intake', officer_id: null }]);
  done(await office.act(clerk, back, HAND_OVER));
});
