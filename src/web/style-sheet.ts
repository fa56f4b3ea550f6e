import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, info, Logger } from 'sass';
import { fontFaces } from './fonts.ts';

const STYLES = join(import.meta.dirname, 'styles');
/** `@use "govuk/…"` in our sheets means the package's Sass. */
const GOVUK = join(dirname(fileURLToPath(import.meta.resolve('govuk-frontend/package.json'))), 'dist');

/** What was compiled from the very same sources before; half a second of every start, saved. */
const KEPT = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'mot-cua');

/** There is no build step to forget: compiled when its sources are new, and kept beside the packages. */
export function compileStyleSheet(name: 'public' | 'staff' | 'kiosk'): string {
  const kept = join(KEPT, `${name}-${digestOfSources()}.css`);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const css = compileAnew(name);
  keep(kept, css);
  return css;
}

function digestOfSources(): string {
  const hash = createHash('sha256').update(info).update(fontFaces());
  hash.update(readFileSync(join(GOVUK, '..', 'package.json')));
  for (const file of readdirSync(STYLES).sort()) hash.update(file).update(readFileSync(join(STYLES, file)));
  return hash.digest('hex').slice(0, 16);
}

/** Where the packages may not be written to, it is compiled at every start, and that is all. */
function keep(path: string, css: string): void {
  try {
    mkdirSync(KEPT, { recursive: true });
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, css);
    renameSync(unfinished, path);
  } catch {
    return;
  }
}

function compileAnew(name: 'public' | 'staff' | 'kiosk'): string {
  const { css } = compile(join(STYLES, `${name}.scss`), {
    loadPaths: [GOVUK],
    style: 'compressed',
    charset: false,
    quietDeps: true,
    logger: Logger.silent,
  });
  return `${fontFaces()}${css}`;
}
