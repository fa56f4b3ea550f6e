/** What the documents say about the repository: small readings of Markdown, just enough to check them. */

const FENCE = /^(```|~~~)/;

/** Everything between single backticks, fenced blocks apart. */
export function quotedIn(markdown: string): string[] {
  let fenced = false;
  const found: string[] = [];
  for (const line of markdown.split('\n')) {
    if (FENCE.test(line)) fenced = !fenced;
    else if (!fenced) found.push(...[...line.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));
  }
  return found;
}

/** Targets of links such as `[text](docs/map.md#part)`, without the part and without those of the web. */
export function linkedIn(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}

/** The scripts that `npm run X`, `npm test` and `npm start` name, in fenced blocks too. */
export function scriptsIn(markdown: string): string[] {
  const found = [...markdown.matchAll(/\bnpm (?:run(?: -s| --silent)? ([\w:-]+)|(test|start)\b)/g)];
  return [...new Set(found.map((match) => match[1] ?? match[2] ?? ''))];
}

/** The cells of every table row but heads and rulers. */
export function tableRowsIn(markdown: string): string[][] {
  const lines = markdown.split('\n').map((line) => line.trim());
  const isRuler = (line: string | undefined): boolean => line !== undefined && /^\|[\s:|-]+\|$/.test(line);
  return lines
    .filter((line, at) => line.startsWith('|') && !isRuler(line) && !isRuler(lines[at + 1]))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}
