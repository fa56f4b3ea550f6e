import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  anIntake,
  command,
  instant,
  receiveAtCounter,
  settingOf,
} from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { THREE_DAYS } from '../../../test/support/dossier-procedures.ts';
import { given, run } from '../../../test/support/dossier-specification.ts';
import { lawFor, type SpecialRules, USUAL_RULES } from '../regime/local-rules.ts';
import { REGIMES } from '../regime/regimes.ts';

/** The three-day procedure where its field has something otherwise; due dates are counted by hand. */
function under(rules: Omit<SpecialRules, 'basis'>) {
  const fields = [{ field: THREE_DAYS.field, basis: 'Luật của lĩnh vực', ...rules }];
  const regime = lawFor(REGIMES.R2018, { ...USUAL_RULES, fields }, THREE_DAYS);
  return settingOf(THREE_DAYS, 'R2018', { regime });
}

const usual = under({});
const afterHours = under({ afterHours: { lastMinutes: 60 } });
const online = command('submit', { intake: anIntake({ channel: 'online' }) });

test('R-AFTERHOURS: filed online after hours or within the last hour, the answer counts from the next working day', () => {
  for (const [filed, answer] of [
    ['2026-11-27 16:00', '2026-11-30 16:00'], // the minute itself is before the cut (ruling 5)
    ['2026-11-27 16:01', '2026-11-30 17:00'],
    ['2026-11-27 19:30', '2026-11-30 17:00'],
    ['2026-11-28 10:00', '2026-11-30 17:00'],
    ['2026-11-23 16:30', '2026-11-25 17:00'], // Tuesday 24/11 is off
    ['2026-11-26 06:00', '2026-11-26 17:00'],
    ['2026-11-26 11:30', '2026-11-27 11:00'], // between the sessions is not after hours
  ] as const)
    given(afterHours)
      .when(online, { by: 'applicant', at: filed })
      .then({ type: 'DossierSubmitted', data: { answerBy: instant(answer) } });
});

test('R-AFTERHOURS is off where nothing says so, and is nothing for what comes on paper', () => {
  given(usual)
    .when(online, { by: 'applicant', at: '2026-11-27 16:30' })
    .then({ type: 'DossierSubmitted', data: { answerBy: instant('2026-11-30 16:30') } });
  given(afterHours)
    .when(command('submit'), { by: 'xa/counter-clerk', at: '2026-11-26 16:30' })
    .then({ type: 'DossierSubmitted', data: { answerBy: instant('2026-11-27 16:30') } });
});

test('R-AFTERHOURS: accepted within the last hour, both dates count from the next opening, and say from when', () => {
  const byThen = (setting: typeof usual) =>
    given(run(setting, ['applicant', '2026-11-26 09:00', online])).when(command('receive'), {
      ...{ by: 'xa/counter-clerk', at: '2026-11-26 16:30' },
    });
  const { state } = byThen(afterHours).then({
    type: 'DossierReceived',
    data: {
      due: {
        // 24 hours: Friday, Monday and Tuesday; in law the three days after Friday.
        promise: instant('2026-12-01 17:00'),
        law: instant('2026-12-02 17:00'),
        countedFrom: instant('2026-11-27 07:00'),
        wholeMinutes: 1440,
      },
    },
  });
  assert.ok(state.status === 'received');
  assert.equal(state.clock.receivedAt, instant('2026-11-26 16:30'));
  assert.equal(state.clock.history[0]?.at, instant('2026-11-27 07:00'));
  const { events } = byThen(usual).then({
    type: 'DossierReceived',
    data: { due: { promise: instant('2026-12-01 16:30'), law: instant('2026-12-01 17:00') } },
  });
  assert.ok(!JSON.stringify(events).includes('countedFrom'));
});

test('R-AFTERHOURS: a supplement brought before the time began lets it begin anew no earlier than that', () => {
  const asked = run(
    afterHours,
    ['applicant', '2026-11-26 09:00', online],
    ['xa/counter-clerk', '2026-11-26 16:30', command('receive')],
    ['xa/counter-clerk', '2026-11-26 16:35', command('hand-over')],
    ['xa/specialist', '2026-11-26 16:40', command('request-supplement')],
  );
  given(asked)
    .when(command('provide-supplement'), { by: 'xa/counter-clerk', at: '2026-11-26 16:50' })
    .then({
      type: 'SupplementProvided',
      data: {
        due: { promise: instant('2026-12-01 17:00'), countedFrom: instant('2026-11-27 07:00') },
      },
    });
});

