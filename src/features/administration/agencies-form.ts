import type { Agency, Level, Officer, Unit } from '../../domain/organisation/agency.ts';
import { organisationProblems } from '../../domain/organisation/organisation-problems.ts';
import { missingToSucceed } from '../../domain/organisation/succession.ts';
import { textField } from '../../web/form-fields.ts';
import { dayProblems, readDate } from '../../web/typed-day.ts';
import { plainWords } from '../../words/vi/plain-words.ts';
import type { Problem } from './positions.ts';

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  province: 'Tỉnh',
  district: 'Huyện',
  commune: 'Xã',
};

/** An agency as who administers the system writes it down. */
export interface AgencyTyped {
  name: string;
  shortName: string;
  code: string;
  level: string;
  parent: string;
  from: string;
}

export function readAgency(body: unknown): AgencyTyped {
  return {
    ...{ name: textField(body, 'ten'), shortName: textField(body, 'tenngan'), code: textField(body, 'ma') },
    ...{ level: textField(body, 'cap'), parent: textField(body, 'captren'), from: readDate(body, 'tungay') },
  };
}

export function typedOfAgency({ name, shortName, code, level, parent, validFrom }: Agency): AgencyTyped {
  return { name, shortName, code, level, parent: parent ?? '', from: validFrom };
}

export function agencyProblems(typed: AgencyTyped, isNew: boolean): readonly Problem[] {
  const found: Problem[] = [];
  if (typed.name === '' || typed.name.length > 200)
    found.push({ field: 'ten', text: 'Ghi tên cơ quan, không quá 200 ký tự' });
  if (typed.shortName === '' || typed.shortName.length > 40)
    found.push({ field: 'tenngan', text: 'Ghi tên ngắn cho tin nhắn, không quá 40 ký tự' });
  if (!isNew) return found;
  if (!/^[0-9A-Z]{1,5}(\.[0-9A-Z]{1,5}){1,4}$/.test(typed.code))
    found.push({ field: 'ma', text: 'Mã định danh gồm các nhóm chữ số, chữ hoa cách nhau bằng dấu chấm' });
  if (!Object.hasOwn(LEVEL_WORDS, typed.level)) found.push({ field: 'cap', text: 'Chọn cấp' });
  if (typed.parent === '') found.push({ field: 'captren', text: 'Chọn cơ quan cấp trên' });
  return [...found, ...dayProblems('tungay', typed.from, 'ngày bắt đầu hoạt động')];
}

/** A new agency: a row without units or people, until its administrator is appointed and does the rest. */
export function newAgency(typed: AgencyTyped, all: readonly Agency[]): Agency {
  const base = plainWords(typed.name).replaceAll(' ', '-').slice(0, 60) || 'co-quan';
  let id = base;
  for (let number = 2; all.some((agency) => agency.id === id); number++) id = `${base}-${number}`;
  return {
    ...{
      id,
      name: typed.name,
      shortName: typed.shortName,
      level: typed.level as Level,
      parent: typed.parent,
    },
    ...{
      code: typed.code,
      aliases: [],
      territory: null,
      address: null,
      phone: null,
      hours: null,
      staffed: false,
    },
    ...{ calendar: all.find((agency) => agency.id === typed.parent)?.calendar ?? all[0]?.calendar ?? '' },
    ...{ validFrom: typed.from, validTo: null },
    units: [{ code: 'quan-tri', name: 'Quản trị', kind: 'administration' }],
  };
}

/** What the whole tree says of it: a code that is taken, a parent that is not there. */
export function treeProblems(agency: Agency, all: readonly Agency[]): readonly Problem[] {
  const others = all.filter(({ id }) => id !== agency.id);
  const before = organisationProblems({ agencies: others, officers: [] }).length;
  const found = organisationProblems({ agencies: [...others, agency], officers: [] });
  if (found.length <= before) return [];
  const taken = found.some(({ code }) => code === 'agency-code-repeated');
  return [
    taken
      ? { field: 'ma', text: 'Mã định danh này đã có cơ quan dùng' }
      : { field: 'captren', text: 'Cơ quan cấp trên chưa đúng' },
  ];
}

const UNIT_WORDS: Readonly<Record<Unit['kind'], string>> = {
  desk: 'Bộ phận Một cửa',
  section: 'phòng chuyên môn',
  leaders: 'lãnh đạo',
  records: 'văn thư',
  administration: 'quản trị',
};

export interface MergeTyped {
  into: string;
  from: string;
  number: string;
  date: string;
}

export function readMerge(body: unknown): MergeTyped {
  return {
    ...{ into: textField(body, 'vao'), from: readDate(body, 'tungay') },
    ...{ number: textField(body, 'so'), date: readDate(body, 'ngayky') },
  };
}

export function mergeProblems(
  typed: MergeTyped,
  agency: Agency,
  into: Agency | undefined,
  itsOfficers: readonly Officer[],
): readonly Problem[] {
  const found: Problem[] = [];
  const missing = into ? missingToSucceed(agency, into, itsOfficers) : [];
  if (!into || into.id === agency.id) found.push({ field: 'vao', text: 'Chọn cơ quan tiếp nhận' });
  else if (into.succeededBy)
    found.push({ field: 'vao', text: 'Cơ quan này cũng đã sáp nhập: chọn cơ quan đang hoạt động' });
  else if (missing.length > 0) {
    const units = missing.map((kind) => UNIT_WORDS[kind]).join(', ');
    const text = `${into.name} chưa có người làm việc ở ${units} nên chưa giữ được hồ sơ chuyển sang: xin nhờ quản trị của cơ quan ấy lập bộ phận, giao người rồi sáp nhập`;
    found.push({ field: 'vao', text });
  }
  found.push(...dayProblems('tungay', typed.from, 'ngày sáp nhập có hiệu lực'));
  if (typed.number === '') found.push({ field: 'so', text: 'Ghi số, ký hiệu của quyết định' });
  return [...found, ...dayProblems('ngayky', typed.date, 'ngày của quyết định')];
}

/** From that day on the other one answers for it (`src/domain/organisation/succession.ts`); until then nothing changes. */
export function merged(agency: Agency, into: Agency, { from, number, date }: MergeTyped): Agency {
  return {
    ...agency,
    validTo: from,
    succeededBy: { agency: into.id, from, decision: { number, date } },
  };
}
