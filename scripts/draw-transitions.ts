/** Writes docs/transitions.md from the table of transitions: node scripts/draw-transitions.ts */
import { writeFileSync } from 'node:fs';
import type { Standing } from '../src/domain/dossier/state.ts';
import type { By, Transition } from '../src/domain/dossier/transition.ts';
import { TRANSITIONS } from '../src/domain/dossier/transitions.ts';

export const TRANSITIONS_FILE = `${import.meta.dirname}/../docs/transitions.md`;

/** Ruling 12: an electronic result is at the desk when it is issued, and the dossier is resolved with it. */
const ISSUED_ELECTRONICALLY = { from: 'in-progress', to: 'resolved', command: 'issue (electronic)' } as const;

const WHERE: Readonly<Record<Exclude<By, { place: 'self' | 'system' }>['place'], string>> = {
  desk: 'in the receiving agency',
  holder: 'who has it',
  head: 'in the unit that has it',
  agency: 'in the agency that has it',
  asked: 'in the unit that was asked',
  participant: 'named as working on it too',
  giver: 'who handed it over last',
  party: 'in an agency that has or had it',
};

export function drawTransitions(): string {
  return `# How a dossier moves

Drawn from \`src/domain/dossier/transitions.ts\` by \`scripts/draw-transitions.ts\`; a test compares them. Do not edit.

\`\`\`mermaid
${diagram()}
\`\`\`

What moves nothing is left out: notes, corrections, a holder's first look, fees and the like. Where a result is electronic and was made in the
agency that received the dossier, it is taken in as it is issued, and the clock ends with that (ruling 12).

${table()}

Who: the roles of \`src/domain/access/roles.ts\`, with a duty for the field. *Who has it* is whoever has the role of the step in the
unit that has the dossier, or only the officer it was given to. *Who handed it over last* may take it back only as long as its next
holder has neither opened it nor done anything with it, and only in the unit and role in which they had it.
`;
}

function diagram(): string {
  const edges = new Map<string, Set<string>>();
  const add = (from: Standing, to: Standing, command: string) => {
    const edge = `${from === 'none' ? '[*]' : nameOf(from)} --> ${nameOf(to)}`;
    edges.set(edge, (edges.get(edge) ?? new Set()).add(command));
  };
  for (const { command, from, to } of TRANSITIONS)
    if (to !== 'same') for (const standing of from) add(standing, to, command);
  add(ISSUED_ELECTRONICALLY.from, ISSUED_ELECTRONICALLY.to, ISSUED_ELECTRONICALLY.command);
  return [
    'stateDiagram-v2',
    ...standings().map((standing) => `  state "${spoken(standing)}" as ${nameOf(standing)}`),
    ...[...edges].map(([edge, commands]) => `  ${edge}: ${[...commands].join(', ')}`),
    ...standings()
      .filter(isEnd)
      .map((standing) => `  ${nameOf(standing)} --> [*]`),
  ].join('\n');
}

function table(): string {
  const head = ['command', 'from', 'at step', 'who', 'needs', 'to', 'clock'];
  const rows = TRANSITIONS.map(({ command, from, at, by, needs, to, clock }) => [
    `\`${command}\``,
    from.length > 6 ? `all but ${standingsMissingIn(from)}` : from.map(spoken).join(', '),
    at?.join(', ') ?? 'any',
    by.map(who).join('; '),
    needs.join(', ') || '-',
    to === 'same' ? 'as it was' : spoken(to),
    clock === 'none' ? '-' : clock,
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function who(by: By): string {
  if (by.place === 'self') return 'applicant or delegate';
  if (by.place === 'system') return 'the system';
  return `${by.roles.join(', ')} (${WHERE[by.place]})`;
}

function standings(): readonly Standing[] {
  const named = TRANSITIONS.flatMap(({ from, to }): Standing[] =>
    to === 'same' ? [...from] : [...from, to],
  );
  return [...new Set(named)].filter((standing) => standing !== 'none');
}

/** Nothing but notes is possible there. */
function isEnd(standing: Standing): boolean {
  return TRANSITIONS.every(({ from, to }: Transition) => to === 'same' || !from.includes(standing));
}

function standingsMissingIn(from: readonly Standing[]): string {
  return (['none', ...standings()] as const)
    .filter((one) => !from.includes(one))
    .map(spoken)
    .join(', ');
}

/** Mermaid's names hold neither hyphen nor colon. */
function nameOf(standing: Standing): string {
  return standing.replaceAll(/[:-]/g, '_');
}

function spoken(standing: Standing): string {
  const [status = '', stage] = standing.split(':');
  if (standing === 'none') return 'nothing';
  return stage === undefined ? status : `${status} (${stage})`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(TRANSITIONS_FILE, drawTransitions());
