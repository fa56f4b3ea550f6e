import { test } from 'node:test';
import {
  anIntake,
  aPaper,
  command,
  file,
  receiveAtCounter,
  threeDays,
} from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { given, run } from '../../../test/support/dossier-specification.ts';

const CLERK = { by: 'xa/counter-clerk', at: '2026-11-23 11:00' };
const SPECIALIST = { ...CLERK, by: 'xa/specialist' };
const files = [file('ban-quet')];
const scanned = [aPaper('to-khai', { files })];

/** MẬT from its first moment, on paper only. */
const secret = run(threeDays, ['xa/counter-clerk', '2026-11-23 08:00', receiveAtCounter({ secret: true })]);

test('a secret dossier is not opened with files', () => {
  const intake = anIntake({ secret: true, papers: scanned });
  given(threeDays).when(command('submit', { intake }), CLERK).refused('secret-takes-no-files');
  given(threeDays).when(command('receive', { intake }), CLERK).refused('secret-takes-no-files');
});

test('nor does anything put files into one later: a supplement, a correction, a draft, a result', () => {
  const refuses = (state: typeof secret, what: ReturnType<typeof command>, by: typeof CLERK) =>
    given(state).when(what, by).refused('secret-takes-no-files');
  refuses(secret, command('correct', { changes: { papers: scanned } }), CLERK);
  const examined = upTo(secret, 'tham-tra');
  const asked = run(examined, ['xa/specialist', '2026-11-23 10:00', command('request-supplement')]);
  refuses(asked, command('provide-supplement', { papers: scanned }), CLERK);
  refuses(examined, command('propose-result', { files }), SPECIALIST);
  refuses(upTo(secret, 'phat-hanh'), command('issue', { files }), { ...CLERK, by: 'xa/records-officer' });
});

test('on paper it goes its way; and a dossier that is not secret takes files', () => {
  upTo(secret, 'returned');
  given(upTo(threeDays, 'tham-tra'))
    .when(command('propose-result', { files }), SPECIALIST)
    .then({ type: 'ResultProposed', data: { files } });
  given(threeDays)
    .when(receiveAtCounter({ papers: scanned }), CLERK)
    .then({ type: 'DossierSubmitted' }, { type: 'DossierReceived' });
});
