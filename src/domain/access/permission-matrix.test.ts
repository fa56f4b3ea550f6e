import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command, settingOf, threeDays, workingHours } from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { PERMISSIONS, type Right } from '../../../test/support/dossier-permissions.ts';
import { THREE_DAYS } from '../../../test/support/dossier-procedures.ts';
import { type History, run } from '../../../test/support/dossier-specification.ts';
import { COMMAND_TYPES, type CommandType } from '../dossier/commands.ts';
import { permit } from '../dossier/permit.ts';
import { type DossierState, isHeld, leadLeg, NO_DOSSIER } from '../dossier/state.ts';
import type { Duty } from '../organisation/agency.ts';
import type { Actor } from './actor.ts';
import { OFFICER_ROLES, ROLES, type Role } from './roles.ts';

/** Where a dossier can stand, and who asks: the one who has it, or somebody else. */
interface Place {
  state: DossierState;
  asking: string;
}

const submitted = run(workingHours, ['applicant', '2026-11-23 08:00', command('submit')]);
const after = (history: History, by: string, what: Parameters<typeof run>[1][2], asking = 'any'): Place => ({
  state: run(history, [by, '2026-11-23 10:00', what]).state,
  asking,
});
const at = (history: History, asking = 'any'): Place => ({ state: history.state, asking });
/** Handed over by the desk to a section; nobody there has looked at it. */
const given = upTo(workingHours, 'phan-cong');
const examined = upTo(workingHours, 'tham-tra');
/** A small office, where the head of the section examines. */
const headExamines = THREE_DAYS.process.steps.map((step) =>
  step.work === 'examine' ? { ...step, role: 'unit-head' as const } : step,
);
const byHead = settingOf({ ...THREE_DAYS, process: { ...THREE_DAYS.process, steps: headExamines } });

const PLACES: Readonly<Record<string, Place>> = {
  nothing: { state: NO_DOSSIER, asking: 'any' },
  draft: at(run(workingHours, ['so/counter-clerk', '2026-11-23 07:30', command('guide')])),
  submitted: at(submitted),
  'asked at intake': after(submitted, 'so/counter-clerk', command('request-supplement')),
  declined: after(submitted, 'so/counter-clerk', command('decline')),
  received: at(upTo(workingHours, 'received')),
  'back at the desk': after(examined, 'so/specialist', command('send-back', { step: 'tiep-nhan' })),
  'to be assigned': at(given),
  'given, unopened': at(given, 'so/counter-clerk'),
  'given and opened': after(given, 'so/unit-head', command('open'), 'so/counter-clerk'),
  'given by examiner': after(
    examined,
    'so/specialist',
    command('hand-over', { officer: 'so/appraiser' }),
    'so/specialist',
  ),
  'examined by oneself': at(examined, 'so/specialist'),
  'examined by another': at(examined, 'so/colleague'),
  'examined by a unit': after(examined, 'so/specialist', command('hand-over')),
  'examined by a head': at(upTo(byHead, 'tham-tra'), 'xa/unit-head'),
  'approved by a head': at(upTo(workingHours, 'duyet')),
  'approved by leaders': at(upTo(threeDays, 'duyet')),
  'to be signed': at(upTo(workingHours, 'ky')),
  'to be issued': at(upTo(workingHours, 'phat-hanh')),
  'to be taken in': at(upTo(workingHours, 'tra')),
  'asked in resolution': after(examined, 'so/specialist', command('request-supplement'), 'so/specialist'),
  'awaiting payment': after(examined, 'so/specialist', command('require-payment'), 'so/specialist'),
  withdrawn: after(examined, 'applicant', command('withdraw')),
  stopped: after(examined, 'so/signer', command('stop')),
  resolved: at(upTo(workingHours, 'resolved')),
  returned: at(upTo(workingHours, 'returned')),
};

function officeOf(place: string) {
  return ['approved by leaders', 'examined by a head'].includes(place) ? threeDays : workingHours;
}

function answer(place: string, asked: CommandType, actor: Actor): string {
  const { agency, procedure } = officeOf(place);
  const { state } = getPlace(place);
  const result = permit(state, asked, actor, { agency: agency.id, field: procedure.content.field });
  return result.ok ? 'yes' : result.reason.code;
}

function getPlace(place: string): Place {
  const found = PLACES[place];
  assert.ok(found, `the table names a place that the test does not know: ${place}`);
  return found;
}

function officer(place: string, role: Duty['role'], duty: Partial<Duty>, agency?: string): Actor {
  const duties = [{ role, unit: '', fields: null, ...duty }];
  return {
    kind: 'officer',
    id: getPlace(place).asking,
    agency: agency ?? officeOf(place).agency.id,
    duties,
  };
}

/** What an officer with that duty must be told; undefined row: nothing of the kind can be done there. */
function expected(right: Right | undefined, inUnit: boolean, whereGiven: boolean): string {
  if (right === 'A' || (right === 'U' && inUnit) || (right === 'G' && whereGiven)) return 'yes';
  return right === 'h' && inUnit ? 'held-by-other' : 'not-permitted';
}

