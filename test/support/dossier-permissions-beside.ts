/*
 * The rest of the table in `dossier-permissions.ts`, for what may be done at many places in the same way: a command, the
 * places by the names of the groups below, and the rights. Written by hand from the articles and rulings, too.
 */

const AT_SECTION = [
  ...['to be assigned', 'given, unopened', 'given and opened'],
  ...['given by examiner', 'examined by oneself', 'examined by another', 'examined by a unit'],
  ...['examined by a head', 'approved by a head'],
];
const BEYOND_SECTION = ['approved by leaders', 'to be signed', 'to be issued', 'to be taken in'];
const WAITING = ['asked in resolution', 'awaiting payment'];

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  examined: ['examined by oneself', 'examined by a unit'],
  'by others': ['given by examiner', 'examined by another'],
  heads: [
    'to be assigned',
    'given, unopened',
    'given and opened',
    'examined by a head',
    'approved by a head',
  ],
  leaders: ['approved by leaders', 'to be signed'],
  'beyond section': BEYOND_SECTION,
  'on the way': ['back at the desk', ...AT_SECTION, ...BEYOND_SECTION],
  waiting: WAITING,
  open: ['received', 'back at the desk', ...AT_SECTION, ...BEYOND_SECTION, ...WAITING],
  closed: ['declined', 'withdrawn', 'stopped'],
};

