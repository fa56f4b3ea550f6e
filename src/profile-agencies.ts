import type { Agency, Level } from './domain/organisation/agency.ts';
import { type AgencyNumber, qcvnAgencyCode, shortAgencyCode } from './domain/organisation/agency-code.ts';
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
  since?: string;
}

/** The tree of agencies, from rows that hold only what cannot be derived. */
export function placeAgencies(file: AgenciesFile, profile: ProfileFile): PlacedAgency[] {
  return [...rowsOf(file, profile)].map(([pointer, row]) => place(pointer, row, file, profile));
}

function* rowsOf(
  { province, departments, districts }: AgenciesFile,
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
}

function committeeOf({ id, name, since }: { id: string; name: string; since?: string }) {
  const names = { id, name: `Ủy ban nhân dân ${name}`, shortName: `UBND ${name}` };
  return since === undefined ? names : { ...names, since };
}

function place(pointer: string, row: Row, file: AgenciesFile, profile: ProfileFile): PlacedAgency {
  const { number, since, ...facts } = row;
  const codes = codesOf({ ...number, province: profile.provinceCode });
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

/** The regulation's codes are of QCVN 102; the newer spelling is an alias (ruling 2). */
function codesOf(number: AgencyNumber): Pick<Agency, 'code' | 'aliases'> {
  const code = qcvnAgencyCode(number);
  const alias = shortAgencyCode(number);
  if (code === undefined || alias === undefined) throw new Error(`no agency code: ${JSON.stringify(number)}`);
  return { code, aliases: [alias] };
}
