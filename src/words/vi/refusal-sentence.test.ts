import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OFFICER_ROLES } from '../../domain/access/roles.ts';
import { COMMAND_TYPES } from '../../domain/dossier/commands.ts';
import type { Refusal, RefusalCode } from '../../domain/dossier/refusals.ts';
import { STANDINGS } from '../../domain/dossier/state.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { assertIsSentence, NAMES } from './sentence.test-data.ts';

const AT = '2026-11-27T02:30:00.000Z';

/** At least one refusal of each code; a code that is forgotten fails the build. */
const REFUSALS: { [Code in RefusalCode]: readonly Extract<Refusal, { code: Code }>[] } = {
  'unknown-dossier': [{ code: 'unknown-dossier' }],
  'unknown-procedure': [{ code: 'unknown-procedure', procedure: 'x' }],
  'already-handled': [
    { code: 'already-handled', event: 'HandedOver', by: 'o-1', at: AT },
    { code: 'already-handled', event: 'DossierSubmitted', by: null, at: AT },
  ],
  'command-id-reused': [{ code: 'command-id-reused' }],
  'wrong-standing': COMMAND_TYPES.flatMap((command) =>
    STANDINGS.map((standing) => ({ code: 'wrong-standing' as const, command, standing })),
  ),
  'wrong-step': [{ code: 'wrong-step', command: 'hand-over', work: 'sign' }],
  'not-permitted': [
    { code: 'not-permitted', command: 'sign', roles: ['signer'] },
    { code: 'not-permitted', command: 'submit', roles: ['counter-clerk', 'applicant', 'delegate'] },
  ],
  'outside-own-procedures': COMMAND_TYPES.map((command) => ({
    code: 'outside-own-procedures' as const,
    command,
  })),
  'held-by-other': [{ code: 'held-by-other', officer: 'o-1' }],
  'already-opened': [{ code: 'already-opened' }],
  'nothing-corrected': [{ code: 'nothing-corrected' }],
  'reason-required': COMMAND_TYPES.map((command) => ({ code: 'reason-required' as const, command })),
  'nothing-asked': [{ code: 'nothing-asked' }],
  'nothing-provided': [{ code: 'nothing-provided' }],
  'papers-missing': [
    { code: 'papers-missing', papers: ['to-khai'] },
    { code: 'papers-missing', papers: ['to-khai', 'giay-chung-sinh'] },
  ],
  'unknown-paper': [
    { code: 'unknown-paper', paper: 'to-khai' },
    { code: 'unknown-paper', paper: null },
  ],
  'counts-invalid': [{ code: 'counts-invalid' }],
  'secret-takes-no-files': [{ code: 'secret-takes-no-files' }],
  'channel-not-offered': (['counter', 'post', 'online'] as const).map((channel) => ({
    code: 'channel-not-offered',
    channel,
  })),
  'agency-not-competent': [
    { code: 'agency-not-competent', agency: 'phường An Hòa' },
    { code: 'agency-not-competent', agency: '' },
  ],
  'procedure-not-in-force': [{ code: 'procedure-not-in-force', validFrom: '2026-12-01' }],
  'unknown-limit-case': [
    { code: 'unknown-limit-case', limitCase: null },
    { code: 'unknown-limit-case', limitCase: 'phải xác minh' },
  ],
  'intake-missing': [{ code: 'intake-missing' }],
  'intake-already-there': [{ code: 'intake-already-there' }],
  'delegation-paper-required': [{ code: 'delegation-paper-required' }],
  'second-supplement-needs-leader': [{ code: 'second-supplement-needs-leader' }],
  'unknown-officer': [{ code: 'unknown-officer', officer: 'o-1' }],
  'officer-lacks-duty': OFFICER_ROLES.map((role) => ({
    ...{ code: 'officer-lacks-duty', officer: 'o-1', role, unit: 'đất đai' },
  })),
  'already-with-officer': [{ code: 'already-with-officer', officer: 'o-1' }],
  'held-by-nobody': [{ code: 'held-by-nobody' }],
  'not-sent-back-there': [{ code: 'not-sent-back-there', step: 'thẩm định' }],
  'not-the-last-examination': [{ code: 'not-the-last-examination' }],
  'the-last-examination': [{ code: 'the-last-examination' }],
  'number-required': (['issue', 'require-payment', 'confirm-payment', 'serve-at-once'] as const).map(
    (command) => ({ code: 'number-required', command }),
  ),
  'identity-check-required': [{ code: 'identity-check-required' }],
  'no-delegate-on-dossier': [{ code: 'no-delegate-on-dossier' }],
  'post-details-required': [{ code: 'post-details-required' }],
  'not-lapsed': [
    { code: 'not-lapsed', until: AT },
    { code: 'not-lapsed', until: null },
  ],
  'decision-signed': [{ code: 'decision-signed' }],
  'already-extended': [{ code: 'already-extended', atMost: 1 }],
  'date-not-later': [{ code: 'date-not-later', after: AT }],
  'date-not-in-working-time': [{ code: 'date-not-in-working-time' }],
  'date-stays': [{ code: 'date-stays' }],
  'date-not-moved': [{ code: 'date-not-moved' }],
  'date-told': [{ code: 'date-told' }],
  'date-set-since': [{ code: 'date-set-since' }],
  'no-date-to-tell': [{ code: 'no-date-to-tell' }],
  'unknown-fee': [{ code: 'unknown-fee', fee: 'le-phi' }],
  'fee-settled': [{ code: 'fee-settled', fee: 'le-phi' }],
  'amount-invalid': [
    { code: 'amount-invalid', owed: 15_000 },
    { code: 'amount-invalid', owed: null },
  ],
  'fees-unpaid': [{ code: 'fees-unpaid', fees: ['le-phi', 'phi'] }],
  'no-papers-on-the-way': [{ code: 'no-papers-on-the-way' }],
  'minutes-incomplete': [{ code: 'minutes-incomplete' }],
  'unknown-unit': [{ code: 'unknown-unit', agency: 'so-tnmt', unit: 'dat-dai' }],
  'asks-itself': [{ code: 'asks-itself' }],
  'unknown-leg': [{ code: 'unknown-leg', leg: 2 }],
  'deadline-outside-due': [{ code: 'deadline-outside-due', after: AT, until: AT }],
  'not-late': [{ code: 'not-late', until: AT }],
  'directive-to-oneself': [{ code: 'directive-to-oneself' }],
  'answer-day-passed': [{ code: 'answer-day-passed', after: AT }],
  'unknown-directive': [{ code: 'unknown-directive', directive: 1 }],
  'nothing-to-send': [{ code: 'nothing-to-send' }],
  'others-outstanding': [
    { code: 'others-outstanding', parts: ['thue', 'cong-an'], opinions: 0 },
    { code: 'others-outstanding', parts: [], opinions: 2 },
    { code: 'others-outstanding', parts: ['thue'], opinions: 1 },
  ],
  'notice-required': [{ code: 'notice-required', promise: AT }],
  'tracking-required': [{ code: 'tracking-required' }],
  'originals-not-held': [{ code: 'originals-not-held' }],
  'late-entry-out-of-order': [{ code: 'late-entry-out-of-order', notBefore: AT }],
  'late-entry-in-future': [{ code: 'late-entry-in-future' }],
  'no-late-entry': [{ code: 'no-late-entry' }],
  'own-late-entry': [{ code: 'own-late-entry' }],
  'late-entry-of-others': [{ code: 'late-entry-of-others', agency: 'so-tnmt' }],
  'late-entry-judged': [
    { code: 'late-entry-judged', verdict: 'approved' },
    { code: 'late-entry-judged', verdict: 'objected' },
  ],
  'not-entered-late': [{ code: 'not-entered-late', command: 'judge-late-entry' }],
  'papers-where-they-belong': [{ code: 'papers-where-they-belong' }],
  'papers-reported': [{ code: 'papers-reported', at: AT }],
  'beyond-calendar': [{ code: 'beyond-calendar', until: '2026-12-31' }],
};

