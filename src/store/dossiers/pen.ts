import type { FileRef, PersonRef, WordingRef } from '../../domain/dossier/references.ts';
import type { Keyring } from '../keyring.ts';
import { canonical } from '../ledger/canonical.ts';
import type { Statement } from '../ledger/database.ts';

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

/** A file whose content lies in the file store already. */
export interface FileContent {
  sha256: string;
  bytes: number;
  mediaType: string;
  name: string;
}

/**
 * Writes down what events only refer to. Rows are collected while a command is composed and go into the same
 * transaction as its events: refused commands leave nothing behind.
 */
export interface Pen {
  person(content: PersonContent): PersonRef;
  /** Null for a text of blanks only, so that "no reason" cannot be smuggled in. */
  wording(text: string): WordingRef | null;
  file(content: FileContent): FileRef;
}

export function makePen(dossierId: string, recordedAt: string, newId: () => string, keyring: Keyring) {
  const persons: object[] = [];
  const wordings: object[] = [];
  const files: object[] = [];
  const common = { dossier_id: dossierId, recorded_at: recordedAt };

  const pen: Pen = {
    person(content) {
      const tidy = tidied(content);
      const id = newId();
      const digest = keyring.digest('person', canonical({ id, version: 1, ...tidy }));
      const { kind, name, identityKind, identityNumber, address, phone, email } = tidy;
      persons.push({
        ...{ ...common, id, version: 1, kind, name, address, phone, email },
        ...{ identity_kind: identityKind, identity_number: identityNumber },
        ...{ digest_key: digest.key, digest: digest.value },
      });
      return { id, version: 1, digest };
    },
    wording(text) {
      const body = text.normalize('NFC').trim();
      if (body === '') return null;
      const id = newId();
      const digest = keyring.digest('person', canonical({ id, body }));
      wordings.push({ ...common, id, body, digest_key: digest.key, digest: digest.value });
      return { id, digest };
    },
    file({ sha256, bytes, mediaType, name }) {
      const id = newId();
      files.push({ ...common, id, sha256, bytes, media_type: mediaType, name: name.normalize('NFC') });
      return { id, sha256 };
    },
  };

  const statements = (): Statement[] =>
    [
      { table: 'person', rows: persons },
      { table: 'wording', rows: wordings },
      { table: 'stored_file', rows: files },
    ]
      .filter(({ rows }) => rows.length > 0)
      .map(({ table, rows }) => ({
        name: `write_${table}`,
        text: `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
        values: [JSON.stringify(rows)],
      }));

  return { pen, statements };
}

function tidied(content: PersonContent): PersonContent {
  const tidy = (text: string | null) => {
    const trimmed = text?.normalize('NFC').trim() ?? '';
    return trimmed === '' ? null : trimmed;
  };
  return {
    kind: content.kind,
    name: tidy(content.name) ?? '',
    identityKind: tidy(content.identityKind),
    identityNumber: tidy(content.identityNumber),
    address: tidy(content.address),
    phone: tidy(content.phone),
    email: tidy(content.email),
  };
}
