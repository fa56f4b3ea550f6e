import { canonical } from './canonical.ts';
import type { Row } from './database.ts';

/** A person or organisation as written on a form. */
export interface PersonContent {
  kind: 'individual' | 'organisation';
  name: string;
  identityKind: string | null;
  identityNumber: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
}

/** What the digests beside the log are made of. */
export function personText(id: string, version: number, content: PersonContent): string {
  return canonical({ id, version, ...content });
}

export function wordingText(id: string, body: string): string {
  return canonical({ id, body });
}

export function phoneProofText(dossierId: string, lastFour: string): string {
  return `${dossierId}:${lastFour}`;
}

/** A row of `person` as it was written on the form. */
export function personOf(row: Row): PersonContent {
  return {
    kind: row.kind as PersonContent['kind'],
    name: row.name as string,
    identityKind: row.identity_kind as string | null,
    identityNumber: row.identity_number as string | null,
    address: row.address as string | null,
    phone: row.phone as string | null,
    email: row.email as string | null,
  };
}
