import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isUnavailable, noteOf, statusOf } from './fault.ts';

function fault(message: string, more: object = {}): Error {
  return Object.assign(new Error(message), more);
}

describe('a fault', () => {
  it('is noted by its kind, its code and its place, without its words', () => {
    const note = noteOf(fault('Nguyễn Văn A\n at nhà riêng', { code: '23505' }));
    assert.equal(note.fault, 'Error');
    assert.equal(note.code, '23505');
    assert.match(note.at[0] ?? '', /fault\.test\.ts/);
    assert.doesNotMatch(JSON.stringify(note), /Nguyễn|nhà riêng/);
    assert.deepEqual(noteOf('Nguyễn Văn A'), { fault: 'string', code: null, at: [] });
  });

  it('is an outage where the database cannot be asked', () => {
    for (const code of ['ECONNREFUSED', '08006', '53300', '57P01', '57P03']) {
      assert.equal(isUnavailable(fault('x', { code })), true, code);
    }
    assert.equal(isUnavailable(fault('Connection terminated unexpectedly')), true);
    assert.equal(isUnavailable(fault('timeout exceeded when trying to connect')), true);
    for (const code of ['23505', '42P01', '57014', '']) {
      assert.equal(isUnavailable(fault('x', { code })), false, code);
    }
    assert.equal(isUnavailable('ECONNREFUSED'), false);
  });

  it('has the status it asks for, if that is one', () => {
    assert.equal(statusOf(fault('x', { statusCode: 413 })), 413);
    for (const statusCode of [undefined, 200, 700, '404']) {
      assert.equal(statusOf(fault('x', { statusCode })), 500);
    }
  });
});