test('R-ONLINE and R-PAPER: a procedure may have other hours, and other days', () => {
  const short = under({
    answer: { online: { amount: 4, unit: 'wh' }, paper: { amount: 2, unit: 'wd' } },
  });
  given(short)
    .when(online, { by: 'applicant', at: '2026-11-23 09:30' })
    .then({ type: 'DossierSubmitted', data: { answerBy: instant('2026-11-23 15:30') } });
  given(short)
    .when(command('submit'), { by: 'xa/counter-clerk', at: '2026-11-23 09:30' })
    .then({ type: 'DossierSubmitted', data: { answerBy: instant('2026-11-26 09:30') } });
});

test('ruling 9: a field may have another limit than three days for what restarts the time, or never restart it', () => {
  const asked = (setting: typeof usual) =>
    given(upTo(setting, 'tham-tra', '2026-11-23 09:30')).when(command('request-supplement'), {
      ...{ by: 'xa/specialist', at: '2026-11-27 09:00' },
    });
  // The third working day after Monday 23/11 is Friday 27/11, the second Thursday.
  asked(usual).then({ type: 'SupplementRequested', data: { clock: 'restart' } });
  asked(under({ supplement: { restartWithinWorkingDays: 2 } })).then({
    ...{ type: 'SupplementRequested', data: { clock: 'resume' } },
  });
  asked(under({ supplement: { rule: 'resume' } })).then({
    ...{ type: 'SupplementRequested', data: { clock: 'resume' } },
  });
});

test('R-SUPP-EXPIRY: where the field has it, the supplement lapses, at intake and during resolution', () => {
  const lapsing = under({ supplement: { lapsesAfterWorkingDays: 15 } });
  const submitted = run(lapsing, ['xa/counter-clerk', '2026-11-23 09:30', command('submit')]);
  const examined = upTo(lapsing, 'tham-tra', '2026-11-23 09:30');
  for (const [history, by, stage, status] of [
    [submitted, 'xa/counter-clerk', 'intake', 'declined'],
    [examined, 'xa/specialist', 'resolution', 'stopped'],
  ] as const) {
    // Fifteen working days after Monday 23/11, without the 24th: Tuesday 15/12.
    const waiting = given(history)
      .when(command('request-supplement'), { by, at: '2026-11-23 15:00' })
      .then({ type: 'SupplementRequested', data: { stage, expiresAt: instant('2026-12-15 17:00') } });
    given(waiting)
      .when(command('expire'), { by: 'system', at: '2026-12-15 17:00' })
      .refused({ code: 'not-lapsed', until: instant('2026-12-15 17:00') });
    const { state } = given(waiting)
      .when(command('expire'), { by: 'system', at: '2026-12-15 17:01' })
      .then({ type: 'SupplementExpired', data: { stage } });
    assert.equal(state.status, status);
  }
});

test('ruling 15: the base due is of the last lawful start; a restart and a resume move it, a new date does not', () => {
  const examined = upTo(usual, 'tham-tra', '2026-11-23 09:30');
  const baseOf = ({ state }: typeof examined) => ('clock' in state ? state.clock.baseDue : '');
  assert.equal(baseOf(examined), instant('2026-11-27 17:00'));
  const extended = run(examined, ['xa/signer', '2026-11-25 09:00', command('extend')]);
  assert.equal(baseOf(extended), instant('2026-11-27 17:00'));
  // Asked on Thursday 26/11, within three days; complete on Wednesday 02/12: Thursday, Friday, Monday 07/12.
  const restarted = run(
    extended,
    ['xa/specialist', '2026-11-26 08:00', command('request-supplement')],
    ['xa/counter-clerk', '2026-12-02 08:00', command('provide-supplement')],
  );
  assert.equal(baseOf(restarted), instant('2026-12-07 17:00'));
  // Resumed instead: of the law's time, Thursday from 08:00 and Friday were left; from Wednesday 02/12 08:00 on.
  const resuming = upTo(under({ supplement: { rule: 'resume' } }), 'tham-tra', '2026-11-23 09:30');
  const resumed = run(
    resuming,
    ['xa/specialist', '2026-11-26 08:00', command('request-supplement')],
    ['xa/counter-clerk', '2026-12-02 08:00', command('provide-supplement')],
  );
  assert.equal(baseOf(resumed), instant('2026-12-03 17:00'));
  assert.equal(
    baseOf(run(usual, ['xa/counter-clerk', '2026-11-23 09:30', receiveAtCounter()])),
    baseOf(examined),
  );
});
