import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Digest } from '../../domain/dossier/references.ts';

/** A file whose content lies in the file store already. */
export interface FileContent {
  sha256: string;
  bytes: number;
  mediaType: string;
  name: string;
}

/** What another system brought in, under the reference it has there. */
export interface FilingContent {
  connection: { id: string; name: string };
  kind: 'dossier' | 'supplement';
  reference: string;
  filedAt: Instant;
  /** Of the whole content: the same reference with another one is no repetition. */
  digest: Digest;
}

/** What events refer to, by what stands there and not by the number it got: said twice, it has two numbers. */
export type Contents = ReadonlyMap<string, unknown>;
