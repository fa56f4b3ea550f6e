import type { Digest, FileRef, PersonRef, WordingRef } from '../../domain/dossier/references.ts';
import type { Keyring } from '../keyring.ts';
import type { Statement } from '../ledger/database.ts';
import { type PersonContent, personText, phoneProofText, wordingText } from '../ledger/digest-texts.ts';
import type { Contents, FileContent, FilingContent } from './contents.ts';

export type { PersonContent };

/**
 * Writes down what events only refer to. Rows are collected while a command is composed and go into the same
 * transaction as its events: refused commands leave nothing behind.
 */
export interface Pen {
  person(content: PersonContent): PersonRef;
  /** A corrected person: the next version, beside the one before. */
  personVersion(before: PersonRef, content: PersonContent): PersonRef;
  /** Of the last four digits of a phone, to prove who asks (ruling 20); null where there are none. */
  phoneProof(phone: string | null): Digest | null;
  /** Null for a text of blanks only, so that "no reason" cannot be smuggled in. */
  wording(text: string): WordingRef | null;
  file(content: FileContent): FileRef;
  /** Beside the events, and never without them. */
  filing(content: FilingContent): void;
}

export function makePen(dossierId: string, recordedAt: string, newId: () => string, keyring: Keyring) {
  const persons: object[] = [];
  const wordings: object[] = [];
  const files: object[] = [];
  const filings: object[] = [];
  const contents = new Map<string, unknown>();
  const common = { dossier_id: dossierId, recorded_at: recordedAt };

  const writePerson = (id: string, version: number, content: PersonContent): PersonRef => {
    const tidy = tidied(content);
    const digest = keyring.digest('person', personText(id, version, tidy));
    const { kind, name, identityKind, identityNumber, address, phone, email } = tidy;
    persons.push({
      ...{ ...common, id, version, kind, name, address, phone, email },
      ...{ identity_kind: identityKind, identity_number: identityNumber },
      ...{ digest_key: digest.key, digest: digest.value },
    });
    contents.set(`${id}/${version}`, tidy);
    return { id, version, digest };
  };

  const pen: Pen = {
    person: (content) => writePerson(newId(), 1, content),
    personVersion: ({ id, version }, content) => writePerson(id, version + 1, content),
    phoneProof(phone) {
      const digits = phone?.replace(/\D/g, '').slice(-4) ?? '';
      return digits.length === 4 ? keyring.digest('phone', phoneProofText(dossierId, digits)) : null;
    },
    wording(text) {
      const body = text.toWellFormed().normalize('NFC').trim();
      if (body === '') return null;
      const id = newId();
      const digest = keyring.digest('person', wordingText(id, body));
      wordings.push({ ...common, id, body, digest_key: digest.key, digest: digest.value });
      contents.set(id, body);
      return { id, digest };
    },
    file({ sha256, bytes, mediaType, name }) {
      const id = newId();
      const tidy = name.toWellFormed().normalize('NFC');
      files.push({ ...common, id, sha256, bytes, media_type: mediaType, name: tidy });
      contents.set(id, { sha256, bytes, mediaType, name: tidy } satisfies FileContent);
      return { id, sha256 };
    },
    filing({ connection, kind, reference, filedAt, digest }) {
      filings.push({
        ...{ ...common, connection_id: connection.id, connection_name: connection.name, kind, reference },
        ...{ filed_at: filedAt, digest_key: digest.key, digest: digest.value },
      });
    },
  };

  const statements = (): Statement[] =>
    [
      { table: 'person', rows: persons },
      { table: 'wording', rows: wordings },
      { table: 'stored_file', rows: files },
      { table: 'filing', rows: filings },
    ]
      .filter(({ rows }) => rows.length > 0)
      .map(({ table, rows }) => ({
        name: `write_${table}`,
        text: `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
        values: [JSON.stringify(rows)],
      }));

  return { pen, statements, contents: contents as Contents };
}

function tidied(content: PersonContent): PersonContent {
  const tidy = (text: string | null) => {
    const trimmed = text?.toWellFormed().normalize('NFC').trim() ?? '';
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
