export interface Leak {
  line: number;
  what: string;
  text: string;
}

interface Pattern {
  what: string;
  /** Only in these files; absent: everywhere. */
  path?: RegExp;
  pattern: RegExp;
}

// Put together from pieces, so that these two files pass their own check and need no exception.
const HOMES = ['work', 'home', 'root', 'Users'].join('|');
const REGISTRIES = ['registry.npmjs', 'registry.yarnpkg', 'npm.pkg.github', 'pypi', 'proxy.golang']
  .map((host) => `${host.replaceAll('.', '\\.')}\\.(org|com)`)
  .join('|');

// `<password>`, a variable, a regular expression, or the word itself: a place for a password, not one.
const STAND_IN = '[$<{%*.…()\\[\\\\"\'`&]|(password|mat-khau)\\b';

const PATTERNS: readonly Pattern[] = [
  { what: "a folder of somebody's machine", pattern: new RegExp(`(?<![\\w.:})\\]-])/(${HOMES})/`) },
  { what: 'the address of a package registry', pattern: new RegExp(REGISTRIES) },
  {
    what: 'where a package was fetched from',
    path: /package-lock\.json$/,
    pattern: /"resolved":\s*"(https?|git)/,
  },
  { what: 'a private key', pattern: new RegExp(['-----BEGIN [A-Z ]*PRIVATE', 'KEY'].join(' ')) },
  { what: 'a password', pattern: new RegExp(`\\bpassword=(?!${STAND_IN})[^\\s"'\`&]{3,}`, 'i') },
  { what: 'a password', path: /\.(sql|ts|tsx|sh)$/, pattern: /\bpassword\s+'(?!\$|%)[^']+'/i },
  {
    what: 'a password in an address',
    pattern: new RegExp(`\\b[a-z]+://[^\\s/:@"'\`]+:(?!${STAND_IN})[^\\s/@"'\`]+@`, 'i'),
  },
];

/** Tests make up passwords that open nothing. */
const TEST = /\.test\.tsx?$/;

export function leaksIn(path: string, text: string): Leak[] {
  const patterns = PATTERNS.filter(
    (one) => (one.path?.test(path) ?? true) && !(TEST.test(path) && one.what.startsWith('a password')),
  );
  const found: Leak[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    for (const { what, pattern } of patterns) {
      const match = pattern.exec(line);
      if (match) found.push({ line: index + 1, what, text: match[0] });
    }
  }
  return found;
}
