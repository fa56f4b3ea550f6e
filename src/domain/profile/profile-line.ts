import type { Calendar } from '../calendar/calendar.ts';
import type { Agency, Officer } from '../organisation/agency.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { AdoptedProfile } from './adopted-profile.ts';

/** The kinds of things a profile brings, each with what one of them is made of. */
export interface ProfileThings {
  profile: AdoptedProfile;
  agency: Agency;
  officer: Officer;
  procedure: Procedure;
  calendar: Calendar;
}
export const PROFILE_STREAMS = [
  'profile',
  'agency',
  'officer',
  'procedure',
  'calendar',
] as const satisfies readonly (keyof ProfileThings)[];
export type ProfileStream = (typeof PROFILE_STREAMS)[number];

/** One of them as an installation or a profile has it. */
export type Thing = {
  [Stream in ProfileStream]: { stream: Stream; id: string; data: ProfileThings[Stream] };
}[ProfileStream];

/** As the installation has it. */
export type InstalledThing = Thing & {
  version: number;
  /** Parts that were last changed here, not by the profile. */
  own: ReadonlySet<string>;
};

/** A part of a thing: `name`, `units.mot-cua`, `rules.fields.Đất đai`; the thing itself, where there is none yet. */
export type PartName = string;
export const WHOLE: PartName = 'whole';

/** Why a difference is only shown. */
export type FixedReason =
  | 'province-code'
  | 'agency-code'
  | 'agency-place'
  | 'past-regimes'
  | 'calendar-decision';

/** Something the profile has, and the installation lacks or has otherwise. */
export interface ProfileLine {
  /** `agency/so-noi-vu/supervises.reporting` */
  key: string;
  stream: ProfileStream;
  id: string;
  part: PartName;
  /** Undefined: the installation has none. */
  before: unknown;
  after: unknown;
  /** The installation changed this by itself: only who chooses the line gives that up. */
  own: boolean;
  /** Null: it can be taken. */
  fixed: FixedReason | null;
}

export function keyOf({ stream, id, part }: Pick<ProfileLine, 'stream' | 'id' | 'part'>): string {
  return `${stream}/${id}/${part}`;
}
