/**
 * What events hold instead of personal data. The words and names live in insert-only rows beside the log; an
 * erased one leaves the reference and its digest, so no rebuild breaks and no chain changes.
 */

/** A keyed digest, with the name of the key that made it: keys rotate. */
export interface Digest {
  key: string;
  value: string;
}

/** One version of a person or organisation. */
export interface PersonRef {
  id: string;
  version: number;
  digest: Digest;
}

/** Free text that somebody wrote: a reason, a note. It counts as personal. */
export interface WordingRef {
  id: string;
  digest: Digest;
}

export interface FileRef {
  id: string;
  /** SHA-256 of the content, hexadecimal. */
  sha256: string;
}

/** A version of something the office keeps: a procedure, a calendar. */
export interface VersionOf {
  id: string;
  version: number;
}
