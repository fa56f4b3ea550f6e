import type { Instant } from '../domain/calendar/local-time.ts';
import type { Agency } from '../domain/organisation/agency.ts';
import type { RegimeId } from '../domain/regime/regime.ts';
import { formDate } from './form-time.ts';

/** The upper part of every slip (NĐ 30/2020, Phụ lục I): the agency, its desk as the one that issues, number, place, date. */
export interface Letterhead {
  agency: string;
  desk: string;
  /** null: written in by hand, as the rules of numbering are the agency's own. */
  number: string | null;
  /** What follows the number: `TNHS`. */
  symbol: string;
  placeAndDate: string;
}

export type SlipKind = 'receipt' | 'supplement' | 'refusal';

/** Found for a supplement only, and since 2025 for all but the receipt; the others are recalled (`docs/unconfirmed.md`). */
const SYMBOLS: Readonly<Record<'before 2025' | 'since 2025', Readonly<Record<SlipKind, string>>>> = {
  'before 2025': { receipt: 'TNHS', supplement: 'HDHS', refusal: 'TCHS' },
  'since 2025': { receipt: 'TNHS', supplement: 'PBS', refusal: 'PTC' },
};

const CENTRE = 'Trung tâm Phục vụ hành chính công';

export interface Heading {
  agency: Agency;
  kind: SlipKind;
  regime: RegimeId;
  province: string;
  number: string | null;
  at: Instant;
}

export function letterheadOf({ agency, kind, regime, province, number, at }: Heading): Letterhead {
  const desk = deskNameOf(agency);
  const body = desk.startsWith(CENTRE) ? 'TTPVHCC' : 'BPTNTKQ';
  return {
    agency: agency.name,
    desk,
    number,
    symbol: regime === 'R2025' ? `${SYMBOLS['since 2025'][kind]}-${body}` : SYMBOLS['before 2025'][kind],
    placeAndDate: `${placeOf(agency, province)}, ${formDate(at)}`,
  };
}

/** What the agency calls its one-stop desk. */
export function deskNameOf(agency: Agency): string {
  return agency.units.find(({ kind }) => kind === 'desk')?.name ?? 'Bộ phận Tiếp nhận và Trả kết quả';
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
