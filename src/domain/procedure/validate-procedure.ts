import { parseDay } from '../calendar/local-time.ts';
import type { Organisation } from '../organisation/organisation-problems.ts';
import { specialRulesProblems } from '../regime/local-rules-problems.ts';
import { budgetProblems } from './budget-problems.ts';
import { holderProblems } from './holder-problems.ts';
import { limitProblems } from './limit-problems.ts';
import { partProblems } from './part-problems.ts';
import { partsOf } from './parts.ts';
import type { Procedure } from './procedure.ts';
import { type ProcedureProblem, repeated } from './procedure-problem.ts';
import { processProblems } from './process-problems.ts';

/** Everything that keeps an entry from being published; with the organisation, also who would hold each step. */
export function procedureProblems(procedure: Procedure, organisation?: Organisation): ProcedureProblem[] {
  return [
    ...identityProblems(procedure),
    ...textProblems(procedure),
    ...channelProblems(procedure),
    ...limitProblems(procedure.limits),
    ...paperAndFeeProblems(procedure),
    ...processProblems(procedure.process),
    ...partProblems(procedure.process),
    ...budgetProblems(procedure),
    ...(procedure.rules ? specialRulesProblems(procedure.rules, '/rules') : []),
    ...(organisation ? holderProblems(procedure, organisation) : []),
  ];
}

function identityProblems({ id, nationalCode, validFrom }: Procedure): ProcedureProblem[] {
  const found: ProcedureProblem[] = [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) found.push({ code: 'id-malformed', path: '/id' });
  // All 2,642 pages of the national portal have this form (`docs/rules.md`, Codes).
  if (nationalCode !== null && !/^\d\.\d{6}$/.test(nationalCode))
    found.push({ code: 'national-code-malformed', path: '/nationalCode' });
  if (parseDay(validFrom) === undefined) found.push({ code: 'date-malformed', path: '/validFrom' });
  return found;
}

/** What people read: there, NFC, without the doubled blanks and line breaks that imported names have. */
function textProblems(procedure: Procedure): ProcedureProblem[] {
  const texts: [path: string, text: string][] = [
    ['/name', procedure.name],
    ['/field', procedure.field],
    ['/decision', procedure.decision],
    ['/process/basis', procedure.process.basis],
    ...(procedure.rules ? [['/rules/basis', procedure.rules.basis] as [string, string]] : []),
    ...procedure.papers.map((paper, index): [string, string] => [`/papers/${index}/name`, paper.name]),
    ...procedure.fees.map((fee, index): [string, string] => [`/fees/${index}/name`, fee.name]),
    ...procedure.results.map((result, index): [string, string] => [`/results/${index}/name`, result.name]),
    ...procedure.legalBasis.map((law, index): [string, string] => [
      `/legalBasis/${index}/number`,
      law.number,
    ]),
    ...procedure.process.steps.map((step, index): [string, string] => [
      `/process/steps/${index}/name`,
      step.name,
    ]),
    ...partsOf(procedure.process).flatMap(({ name, gives }, index): [string, string][] => [
      [`/process/parts/${index}/name`, name],
      ...(gives === undefined ? [] : [[`/process/parts/${index}/gives`, gives] as [string, string]]),
    ]),
  ];
  return texts.flatMap(([path, text]): ProcedureProblem[] => {
    if (text.trim() === '') return [{ code: 'text-empty', path }];
    const clean = text.normalize('NFC').replace(/\s+/g, ' ').trim();
    return text === clean ? [] : [{ code: 'text-not-clean', path }];
  });
}

function channelProblems({ channels }: Procedure): ProcedureProblem[] {
  if (channels.length === 0) return [{ code: 'channels-empty', path: '/channels' }];
  return repeated(channels).map(({ index }) => ({ code: 'channel-repeated', path: `/channels/${index}` }));
}

function paperAndFeeProblems({ papers, fees, results }: Procedure): ProcedureProblem[] {
  const found: ProcedureProblem[] = [];
  papers.forEach(({ originals, copies, shown = false }, index) => {
    // 0 and 0 is a note on the national portal, not a paper; of what is only shown nothing need stay.
    if (!isCount(originals) || !isCount(copies) || (originals + copies === 0 && !shown))
      found.push({ code: 'paper-count', path: `/papers/${index}` });
    else if (shown && originals > 0) found.push({ code: 'paper-shown-kept', path: `/papers/${index}` });
  });
  fees.forEach(({ amount }, index) => {
    if (!isCount(amount)) found.push({ code: 'fee-amount', path: `/fees/${index}/amount` });
  });
  for (const [key, entries] of Object.entries({ papers, fees, results }))
    for (const { index, value } of repeated(entries.map((entry) => entry.code)))
      found.push({ code: 'code-repeated', path: `/${key}/${index}/code`, values: { code: value } });
  return found;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
