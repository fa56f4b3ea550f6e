import { refusalOfOfficerChange } from '../../domain/access/may-administer.ts';
import { OFFICER_ROLES, type OfficerRole, ROLES } from '../../domain/access/roles.ts';
import type { Officer } from '../../domain/organisation/agency.ts';
import { dateOrTyped } from '../../web/typed-day.ts';
import { plainWords } from '../../words/vi/plain-words.ts';
import { composeOfficer, officerProblems, refusalWords } from './officer-form.ts';
import { NO_POSITION, type Position, ROLE_TEMPLATES } from './positions.ts';
import type { Administering } from './whose.ts';

/** Columns of the sheet, in their order. */
export const COLUMNS = [
  'Họ và tên',
  'Tên đăng nhập',
  'Chức vụ',
  'Phòng, bộ phận',
  'Vai trò',
  'Từ ngày',
  'Đến ngày',
] as const;

/** In which column a problem of the form belongs. */
const COLUMN_OF: Readonly<Record<string, number>> = {
  ...{ hoten: 0, ten: 1, chucvu: 2, 'bp-0': 3, 'mau-0': 4, 'tu-0': 5, 'den-0': 6 },
};

/** A row of the sheet: somebody, or what is wrong with which of its cells. */
export interface SheetPerson {
  /** As the spreadsheet counts. */
  line: number;
  cells: readonly string[];
  officer: Officer;
  problems: readonly { column: number; text: string }[];
}

/** People of a sheet whose first row names the columns; rows that are empty count for nothing. */
export function peopleOf(
  rows: readonly (readonly string[])[],
  administering: Administering,
  isTaken: (username: string) => boolean,
): readonly SheetPerson[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row, index): SheetPerson[] => {
    if (index === 0 || row.every((cell) => cell === '')) return [];
    const cells = COLUMNS.map((_, column) => row[column] ?? '');
    const person = personOf(index + 1, cells, administering);
    const { username } = person.officer;
    const before = seen.get(username);
    seen.set(username, index + 1);
    if (username === '') return [person];
    const repeated = before === undefined ? [] : [{ column: 1, text: `Trùng với dòng ${before}` }];
    const taken = isTaken(username) ? [{ column: 1, text: 'Đã có người dùng tên này' }] : [];
    return [{ ...person, problems: [...person.problems, ...repeated, ...taken] }];
  });
}

function personOf(line: number, cells: readonly string[], administering: Administering): SheetPerson {
  const [name = '', username = '', title = '', unitText = '', roleText = '', from = '', until = ''] = cells;
  const unit = administering.agency.units.find(
    ({ code, name: called }) => code === unitText || plainWords(called) === plainWords(unitText),
  );
  const roles = rolesIn(roleText);
  const position: Position = {
    ...{ ...NO_POSITION, unit: unit?.code ?? unitText, roles: roles.known },
    ...{ from: dateOrTyped(from), until: dateOrTyped(until) },
  };
  const typed = { name, username: username.toLowerCase(), title, positions: [position] };
  const officer = composeOfficer(typed, null, { id: `line-${line}`, administering });
  const refusal = refusalOfOfficerChange(administering.by, null, officer);
  const problems = [
    ...officerProblems(typed, administering, true).map(({ field, text }) => ({
      column: COLUMN_OF[field] ?? 0,
      text,
    })),
    ...roles.unknown.map((text) => ({ column: 4, text: `Không có vai trò “${text}”` })),
    ...(refusal ? [{ column: 4, text: refusalWords(refusal) }] : []),
  ];
  return { line, cells, officer, problems };
}

/** Roles by their office word, their code, or a template by its name; several with semicolons or commas. */
function rolesIn(text: string): { known: readonly OfficerRole[]; unknown: readonly string[] } {
  const known = new Set<OfficerRole>();
  const unknown: string[] = [];
  for (const word of text
    .split(/[;,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')) {
    const plain = plainWords(word);
    const role = OFFICER_ROLES.find((one) => one === word || plainWords(ROLES[one]) === plain);
    const template = Object.values(ROLE_TEMPLATES).find((one) => plainWords(one.text) === plain);
    if (role) known.add(role);
    else if (template) for (const one of template.roles) known.add(one);
    else unknown.push(word);
  }
  return { known: [...known], unknown };
}
