import type { CountedDossier } from './counted-office.ts';

/** Three procedures of a ward: three working days, two, and twenty with parts at other agencies. */
export const M = 'xac-nhan-tinh-trang-hon-nhan';
export const C = 'chung-thuc-hop-dong';
export const L = 'lien-thong-khai-sinh';

const of = (procedure: string, came: string, ...deeds: CountedDossier['deeds']): CountedDossier => ({
  ...{ procedure, channel: 'counter', came, deeds },
});
const by = (channel: CountedDossier['channel'], dossier: CountedDossier): CountedDossier => ({
  ...dossier,
  channel,
});

/**
 * Two quarters of 2026: the second, from 15/03, and the third, from 15/06. Beside each dossier what a person counts: the day
 * the law gives (received on a day, so many working days after it, until 17:00), and what it was in either quarter.
 */
export const COUNTED_DOSSIERS: readonly CountedDossier[] = [
  // Received before: carried into the second quarter. Ended before it: nowhere.
  of(M, '12/03 08:30', ['12/03 10:00', 'X'], ['16/03 09:00', 'done']), // due 17/03: early
  by('post', of(M, '13/03 08:30', ['13/03 10:00', 'Y'], ['18/03 16:00', 'done'])), // due 18/03: on time
  of(C, '13/03 08:30', ['13/03 10:00', 'Y'], ['19/03 09:00', 'done']), // due 17/03: late
  of(C, '10/03 08:30', ['10/03 10:00', 'X'], ['11/03 09:00', 'done']), // nowhere
  // Received and resolved in the second quarter.
  of(M, '06/04 08:30', ['06/04 10:00', 'X'], ['07/04 09:00', 'done']), // due 09/04: early
  of(M, '06/04 08:31', ['06/04 10:00', 'X'], ['07/04 09:00', 'done']), // early
  of(M, '06/04 08:32', ['06/04 10:00', 'X'], ['08/04 16:59', 'done']), // early
  of(M, '06/04 08:33', ['06/04 10:00', 'Y'], ['09/04 17:00', 'done']), // on time, in its last minute
  of(M, '06/04 08:34', ['06/04 10:00', 'Y'], ['10/04 07:30', 'done']), // late
  by('online', of(M, '06/05 09:00', ['06/05 10:00', 'X'], ['08/05 09:00', 'done'])), // due 11/05: early
  by('online', of(M, '06/05 09:01', ['06/05 10:00', 'X'], ['08/05 09:00', 'done'])), // early
  by('online', of(M, '06/05 09:02', ['06/05 10:00', 'X'], ['11/05 09:00', 'done'])), // on time
  by('post', of(M, '06/05 09:03', ['06/05 10:00', 'Y'], ['12/05 09:00', 'done'])), // late
  of(C, '18/05 08:30', ['18/05 10:00', 'X'], ['18/05 16:00', 'done']), // due 20/05: early
  of(C, '18/05 08:31', ['18/05 10:00', 'X'], ['18/05 16:00', 'done']), // early
  of(C, '18/05 08:32', ['18/05 10:00', 'Y'], ['20/05 16:00', 'done']), // on time
  of(C, '18/05 08:33', ['18/05 10:00', 'Y'], ['21/05 09:00', 'done']), // late
  of(M, '06/04 08:35', ['08/04 09:00', 'withdrawn']), // early, without result, nobody examined it
  // Asked within three working days: the time begins anew on 20/04, due 23/04: on time.
  of(
    ...([M, '06/04 08:36'] as const),
    ...([
      ['06/04 10:00', 'X'],
      ['07/04 09:00', 'supplement'],
      ['20/04 09:00', 'brought'],
    ] as const),
    ['23/04 15:00', 'done'],
  ),
  // A new date was told, 15/05; it is judged by the old one, 07/05: late.
  of(M, '04/05 08:30', ['04/05 10:00', 'Y'], ['06/05 09:00', 'extended'], ['12/05 09:00', 'done']),
  // Two supplements: anew on 08/06, due 11/06; stands still from 09/06 to 22/06 with two days left, due 24/06: on time.
  of(
    ...([M, '01/06 08:30'] as const),
    ...([
      ['01/06 10:00', 'X'],
      ['02/06 09:00', 'supplement'],
      ['08/06 09:00', 'brought'],
    ] as const),
    ...([
      ['09/06 10:00', 'supplement by leader'],
      ['22/06 09:00', 'brought'],
    ] as const),
    ['24/06 15:00', 'done'],
  ),
  // Liên thông: other agencies have their parts, and it is counted once, here. Due 22/06, withdrawn before.
  of(L, '25/05 08:30', ['25/05 10:00', 'X'], ['19/06 09:00', 'withdrawn']),
  // Open when the second quarter ended.
  of(M, '11/06 08:30', ['11/06 10:00', 'X'], ['16/06 09:00', 'done']), // due 16/06: in time; then on time
  of(M, '08/06 08:30', ['08/06 10:00', 'Y'], ['17/06 09:00', 'done']), // due 11/06: late; then late
  of(C, '09/06 08:30', ['09/06 10:00', 'Y']), // due 11/06: late, and again
  by('online', of(M, '14/06 23:59', ['15/06 08:00', 'X'], ['15/06 16:00', 'done'])), // of the second; due 17/06: early
  of(M, '01/06 08:31', ['01/06 10:00', 'Y'], ['08/06 09:00', 'supplement'], ['20/07 09:00', 'stopped']), // due 04/06: late, asked too late to stop the time
  of(M, '02/06 08:30', ['02/06 10:00', 'X'], ['03/06 09:00', 'supplement']), // stands still: in time, and again
  // Declined, and never received: nowhere.
  { ...by('online', of(M, '10/06 08:30', ['11/06 09:00', 'declined'])), received: 'never' },
  { ...by('online', of(M, '10/06 08:31')), received: 'never' },
  // Received in the third quarter, the first in its first minute.
  of(M, '15/06 00:00', ['15/06 10:00', 'X'], ['17/06 09:00', 'done']), // due 18/06: early
  by('online', of(M, '06/07 08:30', ['06/07 10:00', 'X'], ['08/07 09:00', 'done'])), // due 09/07: early
  by('online', of(M, '06/07 08:31', ['06/07 10:00', 'X'], ['08/07 09:00', 'done'])), // early
  by('online', of(M, '06/07 08:32', ['06/07 10:00', 'Y'], ['09/07 09:00', 'done'])), // on time
  of(C, '06/07 08:33', ['06/07 10:00', 'X'], ['06/07 16:00', 'done']), // due 08/07: early
  of(C, '06/07 08:34', ['06/07 10:00', 'Y'], ['09/07 09:00', 'done']), // late
  of(L, '01/07 08:30', ['01/07 10:00', 'X'], ['02/07 09:00', 'parts']), // due 29/07: late
  of(M, '10/09 08:30', ['10/09 10:00', 'X']), // due 15/09: in time
  { ...of(M, '20/07 08:30'), received: 'served' }, // early, served at the counter
  by('post', of(M, '10/08 08:30', ['10/08 10:00', 'X'], ['11/08 09:00', 'refused'])), // due 13/08: early
];
