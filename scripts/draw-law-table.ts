/** Writes docs/law-table.md from the rows in scripts/law-table: node scripts/draw-law-table.ts */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { FORM_TITLES } from './law-table/form-titles.ts';
import type { LawRow, LawSection } from './law-table/law-row.ts';
import { NOT_HERE, type NotHere } from './law-table/not-here.ts';
import { LAW_TABLE } from './law-table/sections.ts';

export const LAW_TABLE_FILE = `${import.meta.dirname}/../docs/law-table.md`;

export function drawLawTable(): string {
  const lacking = LAW_TABLE.flatMap(({ rows }) => rows).filter(({ lacks = [] }) => lacks.length > 0);
  return `# The law, clause by clause

Drawn from \`scripts/law-table/\` by \`scripts/draw-law-table.ts\`; a test compares them, and sees that every command, event and form
stands with a clause, and that every test named here exists. Do not edit.

Each clause with what it asks in our words, and where it is: the command that somebody gives, the event that it leaves, the form that is
printed, the ruling or rule of [rules.md](rules.md) that settles it, the page, and the tests that prove it. In addresses \`ID\`,
\`THU-TUC\` (a procedure), \`TEP\` (a file) and \`N\` (an event) stand for one of them. **Chưa có** is what a clause asks and is not here;
all of it, with the reason, is [at the end](#what-is-not-here).

NĐ 61 is Nghị định 61/2018/NĐ-CP, TT 01 Thông tư 01/2018/TT-VPCP, TT 03 Thông tư 03/2025/TT-VPCP, QĐ 09 Quyết định 09/2015/QĐ-TTg;
Đ5.2 alone is Điều 5 khoản 2 of the regulation (Quyết định 1516/QĐ-UBND). Each of its clauses from Điều 3 on that asks for something has a
row, and so has each ruling.

${LAW_TABLE.map(section).join('\n\n')}

## What is not here

${lacking.length} of the ${LAW_TABLE.flatMap(({ rows }) => rows).length} rows lack something.

${table(
  ['chưa có', 'why', 'rows'],
  (Object.keys(NOT_HERE) as NotHere[]).map((gap) => {
    const { what, why } = NOT_HERE[gap];
    return [what, why, rowsThatLack(gap).join('; ')];
  }),
)}
`;
}

function section({ title, about, rows }: LawSection): string {
  const head = ['clause', 'asks', 'command → event; form', 'page; rule', 'proved by'];
  return [`## ${title}`, about, table(head, rows.map(cells))].join('\n\n');
}

function cells({ key, clause, asks, lacks = [], ...row }: LawRow): string[] {
  const { commands = [], events = [], forms = [], rules, pages = [], tests = {} } = row;
  return [
    [`**${key}**`, clause],
    [asks, ...lacks.map((gap) => `**Chưa có**: ${NOT_HERE[gap].what}`)],
    [
      [commands, events]
        .map((names) => names.map(quoted).join(', '))
        .filter(Boolean)
        .join(' → '),
      forms.map((form) => FORM_TITLES[form]).join('; '),
    ],
    [pages.map(quoted).join('<br>'), rules ?? ''],
    Object.entries(tests).map(
      ([file, names]) => `[${basename(file, '.test.ts')}](../${file}): ${names.map(named).join('; ')}`,
    ),
  ].map((lines) => lines.filter(Boolean).join('<br>') || '-');
}

function rowsThatLack(gap: NotHere): string[] {
  const rows = LAW_TABLE.flatMap(({ rows }) => rows);
  return rows.filter(({ lacks = [] }) => lacks.includes(gap)).map(({ key }) => key);
}

function quoted(name: string): string {
  return `\`${name}\``;
}

/** In quotation marks, so that a name with a comma in it is seen to be one. */
function named(test: string): string {
  return `“${test}”`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (values: readonly string[]) =>
    `| ${values.map((value) => value.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

if (process.argv[1] === import.meta.filename) writeFileSync(LAW_TABLE_FILE, drawLawTable());
