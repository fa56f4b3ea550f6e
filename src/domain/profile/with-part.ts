import type { Calendar, DayChange } from '../calendar/calendar.ts';
import type { Agency, SupervisedScope, Unit } from '../organisation/agency.ts';
import type { FieldRules } from '../regime/local-rules.ts';
import { type AdoptedProfile, type RulesFrom, rulesDecided } from './adopted-profile.ts';
import { extendCalendar } from './extend-calendar.ts';
import type { ProfileLine, Thing } from './profile-line.ts';

/** A thing of the installation with one part as the profile has it; `from`: the first day of changed local rules. */
export function withPart(
  thing: Thing,
  line: Pick<ProfileLine, 'part' | 'after'>,
  { from, offered }: { from: string; offered: Calendar | undefined },
): Thing {
  const { part, after } = line;
  switch (thing.stream) {
    case 'profile':
      return { ...thing, data: withProfilePart(thing.data, line, from) };
    case 'agency':
      return { ...thing, data: withAgencyPart(thing.data, line) };
    case 'officer':
      return { ...thing, data: { ...thing.data, title: String(after) } };
    case 'procedure':
      return { ...thing, data: { ...thing.data, [part]: after } };
    case 'calendar':
      return { ...thing, data: withCalendarPart(thing.data, line, offered) };
  }
}

function withProfilePart(
  profile: AdoptedProfile,
  { part, after }: Pick<ProfileLine, 'part' | 'after'>,
  from: string,
): AdoptedProfile {
  if (!part.startsWith('rules.')) return { ...profile, [part]: after };
  const { rules } = rulesDecided(profile);
  const field = part.startsWith(OF_FIELD) ? part.slice(OF_FIELD.length) : undefined;
  const changed =
    field === undefined
      ? { ...rules, [part.slice('rules.'.length)]: after }
      : {
          ...rules,
          fields: [...rules.fields.filter((one) => one.field !== field), ...(after as FieldRules[])],
        };
  // Several lines taken together are one step of the rules.
  const earlier = (profile.laterRules ?? []).filter((step: RulesFrom) => step.from < from);
  return { ...profile, laterRules: [...earlier, { from, rules: changed }] };
}

const OF_FIELD = 'rules.fields.';

function withAgencyPart(agency: Agency, { part, after }: Pick<ProfileLine, 'part' | 'after'>): Agency {
  if (part.startsWith('units.')) {
    const unit = after as Unit;
    const isThere = agency.units.some(({ code }) => code === unit.code);
    const units = agency.units.map((one) => (one.code === unit.code ? unit : one));
    return { ...agency, units: isThere ? units : [...units, unit] };
  }
  if (part.startsWith('supervises.'))
    return { ...agency, supervises: [...(agency.supervises ?? []), after as SupervisedScope] };
  return { ...agency, [part]: after };
}

function withCalendarPart(
  calendar: Calendar,
  { part, after }: Pick<ProfileLine, 'part' | 'after'>,
  offered: Calendar | undefined,
): Calendar {
  if (part === 'to') return offered ? extendCalendar(calendar, offered) : calendar;
  const day = after as DayChange;
  const changes = calendar.changes.map((one) => (one.date === day.date ? day : one));
  return { ...calendar, changes };
}
