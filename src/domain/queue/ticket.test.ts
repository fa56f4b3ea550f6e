import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFAULT_QUEUE, settingProblems, ticketLabel } from './queue-setting.ts';
import { atCounter, countAhead, decideTicket, foldTicket, inTurn, type TicketEvent } from './ticket.ts';
import { waitingFigures } from './waiting-figures.ts';

const at = (time: string) => `2026-11-23T${time}:00.000Z`;

function ticket(label: string, drawn: string, events: readonly TicketEvent[] = [], priority = false) {
  return foldTicket({ id: label, service: 'nhan', label, priority, drawnAt: at(drawn) }, events);
}

const event = (type: TicketEvent['type'], time: string, counter = 1, service: string | null = null) => ({
  ...{ type, counter, service, at: at(time) },
});

describe('the order in which tickets are called', () => {
  it('is that of coming, those with priority first', () => {
    const tickets = [ticket('A002', '01:05'), ticket('A003', '01:10', [], true), ticket('A001', '01:00')];
    assert.deepEqual(
      inTurn(tickets, ['nhan']).map(({ label }) => label),
      ['A003', 'A001', 'A002'],
    );
    assert.equal(countAhead(tickets, 'A002'), 2);
  });

  it('knows only the services of a counter, and only who waits', () => {
    const called = ticket('A001', '01:00', [event('called', '01:10')]);
    assert.deepEqual(inTurn([called, ticket('A002', '01:01')], ['tra']), []);
    assert.equal(countAhead([called], 'A001'), null);
    assert.equal(atCounter([called], 1)?.label, 'A001');
    assert.equal(atCounter([called], 2), undefined);
  });

  it('keeps the time of coming for who was sent on to another service', () => {
    const sent = ticket('A001', '01:00', [event('called', '01:10'), event('transferred', '01:12', 1, 'tra')]);
    const later = { ...ticket('B001', '01:05'), service: 'tra' };
    assert.deepEqual(
      inTurn([later, sent], ['tra']).map(({ label }) => label),
      ['A001', 'B001'],
    );
    assert.equal(sent.counter, null);
  });
});

describe('what can be done with a ticket at a counter', () => {
  const waiting = ticket('A001', '01:00');
  const called = ticket('A001', '01:00', [event('called', '01:10')]);
  const skipped = ticket('A001', '01:00', [event('called', '01:10'), event('skipped', '01:11')]);
  const served = ticket('A001', '01:00', [event('called', '01:10'), event('served', '01:20')]);
  const here = { counter: 1, taken: false };

  it('is called again, passed over, sent on or done where it was called', () => {
    assert.deepEqual(decideTicket(called, 'recall', here), { ok: true, type: 'recalled' });
    assert.deepEqual(decideTicket(called, 'skip', here), { ok: true, type: 'skipped' });
    assert.deepEqual(decideTicket(called, 'transfer', here), { ok: true, type: 'transferred' });
    assert.deepEqual(decideTicket(called, 'serve', here), { ok: true, type: 'served' });
  });

  it('is refused at another counter, before the call, and after the end', () => {
    assert.deepEqual(decideTicket(called, 'serve', { counter: 2, taken: false }), {
      ...{ ok: false, reason: 'at-another-counter' },
    });
    assert.deepEqual(decideTicket(waiting, 'skip', here), { ok: false, reason: 'not-called' });
    assert.deepEqual(decideTicket(waiting, 'recall', here), { ok: false, reason: 'not-called' });
    assert.deepEqual(decideTicket(served, 'recall', here), { ok: false, reason: 'already-done' });
  });

  it('who was passed over comes back at any counter that is free', () => {
    assert.deepEqual(decideTicket(skipped, 'recall', { counter: 2, taken: false }), {
      ...{ ok: true, type: 'recalled' },
    });
    assert.deepEqual(decideTicket(skipped, 'recall', { counter: 2, taken: true }), {
      ...{ ok: false, reason: 'counter-is-taken' },
    });
  });
});

describe('waiting figures', () => {
  it('tell median, nine of ten and the longest, by the hour of drawing, of those who were called', () => {
    const tickets = [1, 2, 3, 4, 5, 6, 7, 8, 9, 30].map((minutes, row) =>
      ticket(`A${row}`, '01:00', [event('called', `01:${String(minutes).padStart(2, '0')}`)]),
    );
    const figures = waitingFigures([...tickets, ticket('A99', '03:30')]);
    assert.deepEqual(
      { ...figures, hours: figures.hours.map(({ hour, drawn, median }) => [hour, drawn, median]) },
      {
        ...{ median: 5, p90: 9, longest: 30, drawn: 11, called: 10, served: 0, skipped: 0, uncalled: 1 },
        hours: [
          [8, 10, 5],
          [10, 1, null],
        ],
      },
    );
  });

  it('count the first call: who is called again has not waited longer', () => {
    const again = ticket('A001', '01:00', [event('called', '01:04'), event('recalled', '01:20')]);
    assert.equal(waitingFigures([again]).median, 4);
  });
});

describe('the services of a desk', () => {
  it('have names, and a letter each', () => {
    assert.deepEqual(settingProblems(DEFAULT_QUEUE), []);
    const services = [
      { id: 'a', name: '', letter: 'A' },
      { id: 'b', name: 'Nộp hồ sơ', letter: 'A' },
      { id: 'c', name: 'Trả', letter: 'Đ' },
    ];
    assert.deepEqual(
      settingProblems({ services, counters: 0, priorities: [] }).map(({ code }) => code),
      ['service-without-name', 'letter-twice', 'letter-not-one', 'counters-out-of-range'],
    );
    assert.deepEqual(settingProblems({ services: [], counters: 1, priorities: [] }), [
      { code: 'no-service' },
    ]);
  });

  it('print numbers that only grow', () => {
    assert.equal(ticketLabel({ letter: 'A' }, 7), 'A007');
    assert.equal(ticketLabel({ letter: 'B' }, 1000), 'B1000');
  });
});
