import { valueAt } from '../../domain/procedure/draft/draft-doubts.ts';
import type { ImportedContent } from '../../domain/procedure/imported-procedure.ts';
import { IMPORTED_LEVEL_WORDS } from '../../words/vi/draft-words.ts';

/** What the source says at the place of a doubt, to the letter, a line each; none where it says nothing there. */
export function rawLinesAt(content: ImportedContent | null, path: string): readonly string[] {
  if (content === null) return [];
  if (path === '/levels') return [content.levels.map((level) => IMPORTED_LEVEL_WORDS[level]).join(', ')];
  const [, list, index] = path.split('/');
  const value = valueAt(content, path);
  const lines = (list === 'limits' || list === 'fees') && index === undefined ? content[list] : value;
  return (Array.isArray(lines) ? lines : [lines]).map(lineOf).filter((line) => line !== '');
}

function lineOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object' || value === null) return '';
  const { raw, case: of, note, basis, name, number, title } = value as Record<string, unknown>;
  const parts = raw === undefined ? [name, number, title] : [of, raw, note, basis];
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' - ');
}
