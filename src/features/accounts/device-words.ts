/** Which of them a browser names itself last is the one it is: all of them also say they are others. */
const BROWSERS: readonly (readonly [sign: RegExp, name: string])[] = [
  [/coc_coc/i, 'Cốc Cốc'],
  [/Edg/, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [sign: RegExp, name: string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux|X11/, 'Linux'],
];

/** `Chrome trên Windows`: enough to know one's own machines by. */
export function deviceWords(userAgent: string | undefined): string {
  const nameIn = (names: typeof BROWSERS) => names.find(([sign]) => sign.test(userAgent ?? ''))?.[1];
  const browser = nameIn(BROWSERS);
  const system = nameIn(SYSTEMS);
  if (browser === undefined) return system ?? 'Thiết bị không rõ';
  return system === undefined ? browser : `${browser} trên ${system}`;
}
