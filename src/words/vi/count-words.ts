/** Made once: making one costs more than writing a page of numbers. */
const COUNT = new Intl.NumberFormat('vi');

/** `1.234`, as people here write how many there are. */
export function countWords(count: number): string {
  return COUNT.format(count);
}
