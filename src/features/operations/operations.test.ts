import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answersWithin } from './queries.ts';

describe('the health of the database', () => {
  it('is what it says of itself', async () => {
    assert.equal(await answersWithin({ answers: async () => true }, 1000), true);
    assert.equal(await answersWithin({ answers: async () => false }, 1000), false);
  });

  it('is bad where it says nothing', async () => {
    assert.equal(await answersWithin({ answers: () => new Promise(() => undefined) }, 10), false);
  });
});
