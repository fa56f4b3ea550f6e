import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { STATUSES } from '../../domain/dossier/status.ts';
import {
  DOT_STATE_WORDS,
  DOT_WORDS,
  DUE_WORDS,
  NEXT_ACTION_SENTENCES,
  publicSentence,
} from './public-sentence.ts';
import { assertIsSentence } from './sentence.test-data.ts';

describe('the public', () => {
  it('reads a sentence for every status, stage and delay', () => {
    for (const status of STATUSES) {
      for (const stage of [null, 'intake', 'resolution'] as const) {
        for (const late of [false, true]) assertIsSentence(publicSentence({ status, stage, late }));
      }
    }
  });

  it('reads another sentence for each status', () => {
    const all = STATUSES.map((status) => publicSentence({ status, stage: null, late: false }));
    assert.equal(new Set(all).size, STATUSES.length);
  });

  it('is told of a delay and of the stage', () => {
    assert.equal(
      publicSentence({ status: 'in-progress', stage: null, late: true }),
      'Hồ sơ đang được giải quyết nhưng đã trễ hẹn.',
    );
    assert.equal(
      publicSentence({ status: 'awaiting-supplement', stage: 'intake', late: false }),
      'Hồ sơ cần bổ sung trước khi được tiếp nhận.',
    );
  });

  it('is told that the date is a new one', () => {
    assert.equal(
      publicSentence({ status: 'in-progress', stage: null, late: false, extended: true }),
      'Hồ sơ đang được giải quyết; cơ quan xin lỗi và đã hẹn lại ngày trả.',
    );
  });

  it('reads what to do next', () => {
    for (const sentence of Object.values(NEXT_ACTION_SENTENCES)) assertIsSentence(sentence);
  });

  it('reads labels in NFC', () => {
    for (const words of [DOT_WORDS, DOT_STATE_WORDS, DUE_WORDS].flatMap((table) => Object.values(table))) {
      assert.equal(words, words.normalize('NFC'));
    }
  });
});
