import type { Limit, Policy } from '../../domain/calendar/limit.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import type { Fee, Part, Procedure, Step, StepWork } from '../../domain/procedure/procedure.ts';
import type { Dice } from '../demo/dice.ts';

const LIMITS: readonly [Limited, ...Limited[]] = [
  { limit: { amount: 1, unit: 'wd' }, policy: 'SAME_DAY' },
  { limit: { amount: 3, unit: 'wd' }, policy: 'HOUR_8' },
  { limit: { amount: 7.5, unit: 'wd' }, policy: 'HOUR_8' },
  { limit: { amount: 10, unit: 'wd' }, policy: 'LEGAL_DAY' },
  { limit: { amount: 5, unit: 'wd' }, policy: 'CUTOFF_15H' },
  { limit: { amount: 15, unit: 'cd' }, policy: 'CALENDAR' },
  { limit: { amount: 1, unit: 'mo' }, policy: 'CALENDAR' },
  { limit: { amount: 24, unit: 'wh' }, policy: 'HOURS' },
];

interface Limited {
  limit: Limit;
  policy: Policy;
}

/** A procedure that could be published: `procedureProblems` finds nothing in it. */
export function simulatedProcedure(dice: Dice, agency: Agency, sections: readonly string[]): Procedure {
  const { limit, policy } = dice.pick(LIMITS);
  const minutes = policy !== 'SAME_DAY' && (limit.unit === 'wd' || limit.unit === 'wh');
  const whole = minutes ? Math.round(limit.amount * (limit.unit === 'wd' ? 480 : 60)) : 1000;
  const parts = dice.happens(0.4) ? simulatedParts(dice, Math.floor(whole * 0.4)) : [];
  const steps = simulatedSteps(dice, sections, Math.floor(whole * (parts.length > 0 ? 0.6 : 1)), parts);
  return {
    ...{ id: 'thu-tuc', nationalCode: null, name: 'Thủ tục', field: 'Lĩnh vực', level: agency.level },
    ...{
      agencies: [agency.id],
      channels: ['counter', 'post', 'online'],
      limits: [{ case: null, limit, policy }],
    },
    papers: [
      { code: 'to-khai', name: 'Tờ khai', originals: 1, copies: 0, required: true },
      { code: 'ban-sao', name: 'Bản sao', originals: 0, copies: 1, required: false },
    ],
    fees: Array.from(
      { length: dice.between(0, 2) },
      (_, index): Fee => ({
        ...{ code: `phi-${index + 1}`, name: `Phí ${index + 1}`, amount: dice.between(1, 60) * 5_000 },
        ...{ moment: dice.pick(['intake', 'supplement', 'result']), basis: 'Nghị quyết' },
      }),
    ),
    ...{ results: [{ code: 'ket-qua', name: 'Kết quả' }], legalBasis: [] },
    process: { basis: 'Quyết định', budgetUnit: minutes ? 'minutes' : 'permille', steps, parts },
    ...{ electronicResult: dice.happens(0.4), unpaidFeesHoldResult: dice.happens(0.4) },
    ...{ decision: 'Quyết định', validFrom: '2016-01-01' },
  };
}

/** One after the other, or side by side, at the agency above. */
function simulatedParts(dice: Dice, whole: number): readonly Part[] {
  const count = dice.between(1, 3);
  const inSequence = dice.happens(0.5);
  return Array.from({ length: count }, (_, index): Part => {
    const leaders = dice.happens(0.3);
    return {
      ...{ code: `phan-${index + 1}`, name: `Phần ${index + 1}`, agency: { id: 'cap-tren' } },
      ...{ unit: leaders ? 'lanh-dao' : 'phong-1', role: leaders ? 'signer' : 'specialist' },
      budget: Math.max(1, Math.floor(whole / (inSequence ? count : 1))),
      after: inSequence && index > 0 ? [`phan-${index}`] : [],
    };
  });
}

function simulatedSteps(
  dice: Dice,
  sections: readonly string[],
  whole: number,
  parts: readonly Part[],
): readonly Step[] {
  const section = dice.pick(['phong-1', ...sections]);
  const last = dice.pick([section, ...sections]);
  const above = dice.happens(0.2);
  const rows: [StepWork, string, Step['role']][] = [
    ['intake', 'mot-cua', 'counter-clerk'],
    ...(dice.happens(0.6) ? [['assign', section, 'unit-head'] as [StepWork, string, Step['role']]] : []),
    ['examine', section, 'specialist'],
    ...(dice.happens(0.3) ? [['examine', last, 'unit-head'] as [StepWork, string, Step['role']]] : []),
    dice.happens(0.5) || above ? ['approve', 'lanh-dao', 'signer'] : ['approve', section, 'unit-head'],
    ['sign', 'lanh-dao', 'signer'],
    ['issue', 'van-thu', 'records-officer'],
    ['return', 'mot-cua', 'return-clerk'],
  ];
  const codes = rows.map(([work], index) => `${work}-${index + 1}`);
  const share = Math.floor(whole / rows.length);
  const needed = parts.filter(({ code }) => !parts.some((part) => part.after.includes(code)));
  const waiting = rows.findIndex(([work]) => work === 'examine');
  return rows.map(
    ([work, unit, role], index): Step => ({
      ...{ code: codes[index] ?? work, name: `Bước ${index + 1}`, work, unit, role },
      ...(above && ['approve', 'sign', 'issue'].includes(work) ? { agency: { id: 'cap-tren' } } : {}),
      budget: work === 'return' ? 0 : share,
      // The desk takes nothing back from beyond it; anybody else may send it one or two steps back.
      sendBackTo: ['intake', 'return'].includes(work) ? [] : codes.slice(Math.max(0, index - 2), index),
      ...(index === waiting && needed.length > 0 ? { needs: needed.map(({ code }) => code) } : {}),
    }),
  );
}
