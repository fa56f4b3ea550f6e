import type { FastifyReply, FastifyRequest } from 'fastify';
import { fullDayMinutes } from '../../../domain/calendar/working-days.ts';
import { findStep } from '../../../domain/procedure/steps.ts';
import type { InHandDossier } from '../../../store/figures/in-hand.ts';
import { textField } from '../../../web/form-fields.ts';
import { getSignedIn, type SignedIn } from '../../../web/signed-in.ts';
import { durationWords } from '../../../words/vi/date-words.ts';
import type { FiguresDeps } from '../figures-deps.ts';
import type { DashboardNames } from './dashboard-names.ts';
import { scopesFor } from './dashboard-scope.ts';
import { soonUntil } from './in-hand-query.ts';

/** Undefined: it is not theirs, or there is no such thing. */
export function askDashboard({ office, now }: FiguresDeps, request: FastifyRequest) {
  const signedIn = getSignedIn(request);
  const at = now();
  const scopes = scopesFor(office, signedIn, at);
  const key = textField(request.query, 'phamvi');
  const scope = key === '' ? scopes[0] : scopes.find((one) => one.key === key);
  if (!scope) return undefined;
  const soon = soonUntil(office.calendarOf(office.findAgency(scope.agency) ?? signedIn.agency), at);
  return { signedIn, scope, scopes, held: { agencies: scope.agencies, units: scope.units, now: at, soon } };
}

export function notThere(reply: FastifyReply): FastifyReply {
  reply.callNotFound();
  return reply;
}

/** Leaders of the agency that has it; what the table of transitions says of each is asked again there. */
export function mayDirect(
  { state, agency_id, unit, officer_id }: InHandDossier,
  { actor, powers, agency }: SignedIn,
) {
  if (state === 'ready' || officer_id === actor.id || agency_id !== agency.id) return false;
  return powers.some(
    ({ role, unit: own }) =>
      role === 'signer' || role === 'desk-head' || (role === 'unit-head' && own === unit),
  );
}

export function namesFor({ office }: FiguresDeps, { agency }: SignedIn): DashboardNames {
  const day = fullDayMinutes(office.calendarOf(agency));
  const contentOf = (id: string) => office.findProcedure(id)?.content;
  const officer = (id: string) => office.findOfficer(id)?.name ?? id;
  const unit = (code: string, id: string) =>
    office.findAgency(id)?.units.find((one) => one.code === code)?.name ?? code;
  return {
    agency: (id) => office.findAgency(id)?.name ?? id,
    unit: (code, id) => {
      const of = office.findAgency(id);
      return of === undefined || of.id === agency.id ? unit(code, id) : `${unit(code, id)}, ${of.shortName}`;
    },
    holder: (held) => (held.officer ? officer(held.officer) : unit(held.unit, held.agency)),
    officer: (id) => (id === '' ? 'Chưa giao cho ai' : officer(id)),
    procedure: (id) => contentOf(id)?.name ?? id,
    step: (id, step) => {
      const content = contentOf(id);
      return (content && findStep(content.process, step)?.name) ?? step;
    },
    duration: (minutes) => durationWords(minutes, day),
    told: (minutes) => (minutes < day ? minutes : minutes - ((minutes % day) % 60)),
  };
}
