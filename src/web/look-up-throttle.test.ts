import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { networkOf, throttleLookUps } from './look-up-throttle.ts';

describe('the count of look-ups', () => {
  const clock = { second: 0 };
  const now = () => new Date(Date.UTC(2026, 10, 23, 2, 0, clock.second)).toISOString();

  it('lets so many a minute pass for an address, and says how long to wait', () => {
    clock.second = 0;
    const throttle = throttleLookUps(2, now);
    assert.deepEqual([throttle.wait('10.0.0.1'), throttle.wait('10.0.0.1')], [0, 0]);
    clock.second = 20;
    assert.equal(throttle.wait('10.0.0.1'), 40);
    assert.equal(throttle.wait('10.0.0.2'), 0);
    clock.second = 59;
    assert.equal(throttle.wait('10.0.0.1'), 1);
    clock.second = 60;
    assert.equal(throttle.wait('10.0.0.1'), 0);
  });

  it('remembers so many addresses and no more', () => {
    clock.second = 0;
    const throttle = throttleLookUps(1, now, 2);
    for (const address of ['10.0.0.1', '10.0.0.2']) throttle.wait(address);
    assert.equal(throttle.wait('10.0.0.1'), 60);
    throttle.wait('10.0.0.3');
    assert.equal(throttle.wait('10.0.0.1'), 0, 'the oldest gave way');
  });

  it('takes the addresses of one household for one', () => {
    assert.equal(networkOf('203.0.113.9'), '203.0.113.9');
    assert.equal(networkOf('::ffff:203.0.113.9'), '203.0.113.9');
    for (const one of ['2001:db8:1:2::1', '2001:0db8:1:2:ffff:0:0:9', '2001:db8:1:2:3::%eth0'])
      assert.equal(networkOf(one), '2001:db8:1:2::/64', one);
    assert.notEqual(networkOf('2001:db8:1:3::1'), networkOf('2001:db8:1:2::1'));
    assert.equal(networkOf('::1'), '0:0:0:0::/64');
    assert.equal(networkOf('fe80::'), 'fe80:0:0:0::/64');
    assert.equal(networkOf(':no address'), ':no address');
  });
});
