import { OFFICER_ROLES, type OfficerRole } from '../../domain/access/roles.ts';
import type { Agency, Duty } from '../../domain/organisation/agency.ts';
import { textField, textFields } from '../../web/form-fields.ts';
import { dayProblems, readDate, typedDay } from '../../web/typed-day.ts';

/** A position as people see it: a unit, and what one does there, from when until when. */
export interface Position {
  unit: string;
  roles: readonly OfficerRole[];
  from: string;
  until: string;
  seconded: boolean;
  fields: readonly string[];
  procedures: readonly string[];
  steps: readonly string[];
}

export interface Problem {
  field: string;
  text: string;
}

export const NO_POSITION: Position = {
  ...{ unit: '', roles: [], from: '', until: '', seconded: false, fields: [], procedures: [], steps: [] },
};

/** What is usually granted together; a template ticks its roles, and each can be ticked alone. */
export const ROLE_TEMPLATES = {
  'mot-cua': { text: 'Cán bộ một cửa: tiếp nhận và trả kết quả', roles: ['counter-clerk', 'return-clerk'] },
  'mot-cua-thu-phi': {
    text: 'Cán bộ một cửa kiêm thu phí',
    roles: ['counter-clerk', 'return-clerk', 'cashier'],
  },
  'truong-mot-cua': { text: 'Người đứng đầu Bộ phận Một cửa', roles: ['desk-head', 'return-clerk'] },
  'chuyen-vien': { text: 'Chuyên viên thụ lý', roles: ['specialist'] },
  'lanh-dao-phong': { text: 'Lãnh đạo phòng, có thụ lý', roles: ['unit-head', 'specialist'] },
  'lanh-dao': { text: 'Lãnh đạo cơ quan', roles: ['signer'] },
  'van-thu': { text: 'Văn thư', roles: ['records-officer'] },
  'quan-tri': { text: 'Quản trị cơ quan', roles: ['agency-admin'] },
} as const satisfies Record<string, { text: string; roles: readonly OfficerRole[] }>;

const isRole = (text: string): text is OfficerRole => (OFFICER_ROLES as readonly string[]).includes(text);

/** At most so many rows in one form. */
const MOST_ROWS = 30;

/** The rows of a form that hold something, as they were typed. */
export function readPositions(body: unknown): readonly Position[] {
  const count = Math.min(MOST_ROWS, Number(textField(body, 'sohang')) || 0);
  return Array.from({ length: count }, (_, row) => readRow(body, row)).filter(
    ({ unit, roles }) => unit !== '' || roles.length > 0,
  );
}

function readRow(body: unknown, row: number): Position {
  if (textField(body, `bo-${row}`) !== '') return NO_POSITION;
  const template = textField(body, `mau-${row}`);
  const granted = Object.hasOwn(ROLE_TEMPLATES, template)
    ? ROLE_TEMPLATES[template as keyof typeof ROLE_TEMPLATES].roles
    : [];
  const ticked = textFields(body, `vt-${row}`).filter(isRole);
  return {
    unit: textField(body, `bp-${row}`),
    roles: OFFICER_ROLES.filter(
      (role) => ticked.includes(role) || (granted as readonly string[]).includes(role),
    ),
    from: readDate(body, `tu-${row}`),
    until: readDate(body, `den-${row}`),
    seconded: textField(body, `bietphai-${row}`) !== '',
    fields: textFields(body, `lv-${row}`),
    procedures: textFields(body, `tt-${row}`),
    steps: textFields(body, `buoc-${row}`),
  };
}

export function positionProblems(positions: readonly Position[], agency: Agency): readonly Problem[] {
  return positions.flatMap(({ unit, roles, from, until, seconded }, row): Problem[] => {
    const found: Problem[] = [];
    const known = agency.units.find(({ code }) => code === unit);
    if (unit === '') found.push({ field: `bp-${row}`, text: 'Chọn phòng, bộ phận của vị trí này' });
    else if (!known) found.push({ field: `bp-${row}`, text: 'Phòng, bộ phận này không thuộc cơ quan' });
    else if (seconded && known.kind !== 'desk')
      found.push({
        field: `bietphai-${row}`,
        text: 'Biệt phái là đến Bộ phận Một cửa: xin chọn lại bộ phận',
      });
    if (roles.length === 0)
      found.push({ field: `mau-${row}`, text: 'Chọn mẫu vai trò, hoặc đánh dấu từng vai trò' });
    if (from !== '') found.push(...dayProblems(`tu-${row}`, from, 'ngày bắt đầu'));
    if (until !== '') found.push(...dayProblems(`den-${row}`, until, 'ngày kết thúc'));
    if (typedDay(from) !== undefined && typedDay(until) !== undefined && until < from)
      found.push({ field: `den-${row}`, text: 'Ngày kết thúc trước ngày bắt đầu' });
    return found;
  });
}

/** One duty for each role. */
export function dutiesOf(positions: readonly Position[]): readonly Duty[] {
  return positions.flatMap(({ unit, roles, from, until, seconded, fields, procedures, steps }) =>
    roles.map(
      (role): Duty => ({
        ...{ role, unit, fields: fields.length > 0 ? fields : null },
        ...(procedures.length > 0 ? { procedures } : {}),
        ...(steps.length > 0 ? { steps } : {}),
        ...(from === '' ? {} : { from }),
        ...(until === '' ? {} : { until }),
        ...(seconded ? { seconded: true as const } : {}),
      }),
    ),
  );
}

/** Duties that are alike but for the role are one position. */
export function positionsOf(duties: readonly Duty[]): readonly Position[] {
  const alike = Map.groupBy(duties, ({ role: _, ...rest }) => JSON.stringify(rest, Object.keys(rest).sort()));
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return {
      ...{ unit: first.unit, roles: group.map(({ role }) => role), seconded: first.seconded ?? false },
      ...{ from: first.from ?? '', until: first.until ?? '', fields: first.fields ?? [] },
      ...{ procedures: first.procedures ?? [], steps: first.steps ?? [] },
    };
  });
}
