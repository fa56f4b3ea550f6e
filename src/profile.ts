import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Static, TSchema } from 'typebox';
import { Check, Errors } from 'typebox/value';
import type { OfficerRole } from './domain/access/roles.ts';
import type { Agency, Officer } from './domain/organisation/agency.ts';
import { organisationProblems } from './domain/organisation/organisation-problems.ts';
import type { Procedure } from './domain/procedure/procedure.ts';
import { procedureProblems } from './domain/procedure/validate-procedure.ts';
import { type LocalRules, USUAL_RULES } from './domain/regime/local-rules.ts';
import { localRulesProblems } from './domain/regime/local-rules-problems.ts';
import { type RegimeTimeline, timelineProblems } from './domain/regime/regime-timeline.ts';
import { fail, ok, type Result } from './lib/result.ts';
import { adoptProcedure } from './profile-adopted.ts';
import { type PlacedAgency, placeAgencies } from './profile-agencies.ts';
import { shapeSentence } from './profile-faults.ts';
import { AdoptedFile, AgenciesFile, OfficersFile, ProcedureFile, ProfileFile } from './profile-shapes.ts';
import type { SignedTexts } from './words/language.ts';
import { problemSentence } from './words/vi/problem-sentence.ts';

/** A province to run the system for: its organisation, people, procedures and the law it stands under. */
export interface Profile {
  id: string;
  name: string;
  /** Level-1 agency code (mã cấp 1): `H33`. */
  provinceCode: string;
  timeline: RegimeTimeline;
  /** Id of the calendar its agencies work by. */
  calendar: string;
  /** Public host names; every look-up name answers equally (Điều 4.2, 11.4). */
  hosts: { portal: string; lookup: string; lookupAliases: readonly string[] };
  sms: { keyword: string; number: string };
  /** Roles whose accounts must have a second factor. */
  secondFactor: { required: readonly OfficerRole[] };
  /** Khmer is offered once somebody has read its texts and signed them. */
  languages: { km: SignedTexts | null };
  /** What the law leaves to the province. */
  rules: LocalRules;
  agencies: readonly Agency[];
  officers: readonly Officer[];
  procedures: readonly Procedure[];
}

const PROFILES = join(import.meta.dirname, '..', 'profiles');

/** Reads `profiles/<name>/`; the first fault comes back as one plain line that names the file and the place in it. */
export function loadProfile(name: string, folder: string = PROFILES): Result<Profile, string> {
  try {
    return ok(readProfile(name, folder));
  } catch (error) {
    if (error instanceof Fault) return fail(`profiles/${name}${error.message}`);
    throw error;
  }
}

/** Stops the reading at the first fault; it never leaves this file. */
class Fault extends Error {
  constructor(file: string, path: string, sentence: string) {
    super(`${file && `/${file}`}${path && `, mục ${path}`}: ${sentence}.`);
  }
}

function readProfile(name: string, root: string): Profile {
  if (!/^[a-z0-9-]+$/.test(name)) throw new Fault('', '', 'tên bộ cấu hình tỉnh không hợp lệ');
  const folder = join(root, name);
  const file = readJson(folder, 'profile.json', ProfileFile);
  const rows = readJson(folder, 'agencies.json', AgenciesFile);
  const placed = placeAgencies(rows, file);
  const officers = readJson(folder, 'officers.json', OfficersFile).officers.map((officer) => ({
    ...officer,
    duties: officer.duties.map((duty) => ({ ...duty, fields: duty.fields ?? null })),
  }));
  const agencies = placed.map(({ agency }) => agency);
  refuseUnplacedDesks(rows, agencies);
  for (const problem of organisationProblems({ agencies, officers })) {
    const [source, path] = sourceOf(problem.path, placed);
    throw new Fault(source, path, problemSentence(problem));
  }
  const procedures = readProcedures(folder, { since: file.since, agencies, officers });
  return {
    id: name,
    name: file.name,
    provinceCode: file.provinceCode,
    timeline: timelineOf(file),
    calendar: file.calendar,
    hosts: file.hosts,
    sms: file.sms,
    secondFactor: file.secondFactor ?? { required: [] },
    languages: { km: file.languages?.km ?? null },
    rules: rulesOf(file, procedures),
    agencies,
    officers,
    procedures,
  };
}

function rulesOf({ rules }: ProfileFile, procedures: readonly Procedure[]): LocalRules {
  const whole: LocalRules = { ...USUAL_RULES, ...rules };
  for (const problem of localRulesProblems(
    whole,
    procedures.map(({ field }) => field),
  ))
    throw new Fault('profile.json', `/rules${problem.path}`, problemSentence(problem));
  return whole;
}

function timelineOf({ timeline }: ProfileFile): RegimeTimeline {
  const [first, ...later] = timeline.periods;
  if (!first) throw new Fault('profile.json', '/timeline/periods', 'danh sách không được trống');
  const checked: RegimeTimeline = { ...timeline, periods: [first, ...later] };
  for (const problem of timelineProblems(checked))
    throw new Fault('profile.json', `/timeline${problem.path}`, problemSentence(problem));
  return checked;
}

