import type { PersonRef, WordingRef } from '../domain/dossier/references.ts';
import type { PersonContent } from '../store/dossiers/pen.ts';

/** What the references of a dossier stand for; undefined for what was erased (`docs/architecture.md`, The store). */
export interface Written {
  persons: (ref: PersonRef) => PersonContent | undefined;
  wordings: (ref: WordingRef) => string | undefined;
}

const ERASED = '(thông tin đã xóa)';

const ERASED_PERSON: PersonContent = {
  ...{ kind: 'individual', name: ERASED, identityKind: null, identityNumber: null },
  ...{ address: null, phone: null, email: null },
};

export function personIn({ persons }: Written, ref: PersonRef): PersonContent {
  return persons(ref) ?? ERASED_PERSON;
}

export function wordingIn({ wordings }: Written, ref: WordingRef): string {
  return wordings(ref) ?? ERASED;
}

/** Its paragraphs, for what may be written in several. */
export function paragraphsIn(written: Written, ref: WordingRef): string[] {
  return paragraphsOf(wordingIn(written, ref));
}

/** None for an empty text, which leaves dotted lines. */
export function paragraphsOf(text: string | null): string[] {
  return (text ?? '').split(/\s*\n\s*/).filter((paragraph) => paragraph.trim() !== '');
}
