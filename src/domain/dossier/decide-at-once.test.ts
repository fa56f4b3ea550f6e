import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  anIntake,
  aPaper,
  command,
  instant,
  person,
  threeDays,
  words,
} from '../../../test/support/dossier-fixture.ts';
import { given, run } from '../../../test/support/dossier-specification.ts';

const CLERK = { by: 'xa/counter-clerk', at: '2026-11-23 09:00' };
const serve = command('serve-at-once', { intake: anIntake() });

test('done while the applicant waits: code, status and result are entered in one breath', () => {
  const { state } = given(threeDays)
    .when(serve, CLERK)
    .then(
      { type: 'DossierSubmitted', data: { code: 'H33.1-261123-0001' } },
      { type: 'ServedAtOnce', data: { number: '15/CT', signedBy: 'xa/signer', fees: [{ code: 'le-phi' }] } },
    );
  assert.ok(state.status === 'returned');
  assert.deepEqual(state.legs, []);
  assert.equal(state.clock.endedAt, instant('2026-11-23 09:00'));
  assert.equal(state.result?.issued?.number, '15/CT');
});

test('also of what was explained, or handed in, before', () => {
  const draft = run(threeDays, ['xa/counter-clerk', '2026-11-23 08:00', command('guide')]);
  assert.equal(draft.state.status, 'draft');
  given(draft).when(serve, CLERK).then({ type: 'DossierSubmitted' }, { type: 'ServedAtOnce' });
  const submitted = run(draft, ['applicant', '2026-11-23 08:10', command('submit')]);
  given(submitted).when(command('serve-at-once'), CLERK).then({ type: 'ServedAtOnce' });
  given(submitted).when(serve, CLERK).refused({ code: 'intake-already-there' });
});

test('the same as for a receipt is asked of it: papers, a case, a signer, a number, a mandate', () => {
  given(threeDays).when(command('serve-at-once'), CLERK).refused({ code: 'intake-missing' });
  given(threeDays)
    .when({ ...serve, intake: anIntake({ papers: [aPaper('ban-sao')] }) }, CLERK)
    .refused({ code: 'papers-missing', papers: ['to-khai'] });
  given(threeDays)
    .when({ ...serve, limitCase: 'khac' }, CLERK)
    .refused('unknown-limit-case');
  given(threeDays)
    .when({ ...serve, signedBy: 'xa/specialist' }, CLERK)
    .refused('officer-lacks-duty');
  given(threeDays)
    .when({ ...serve, number: '' }, CLERK)
    .refused({ code: 'number-required', command: 'serve-at-once' });
  given(threeDays)
    .when({ ...serve, recipient: 'delegate' }, CLERK)
    .refused({ code: 'no-delegate-on-dossier' });
  const delegate = { person: person('nguoi-nha'), paper: words('giay-uy-quyen') };
  given(threeDays)
    .when({ ...serve, intake: anIntake({ delegate }), recipient: 'delegate' }, CLERK)
    .then({ type: 'DossierSubmitted' }, { type: 'ServedAtOnce' });
});

test('what was explained is kept, in its way, also of a dossier that is there', () => {
  given(threeDays)
    .when(command('guide', { text: null }), CLERK)
    .refused({ code: 'reason-required', command: 'guide' });
  const draft = given(threeDays)
    .when(command('guide', { way: 'hotline' }), CLERK)
    .then({ type: 'GuidanceGiven', data: { way: 'hotline', opened: { agency: 'xa', field: 'Hộ tịch' } } });
  const received = run(draft, [
    'xa/counter-clerk',
    '2026-11-23 09:10',
    command('receive', { intake: anIntake() }),
  ]);
  given(received)
    .when(command('guide'), { ...CLERK, at: '2026-11-23 09:20' })
    .then({ type: 'GuidanceGiven', data: { opened: null } });
});

test('by post it counts from the day it came, and has a number', () => {
  const post = { tracking: 'EM123456789VN', arrivedAt: instant('2026-11-23 08:00') };
  given(threeDays)
    .when(command('submit', { intake: anIntake({ channel: 'post', post }) }), {
      ...CLERK,
      at: '2026-11-23 16:00',
    })
    // One working day: 24/11 is off.
    .then({ type: 'DossierSubmitted', data: { answerBy: instant('2026-11-25 08:00') } });
  for (const wrong of [null, { ...post, arrivedAt: instant('2026-11-23 17:00') }])
    given(threeDays)
      .when(command('submit', { intake: anIntake({ channel: 'post', post: wrong }) }), {
        ...CLERK,
        at: '2026-11-23 16:00',
      })
      .refused({ code: 'post-details-required' });
});
