import { createHash } from 'node:crypto';

const MEDIA_TYPES = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
} as const;

/** A file that pages refer to. Its name holds a digest of its content, so that it may be kept for ever. */
export interface Asset {
  name: string;
  mediaType: string;
  content: Buffer;
}

export function makeAsset(stem: string, ending: keyof typeof MEDIA_TYPES, content: Buffer | string): Asset {
  const bytes = Buffer.from(content);
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { name: `${stem}-${digest}.${ending}`, mediaType: MEDIA_TYPES[ending], content: bytes };
}
