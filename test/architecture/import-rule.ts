import { posix } from 'node:path';
import { type Arrow, arrowsInCircles } from './circles.ts';
import { type Import, importsOf } from './imports.ts';
import { type Position, positionOf } from './ranks.ts';
import { visitSyntaxTrees } from './syntax-trees.ts';
import { CHANCE_NAMES, type Use, usesOf } from './uses.ts';

export const RULES = [
  'unknown-place',
  'rank',
  'other-slice',
  'other-gateway',
  'other-store-folder',
  'package',
  'alias',
  'outside-src',
  'test-code',
  'computed-import',
  'circle',
  'clock',
  'chance',
  'environment',
  'impure',
] as const;
export type Rule = (typeof RULES)[number];

export interface Violation {
  file: string;
  line: number;
  rule: Rule;
  what: string;
}

/** Tests, and the sample data that lies beside them. */
const TEST = /\.test(-data)?\.tsx?$/;

/** Checks the sources (path from the repository's root to text); test files and other languages are left out. */
export function violationsIn(sources: ReadonlyMap<string, string>): Violation[] {
  const checked = new Map([...sources].filter(([path]) => /\.tsx?$/.test(path) && !TEST.test(path)));
  const found: Violation[] = [];
  const arrows: Arrow[] = [];
  visitSyntaxTrees(checked, (tree) => {
    const { path } = tree;
    const from = positionOf(path);
    if (!from) {
      found.push({ file: path, line: 1, rule: 'unknown-place', what: path });
      return;
    }
    for (const one of importsOf(tree.file)) {
      const rule = brokenByImport(path, from, one);
      if (rule) found.push({ file: path, line: one.line, rule, what: one.specifier ?? 'a computed name' });
      const to = fileOf(path, one);
      if (to) arrows.push({ from: path, to, line: one.line });
    }
    for (const use of usesOf(tree)) {
      if (isForbidden(from, use)) found.push({ file: path, line: use.line, rule: use.kind, what: use.text });
    }
  });
  for (const { from, to, line } of arrowsInCircles(arrows)) {
    found.push({ file: from, line, rule: 'circle', what: to });
  }
  return found;
}

/** Where an import of a neighbour leads; undefined: to a package, or nobody can tell. */
function fileOf(path: string, { specifier }: Import): string | undefined {
  return specifier?.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined;
}

function brokenByImport(path: string, from: Position, { specifier, names }: Import): Rule | undefined {
  if (specifier === null) return from.place.name === 'edge' ? undefined : 'computed-import';
  if (specifier.startsWith('#')) return 'alias';
  if (!/^\.{0,2}\//.test(specifier)) return brokenByPackage(from, specifier, names);
  if (specifier.startsWith('/')) return 'outside-src';
  const target = posix.join(posix.dirname(path), specifier);
  if (TEST.test(target) || target.startsWith('test/') || target.startsWith('bench/')) return 'test-code';
  if (!target.startsWith('src/')) return from.place.name === 'edge' ? undefined : 'outside-src';
  const to = positionOf(target);
  return to ? brokenBetween(from, to) : 'unknown-place';
}

function brokenByPackage(from: Position, specifier: string, names: readonly string[]): Rule | undefined {
  if (!from.place.packages) return 'package';
  const bare = specifier.replace(/^node:/, '');
  if (bare === 'process' && !from.place.clockAndEnvironment) return 'environment';
  const chance = bare === 'crypto' && names.some((name) => CHANCE_NAMES.has(name));
  return chance && !from.place.chance ? 'chance' : undefined;
}

function brokenBetween(from: Position, to: Position): Rule | undefined {
  if (from.place !== to.place) return from.place.mayImport.includes(to.place.name) ? undefined : 'rank';
  if (from.place.inside === 'freely' || from.part === to.part) return undefined;
  if (from.place.name === 'features') return 'other-slice';
  if (from.place.name === 'gateways') return 'other-gateway';
  // A loose file of the store is common ground; could it import a folder, two folders would meet through it.
  if (to.part === null || (to.part === 'ledger' && from.part !== null)) return undefined;
  return 'other-store-folder';
}

function isForbidden({ place }: Position, use: Use): boolean {
  if (use.kind === 'impure') return place.pure;
  if (use.kind === 'chance') return !place.chance;
  return !place.clockAndEnvironment;
}
