import { plainWords } from './plain-words.ts';

const LONGEST = 60;

/** `Đăng ký khai sinh` to `dang-ky-khai-sinh`: whole words, as many as an address should have. */
export function slugOf(text: string): string {
  const slug = plainWords(text).replaceAll(' ', '-');
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1).lastIndexOf('-');
  return slug.slice(0, cut > 0 ? cut : LONGEST);
}
