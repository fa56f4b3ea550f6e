/**
 * A user name out of a person's name: the given name, then the first letters of the rest, `Nguyễn Thị Thu Hà` to
 * `ha.ntt`; with a number where somebody has it.
 */
export function proposeUsername(name: string, isTaken: (username: string) => boolean): string {
  const words = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[Đđ]/g, 'd')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const given = words.at(-1) ?? 'can-bo';
  const rest = words.slice(0, -1).map(([first = '']) => first);
  const base = (rest.length > 0 ? `${given}.${rest.join('')}` : given).slice(0, 36).padEnd(3, '0');
  for (let number = 1; ; number++) {
    const proposed = number === 1 ? base : `${base}${number}`;
    if (!isTaken(proposed)) return proposed;
  }
}

/** What a user name may look like: small letters without marks, digits, dots and dashes. */
export function isUsername(text: string): boolean {
  return /^[a-z0-9][a-z0-9._-]{2,39}$/.test(text);
}
