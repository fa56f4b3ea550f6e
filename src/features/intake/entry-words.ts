import { capitalise } from '../../words/vi/phrases.ts';
import type { PaperTyped } from './papers-form.ts';
import { contentOf, type PersonTyped } from './person-form.ts';

/** The name first, then by what and where somebody is found; empty where nothing was typed. */
export function personParts(typed: PersonTyped): readonly string[] {
  const { name, identityKind, identityNumber, address, phone, email } = contentOf(typed);
  const identity = identityNumber === null ? null : `${identityKind ?? ''} ${identityNumber}`;
  return [name, identity, address, phone, email].filter(
    (part): part is string => part !== null && part !== '',
  );
}

/** On one line. */
export function personWords(typed: PersonTyped): string {
  return personParts(typed).join(', ');
}

export function paperWords({ name, originals, certified, copies, files, seen }: PaperTyped): string {
  const counts = [
    { count: originals, kind: 'bản chính' },
    { count: certified, kind: 'bản chứng thực' },
    { count: copies, kind: 'bản sao' },
    { count: String(files.length), kind: 'tệp' },
  ];
  const words = counts
    .filter(({ count }) => Number(count) !== 0)
    .map(({ count, kind }) => `${count} ${kind}`);
  if (seen) words.unshift('đã xem bản chính, trả lại ngay');
  return `${capitalise(name)}: ${words.join(', ')}`;
}
