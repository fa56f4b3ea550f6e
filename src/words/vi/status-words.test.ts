import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COMMAND_WORDS } from './command-words.ts';
import { EVENT_WORDS } from './event-words.ts';
import { capitalise, eitherOf } from './phrases.ts';
import { CHANNEL_WORDS, WORK_WORDS } from './procedure-words.ts';
import { STANDING_WORDS, STATUS_WORDS } from './status-words.ts';

describe('words within a sentence', () => {
  const tables = { STATUS_WORDS, STANDING_WORDS, COMMAND_WORDS, EVENT_WORDS, CHANNEL_WORDS, WORK_WORDS };
  for (const [name, table] of Object.entries(tables)) {
    it(`${name} are short, in NFC, and without capital or full stop`, () => {
      for (const words of Object.values(table)) {
        assert.equal(words, words.normalize('NFC'));
        assert.match(words, /^\p{Ll}[\p{L}, ]{0,40}$/u);
      }
    });

    it(`${name} say each thing differently`, () => {
      assert.equal(new Set(Object.values(table)).size, Object.keys(table).length);
    });
  }

  it('get their capital in Vietnamese', () => {
    assert.equal(capitalise('ủy ban'), 'Ủy ban');
    assert.equal(capitalise('đã ký'), 'Đã ký');
    assert.equal(capitalise(''), '');
  });

  it('are listed as people list them', () => {
    assert.equal(eitherOf(['a']), 'a');
    assert.equal(eitherOf(['a', 'b']), 'a hoặc b');
    assert.equal(eitherOf(['a', 'b', 'c']), 'a, b hoặc c');
    assert.equal(eitherOf([]), '');
  });
});
