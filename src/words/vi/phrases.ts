/** The first letter of a sentence; Vietnamese capitals fall in with the language. */
export function capitalise(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}

/** `a, b hoặc c` */
export function eitherOf(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} hoặc ${words.at(-1)}`;
}