/** Its own, one a file, and those it has from another profile: one of its own stands for the other's of that id. */
function readProcedures(folder: string, province: Office): Procedure[] {
  const own = readOwn(folder);
  const named = new Set(own.map(([procedure]) => procedure.id));
  const adopted = readAdopted(folder, province.since).filter(([{ id }]) => !named.has(id));
  return [...own, ...adopted]
    .sort(([one], [other]) => (one.id < other.id ? -1 : 1))
    .map(([procedure, file]) => {
      for (const problem of procedureProblems(procedure, province))
        throw new Fault(file, problem.path, problemSentence(problem));
      return procedure;
    });
}

type Office = Pick<Profile, 'agencies' | 'officers'> & { since: string };
type Written = [procedure: Procedure, file: string];

function readOwn(folder: string): Written[] {
  if (existsSync(join(folder, ADOPTED)) && !existsSync(join(folder, 'procedures'))) return [];
  const files = listFolder(folder, 'procedures').filter((file) => file.endsWith('.json'));
  return files.map((entry) => {
    const file = `procedures/${entry}`;
    const procedure = checkProcedure(readText(folder, file), file);
    if (entry !== `${procedure.id}.json`) throw new Fault(file, '/id', 'mã phải trùng với tên tệp');
    return [procedure, file];
  });
}

const ADOPTED = 'procedures.json';

function readAdopted(folder: string, since: string): Written[] {
  if (!existsSync(join(folder, ADOPTED))) return [];
  const adopted = readJson(folder, ADOPTED, AdoptedFile);
  const theirs = readOwn(join(folder, '..', adopted.from));
  const ids = new Set(theirs.map(([{ id }]) => id));
  for (const id of [...adopted.without, ...Object.keys(adopted.changes)])
    if (!ids.has(id)) throw new Fault(ADOPTED, '', `bộ cấu hình ${adopted.from} không có thủ tục ${id}`);
  return theirs
    .filter(([{ id }]) => !adopted.without.includes(id))
    .map(([procedure]) => [adoptProcedure(procedure, adopted, since), `${ADOPTED}, thủ tục ${procedure.id}`]);
}

/** One procedure from the text of its file; whether anybody is there to work it is another question. */
export function readProcedure(text: string, file: string): Result<Procedure, string> {
  try {
    return ok(checkProcedure(text, file));
  } catch (error) {
    if (error instanceof Fault) return fail(error.message.replace(/^\//, ''));
    throw error;
  }
}

function checkProcedure(text: string, file: string): Procedure {
  const procedure: Procedure = checkJson(text, file, ProcedureFile);
  for (const problem of procedureProblems(procedure))
    throw new Fault(file, problem.path, problemSentence(problem));
  return procedure;
}

/** A desk written for an agency that is not there would silently be nobody's. */
function refuseUnplacedDesks(
  { staffed, answering = [], supervising }: AgenciesFile,
  agencies: readonly Agency[],
): void {
  for (const [key, desks] of Object.entries({ staffed, answering, supervising }))
    desks.forEach(({ agency }, index) => {
      if (!agencies.some(({ id }) => id === agency))
        throw new Fault('agencies.json', `/${key}/${index}/agency`, `không có cơ quan ${agency}`);
    });
}

/** `/agencies/7/units/0/code` of the checked list is `/staffed/0/units/0/code` in the file. */
function sourceOf(path: string, placed: readonly PlacedAgency[]): [file: string, path: string] {
  const [, list, index, ...rest] = path.split('/');
  if (list !== 'agencies') return ['officers.json', path];
  const agency = placed[Number(index)];
  if (!agency) return ['agencies.json', ''];
  const isDesk = ['units', 'address', 'phone', 'hours'].includes(rest[0] ?? '');
  return ['agencies.json', [isDesk ? (agency.desk ?? agency.row) : agency.row, ...rest].join('/')];
}

function readJson<Schema extends TSchema>(folder: string, file: string, schema: Schema): Static<Schema> {
  return checkJson(readText(folder, file), file, schema);
}

function checkJson<Schema extends TSchema>(text: string, file: string, schema: Schema): Static<Schema> {
  const value = parseJson(text, file);
  if (Check(schema, value)) return value;
  const [error] = Errors(schema, value);
  throw new Fault(file, error?.instancePath ?? '', error ? shapeSentence(error) : 'giá trị không hợp lệ');
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Fault(file, '', 'không đọc được, tệp không phải là JSON');
  }
}

function readText(folder: string, file: string): string {
  try {
    return readFileSync(join(folder, file), 'utf8');
  } catch {
    throw new Fault(file, '', 'không có tệp này hoặc không được phép đọc');
  }
}

function listFolder(folder: string, name: string): string[] {
  try {
    return readdirSync(join(folder, name));
  } catch {
    throw new Fault(name, '', 'không có thư mục này hoặc không được phép đọc');
  }
}
