import { timingSafeEqual } from 'node:crypto';
import { type ProvedView, provedView } from '../../domain/dossier/proved-view.ts';
import type { Digest } from '../../domain/dossier/references.ts';
import { isFiled } from '../../domain/dossier/state.ts';
import { codeKey, foldedCodeKey } from '../../domain/regime/dossier-code.ts';
import type { Keyring } from '../keyring.ts';
import type { Database } from '../ledger/database.ts';
import { phoneProofText } from '../ledger/digest-texts.ts';
import { type Identity, OWNER } from '../ledger/identity.ts';
import type { OfficeSource } from '../ledger/office-source.ts';
import { isLookUpToken } from '../look-up-token.ts';
import { readDossier } from './read-dossier.ts';

/** What somebody who looks up a dossier shows beside its code: the QR code's token, or digits of the phone given. */
export type LookUpProof = { token: string } | { lastFour: string };

/** Stands in for a dossier that is not there, so that the work is the same. */
const NOBODY = { id: '00000000-0000-0000-0000-000000000000', phone_proof: null };
const NO_PROOF: Digest = { key: '0'.repeat(8), value: '0'.repeat(64) };

/**
 * Id of the dossier, if the proof is right. Found or not, right or wrong: one query as the public, which sees nothing
 * secret, and one digest a key.
 */
export async function proveLookUp(
  { database, keyring }: { database: Pick<Database, 'read'>; keyring: Keyring },
  code: string,
  proof: LookUpProof,
): Promise<string | undefined> {
  const identity = { kind: 'public', codeKeys: [codeKey(code)], codeFolds: [foldedCodeKey(code)] } as const;
  const [rows = []] = await database.read(identity, {
    name: 'look_up_proof',
    text: 'select id, phone_proof from dossier where code_key = $1',
    values: [codeKey(code)],
  });
  const { id, phone_proof } = (rows[0] ?? NOBODY) as { id: string; phone_proof: Digest | null };
  const right =
    'token' in proof
      ? isLookUpToken(keyring, code, proof.token)
      : isPhoneProof(keyring, phoneProofText(id, proof.lastFour), phone_proof ?? NO_PROOF);
  return right && rows.length > 0 ? id : undefined;
}

/**
 * What the proof opens, and nothing else of the dossier; only to be asked with an id that was proved. A citizen who signed
 * in reads for themselves.
 */
export async function readProvedView(
  { database, office }: { database: Pick<Database, 'read'>; office: OfficeSource },
  id: string,
  identity: Identity = OWNER,
): Promise<ProvedView> {
  const file = await readDossier(database, identity, id);
  if (!file || !isFiled(file.dossier.state)) throw new Error('a dossier that was proved has no events');
  const { state, events } = file.dossier;
  const agency = office.findAgency(state.agency);
  return provedView(state, events, {
    procedure: (await office.procedureAt(state.procedure.id, state.procedure.version)).content,
    calendar: agency ? office.calendarOf(agency) : null,
    nameOf: (ref) => file.persons.get(`${ref.id}/${ref.version}`)?.name,
    wording: (ref) => file.wordings.get(ref.id),
  });
}

function isPhoneProof(keyring: Keyring, text: string, stored: Digest): boolean {
  const rights = keyring.digests('phone', text);
  return rights.filter((right) => isSame(right, stored)).length > 0;
}

function isSame(one: Digest, other: Digest): boolean {
  const [right, given] = [bytesOf(one), bytesOf(other)];
  return right.length === given.length && timingSafeEqual(right, given);
}

function bytesOf({ key, value }: Digest): Buffer {
  return Buffer.from(`${key}.${value}`);
}
