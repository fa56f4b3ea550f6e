import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

/** Programs of the system that read what we print, and the Debian packages they come in. */
const PACKAGES = {
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
  zbarimg: 'zbar-tools',
} as const;
type Program = keyof typeof PACKAGES;

/** A test that needs them: skipped in one line where one is missing, and a failure where the whole suite must stand. */
export function testWith(programs: readonly Program[], name: string, work: () => void): void {
  test(name, (t) => {
    const missing = programs.filter(isMissing);
    if (missing.length === 0) return work();
    const line = `missing: ${missing.map((one) => `${one} (package ${PACKAGES[one]})`).join(', ')}`;
    if (process.env.CI === 'true') assert.fail(line);
    t.skip(line);
  });
}

export function isMissing(program: Program): boolean {
  return spawnSync(program, ['--help']).error !== undefined;
}

/** The text in the order in which it is read aloud, every run of blanks one blank. */
export function textOf(pdf: Uint8Array): string {
  return run('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], pdf).toString('utf8').replace(/\s+/g, ' ');
}

/** The same, page by page. */
export function pagesOf(pdf: Uint8Array): string[] {
  const text = run('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], pdf).toString('utf8');
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ' '));
}

/**
 * The pages of one form without their numbers and feet: each is numbered once, at its head and from the second on, and
 * its foot says of which form it is and of how many pages.
 */
export function withoutNumbers(pages: readonly string[], mark: string): string[] {
  if (pages.length < 2) return [...pages];
  const foot = `${mark} - gồm ${pages.length} trang`;
  return pages.map((page, index) => {
    const number = index === 0 ? '' : `${index + 1} `;
    assert.equal(page.split(foot).length, 2, `the foot of page ${index + 1}: ${page}`);
    const rest = page.replace(foot, '').trim();
    assert.ok(rest.startsWith(number), `the number of page ${index + 1}: ${rest.slice(0, 20)}`);
    return rest.slice(number.length);
  });
}

/** Edges of the text column, in points, with room for the tails of letters; size as pdfinfo says it. */
const PAPERS = {
  a5: { left: 59, right: 389, bottom: 560, size: '419.528 x 595.276 pts' },
  a4: { left: 84, right: 554, bottom: 790, size: '595.276 x 841.89 pts (A4)' },
  'a4-landscape': { left: 84, right: 800, bottom: 543, size: '841.89 x 595.276 pts (A4)' },
} as const;

interface WordBox {
  word: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Nothing stands outside the text column, nor below it but the footer (`… - gồm 2 trang`). */
export function assertWithinMargins(pdf: Uint8Array, paper: keyof typeof PAPERS = 'a5'): void {
  const { left, right, bottom } = PAPERS[paper];
  const boxes = boxesIn(pdf);
  assert.ok(boxes.length > 0, 'there are words');
  const footers = new Set(boxes.filter(({ word }) => word === 'trang').map(({ top }) => top));
  const outside = boxes.filter(
    (box) => box.left < left || box.right > right || (box.bottom > bottom && !footers.has(box.top)),
  );
  assert.deepEqual(outside, []);
}

function boxesIn(pdf: Uint8Array): WordBox[] {
  const html = run('pdftotext', ['-bbox', '-', '-'], pdf).toString('utf8');
  const words = html.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">([^<]*)/g);
  return [...words].map(([, left, top, right, bottom, word = '']) => ({
    ...{ word, left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) },
  }));
}

/** A tagged file of that paper and so many pages (any number where none is given), with that title, in our own fonts. */
export function assertSheets(
  pdf: Uint8Array,
  { paper, pages, title }: { paper: keyof typeof PAPERS; pages?: number; title: string },
): void {
  const info = infoOf(pdf);
  assert.deepEqual(
    [info.get('Page size'), info.get('Tagged'), info.get('Title')],
    [PAPERS[paper].size, 'yes', title],
  );
  if (pages !== undefined) assert.equal(info.get('Pages'), String(pages));
  for (const font of fontsIn(pdf)) assert.match(font, /^Tinos-/);
  assertWithinMargins(pdf, paper);
}

/** What no form may show to people. */
export function assertNoHoles(pdf: Uint8Array): void {
  assert.doesNotMatch(textOf(pdf), /\b(null|none|undefined|NaN|Invalid|object Object)\b/);
}

/** Names of the fonts inside, without the mark of a subset. */
export function fontsIn(pdf: Uint8Array): string[] {
  const lines = run('pdffonts', ['-'], pdf).toString('utf8').trim().split('\n').slice(2);
  return lines.map((line) => line.replace(/^[A-Z]{6}\+(\S+).*$/, '$1')).sort();
}

/** What `pdfinfo` says: `Tagged`, `Pages`, `Page size`. */
export function infoOf(pdf: Uint8Array): Map<string, string> {
  const lines = run('pdfinfo', ['-'], pdf).toString('utf8').split('\n');
  return new Map(lines.map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]));
}

/** What a scanner reads off one page, as `QR-Code:…` and `CODE-128:…`. */
export function codesOn(pdf: Uint8Array, page = 1, dpi = 150): string[] {
  const only = ['-f', String(page), '-l', String(page)];
  const png = run('pdftoppm', ['-r', String(dpi), '-png', ...only, '-'], pdf);
  return run('zbarimg', ['-q', '-'], png).toString('utf8').trim().split('\n').sort();
}

/** Each of these stands in the text, one after the other. */
export function assertInOrder(text: string, parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    assert.notEqual(
      at,
      -1,
      `not found in its place: «${part}», after: «${text.slice(Math.max(0, from - 60), from)}»`,
    );
    from = at + part.length;
  }
}

function run(program: Program, args: readonly string[], input: Uint8Array): Buffer {
  const { status, stdout, stderr } = spawnSync(program, args, { input, maxBuffer: 1 << 28 });
  assert.equal(status, 0, `${program}: ${stderr}`);
  return stdout;
}
