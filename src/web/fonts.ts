import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Asset, makeAsset } from './asset.ts';
import { paths } from './paths.ts';

const VIETNAMESE =
  'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB';
const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';

interface Face {
  weight: number;
  range: string;
  asset: Asset;
}

function face(weight: number, range: string, url: string): Face {
  const file = fileURLToPath(url);
  return { weight, range, asset: makeAsset('be-vietnam-pro', 'woff2', readFileSync(file)) };
}

/** Be Vietnam Pro from our own server: no third party learns who looks something up. */
export const FACES: readonly Face[] = [
  face(
    400,
    VIETNAMESE,
    import.meta.resolve('@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2'),
  ),
  face(
    600,
    VIETNAMESE,
    import.meta.resolve('@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2'),
  ),
  face(
    400,
    LATIN,
    import.meta.resolve('@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2'),
  ),
  face(
    600,
    LATIN,
    import.meta.resolve('@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2'),
  ),
];

/** Text is shown in the system's face until ours is there. */
export function fontFaces(): string {
  return FACES.map(
    ({ weight, range, asset }) =>
      `@font-face{font-family:"Be Vietnam Pro";font-style:normal;font-weight:${weight};font-display:swap;` +
      `src:url(${paths.asset(asset.name)}) format("woff2");unicode-range:${range}}`,
  ).join('');
}
