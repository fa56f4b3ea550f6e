import type { LookUpProof } from '../../store/dossiers/look-up-proof.ts';

/** What a scanner or a finger typed: a code, or the address in the QR code of a slip, which brings its proof along. */
export function readScanned(text: string): { typed: string; proof: LookUpProof | null } {
  const query = /^https?:\/\/[^\s]+\?(\S+)$/i.exec(text)?.[1];
  if (query === undefined) return { typed: text, proof: null };
  const fields = new URLSearchParams(query);
  const token = fields.get('t') ?? '';
  return { typed: fields.get('ma') ?? '', proof: token === '' ? null : { token } };
}
