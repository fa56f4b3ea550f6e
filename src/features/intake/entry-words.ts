import { capitalise } from '../../words/vi/phrases.ts';
import type { PaperTyped } from './papers-form.ts';
import { contentOf, type PersonTyped } from './person-form.ts';

/** On one line; empty where nothing was typed. */
export function personWords(typed: PersonTyped): string {
  const { name, identityKind, identityNumber, address, phone, email } = contentOf(typed);
  const identity = identityNumber === null ? null : `${identityKind ?? ''} ${identityNumber}`;
  return [name, identity, address, phone, email].filter((part) => part !== null && part !== '').join(', ');
}

export function paperWords({ name, originals, certified, copies, files }: PaperTyped): string {
  const counts = [
    { count: originals, kind: 'bản chính' },
    { count: certified, kind: 'bản chứng thực' },
    { count: copies, kind: 'bản sao' },
    { count: String(files.length), kind: 'tệp' },
  ];
  const words = counts
    .filter(({ count }) => Number(count) !== 0)
    .map(({ count, kind }) => `${count} ${kind}`);
  return `${capitalise(name)}: ${words.join(', ')}`;
}
