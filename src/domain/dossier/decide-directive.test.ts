import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command, instant, threeDays, words } from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { given, run } from '../../../test/support/dossier-specification.ts';
import { openDirectives } from './directives.ts';

const examined = upTo(threeDays, 'tham-tra');
const answerBy = instant('2026-11-24 17:00');
const directed = run(examined, ['xa/desk-head', '2026-11-23 09:00', command('direct', { answerBy })]);

test('a leader directs whoever has it, who answers; only then it is settled', () => {
  given(examined)
    .when(command('direct', { answerBy }), { by: 'xa/signer', at: '2026-11-23 09:00' })
    .then({
      type: 'DirectiveGiven',
      data: { number: 1, answerBy, to: { agency: 'xa', officer: 'xa/specialist' } },
    });
  assert.partialDeepStrictEqual(openDirectives(directed.state), [{ number: 1, by: 'xa/desk-head' }]);
  const answered = given(directed)
    .when(command('answer-directive'), { by: 'xa/specialist', at: '2026-11-24 17:00' })
    .then({ type: 'DirectiveAnswered', data: { number: 1, late: false } });
  assert.deepEqual(openDirectives(answered.state), []);
  given(answered)
    .when(command('answer-directive'), { by: 'xa/specialist', at: '2026-11-24 17:01' })
    .refused({ code: 'unknown-directive', directive: 1 });
});

test('an answer after its day says so; one without words is none', () => {
  given(directed)
    .when(command('answer-directive'), { by: 'xa/specialist', at: '2026-11-24 17:01' })
    .then({ type: 'DirectiveAnswered', data: { late: true } });
  given(directed)
    .when(command('answer-directive', { answer: null }), { by: 'xa/specialist', at: '2026-11-23 10:00' })
    .refused({ code: 'reason-required', command: 'answer-directive' });
});

test('it goes with the dossier: who has it next answers, and who had it does not', () => {
  const moved = run(directed, ['xa/specialist', '2026-11-23 10:00', command('propose-result')]);
  given(moved)
    .when(command('answer-directive'), { by: 'xa/specialist', at: '2026-11-23 11:00' })
    .refused('not-permitted');
  given(moved)
    .when(command('answer-directive'), { by: 'xa/signer', at: '2026-11-23 11:00' })
    .then({ type: 'DirectiveAnswered' });
});

test('it holds no other act up, and there is nothing left to answer once there is a result', () => {
  const resolved = upTo(directed, 'resolved', '2026-11-23 10:00');
  assert.deepEqual(openDirectives(resolved.state), []);
  given(resolved)
    .when(command('answer-directive'), { by: 'xa/return-clerk', at: '2026-11-24 09:00' })
    .refused('wrong-standing');
  given(resolved)
    .when(command('direct'), { by: 'xa/desk-head', at: '2026-11-24 09:00' })
    .refused('wrong-standing');
});

test('leaders alone direct, others than themselves, and with a day still to come', () => {
  given(examined)
    .when(command('direct'), { by: 'xa/counter-clerk', at: '2026-11-23 09:00' })
    .refused('not-permitted');
  given(run(upTo(threeDays, 'duyet'), ['xa/signer', '2026-11-23 14:00', command('claim')]))
    .when(command('direct'), { by: 'xa/signer', at: '2026-11-23 15:00' })
    .refused({ code: 'directive-to-oneself' });
  given(examined)
    .when(command('direct', { answerBy: instant('2026-11-23 09:00') }), {
      ...{ by: 'xa/signer', at: '2026-11-23 09:00' },
    })
    .refused({ code: 'answer-day-passed', after: instant('2026-11-23 09:00') });
});

test('several wait side by side, and each is answered by its number', () => {
  const twice = run(directed, [
    'xa/signer',
    '2026-11-23 09:30',
    command('direct', { answerBy, text: words('lan-hai') }),
  ]);
  const answered = run(twice, [
    'xa/specialist',
    '2026-11-23 10:00',
    command('answer-directive', { directive: 2 }),
  ]);
  assert.deepEqual(
    openDirectives(answered.state).map(({ number }) => number),
    [1],
  );
});
