import assert from 'node:assert/strict';
import test from 'node:test';
import type { EventType } from '../domain/dossier/events.ts';
import { evolve } from '../domain/dossier/evolve.ts';
import { isHeld, leadLeg, NO_DOSSIER, STANDINGS, standingOf } from '../domain/dossier/state.ts';
import { EVENT_WORDS } from '../words/vi/event-words.ts';
import type { Surroundings } from './command.ts';
import { makeDice } from './demo/dice.ts';
import { type Check, live } from './simulate/simulated-life.ts';
import { simulatedOffice } from './simulate/simulated-office.ts';
import { simulate, simulateCommand } from './simulate.ts';

const EVENT_TYPES = Object.keys(EVENT_WORDS) as EventType[];

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const around: Surroundings = {
    ...{ env: {}, now: () => '2026-11-23T02:30:00.000Z', stdin: (async function* () {})() },
    ...{ out: (line: string) => out.push(line), err: (line: string) => err.push(line) },
  };
  return { exit: await simulateCommand.run(args, around), out, err };
}

test('the same seed gives the same digest, another seed another', async () => {
  const once = await run('--dossiers', '40', '--seed', '7');
  assert.deepEqual([once.exit, once.out.length, once.err], [0, 1, []]);
  assert.deepEqual(await run('--seed', '7', '--dossiers', '40'), once);
  const [mine = '', others = ''] = [once.out[0], (await run('--dossiers', '40', '--seed', '8')).out[0]];
  assert.notEqual(JSON.parse(mine).digest, JSON.parse(others).digest);
  assert.equal(JSON.parse(mine).seed, 7);
});

test('bad numbers are one line and exit 2', async () => {
  for (const args of [
    [],
    ['--dossiers', '10'],
    ['--dossiers', '0', '--seed', '1'],
    ['--dossiers', 'x', '--seed', '1'],
  ]) {
    const { exit, out, err } = await run(...args);
    assert.deepEqual([exit, out, err.length], [2, [], 1]);
  }
});

test('every command is carried out, and every standing reached', () => {
  const done = new Set<string>();
  const reached = new Set<string>();
  for (let number = 1; number <= 2_500; number++) {
    const dice = makeDice(`all/${number}`);
    const life = live(simulatedOffice(dice), dice);
    assert.equal(life.broken, undefined);
    life.events.reduce((state, recorded) => {
      const next = evolve(state, recorded);
      reached.add(standingOf(next));
      done.add(recorded.event.type);
      return next;
    }, NO_DOSSIER);
  }
  // No agency of the simulator is merged.
  assert.deepEqual(
    EVENT_TYPES.filter((type) => !done.has(type)),
    ['AgencySucceeded'],
  );
  for (const standing of STANDINGS) if (standing !== 'none') assert.ok(reached.has(standing), standing);
});

/** As if a rule were wrong: an examination is never to be reached. */
const planted: Check = (state) =>
  isHeld(state) && leadLeg(state).work === 'examine' ? 'planted' : undefined;

test('what is broken is told by the fewest commands that lead there, and exit 1', () => {
  const out: string[] = [];
  const err: string[] = [];
  const around = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  assert.equal(simulate(50, 7, around, planted), 1);
  assert.match(err.join('\n'), /không giữ được: planted/);
  const [head, ...deeds] = out.map((line) => JSON.parse(line));
  assert.equal(head.broken, 'planted');
  const types = deeds.map(({ command }) => command.type);
  // Received, handed over, and assigned where the process has that step; nothing else.
  assert.equal(types[0], 'receive');
  assert.deepEqual(
    [...new Set(types)].filter((type) => !['receive', 'hand-over', 'assign'].includes(type)),
    [],
  );
  assert.ok(types.length <= 3);
});
