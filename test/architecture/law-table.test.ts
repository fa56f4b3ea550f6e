import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { drawLawTable, LAW_TABLE_FILE } from '../../scripts/draw-law-table.ts';
import { FORM_TITLES, type FormTemplate } from '../../scripts/law-table/form-titles.ts';
import { act } from '../../scripts/law-table/law-row.ts';
import { NOT_HERE, type NotHere } from '../../scripts/law-table/not-here.ts';
import { LAW_TABLE } from '../../scripts/law-table/sections.ts';
import { COMMAND_TYPES, type CommandType } from '../../src/domain/dossier/commands.ts';
import type { EventType } from '../../src/domain/dossier/events.ts';
import { REGIMES } from '../../src/domain/regime/regimes.ts';
import { ACT_FORMS } from '../../src/features/casework/acts/act-forms.ts';
import { EVENT_WORDS } from '../../src/words/vi/event-words.ts';
import { filesUnder, ROOT } from './repository.ts';
import { testNamesIn } from './test-names.ts';

const ROWS = LAW_TABLE.flatMap(({ title, rows }) =>
  rows.map((row) => ({ ...row, at: `${title}: ${row.key}` })),
);
const EVENT_TYPES = Object.keys(EVENT_WORDS) as EventType[];
const FORMS = Object.keys(FORM_TITLES) as FormTemplate[];

/** The forms that the press can print: a template that nobody compiles by its name is a part of others. */
function printedForms(): string[] {
  const press = readFileSync(`${ROOT}/src/documents/press.ts`, 'utf8');
  const [, union = ''] = /export type TemplateName =([^;]+);/.exec(press) ?? [];
  return [...union.matchAll(/'([^']+)'/g)].map(([, name = '']) => name);
}

/** Names of tests that a row cites and that are not there. */
function citedInVain(tests: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(tests).flatMap(([file, names]) => {
    if (!existsSync(`${ROOT}/${file}`)) return [file];
    const there = testNamesIn(readFileSync(`${ROOT}/${file}`, 'utf8'));
    return names.filter((name) => !there.includes(name)).map((name) => `${file}: ${name}`);
  });
}

describe('docs/law-table.md', () => {
  it('is drawn from the rows of today (node scripts/draw-law-table.ts)', () => {
    assert.equal(readFileSync(LAW_TABLE_FILE, 'utf8'), drawLawTable());
  });

  it('has every command of the core with a clause, and no other', () => {
    const cited = new Set<CommandType>(ROWS.flatMap(({ commands = [] }) => commands));
    assert.deepEqual([...cited].sort(), [...COMMAND_TYPES].sort());
  });

  it('has every event with a clause, and no other', () => {
    const cited = new Set<EventType>(ROWS.flatMap(({ events = [] }) => events));
    assert.deepEqual([...cited].sort(), [...EVENT_TYPES].sort());
  });

  it('has every form with a clause, and no other', () => {
    const cited = new Set(ROWS.flatMap(({ forms = [] }) => forms));
    assert.deepEqual([...cited].sort(), [...FORMS].sort());
    assert.deepEqual(printedForms().sort(), [...FORMS].sort());
    const templates = new Set(filesUnder('src/documents/templates'));
    for (const form of FORMS) assert.ok(templates.has(`src/documents/templates/${form}.typ`), form);
  });

  it('has every form of every period of the law', () => {
    const { rows } = LAW_TABLE.find(({ title }) => title.startsWith('The forms')) ?? { rows: [] };
    const inLaw = Object.values(REGIMES).flatMap(({ forms }) => Object.values(forms));
    assert.equal(rows.length, inLaw.length);
    for (const { title } of inLaw)
      assert.ok(
        rows.some(({ clause }) => clause.startsWith(title)),
        title,
      );
  });

  it('has every act that has a page with that page, and no other', () => {
    const pages = new Set(ROWS.flatMap(({ pages = [] }) => pages));
    assert.deepEqual(
      COMMAND_TYPES.filter((command) => pages.has(act(command))).sort(),
      ACT_FORMS.map(({ command }) => command).sort(),
    );
  });

  for (const { at, tests = {}, lacks = [] } of ROWS) {
    it(`${at}: its tests exist, or it says what is not there`, () => {
      assert.ok(Object.keys(tests).length > 0 || lacks.length > 0);
      assert.deepEqual(citedInVain(tests), []);
    });
  }

  it('has each ruling of docs/rules.md, with a test', () => {
    const rules = readFileSync(`${ROOT}/docs/rules.md`, 'utf8').split('\n## Roles')[0] ?? '';
    const rulings = [...rules.matchAll(/^(\d+)\. /gm)].map(([, number]) => `ruling ${number}`);
    assert.ok(rulings.length > 20);
    const shown = ROWS.filter(({ tests = {} }) => Object.keys(tests).length > 0).map(({ key }) => key);
    assert.deepEqual(shown.filter((key) => /^ruling \d+$/.test(key)).sort(), rulings.sort());
  });

  it('has each article of the regulation that asks for something: Điều 3 to 20', () => {
    const articles = ROWS.filter(({ key }) => key.startsWith('Đ')).flatMap(({ key }) =>
      [...key.matchAll(/(?<![\d.])(\d+)/g)].map(([, article]) => Number(article)),
    );
    const missing = Array.from({ length: 18 }, (_, index) => index + 3).filter(
      (one) => !articles.includes(one),
    );
    assert.deepEqual(missing, []);
  });

  it('says each row once, and each gap with a row that has it', () => {
    assert.equal(new Set(ROWS.map(({ key }) => key)).size, ROWS.length);
    const lacked = new Set(ROWS.flatMap(({ lacks = [] }) => lacks));
    assert.deepEqual([...lacked].sort(), (Object.keys(NOT_HERE) as NotHere[]).sort());
  });
});

describe('the check of the table sees', () => {
  it('a test that is gone, and one in a file that is gone', () => {
    assert.deepEqual(
      citedInVain({
        'test/architecture/law-table.test.ts': [
          'says each row once, and each gap with a row that has it',
          'no such',
        ],
        'src/no-such.test.ts': ['any'],
      }),
      ['test/architecture/law-table.test.ts: no such', 'src/no-such.test.ts'],
    );
  });

  it('names of tests however they are written', () => {
    const source = [
      "test('one, it’s', () => {});",
      `describe("two", () => { it(\`three $\{x}\`, t); });`,
      "testWith(\n  ['pdftotext', 'pdfinfo'],\n  'four',\n  () => {});",
      "await t.test('five \\'quoted\\'', f); const at = run('six');",
    ].join('\n');
    assert.deepEqual(testNamesIn(source), ['one, it’s', 'two', 'three …', 'four', "five 'quoted'"]);
  });
});
