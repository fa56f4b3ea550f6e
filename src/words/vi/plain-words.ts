/**
 * Words without diacritics, case or signs: `Nguyễn Thị Bé-Sáu` to `nguyen thi be sau`. The database makes the same of
 * names (`search_words` in `db/migrations/0005_inbox.sql`); a test compares the two.
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[Đđ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
