import { ROWS_BESIDE } from './dossier-permissions-beside.ts';

/*
 * Who may do what, written down by hand from the articles and rulings, and not from the table of transitions: the
 * permission test compares the two. What has no row may not be done there by anybody.
 *
 *   TN cán bộ tiếp nhận   TK công chức trả kết quả   ĐM người đứng đầu Bộ phận Một cửa   TP lãnh đạo phòng
 *   CV chuyên viên thụ lý   LĐ lãnh đạo cơ quan   VT văn thư   TQ thu ngân
 *   QC quản trị cơ quan   QH quản trị hệ thống   GS cơ quan giám sát
 *   ND người nộp hồ sơ   UQ người được ủy quyền   HT hệ thống
 *
 *   U  with a duty in the unit that has the dossier
 *   A  with a duty anywhere in the agency that received it
 *   G  with a duty in the unit that gave the dossier, and only who gave it: nobody else takes it back
 *   h  would be U, but a colleague has it, and so they are told
 *   x  yes (has no unit)
 *   .  no
 *
 * Always in the agency that received the dossier and for its field; nobody else, whatever they are elsewhere. A row of
 * nothing but "no": it is the place for it, but none of those who ask may. "Given": handed over by the one who asks.
 */
const TABLE = `
  stands at           command             TN TK ĐM TP CV LĐ VT TQ QC QH GS  ND UQ HT

  nothing             submit              A  .  .  .  .  .  .  .  .  .  .   x  x  .
  nothing             receive             A  .  .  .  .  .  .  .  .  .  .   .  .  .

  submitted           receive             A  .  .  .  .  .  .  .  .  .  .   .  .  .
  submitted           decline             A  .  A  .  .  .  .  .  .  .  .   .  .  .
  submitted           request-supplement  A  .  A  .  .  .  .  .  .  .  .   .  .  .
  submitted           correct             A  .  .  .  .  .  .  .  .  .  .   .  .  .
  submitted           note                A  A  A  A  A  A  A  A  .  .  .   .  .  .

  asked at intake     decline             A  .  A  .  .  .  .  .  .  .  .   .  .  .
  asked at intake     provide-supplement  A  .  .  .  .  .  .  .  .  .  .   x  x  .
  asked at intake     note                A  A  A  A  A  A  A  A  .  .  .   .  .  .

  declined            note                A  A  A  A  A  A  A  A  .  .  .   .  .  .

  received            correct             A  .  .  .  .  .  .  .  .  .  .   .  .  .
  received            hand-over           U  .  .  .  .  .  .  .  .  .  .   .  .  .
  received            note                A  A  A  A  A  A  A  A  .  .  .   .  .  .

  back at the desk    hand-over           U  .  .  .  .  .  .  .  .  .  .   .  .  .
  back at the desk    open                U  .  .  .  .  .  .  .  .  .  .   .  .  .
  back at the desk    note                A  A  A  A  A  A  A  A  .  .  .   .  .  .

  to be assigned      open                .  .  .  U  .  .  .  .  .  .  .   .  .  .
  to be assigned      take-back           .  .  .  .  .  .  .  .  .  .  .   .  .  .
  to be assigned      assign              .  .  .  U  .  .  .  .  .  .  .   .  .  .
  to be assigned      send-back           .  .  .  U  .  .  .  .  .  .  .   .  .  .
  to be assigned      note                A  A  A  A  A  A  A  A  .  .  .   .  .  .

  given, unopened     open                .  .  .  U  .  .  .  .  .  .  .   .  .  .
  given, unopened     take-back           G  .  .  .  .  .  .  .  .  .  .   .  .  .
  given, unopened     assign              .  .  .  U  .  .  .  .  .  .  .   .  .  .
  given, unopened     send-back           .  .  .  U  .  .  .  .  .  .  .   .  .  .
  given, unopened     note                A  A  A  A  A  A  A  A  .  .  .   .  .  .

  given and opened    open                .  .  .  U  .  .  .  .  .  .  .   .  .  .
  given and opened    take-back           .  .  .  .  .  .  .  .  .  .  .   .  .  .
  given and opened    assign              .  .  .  U  .  .  .  .  .  .  .   .  .  .
  given and opened    send-back           .  .  .  U  .  .  .  .  .  .  .   .  .  .
  given and opened    note                A  A  A  A  A  A  A  A  .  .  .   .  .  .

  given by examiner   open                .  .  .  .  h  .  .  .  .  .  .   .  .  .
  given by examiner   take-back           .  .  .  .  G  .  .  .  .  .  .   .  .  .
  given by examiner   assign              .  .  .  U  .  .  .  .  .  .  .   .  .  .
  given by examiner   hand-over           .  .  .  .  h  .  .  .  .  .  .   .  .  .
  given by examiner   request-supplement  .  .  .  U  h  .  .  .  .  .  .   .  .  .
  given by examiner   send-back           .  .  .  .  h  .  .  .  .  .  .   .  .  .
  given by examiner   propose-result      .  .  .  .  h  .  .  .  .  .  .   .  .  .
  given by examiner   note                A  A  A  A  A  A  A  A  .  .  .   .  .  .

  examined by oneself open                .  .  .  .  U  .  .  .  .  .  .   .  .  .
  examined by oneself take-back           .  .  .  .  .  .  .  .  .  .  .   .  .  .
  examined by oneself assign              .  .  .  U  .  .  .  .  .  .  .   .  .  .
  examined by oneself hand-over           .  .  .  .  U  .  .  .  .  .  .   .  .  .
  examined by oneself request-supplement  .  .  .  U  U  .  .  .  .  .  .   .  .  .
  examined by oneself send-back           .  .  .  .  U  .  .  .  .  .  .   .  .  .
  examined by oneself propose-result      .  .  .  .  U  .  .  .  .  .  .   .  .  .
  examined by oneself note                A  A  A  A  A  A  A  A  .  .  .   .  .  .

  examined by another open                .  .  .  .  h  .  .  .  .  .  .   .  .  .
  examined by another take-back           .  .  .  .  .  .  .  .  .  .  .   .  .  .
  examined by another assign              .  .  .  U  .  .  .  .  .  .  .   .  .  .
  examined by another hand-over           .  .  .  .  h  .  .  .  .  .  .   .  .  .
  examined by another request-supplement  .  .  .  U  h  .  .  .  .  .  .   .  .  .
  examined by another send-back           .  .  .  .  h  .  .  .  .  .  .   .  .  .
  examined by another propose-result      .  .  .  .  h  .  .  .  .  .  .   .  .  .
  examined by another note                A  A  A  A  A  A  A  A  .  .  .   .  .  .

  examined by a unit  open                .  .  .  .  U  .  .  .  .  .  .   .  .  .
  examined by a unit  take-back           .  .  .  .  .  .  .  .  .  .  .   .  .  .
  examined by a unit  assign              .  .  .  U  .  .  .  .  .  .  .   .  .  .
  examined by a unit  hand-over           .  .  .  .  U  .  .  .  .  .  .   .  .  .
  examined by a unit  request-supplement  .  .  .  U  U  .  .  .  .  .  .   .  .  .
  examined by a unit  send-back           .  .  .  .  U  .  .  .  .  .  .   .  .  .
  examined by a unit  propose-result      .  .  .  .  U  .  .  .  .  .  .   .  .  .
  examined by a unit  note                A  A  A  A  A  A  A  A  .  .  .   .  .  .

  examined by a head  open                .  .  .  U  .  .  .  .  .  .  .   .  .  .
  examined by a head  take-back           .  .  .  .  .  .  .  .  .  .  .   .  .  .
  examined by a head  assign              .  .  .  U  .  .  .  .  .  .  .   .  .  .
  examined by a head  hand-over           .  .  .  U  .  .  .  .  .  .  .   .  .  .
  examined by a head  request-supplement  .  .  .  U  .  .  .  .  .  .  .   .  .  .
  examined by a head  send-back           .  .  .  U  .  .  .  .  .  .  .   .  .  .
  examined by a head  propose-result      .  .  .  U  .  .  .  .  .  .  .   .  .  .
  examined by a head  note                A  A  A  A  A  A  A  A  .  .  .   .  .  .

  approved by a head  open                .  .  .  U  .  .  .  .  .  .  .   .  .  .
  approved by a head  approve             .  .  .  U  .  .  .  .  .  .  .   .  .  .
  approved by a head  request-supplement  .  .  .  U  .  .  .  .  .  .  .   .  .  .
  approved by a head  send-back           .  .  .  U  .  .  .  .  .  .  .   .  .  .
  approved by a head  note                A  A  A  A  A  A  A  A  .  .  .   .  .  .

  approved by leaders open                .  .  .  .  .  U  .  .  .  .  .   .  .  .
  approved by leaders approve             .  .  .  .  .  U  .  .  .  .  .   .  .  .
  approved by leaders request-supplement  .  .  .  .  .  U  .  .  .  .  .   .  .  .
  approved by leaders send-back           .  .  .  .  .  U  .  .  .  .  .   .  .  .
  approved by leaders note                A  A  A  A  A  A  A  A  .  .  .   .  .  .

  to be signed        open                .  .  .  .  .  U  .  .  .  .  .   .  .  .
  to be signed        sign                .  .  .  .  .  U  .  .  .  .  .   .  .  .
  to be signed        request-supplement  .  .  .  .  .  U  .  .  .  .  .   .  .  .
  to be signed        send-back           .  .  .  .  .  U  .  .  .  .  .   .  .  .
  to be signed        note                A  A  A  A  A  A  A  A  .  .  .   .  .  .

  to be issued        open                .  .  .  .  .  .  U  .  .  .  .   .  .  .
  to be issued        issue               .  .  .  .  .  .  U  .  .  .  .   .  .  .
  to be issued        send-back           .  .  .  .  .  .  U  .  .  .  .   .  .  .
  to be issued        note                A  A  A  A  A  A  A  A  .  .  .   .  .  .

  to be taken in      open                .  U  .  .  .  .  .  .  .  .  .   .  .  .
  to be taken in      take-in             .  U  .  .  .  .  .  .  .  .  .   .  .  .
  to be taken in      note                A  A  A  A  A  A  A  A  .  .  .   .  .  .

  asked in resolution provide-supplement  A  .  .  .  .  .  .  .  .  .  .   x  x  .
  asked in resolution note                A  A  A  A  A  A  A  A  .  .  .   .  .  .

  resolved            return              .  U  .  .  .  .  .  .  .  .  .   .  .  .
  resolved            note                A  A  A  A  A  A  A  A  .  .  .   .  .  .

  returned            note                A  A  A  A  A  A  A  A  .  .  .   .  .  .
`;

