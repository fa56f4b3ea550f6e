import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { command, settingOf, threeDays, words } from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { THREE_DAYS } from '../../../test/support/dossier-procedures.ts';
import { type History, run } from '../../../test/support/dossier-specification.ts';
import { provinceCalendar } from '../calendar/province-calendar.ts';
import { maskedName, provedView, type Referred } from './proved-view.ts';
import { isFiled } from './state.ts';

const FEE = {
  code: 'le-phi',
  name: 'Lệ phí',
  amount: 15_000,
  moment: 'result',
  basis: 'Nghị quyết',
} as const;
const PROCEDURE = { ...THREE_DAYS, fees: [FEE] };
const setting = settingOf(PROCEDURE);
const submitted = run(setting, ['xa/counter-clerk', '2026-11-23 08:00', command('submit')]);
const working = upTo(setting, 'tham-tra');

const TEXTS = new Map([
  ['ban-sao-moi', 'Bản sao cũ quá, ông Tư nói vậy'],
  ['ban-an', 'Bản án'],
  ['ban-sao-mo', 'Lý do'],
]);

function view({ state, events }: History, given: Partial<Referred> = {}) {
  assert.ok(isFiled(state));
  return provedView(state, events, {
    ...{ procedure: PROCEDURE, calendar: provinceCalendar },
    nameOf: ({ id }) => (id === 'nguoi-nop' ? 'Nguyễn Văn A' : undefined),
    wording: ({ id }) => TEXTS.get(id),
    ...given,
  });
}

describe('what a proof opens', () => {
  it('is no more than ruling 20 lists', () => {
    const keys = ['procedure', 'applicant', 'limit', 'fees', 'asked', 'reason'];
    assert.deepEqual(Object.keys(view(working)), keys);
    assert.deepEqual(view(working).fees, [{ name: 'Lệ phí', amount: 15_000, moment: 'result' }]);
    assert.equal(view(working).procedure, PROCEDURE.name);
    assert.equal(view(working).applicant, 'N***** V** A');
  });

  it('has neither name nor reason where they cannot be known', () => {
    const erased = view(working, { nameOf: () => undefined, calendar: null });
    assert.deepEqual([erased.applicant, erased.reason], [null, null]);
  });

  it('before receipt goes by the procedure', () => {
    assert.deepEqual(view(submitted).limit, { amount: 3, unit: 'wd' });
    assert.deepEqual(view(submitted).fees, view(working).fees);
    assert.equal(view(submitted).reason, null);
    const [limit] = PROCEDURE.limits;
    assert.ok(limit);
    const limits = [limit, { ...limit, case: 'phải xác minh' }];
    assert.equal(view(submitted, { procedure: { ...PROCEDURE, limits } }).limit, null);
  });

  it('names no fee once it was closed without a result: nothing is to be paid', () => {
    const withdrawn = run(working, ['xa/counter-clerk', '2026-11-23 10:00', command('withdraw')]);
    assert.deepEqual(view(withdrawn).fees, []);
    const declined = run(submitted, ['xa/counter-clerk', '2026-11-23 08:10', command('decline')]);
    assert.deepEqual(view(declined).fees, []);
  });

  it('names the papers asked for, as long as they are awaited', () => {
    const items = [
      { paper: 'ban-sao', wording: words('ban-sao-moi') },
      { paper: null, wording: words('ban-an') },
      { paper: null, wording: words('da-xoa') },
    ];
    const asked = run(submitted, [
      'xa/counter-clerk',
      '2026-11-23 09:00',
      command('request-supplement', { items }),
    ]);
    assert.deepEqual(view(asked).asked, ['Bản sao giấy tờ', 'Bản án']);
    const brought = run(asked, ['xa/counter-clerk', '2026-11-25 09:00', command('provide-supplement')]);
    assert.deepEqual(view(brought).asked, []);
  });

  it('explains the date of a dossier that is worked on', () => {
    assert.equal(view(upTo(threeDays, 'tham-tra')).reason?.cause, 'received');
  });
});

describe('a masked name', () => {
  it('keeps the first letter of each word', () => {
    const masked = {
      ...{ 'Nguyễn Văn A': 'N***** V** A', 'Đặng  Thị Ớt ': 'Đ*** T** Ớ*', '': '', An: 'A*' },
      'CÔNG TY TNHH Á Châu': 'C*** T* T*** Á C***',
    };
    for (const [name, expected] of Object.entries(masked)) {
      assert.equal(maskedName(name), expected);
      assert.equal(maskedName(name.normalize('NFD')), expected);
    }
  });
});
