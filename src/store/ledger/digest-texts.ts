import { canonical } from './canonical.ts';

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