const TABLE = `
  command             places              TN TK ĐM TP CV LĐ VT TQ QC QH GS  ND UQ HT

  guide               nothing             A  A  A  .  .  .  .  .  .  .  .   .  .  .
  guide               draft               A  A  A  .  .  .  .  .  .  .  .   .  .  .
  guide               submitted           A  A  A  .  .  .  .  .  .  .  .   .  .  .
  guide               asked at intake     A  A  A  .  .  .  .  .  .  .  .   .  .  .
  guide               declined            A  A  A  .  .  .  .  .  .  .  .   .  .  .
  guide               open                A  A  A  .  .  .  .  .  .  .  .   .  .  .
  guide               resolved            A  A  A  .  .  .  .  .  .  .  .   .  .  .
  submit              draft               A  .  .  .  .  .  .  .  .  .  .   x  x  .
  receive             draft               A  .  .  .  .  .  .  .  .  .  .   .  .  .
  serve-at-once       nothing             A  .  .  .  .  .  .  .  .  .  .   .  .  .
  serve-at-once       draft               A  .  .  .  .  .  .  .  .  .  .   .  .  .
  serve-at-once       submitted           A  .  .  .  .  .  .  .  .  .  .   .  .  .
  expire              asked at intake     .  .  .  .  .  .  .  .  .  .  .   .  .  x
  expire              asked in resolution .  .  .  .  .  .  .  .  .  .  .   .  .  x
  reassign            open                .  .  .  .  .  .  .  .  A  .  .   .  .  .
  correct             on the way          .  .  A  .  .  A  .  .  .  .  .   .  .  .
  correct             waiting             .  .  A  .  .  A  .  .  .  .  .   .  .  .
  correct             resolved            .  .  A  .  .  A  .  .  .  .  .   .  .  .
  correct             returned            .  .  A  .  .  A  .  .  .  .  .   .  .  .

  accept-handover     back at the desk    U  .  .  .  .  .  .  .  .  .  .   .  .  .
  accept-handover     heads               .  .  .  U  .  .  .  .  .  .  .   .  .  .
  accept-handover     examined            .  .  .  .  U  .  .  .  .  .  .   .  .  .
  accept-handover     by others           .  .  .  .  h  .  .  .  .  .  .   .  .  .
  accept-handover     leaders             .  .  .  .  .  U  .  .  .  .  .   .  .  .
  accept-handover     to be issued        .  .  .  .  .  .  U  .  .  .  .   .  .  .
  accept-handover     to be taken in      .  U  .  .  .  .  .  .  .  .  .   .  .  .

  claim               back at the desk    U  .  .  .  .  .  .  .  .  .  .   .  .  .
  claim               heads               .  .  .  U  .  .  .  .  .  .  .   .  .  .
  claim               examined            .  .  .  .  U  .  .  .  .  .  .   .  .  .
  claim               by others           .  .  .  .  h  .  .  .  .  .  .   .  .  .
  claim               leaders             .  .  .  .  .  U  .  .  .  .  .   .  .  .
  claim               to be issued        .  .  .  .  .  .  U  .  .  .  .   .  .  .
  claim               to be taken in      .  U  .  .  .  .  .  .  .  .  .   .  .  .
  assign              back at the desk    .  .  U  U  .  A  .  .  .  .  .   .  .  .
  assign              approved by a head  .  .  U  U  .  A  .  .  .  .  .   .  .  .
  assign              beyond section      .  .  U  U  .  A  .  .  .  .  .   .  .  .
  name-participants   examined            .  .  .  U  U  .  .  .  .  .  .   .  .  .
  name-participants   by others           .  .  .  U  h  .  .  .  .  .  .   .  .  .
  name-participants   examined by a head  .  .  .  U  .  .  .  .  .  .  .   .  .  .
  verify              examined            .  .  .  .  U  .  .  .  .  .  .   .  .  .
  verify              by others           .  .  .  .  h  .  .  .  .  .  .   .  .  .
  verify              examined by a head  .  .  .  U  .  .  .  .  .  .  .   .  .  .
  ask-opinion         examined            .  .  .  .  U  .  .  .  .  .  .   .  .  .
  ask-opinion         by others           .  .  .  .  h  .  .  .  .  .  .   .  .  .
  ask-opinion         examined by a head  .  .  .  U  .  .  .  .  .  .  .   .  .  .
  answer-opinion      open                .  .  .  .  .  .  .  .  .  .  .   .  .  .
  withdraw-opinion    received            .  .  .  .  .  .  .  .  .  .  .   .  .  .
  withdraw-opinion    back at the desk    .  .  .  .  .  .  .  .  .  .  .   .  .  .
  withdraw-opinion    heads               .  .  .  U  .  .  .  .  .  .  .   .  .  .
  withdraw-opinion    examined            .  .  .  .  U  .  .  .  .  .  .   .  .  .
  withdraw-opinion    by others           .  .  .  .  h  .  .  .  .  .  .   .  .  .
  withdraw-opinion    beyond section      .  .  .  .  .  .  .  .  .  .  .   .  .  .
  withdraw-opinion    waiting             .  .  .  .  U  .  .  .  .  .  .   .  .  .
  remind-opinion      open                .  .  .  .  .  .  .  .  .  .  .   .  .  x
  send-parts          received            U  .  .  .  .  .  .  .  .  .  .   .  .  .
  send-parts          back at the desk    U  .  .  .  .  .  .  .  .  .  .   .  .  .
  send-parts          examined            .  .  .  .  U  .  .  .  .  .  .   .  .  .
  send-parts          by others           .  .  .  .  h  .  .  .  .  .  .   .  .  .
  send-parts          examined by a head  .  .  .  U  .  .  .  .  .  .  .   .  .  .
  answer-part         open                .  .  .  .  .  .  .  .  .  .  .   .  .  .

  extend              received            .  .  A  U  .  A  .  .  .  .  .   .  .  .
  extend              on the way          .  .  A  U  .  A  .  .  .  .  .   .  .  .
  move-date           submitted           .  .  .  .  .  .  .  .  .  .  .   .  .  x
  move-date           received            .  .  .  .  .  .  .  .  .  .  .   .  .  x
  move-date           on the way          .  .  .  .  .  .  .  .  .  .  .   .  .  x
  restore-date        submitted           .  .  .  .  .  .  .  .  .  .  .   .  .  x
  restore-date        open                .  .  .  .  .  .  .  .  .  .  .   .  .  x
  tell-date           open                A  A  A  .  .  .  .  .  .  .  .   .  .  x
  tell-date           resolved            A  A  A  .  .  .  .  .  .  .  .   .  .  x
  take-over           draft               .  .  .  .  .  .  .  .  .  .  .   .  .  x
  take-over           submitted           .  .  .  .  .  .  .  .  .  .  .   .  .  x
  take-over           asked at intake     .  .  .  .  .  .  .  .  .  .  .   .  .  x
  take-over           open                .  .  .  .  .  .  .  .  .  .  .   .  .  x
  take-over           closed              .  .  .  .  .  .  .  .  .  .  .   .  .  x
  take-over           resolved            .  .  .  .  .  .  .  .  .  .  .   .  .  x
  take-over           returned            .  .  .  .  .  .  .  .  .  .  .   .  .  x
  require-payment     examined            .  .  .  .  U  .  .  .  .  .  .   .  .  .
  require-payment     by others           .  .  .  .  h  .  .  .  .  .  .   .  .  .
  require-payment     examined by a head  .  .  .  U  .  .  .  .  .  .  .   .  .  .
  require-payment     approved by a head  .  .  .  U  .  .  .  .  .  .  .   .  .  .
  require-payment     leaders             .  .  .  .  .  U  .  .  .  .  .   .  .  .
  confirm-payment     awaiting payment    A  .  .  .  U  .  .  A  .  .  .   .  .  .
  withdraw            submitted           A  .  A  .  .  .  .  .  .  .  .   x  x  .
  withdraw            asked at intake     A  .  A  .  .  .  .  .  .  .  .   x  x  .
  withdraw            open                A  .  A  .  .  .  .  .  .  .  .   x  x  .
  change-phone        submitted           .  .  .  .  .  .  .  .  .  .  .   x  x  .
  change-phone        asked at intake     .  .  .  .  .  .  .  .  .  .  .   x  x  .
  change-phone        open                .  .  .  .  .  .  .  .  .  .  .   x  x  .
  change-phone        resolved            .  .  .  .  .  .  .  .  .  .  .   x  x  .
  stop                open                .  .  .  U  .  A  .  .  .  .  .   .  .  .
  give-back-papers    closed              A  A  A  .  .  .  .  .  .  .  .   .  .  .

  notify              resolved            A  A  A  .  .  .  .  .  .  .  .   .  .  .
  remind-collection   resolved            .  A  A  .  .  .  .  .  .  .  .   .  .  x
  undo-return         returned            .  .  A  .  .  .  .  .  .  .  .   .  .  .
  record-loss         submitted           .  .  A  A  .  A  .  .  .  .  .   .  .  .
  record-loss         asked at intake     .  .  A  A  .  A  .  .  .  .  .   .  .  .
  record-loss         open                .  .  A  A  .  A  .  .  .  .  .   .  .  .
  record-loss         closed              .  .  A  A  .  A  .  .  .  .  .   .  .  .
  record-loss         resolved            .  .  A  A  .  A  .  .  .  .  .   .  .  .
  record-loss         returned            .  .  A  A  .  A  .  .  .  .  .   .  .  .
  judge-late-entry    submitted           .  .  A  A  .  A  .  .  .  .  .   .  .  .
  judge-late-entry    asked at intake     .  .  A  A  .  A  .  .  .  .  .   .  .  .
  judge-late-entry    open                .  .  A  A  .  A  .  .  .  .  .   .  .  .
  judge-late-entry    closed              .  .  A  A  .  A  .  .  .  .  .   .  .  .
  judge-late-entry    resolved            .  .  A  A  .  A  .  .  .  .  .   .  .  .
  judge-late-entry    returned            .  .  A  A  .  A  .  .  .  .  .   .  .  .
  report-papers       submitted           .  .  .  A  A  A  A  .  .  .  .   .  .  .
  report-papers       received            .  .  .  A  A  A  A  .  .  .  .   .  .  .
  report-papers       on the way          .  .  .  A  A  A  A  .  .  .  .   .  .  .
  direct              open                .  .  A  U  .  A  .  .  .  .  .   .  .  .
  answer-directive    received            U  .  .  .  .  .  .  .  .  .  .   .  .  .
  answer-directive    back at the desk    U  .  .  .  .  .  .  .  .  .  .   .  .  .
  answer-directive    heads               .  .  .  U  .  .  .  .  .  .  .   .  .  .
  answer-directive    examined            .  .  .  .  U  .  .  .  .  .  .   .  .  .
  answer-directive    waiting             .  .  .  .  U  .  .  .  .  .  .   .  .  .
  answer-directive    by others           .  .  .  .  h  .  .  .  .  .  .   .  .  .
  answer-directive    leaders             .  .  .  .  .  U  .  .  .  .  .   .  .  .
  answer-directive    to be issued        .  .  .  .  .  .  U  .  .  .  .   .  .  .
  answer-directive    to be taken in      .  U  .  .  .  .  .  .  .  .  .   .  .  .
  collect-fee         open                A  A  .  .  .  .  .  A  .  .  .   .  .  .
  collect-fee         resolved            A  A  .  .  .  .  .  A  .  .  .   .  .  .
  collect-fee         returned            A  A  .  .  .  .  .  A  .  .  .   .  .  .
  waive-fee           open                .  .  A  .  .  A  .  .  .  .  .   .  .  .
  waive-fee           resolved            .  .  A  .  .  A  .  .  .  .  .   .  .  .
  waive-fee           returned            .  .  A  .  .  A  .  .  .  .  .   .  .  .
  note                awaiting payment    A  A  A  A  A  A  A  A  .  .  .   .  .  .
  note                withdrawn           A  A  A  A  A  A  A  A  .  .  .   .  .  .
  note                stopped             A  A  A  A  A  A  A  A  .  .  .   .  .  .
`;

/** Each as a row of `dossier-permissions.ts`: place, command, cells. */
export const ROWS_BESIDE: readonly (readonly [place: string, command: string, cells: string])[] = TABLE.split(
  '\n',
)
  .map((line) => /^ {2}(.{20})(.{20})(.+)$/.exec(line))
  .flatMap((match) => {
    const [, command = '', places = '', cells = ''] = match ?? [];
    if (!match || command.trim() === 'command') return [];
    const group = places.trim();
    return (GROUPS[group] ?? [group]).map((place) => [place, command.trim(), cells] as const);
  });
