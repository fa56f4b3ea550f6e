import type { FastifyReply } from 'fastify';
import { proveByPhone } from '../../store/dossiers/change-phone.ts';
import { type LookUpProof, proveLookUp } from '../../store/dossiers/look-up-proof.ts';
import type { Page } from '../../web/render.ts';
import { sendPage } from '../../web/send-page.ts';
import { type LookupDeps, meantCode, refusedForTries } from './lookup-deps.ts';
import type { Reading } from './reading.tsx';
import type { WrongProofs } from './wrong-proofs.ts';

/** What stands in for the code alone: the token, four digits, or the whole number given before. */
export type Proof = LookUpProof | { phone: string };

interface Proving {
  typed: string;
  proof: Proof;
  read: Reading;
  reply: FastifyReply;
  /** The form again, with what was typed and what is wrong with the proof. */
  redraw: (problem: string) => Page;
  /** What is said at the field that proves, where it is not the four digits. */
  said?: { wrong: string; mismatch: string };
}

/**
 * Id of the dossier, where the proof is right. Else the answer is sent: what is wrong looks the same as a code that is not
 * there, drawn anew or not, and is counted with all other tries for that code.
 */
export async function proved(
  deps: LookupDeps,
  wrongProofs: WrongProofs,
  { typed, proof, read, reply, redraw, said = read.words.digits }: Proving,
): Promise<string | undefined> {
  const guessable = !('token' in proof);
  if (guessable && refusedForTries(deps, wrongProofs, { typed, read, reply, redraw })) return undefined;
  const code = meantCode(deps, typed);
  const id =
    'phone' in proof ? await proveByPhone(deps, code, proof.phone) : await proveLookUp(deps, code, proof);
  if (id === undefined) {
    // Whoever came with the address of a receipt has typed no proof yet.
    sendPage(reply, deps.page(redraw('token' in proof ? said.wrong : said.mismatch)), 404);
  } else if (guessable) wrongProofs.forgive(code);
  return id;
}