const say = (refusal: Refusal) => refusalSentence(refusal, NAMES);

describe('a refusal', () => {
  for (const [code, refusals] of Object.entries(REFUSALS)) {
    it(`${code} is a sentence that says what to do next`, () => {
      for (const refusal of refusals as readonly Refusal[]) {
        assertIsSentence(say(refusal));
        assert.match(say(refusal), /\. Xin |: xin /);
      }
    });
  }

  it('names people, papers, steps and times', () => {
    assert.match(say({ code: 'held-by-other', officer: 'o-1' }), /Phạm Thị Ngọc Trâm o-1/);
    assert.match(say({ code: 'papers-missing', papers: ['a', 'b'] }), /Giấy a; Giấy b\./);
    assert.match(say({ code: 'not-sent-back-there', step: 's' }), /“Bước s”/);
    assert.match(
      say({ code: 'already-handled', event: 'HandedOver', by: 'o-1', at: AT }),
      /chuyển xử lý, thứ Sáu 27\/11\/2026, 09:30, do Phạm Thị Ngọc Trâm o-1 thực hiện/,
    );
    assert.match(say({ code: 'agency-not-competent', agency: 'x' }), /^Ủy ban nhân dân x không/);
    assert.match(
      say({ code: 'not-permitted', command: 'submit', roles: ['counter-clerk', 'applicant', 'delegate'] }),
      /cán bộ tiếp nhận, người nộp hồ sơ hoặc người được ủy quyền/,
    );
  });
});
