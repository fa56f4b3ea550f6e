import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';

/** A file as it came with a form, before it is kept. */
export class Upload {
  readonly name: string;
  /** Null: it was larger than may be taken. */
  readonly content: Uint8Array | null;

  constructor(name: string, content: Uint8Array | null) {
    this.name = name;
    this.content = content;
  }
}

/** As the file store takes one; and a whole dossier scanned, which waits in memory until its form was checked. */
const FILE_BYTES = 20 * 1024 * 1024;
const ALL_BYTES = 60 * 1024 * 1024;
/** Each paper has four fields, and one for its files, which a browser sends though nothing was chosen. */
const MOST_PAPERS = 300;

const LIMITS = {
  ...{
    fileSize: FILE_BYTES,
    files: MOST_PAPERS + 50,
    fields: MOST_PAPERS * 4 + 200,
    parts: MOST_PAPERS * 5 + 250,
  },
  ...{ fieldSize: 16 * 1024, fieldNameSize: 100, headerPairs: 20 },
};

/**
 * Forms with files. Fields land in the body as those of any other form do, so that `textField` and the guard of forms
 * read them; files beside them as `Upload`.
 */
export async function takeUploads(app: FastifyInstance): Promise<void> {
  const taken = new WeakMap<object, number>();
  await app.register(multipart, {
    attachFieldsToBody: 'keyValues',
    throwFileSizeLimit: false,
    limits: LIMITS,
    async onFile(part) {
      const content = await part.toBuffer();
      const before = taken.get(this) ?? 0;
      const tooLarge = part.file.truncated || before + content.byteLength > ALL_BYTES;
      taken.set(this, before + (tooLarge ? 0 : content.byteLength));
      // What the plugin puts into the body, in place of bytes without a name; a field left empty has none at all.
      Object.assign(part, { value: new Upload(part.filename || '', tooLarge ? null : content) });
    },
  });
}

/** Files of one field of a form; fields in which nothing was chosen send an empty one without a name. */
export function uploadsOf(body: unknown, name: string): readonly Upload[] {
  return allUploads(body).flatMap(({ field, upload }) => (field === name ? [upload] : []));
}

/** Every file of a form, with its field. */
export function allUploads(body: unknown): readonly { field: string; upload: Upload }[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([field, value]: [string, unknown]) =>
    (Array.isArray(value) ? value : [value])
      .filter((item): item is Upload => item instanceof Upload && isChosen(item))
      .map((upload) => ({ field, upload })),
  );
}

function isChosen({ name, content }: Upload): boolean {
  return name !== '' || content?.byteLength !== 0;
}
