import type { OfficerRole } from '../../domain/access/roles.ts';
import type { Calendar, DayChange } from '../../domain/calendar/calendar.ts';
import { formatDay, parseDay, weekdayOf } from '../../domain/calendar/local-time.ts';
import { provinceCalendar } from '../../domain/calendar/province-calendar.ts';
import type { DecisionContext } from '../../domain/dossier/context.ts';
import type { Agency, Officer, Unit } from '../../domain/organisation/agency.ts';
import type { RegimeId } from '../../domain/regime/regime.ts';
import { REGIMES } from '../../domain/regime/regimes.ts';
import type { Dice } from '../demo/dice.ts';
import { simulatedProcedure } from './simulated-procedure.ts';

/** Everything of a decision's context that one dossier keeps all its life. */
export type SimulatedOffice = Omit<DecisionContext, 'now' | 'actor' | 'code' | 'receipt'>;

/** An office that could be: its rooms, people, working days, law and one procedure, by the fall of the dice. */
export function simulatedOffice(dice: Dice): SimulatedOffice {
  const sections = Array.from({ length: dice.between(1, 3) }, (_, index) => `phong-${index + 1}`);
  const level = dice.happens(0.5) ? 'commune' : 'province';
  const agency = simulatedAgency('co-quan', level, sections, 'cap-tren');
  const other = simulatedAgency('cap-tren', 'province', ['phong-1'], null);
  const officers = [...peopleOf(agency, dice), ...peopleOf(other, dice)];
  const id = dice.pick<RegimeId>(['R2016', 'R2018', 'R2018', 'R2025', 'R2025']);
  const lapsesAfterWorkingDays = dice.happens(0.3) ? dice.between(2, 15) : null;
  const regime = {
    ...REGIMES[id],
    supplement: { ...REGIMES[id].supplement, lapsesAfterWorkingDays },
    afterHours: dice.happens(0.3) ? { lastMinutes: dice.pick([0, 60, 90]) } : null,
  };
  const content = simulatedProcedure(dice, agency, sections);
  const procedure = { version: 1, content };
  return { regime, procedure, agency, calendar: simulatedCalendar(dice), officers, others: [other] };
}

function simulatedAgency(
  id: string,
  level: Agency['level'],
  sections: readonly string[],
  parent: string | null,
): Agency {
  const unit = (code: string, kind: Unit['kind']): Unit => ({ code, name: code, kind });
  return {
    ...{ id, name: id, shortName: id, level, parent, code: `000.00.01.H33`, aliases: [], territory: null },
    ...{
      address: 'Ấp 1',
      phone: '0297',
      hours: 'Giờ hành chính',
      staffed: true,
      calendar: provinceCalendar.id,
    },
    ...{ validFrom: '2016-01-01', validTo: null },
    units: [
      unit('mot-cua', 'desk'),
      ...sections.map((code) => unit(code, 'section')),
      unit('lanh-dao', 'leaders'),
      unit('van-thu', 'records'),
    ],
  };
}

function peopleOf(agency: Agency, dice: Dice): readonly Officer[] {
  const posts: [OfficerRole, string, number][] = [
    ['counter-clerk', 'mot-cua', dice.between(1, 3)],
    ['return-clerk', 'mot-cua', dice.between(1, 2)],
    ...(['desk-head', 'cashier'] as const).map((role): [OfficerRole, string, number] => [role, 'mot-cua', 1]),
    ...agency.units
      .filter(({ kind }) => kind === 'section')
      .flatMap(({ code }): [OfficerRole, string, number][] => [
        ['unit-head', code, 1],
        ['specialist', code, dice.between(1, 3)],
      ]),
    ['signer', 'lanh-dao', dice.between(1, 2)],
    ['records-officer', 'van-thu', 1],
    ['agency-admin', 'lanh-dao', 1],
  ];
  return posts.flatMap(([role, unit, count]) =>
    Array.from({ length: count }, (_, index): Officer => {
      const id = `${agency.id}/${unit}/${role}-${index + 1}`;
      // In a small office somebody does two things.
      const second = dice.happens(0.15)
        ? [{ role: 'counter-clerk' as const, unit: 'mot-cua', fields: null }]
        : [];
      return {
        id,
        username: id,
        name: id,
        agency: agency.id,
        duties: [{ role, unit, fields: null }, ...second],
      };
    }),
  );
}

/** The days of the nation, and a few days of storm that nobody knew of before. */
function simulatedCalendar(dice: Dice): Calendar {
  const known = new Set(provinceCalendar.changes.map(({ date }) => date));
  const first = parseDay('2026-01-01') ?? 0;
  const storms = new Set(
    Array.from({ length: dice.between(0, 8) }, () => first + dice.between(0, 600))
      .filter((day) => ![0, 6].includes(weekdayOf(day)))
      .map(formatDay)
      .filter((date) => !known.has(date)),
  );
  const changes = [...storms].map(
    (date): DayChange => ({
      ...{
        date,
        kind: dice.pick(['holiday', 'morning-off', 'afternoon-off']),
        name: 'Bão',
        basis: 'Công điện',
      },
    }),
  );
  return { ...provinceCalendar, version: 2, changes: [...provinceCalendar.changes, ...changes] };
}
