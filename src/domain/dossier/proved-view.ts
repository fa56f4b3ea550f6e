import type { Calendar } from '../calendar/calendar.ts';
import type { Limit } from '../calendar/limit.ts';
import type { FeeMoment, Procedure } from '../procedure/procedure.ts';
import { type DueReason, dueReason } from './due-reason.ts';
import type { RecordedEvent, SupplementItem } from './events.ts';
import { isChargeOver } from './fees.ts';
import type { PersonRef, WordingRef } from './references.ts';
import type { FiledState } from './state.ts';

/**
 * What a proof opens beside the public view (ruling 20). Still no address, phone, identity number or full name, and no
 * reason that somebody wrote: four digits can be guessed, and a receipt can be found.
 */
export interface ProvedView {
  procedure: string;
  /** `N***** V** A`; null: erased. */
  applicant: string | null;
  /** How long it may take; null where the procedure has several cases and none is chosen yet. */
  limit: Limit | null;
  fees: readonly ProvedFee[];
  /** What is missing while a supplement is awaited. */
  asked: readonly string[];
  /** Why the promise is what it is; null where there is none, or where it cannot be counted again. */
  reason: DueReason | null;
}

export interface ProvedFee {
  name: string;
  /** đồng */
  amount: number;
  moment: FeeMoment;
}

/** What the dossier refers to. */
export interface Referred {
  procedure: Procedure;
  calendar: Calendar | null;
  /** Undefined: erased. */
  nameOf: (ref: PersonRef) => string | undefined;
  wording: (ref: WordingRef) => string | undefined;
}

export function provedView(
  state: FiledState,
  events: readonly RecordedEvent[],
  referred: Referred,
): ProvedView {
  const { procedure, calendar } = referred;
  const name = referred.nameOf(state.applicant);
  const clock = 'clock' in state ? state.clock : null;
  return {
    procedure: procedure.name,
    applicant: name === undefined ? null : maskedName(name),
    limit: clock ? clock.due.limit : onlyLimit(procedure),
    fees: feesOf(state, procedure),
    asked: state.status === 'awaiting-supplement' ? askedPapers(events, referred) : [],
    reason: clock && calendar ? dueReason(clock, calendar) : null,
  };
}

/** The first letter of each word, and a star for each of the others. */
export function maskedName(name: string): string {
  return name
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const [first = '', ...rest] = word;
      return first + '*'.repeat(rest.length);
    })
    .join(' ');
}

function onlyLimit({ limits }: Procedure): Limit | null {
  const [only, ...others] = limits;
  return only && others.length === 0 ? only.limit : null;
}

/** As set at receipt; before it, as the procedure has them. Closed without a result there is nothing to pay. */
function feesOf(state: FiledState, { fees }: Procedure): readonly ProvedFee[] {
  if (state.status === 'declined' || isChargeOver(state)) return [];
  const due = 'fees' in state ? state.fees : fees;
  return due.map(({ code, amount, moment }) => ({
    name: fees.find((fee) => fee.code === code)?.name ?? code,
    ...{ amount, moment },
  }));
}

/** A paper of the procedure by its name alone; words only where nothing else says what is asked. */
function askedPapers(events: readonly RecordedEvent[], { procedure, wording }: Referred): readonly string[] {
  const asking = events.findLast(({ event }) => event.type === 'SupplementRequested')?.event;
  if (asking?.type !== 'SupplementRequested') return [];
  const nameOf = (item: SupplementItem) =>
    procedure.papers.find(({ code }) => code === item.paper)?.name ?? wording(item.wording);
  return [...new Set(asking.data.items.map(nameOf).filter((name) => name !== undefined))];
}
