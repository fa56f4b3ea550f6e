import type { FastifyInstance } from 'fastify';
import { isStatedPurpose, purposeProblem } from '../../domain/access/purpose.ts';
import { readingDuties } from '../../domain/access/reading-duties.ts';
import { isUuid } from '../../lib/uuid.ts';
import type { Database } from '../../store/ledger/database.ts';
import { PurposeNeeded } from '../../store/ledger/visit.ts';
import { statePurpose } from '../../store/trail/leave-row.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import type { SendStaffPage } from '../../web/staff-page.ts';
import { visitIn } from '../../web/visits.ts';
import { PURPOSE_PROBLEM_SENTENCE } from '../../words/vi/trail-words.ts';
import { likelyPurpose, PURPOSE_FIELDS, purposePage } from './purpose-page.tsx';

/**
 * Asks for the purpose instead of what was to be shown, wherever a dossier was to be read. A throw and no answer of the
 * reader: no page has to think of it, so none can forget it.
 */
export function askPurposes(app: FastifyInstance, send: SendStaffPage): void {
  app.setErrorHandler((error, request, reply) => {
    if (!(error instanceof PurposeNeeded)) throw error;
    const likely = likelyPurpose(readingDuties(getSignedIn(request).officer.duties).role);
    const { dossierId, code } = error;
    const asked = { dossierId, code, back: request.url, purpose: likely, words: '', problem: null };
    return send(request, reply.header('content-disposition', 'inline'), purposePage(asked, likely));
  });
}

export interface PurposeDeps {
  database: Pick<Database, 'write'>;
  send: SendStaffPage;
}

/** A page of ours, and no other server. */
const OWN_PAGE = /^\/(?![/\\])[\x21-\x7e]{0,2000}$/;
const LONGEST_CODE = 60;
const LONGEST_TYPED = 2000;

export function purposeRoutes(app: FastifyInstance, { database, send }: PurposeDeps): void {
  app.post(paths.statePurpose(':id'), async (request, reply) => {
    const { id = '' } = request.params as { id?: string };
    if (!isUuid(id)) return reply.callNotFound();
    const { identity, officer } = getSignedIn(request);
    if (identity.kind !== 'officer') return reply.callNotFound();
    const field = (name: keyof typeof PURPOSE_FIELDS) => textField(request.body, PURPOSE_FIELDS[name]);
    const [purpose, words, back] = [field('purpose'), field('words').slice(0, LONGEST_TYPED), field('back')];
    const target = OWN_PAGE.test(back) ? back : paths.dossier(id);
    const problem = purposeProblem(purpose, words);
    if (problem || !isStatedPurpose(purpose)) {
      const wrong = problem ?? 'purpose-unknown';
      const at = wrong === 'purpose-unknown' ? PURPOSE_FIELDS.purpose : PURPOSE_FIELDS.words;
      const asked = {
        ...{ dossierId: id, code: field('code').slice(0, LONGEST_CODE), back: target, purpose, words },
        problem: { field: at, text: PURPOSE_PROBLEM_SENTENCE[wrong] },
      };
      const likely = likelyPurpose(readingDuties(officer.duties).role);
      return send(request, reply, purposePage(asked, likely), 422);
    }
    // Of a dossier that they do not see nothing is written; the page they are led to says what it says of any such.
    await statePurpose(database, identity, visitIn(request), { dossierId: id, purpose, words });
    return reply.redirect(target, 303);
  });
}
