import type { Agency, FormerTerritory, Level } from './domain/organisation/agency.ts';
import {
  type AgencyNumber,
  qcvnAgencyCode,
  shortAgencyCode,
  wideAgencyCode,
} from './domain/organisation/agency-code.ts';
import { REGIMES } from './domain/regime/regimes.ts';
import type { AgenciesFile, ProfileFile } from './profile-shapes.ts';

/** An agency, and where in `agencies.json` it and its desk are written: faults are told by that. */
export interface PlacedAgency {
  agency: Agency;
  row: string;
  desk: string | null;
}

interface Row {
  id: string;
  name: string;
  shortName: string;
  level: Level;
  parent: string | null;
  number: Omit<AgencyNumber, 'province'>;
  territory: Agency['territory'];
  formedFrom?: readonly FormerTerritory[];
  since?: string;
}

/** The tree of agencies, from rows that hold only what cannot be derived. */
export function placeAgencies(file: AgenciesFile, profile: ProfileFile): PlacedAgency[] {
  return [...rowsOf(file, profile)].map(([pointer, row]) => place(pointer, row, file, profile));
}

function* rowsOf(
  { province, departments, districts = [], communes: direct = [] }: AgenciesFile,
  profile: ProfileFile,
): Generator<[pointer: string, row: Row]> {
  const territoryOf = (gso: string, since?: string): Agency['territory'] => ({
    code: gso,
    validFrom: since ?? profile.territoriesSince,
  });
  const { id: top, gso, ...names } = province;
  yield [
    '/province',
    {
      ...names,
      id: top,
      level: 'province',
      parent: null,
      number: { second: 0, third: 0, fourth: 0 },
      territory: territoryOf(gso),
    },
  ];
  for (const [index, { number, ...department }] of departments.entries())
    yield [
      `/departments/${index}`,
      {
        ...department,
        level: 'province',
        parent: top,
        number: { second: number, third: 0, fourth: 0 },
        territory: null,
      },
    ];
  for (const [index, { communes, ...district }] of districts.entries()) {
    const pointer = `/districts/${index}`;
    yield [
      pointer,
      {
        ...committeeOf(district),
        level: 'district',
        parent: top,
        number: { second: district.number, third: 0, fourth: 0 },
        territory: territoryOf(district.gso, district.since),
      },
    ];
    for (const [position, commune] of communes.entries())
      yield [
        `${pointer}/communes/${position}`,
        {
          ...committeeOf(commune),
          level: 'commune',
          parent: district.id,
          number: { second: district.number, third: commune.number, fourth: 0 },
          territory: territoryOf(commune.gso, commune.since),
        },
      ];
  }
  for (const [index, commune] of direct.entries())
    yield [
      `/communes/${index}`,
      {
        ...committeeOf(commune),
        level: 'commune',
        parent: top,
        number: { second: commune.number, third: 0, fourth: 0 },
        territory: territoryOf(commune.gso, commune.since),
        formedFrom: formersOf(commune),
      },
    ];
}

type Direct = NonNullable<AgenciesFile['communes']>[number];

function formersOf({ formedFrom, formedFromPartOf = {} }: Direct): FormerTerritory[] {
  const listed = (formers: Readonly<Record<string, string>>, part: boolean) =>
    Object.entries(formers).map(([code, name]) => ({ code, name, part }));
  return [...listed(formedFrom, false), ...listed(formedFromPartOf, true)];
}

function committeeOf({ id, name, since }: { id: string; name: string; since?: string }) {
  const names = { id, name: `Ủy ban nhân dân ${name}`, shortName: `UBND ${name}` };
  return since === undefined ? names : { ...names, since };
}

function place(pointer: string, row: Row, file: AgenciesFile, profile: ProfileFile): PlacedAgency {
  const { number, since, ...facts } = row;
  const codes = codesOf({ ...number, province: profile.provinceCode }, isOf2025(profile));
  const staffed = file.staffed.findIndex((desk) => desk.agency === row.id);
  const supervising = file.supervising.findIndex((desk) => desk.agency === row.id);
  const answering = (file.answering ?? []).findIndex((desk) => desk.agency === row.id);
  const desk = file.staffed[staffed];
  const beside = file.answering?.[answering];
  const watch = file.supervising[supervising];
  const agency: Agency = {
    ...facts,
    ...codes,
    address: desk?.address ?? null,
    phone: desk?.phone ?? null,
    hours: desk?.hours ?? null,
    staffed: desk !== undefined,
    calendar: profile.calendar,
    validFrom: since ?? profile.since,
    validTo: null,
    units: [...(desk?.units ?? beside?.units ?? []), ...(watch?.units ?? [])],
    ...(watch?.scopes ? { supervises: watch.scopes } : {}),
  };
  const [written] = [
    ...(desk ? [`/staffed/${staffed}`] : []),
    ...(beside ? [`/answering/${answering}`] : []),
    ...(watch ? [`/supervising/${supervising}`] : []),
  ];
  return { agency, row: pointer, desk: written ?? null };
}

/** An agency has one code for good, so the latest regime of the profile says how it is spelt. */
function isOf2025({ timeline }: ProfileFile): boolean {
  const last = timeline.periods.at(-1);
  return last !== undefined && REGIMES[last.regime].codePattern === 'TT03_2025';
}

/** The regulation's codes are of QCVN 102, since 2025 of TT 03/2025; the spellings that can be written are aliases (ruling 2). */
function codesOf(number: AgencyNumber, of2025: boolean): Pick<Agency, 'code' | 'aliases'> {
  const [wide, qcvn, short] = [wideAgencyCode(number), qcvnAgencyCode(number), shortAgencyCode(number)];
  const [code, ...others] = of2025 ? [wide, short, qcvn] : [qcvn, short];
  if (code === undefined) throw new Error(`no agency code: ${JSON.stringify(number)}`);
  return {
    code,
    aliases: [...new Set(others)].filter((other) => other !== undefined && other !== code) as string[],
  };
}