function rowOf(place: string, asked: CommandType) {
  return PERMISSIONS.find((row) => row.place === place && row.command === asked);
}

test('the table knows every place, and no other; every command and role', () => {
  assert.deepEqual(new Set(PERMISSIONS.map(({ place }) => place)), new Set(Object.keys(PLACES)));
  assert.deepEqual(new Set(PERMISSIONS.map((row) => row.command)), new Set(COMMAND_TYPES));
  for (const { rights } of PERMISSIONS) assert.deepEqual([...rights.keys()], Object.keys(ROLES));
  const keys = PERMISSIONS.map(({ place, command: asked }) => `${place} ${asked}`);
  assert.equal(new Set(keys).size, keys.length);
});

for (const place of Object.keys(PLACES)) {
  test(`who may do what: ${place}`, () => {
    for (const asked of COMMAND_TYPES) {
      const row = rowOf(place, asked);
      for (const role of OFFICER_ROLES) checkOfficer(place, asked, role, row?.rights.get(role));
      for (const kind of ['applicant', 'delegate'] as const)
        check(place, asked, { kind }, row && (row.rights.get(kind) === 'x' ? 'yes' : 'not-permitted'));
      const system = row?.rights.get('system') === 'x' ? 'yes' : 'not-permitted';
      check(place, asked, { kind: 'system', process: 'nightly' }, row && system);
    }
  });
}

/** In each unit of the agency; for the field, for all and for another; and in another agency. */
function checkOfficer(place: string, asked: CommandType, role: Duty['role'], right: Right | undefined): void {
  const { agency, procedure } = officeOf(place);
  const { state } = getPlace(place);
  const unitOfDossier = isHeld(state) ? leadLeg(state).unit : undefined;
  const unitOfGiver = isHeld(state) ? state.lastGiven?.from.unit : undefined;
  for (const { code: unit } of agency.units) {
    const told = right && expected(right, unit === unitOfDossier, unit === unitOfGiver);
    check(place, asked, officer(place, role, { unit }), told);
    check(place, asked, officer(place, role, { unit, fields: [procedure.content.field] }), told);
    check(place, asked, officer(place, role, { unit, fields: ['Lĩnh vực khác'] }), right && 'not-permitted');
    check(place, asked, officer(place, role, { unit }, 'co-quan-khac'), right && 'not-permitted');
  }
}

/** Undefined: nobody can do that there, and the refusal says that it is the wrong moment, not the wrong person. */
function check(place: string, asked: CommandType, actor: Actor, told: string | undefined): void {
  const reply = answer(place, asked, actor);
  const who = `${place}: ${asked} by ${JSON.stringify(actor)}`;
  if (told === undefined) assert.ok(reply === 'wrong-standing' || reply === 'wrong-step', `${who}: ${reply}`);
  else assert.equal(reply, told, who);
}

test('supervisors and administrators never act on a dossier', () => {
  const never: readonly Role[] = ['supervisor', 'system-admin'];
  for (const { rights } of PERMISSIONS) for (const role of never) assert.equal(rights.get(role), '.');
  // Who leaves gives back what they had in hand: who has it next is the administrator's affair, what becomes of it is not.
  for (const { rights, command: asked } of PERMISSIONS)
    assert.equal(rights.get('agency-admin'), asked === 'reassign' ? 'A' : '.', asked);
});

test('someone with two duties acts in the one that is asked for', () => {
  const { state } = getPlace('to be signed');
  const duties: Duty[] = [
    { role: 'specialist', unit: 'tham-tra', fields: null },
    { role: 'signer', unit: 'lanh-dao', fields: null },
  ];
  const result = permit(state, 'sign', { kind: 'officer', id: 'kiem-nhiem', agency: 'so', duties }, null);
  assert.ok(result.ok);
  assert.deepEqual(result.value.actedAs, {
    ...{ kind: 'officer', id: 'kiem-nhiem', agency: 'so', unit: 'lanh-dao', role: 'signer' },
  });
});

test('who takes back acts in the duty they gave it in, whatever else they are', () => {
  const { state } = getPlace('given, unopened');
  const duties: Duty[] = [
    { role: 'specialist', unit: 'tham-tra', fields: null },
    { role: 'counter-clerk', unit: 'mot-cua', fields: null },
  ];
  const giver: Actor = { kind: 'officer', id: 'so/counter-clerk', agency: 'so', duties };
  const result = permit(state, 'take-back', giver, null);
  assert.ok(result.ok);
  assert.deepEqual(result.value.actedAs, {
    ...{ kind: 'officer', id: 'so/counter-clerk', agency: 'so', unit: 'mot-cua', role: 'counter-clerk' },
  });
  assert.ok(!permit(state, 'take-back', { ...giver, duties: duties.slice(0, 1) }, null).ok);
});

test('nothing can be opened where nobody said for what and where', () => {
  for (const actor of [
    officer('nothing', 'counter-clerk', { unit: 'mot-cua' }),
    { kind: 'applicant' } as const,
  ])
    assert.ok(!permit(NO_DOSSIER, 'submit', actor, null).ok);
});
