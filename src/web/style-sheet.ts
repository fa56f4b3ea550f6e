import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, Logger } from 'sass';
import { fontFaces } from './fonts.ts';

const STYLES = join(import.meta.dirname, 'styles');
/** `@use "govuk/…"` in our sheets means the package's Sass. */
const GOVUK = join(dirname(fileURLToPath(import.meta.resolve('govuk-frontend/package.json'))), 'dist');

/** Compiled in half a second, once a process: there is no build step to forget and nothing generated to keep. */
export function compileStyleSheet(name: 'public' | 'staff'): string {
  const { css } = compile(join(STYLES, `${name}.scss`), {
    loadPaths: [GOVUK],
    style: 'compressed',
    charset: false,
    quietDeps: true,
    logger: Logger.silent,
  });
  return `${fontFaces()}${css}`;
}
