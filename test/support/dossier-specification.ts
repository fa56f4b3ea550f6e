import assert from 'node:assert/strict';
import type { ActedAs } from '../../src/domain/access/actor.ts';
import type { Command } from '../../src/domain/dossier/commands.ts';
import type { DecisionContext } from '../../src/domain/dossier/context.ts';
import { type Decision, decide } from '../../src/domain/dossier/decide.ts';
import type { DossierEvent, EventType, RecordedEvent } from '../../src/domain/dossier/events.ts';
import { evolve, fold } from '../../src/domain/dossier/evolve.ts';
import type { Refusal, RefusalCode } from '../../src/domain/dossier/refusals.ts';
import { type DossierState, NO_DOSSIER } from '../../src/domain/dossier/state.ts';
import type { Result } from '../../src/lib/result.ts';
import { aContext, type Setting } from './dossier-fixture.ts';

/*
 * Given these events, when this is commanded, then those events or that refusal: the shape of emmett's
 * DeciderSpecification. Times are written as on the wall of the office.
 */

/** A dossier so far. */
export interface History {
  setting: Setting;
  events: readonly RecordedEvent[];
  state: DossierState;
}

/** One thing somebody did. */
export type Act = readonly [by: string, at: string, command: Command];

type Some<Value> = Value extends readonly (infer Item)[]
  ? readonly Some<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]?: Some<Value[Key]> }
    : Value;

/** An event with what of it the test is about; what is not named is not compared. */
export type ExpectedEvent = {
  [Type in EventType]: { type: Type; data?: Some<Extract<DossierEvent, { type: Type }>['data']> };
}[EventType];

/** The dossier, starting from none, after each of these was done; a refusal here is a mistake of the test. */
export function run(start: Setting | History, ...acts: readonly Act[]): History {
  return acts.reduce(
    (history, [by, at, command]) => {
      const context = aContext(history.setting, by, at);
      const decision = decide(history.state, command, context);
      if (!decision.ok) assert.fail(`${by} ${at} ${command.type}: ${JSON.stringify(decision.reason)}`);
      return record(history, command, context, decision.value);
    },
    'events' in start ? start : { setting: start, events: [], state: NO_DOSSIER },
  );
}

/** What the store does with a decision: the events stand in the log, numbered on. */
export function record(
  { setting, events, state }: History,
  command: Command,
  { now }: Pick<DecisionContext, 'now'>,
  { events: decided, actedAs, occurredAt }: Decision,
): History {
  const added = decided.map((event, index) => ({
    version: events.length + index + 1,
    event,
    actor: actedAs,
    occurredAt,
    recordedAt: now < occurredAt ? occurredAt : now,
    lateEntry: command.late?.reason ?? null,
    commandId: `command-${events.length + 1}`,
  }));
  return { setting, events: [...events, ...added], state: added.reduce(evolve, state) };
}

export function given(start: Setting | History) {
  const history = run(start);
  return {
    when(command: Command, { by, at }: { by: string; at: string }) {
      const state = fold(history.events);
      assert.deepEqual(state, history.state);
      const context = aContext(history.setting, by, at);
      return new Outcome(history, command, context, decide(state, command, context));
    },
  };
}

class Outcome {
  readonly #history: History;
  readonly #command: Command;
  readonly #context: DecisionContext;
  readonly #decision: Result<Decision, Refusal>;

  constructor(
    history: History,
    command: Command,
    context: DecisionContext,
    decision: Result<Decision, Refusal>,
  ) {
    this.#history = history;
    this.#command = command;
    this.#context = context;
    this.#decision = decision;
  }

  /** Exactly these events, in this order, with at least this in them. Answers with the dossier after them. */
  // biome-ignore lint/suspicious/noThenProperty: given, when, then; nobody awaits it.
  then(...expected: readonly ExpectedEvent[]): History {
    if (!this.#decision.ok) assert.fail(`refused: ${JSON.stringify(this.#decision.reason)}`);
    const { events } = this.#decision.value;
    assert.deepEqual(
      events.map(({ type }) => type),
      expected.map(({ type }) => type),
    );
    events.forEach((event, index) => {
      const { data = {} } = expected[index] ?? {};
      assert.partialDeepStrictEqual(event.data, data);
    });
    return record(this.#history, this.#command, this.#context, this.#decision.value);
  }

  /** By its code, or with everything it says. */
  refused(expected: RefusalCode | Refusal): void {
    if (this.#decision.ok)
      assert.fail(`not refused: ${this.#decision.value.events.map(({ type }) => type).join(', ')}`);
    const { reason } = this.#decision;
    if (typeof expected === 'string') assert.equal(reason.code, expected);
    else assert.deepEqual(reason, expected);
  }
}

/** In which role and unit the last event was done. */
export function lastActor({ events }: History): ActedAs | undefined {
  return events.at(-1)?.actor;
}