const ROLES = [
  ...['counter-clerk', 'return-clerk', 'desk-head', 'unit-head', 'specialist', 'signer', 'records-officer'],
  ...['cashier', 'agency-admin', 'system-admin', 'supervisor', 'applicant', 'delegate', 'system'],
] as const;

export type Right = 'U' | 'A' | 'G' | 'h' | 'x' | '.';

export interface PermissionRow {
  place: string;
  command: string;
  /** By role. */
  rights: ReadonlyMap<string, Right>;
}

export const PERMISSIONS: readonly PermissionRow[] = [...rowsOfTable(), ...ROWS_BESIDE].map(
  ([place, command, cells]) => {
    const rights = cells.trim().split(/ +/);
    if (rights.length !== ROLES.length || !rights.every(isRight))
      throw new Error(`unreadable row: ${place} ${command} ${cells}`);
    return { place, command, rights: new Map(ROLES.map((role, at) => [role, rights[at] ?? '.'])) };
  },
);

function rowsOfTable(): readonly (readonly [place: string, command: string, cells: string])[] {
  return TABLE.split('\n')
    .map((line) => /^ {2}(.{20})(\S+) +(.+)$/.exec(line))
    .flatMap((match) => {
      const [, place = '', command = '', cells = ''] = match ?? [];
      return match && command !== 'command' ? [[place.trim(), command, cells] as const] : [];
    });
}

function isRight(text: string): text is Right {
  return ['U', 'A', 'G', 'h', 'x', '.'].includes(text);
}
