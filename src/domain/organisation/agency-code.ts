import type { Agency } from './agency.ts';

/**
 * Agency codes (mã định danh cơ quan) in their two spellings. Until 2025 QCVN 102:2016 writes the groups from the
 * lowest level to the highest, `V1V2V3.Z1Z2.Y1Y2.MX1X2`, with zeros for a level that is not there:
 * `000.00.08.H33`. QĐ 20/2020 writes them from the highest down: `H33.08`. Level 2 is a department or a district,
 * level 3 a commune. Numbers below the province are ours (ruling 2).
 */
export interface AgencyNumber {
  /** Level 1: `H33`. */
  province: string;
  /** Level 2, 0 for the province itself. */
  second: number;
  /** Level 3, 0 where there is none. */
  third: number;
  fourth: number;
}

const QCVN = /^(\d{3})\.(\d{2})\.(\d{2})\.([A-Y]\d{2})$/;
const SHORT = /^([A-Y]\d{2})(?:\.(\d{2,3})(?:\.(\d{2})(?:\.(\d{3}))?)?)?$/;

/** `000.00.08.H33`; undefined where a number does not fit its group. */
export function qcvnAgencyCode({ province, second, third, fourth }: AgencyNumber): string | undefined {
  const code = `${digits(fourth, 3)}.${digits(third, 2)}.${digits(second, 2)}.${province}`;
  return QCVN.test(code) && hangsTogether(second, third, fourth) ? code : undefined;
}

/** `H33.08`; undefined where a number does not fit its group. */
export function shortAgencyCode({ province, second, third, fourth }: AgencyNumber): string | undefined {
  const groups = [province];
  if (second > 0) groups.push(digits(second, 2));
  if (third > 0) groups.push(digits(third, 2));
  if (fourth > 0) groups.push(digits(fourth, 3));
  const code = groups.join('.');
  return SHORT.test(code) && hangsTogether(second, third, fourth) ? code : undefined;
}

/** `H01.008`, as TT 03/2025 writes level 2 in dossier codes: with three digits, so that 102 communes have room beside it. */
export function wideAgencyCode({ province, second, third, fourth }: AgencyNumber): string | undefined {
  const groups = [province];
  if (second > 0) groups.push(digits(second, 3));
  if (third > 0) groups.push(digits(third, 2));
  if (fourth > 0) groups.push(digits(fourth, 3));
  const code = groups.join('.');
  return SHORT.test(code) && hangsTogether(second, third, fourth) ? code : undefined;
}

/** Reads both spellings, and level 2 with three digits (`H33.008`) as TT 03/2025 writes it. */
export function parseAgencyCode(code: string): AgencyNumber | undefined {
  const qcvn = QCVN.exec(code);
  const short = SHORT.exec(code);
  const [province, second, third, fourth] = qcvn
    ? [qcvn[4], qcvn[3], qcvn[2], qcvn[1]]
    : [short?.[1], short?.[2], short?.[3], short?.[4]];
  if (province === undefined) return undefined;
  const number = {
    province,
    second: Number(second ?? 0),
    third: Number(third ?? 0),
    fourth: Number(fourth ?? 0),
  };
  return hangsTogether(number.second, number.third, number.fourth) ? number : undefined;
}

/** `000.00.08.H33` for `H33.08`, and back; undefined where the code has no other spelling. */
export function otherSpelling(code: string): string | undefined {
  const number = parseAgencyCode(code);
  if (!number) return undefined;
  return QCVN.test(code) ? shortAgencyCode(number) : qcvnAgencyCode(number);
}

/** Every spelling of every agency's code, to its id: the alias table of ruling 2. */
export function agencyCodeTable(agencies: readonly Agency[]): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const agency of agencies)
    for (const code of [agency.code, ...agency.aliases]) if (!table.has(code)) table.set(code, agency.id);
  return table;
}

function digits(number: number, width: number): string {
  return String(number).padStart(width, '0');
}

/** No level without the one above it. */
function hangsTogether(second: number, third: number, fourth: number): boolean {
  return (third === 0 || second > 0) && (fourth === 0 || third > 0);
}
