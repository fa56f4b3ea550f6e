import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  anIntake,
  aPaper,
  command,
  receiveAtCounter,
  settingOf,
} from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { THREE_DAYS } from '../../../test/support/dossier-procedures.ts';
import { given, run } from '../../../test/support/dossier-specification.ts';
import type { PaperReceived } from './events.ts';
import { isFiled } from './state.ts';

/** A paper that is only shown (xuất trình): looked at by the clerk and handed back at once, so that none of it stays. */

const CLERK = { by: 'xa/counter-clerk', at: '2026-11-23 09:00' };
const IDENTITY = {
  code: 'can-cuoc',
  name: 'Thẻ căn cước',
  originals: 0,
  copies: 0,
  required: true,
  shown: true,
};
const setting = settingOf({ ...THREE_DAYS, papers: [...THREE_DAYS.papers, IDENTITY] });

const FORM = aPaper('to-khai');
const NONE = { originals: 0, certified: 0, copies: 0 };
const SEEN: PaperReceived = aPaper('can-cuoc', { ...NONE, shown: true });

const receive = (...papers: readonly PaperReceived[]) => receiveAtCounter({ papers });

test('seen, it is there: the dossier is complete without a count of it', () => {
  given(setting).when(receive(FORM), CLERK).refused('papers-missing');
  given(setting)
    .when(receive(FORM, aPaper('can-cuoc', NONE)), CLERK)
    .refused('papers-missing');
  const { state } = run(setting, [CLERK.by, CLERK.at, receive(FORM, SEEN)]);
  assert.ok(isFiled(state));
  assert.deepEqual(state.papers, [FORM, SEEN]);
});

test('where nobody stands at the counter, a copy or a file of it does', () => {
  for (const facts of [
    { ...NONE, certified: 1 },
    { ...NONE, files: [{ id: 'f1', sha256: 'a' }] },
  ])
    given(setting)
      .when(receive(FORM, aPaper('can-cuoc', facts)), CLERK)
      .then({ type: 'DossierSubmitted' }, { type: 'DossierReceived' });
});

test('an original of it is never kept, at intake, with a supplement or by a correction', () => {
  const kept = [aPaper('can-cuoc'), { ...SEEN, originals: 1 }];
  const received = run(setting, [CLERK.by, CLERK.at, receive(FORM, SEEN)]);
  const asked = run(
    setting,
    ['xa/counter-clerk', '2026-11-23 08:00', command('submit', { intake: anIntake({ papers: [FORM] }) })],
    ['xa/counter-clerk', '2026-11-23 08:10', command('request-supplement')],
  );
  for (const paper of kept) {
    given(setting).when(receive(FORM, paper), CLERK).refused('counts-invalid');
    given(received)
      .when(command('correct', { changes: { papers: [FORM, paper] } }), CLERK)
      .refused('counts-invalid');
    given(asked)
      .when(command('provide-supplement', { papers: [paper] }), CLERK)
      .refused('counts-invalid');
  }
  // Nor is a paper that the procedure does not list both shown and kept.
  const other = { ...aPaper('to-khai'), shown: true as const };
  given(setting).when(receive(other, SEEN), CLERK).refused('counts-invalid');
});

test('it may be brought as a supplement', () => {
  const asked = run(
    setting,
    ['xa/counter-clerk', '2026-11-23 08:00', command('submit', { intake: anIntake({ papers: [FORM] }) })],
    ['xa/counter-clerk', '2026-11-23 08:10', command('request-supplement')],
    ['xa/counter-clerk', '2026-11-23 08:20', command('provide-supplement', { papers: [SEEN] })],
  );
  given(asked)
    .when({ type: 'receive', intake: null, limitCase: null, late: null }, CLERK)
    .then({ type: 'DossierReceived' });
});

test('with the result nothing of it is given back', () => {
  const resolved = upTo(run(setting, [CLERK.by, '2026-11-23 08:00', receive(FORM, SEEN)]), 'resolved');
  const back = (paper: string) =>
    given(resolved).when(command('return', { originals: [{ paper, name: null, originals: 1 }] }), {
      by: 'xa/return-clerk',
      at: '2026-11-27 09:30',
    });
  back('can-cuoc').refused('originals-not-held');
  back('to-khai').then({ type: 'ResultReturned' });
});
