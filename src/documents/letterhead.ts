import type { Instant } from '../domain/calendar/local-time.ts';
import type { Agency } from '../domain/organisation/agency.ts';
import type { RegimeId } from '../domain/regime/regime.ts';
import { type FormName, symbolOf } from './form-symbols.ts';
import { formDate } from './form-time.ts';

/** The upper part of every form (NĐ 30/2020, Phụ lục I): who issues it and who stands above, number, place, date. */
export interface Letterhead {
  /** Of the body that issues; null: a committee, which names none above itself. */
  above: string | null;
  issuer: string;
  agency: string;
  desk: string;
  /** null: written in by hand, as the rules of numbering are the agency's own. */
  number: string | null;
  /** What follows the number: `TNHS`. */
  symbol: string;
  placeAndDate: string;
}

/** The agency itself issues these; the desk all others. */
const OF_THE_AGENCY: ReadonlySet<FormName> = new Set([
  'extension-request',
  'financial-duty',
  'incident-minutes',
  'opinion-request',
  'report',
  'verification-minutes',
]);

const CENTRE = 'Trung tâm Phục vụ hành chính công';

export interface Heading {
  agency: Agency;
  form: FormName;
  regime: RegimeId;
  province: string;
  number: string | null;
  at: Instant;
}

export function letterheadOf({ agency, form, regime, province, number, at }: Heading): Letterhead {
  const desk = deskNameOf(agency);
  const isAgencys = OF_THE_AGENCY.has(form);
  // What its administrator wants to stand there, where that is not its name.
  const head = agency.settings?.head;
  const ownName = head?.own ?? agency.name;
  return {
    above: isAgencys ? head?.above || nameAbove(agency, province) : ownName,
    issuer: isAgencys ? ownName : desk,
    ...{ agency: agency.name, desk, number },
    symbol: symbolOf(form, regime, desk.startsWith(CENTRE) ? 'TTPVHCC' : 'BPTNTKQ'),
    placeAndDate: `${placeOf(agency, province)}, ${formDate(at)}`,
  };
}

/** What the agency calls its one-stop desk. */
export function deskNameOf(agency: Agency): string {
  return agency.units.find(({ kind }) => kind === 'desk')?.name ?? 'Bộ phận Tiếp nhận và Trả kết quả';
}

const COMMITTEE = 'Ủy ban nhân dân';

/** A department stands under the committee of its province. */
function nameAbove({ name, level }: Agency, province: string): string | null {
  return level === 'province' && !name.startsWith(COMMITTEE) ? `${COMMITTEE} ${province}` : null;
}

const TERRITORY =
  /^(?:Ủy ban nhân dân )?((?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu) )?(.+)$/iu;

/**
 * NĐ 30/2020: the name of the territory whose agency it is, a department's being the province. Its kind is left
 * off, but for one that is a number: `Rạch Giá`, `Quận 1`.
 */
function placeOf(agency: Agency, province: string): string {
  const [, kind = '', name = ''] = TERRITORY.exec(agency.level === 'province' ? province : agency.name) ?? [];
  return /^\d/.test(name) ? `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}${name}` : name;
}
