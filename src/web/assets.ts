import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type Asset, makeAsset } from './asset.ts';
import { FACES } from './fonts.ts';
import { paths } from './paths.ts';
import { compileStyleSheet } from './style-sheet.ts';

const A_DAY = 24 * 3600;
const A_YEAR = 365 * A_DAY;

/** What a page links to. */
export interface Assets {
  publicStyleSheet: string;
  staffStyleSheet: string;
  staffScript: string;
  /** For machines that stand in a hall. */
  kioskStyleSheet: string;
  kioskScript: string;
  boardScript: string;
  /** For the pages of passkeys alone. */
  passkeyScript: string;
  /** For the look-up: what has changed since, and the camera. */
  lookupScript: string;
  icon: string;
  all: readonly Asset[];
}

let made: Assets | undefined;

/** Made once a process, and kept in memory: all of it is some 100 kB. */
export function getAssets(): Assets {
  made ??= makeAssets();
  return made;
}

function makeAssets(): Assets {
  const sheet = makeAsset('public', 'css', compileStyleSheet('public'));
  const staffSheet = makeAsset('staff', 'css', compileStyleSheet('staff'));
  const staffScript = makeAsset(
    'staff',
    'js',
    readFileSync(join(import.meta.dirname, 'scripts', 'staff.js')),
  );
  const passkeyScript = makeAsset(
    'passkey',
    'js',
    readFileSync(join(import.meta.dirname, 'scripts', 'passkey.js')),
  );
  const kioskSheet = makeAsset('kiosk', 'css', compileStyleSheet('kiosk'));
  const script = (name: string) =>
    makeAsset(name, 'js', readFileSync(join(import.meta.dirname, 'scripts', `${name}.js`)));
  const kioskScript = script('kiosk');
  const boardScript = script('kiosk-board');
  const lookupScript = makeAsset(
    'lookup',
    'js',
    readFileSync(join(import.meta.dirname, 'scripts', 'lookup.js')),
  );
  const icon = makeAsset('icon', 'svg', readFileSync(join(import.meta.dirname, 'icon.svg')));
  return {
    publicStyleSheet: paths.asset(sheet.name),
    staffStyleSheet: paths.asset(staffSheet.name),
    staffScript: paths.asset(staffScript.name),
    passkeyScript: paths.asset(passkeyScript.name),
    kioskStyleSheet: paths.asset(kioskSheet.name),
    kioskScript: paths.asset(kioskScript.name),
    boardScript: paths.asset(boardScript.name),
    lookupScript: paths.asset(lookupScript.name),
    icon: paths.asset(icon.name),
    all: [
      kioskSheet,
      kioskScript,
      boardScript,
      sheet,
      staffSheet,
      staffScript,
      passkeyScript,
      lookupScript,
      icon,
      ...FACES.map(({ asset }) => asset),
    ],
  };
}

/** One route an asset: a name that is none of them is simply a page that there is not. */
export async function serveAssets(app: FastifyInstance, { assets }: { assets: Assets }): Promise<void> {
  for (const { name, mediaType, content } of assets.all) {
    app.get(paths.asset(name), (_request, reply) =>
      reply
        .header('cache-control', `public, max-age=${A_YEAR}, immutable`)
        .removeHeader('x-robots-tag')
        .type(mediaType)
        .send(content),
    );
  }
  app.get(paths.favicon, (_request, reply) =>
    reply.header('cache-control', `public, max-age=${A_DAY}`).redirect(assets.icon, 303),
  );
}
