import type { Instant } from '../calendar/local-time.ts';
import type { LateShare } from '../dossier/lateness-by-cause.ts';
import type { Timeliness } from '../dossier/timeliness.ts';
import type { Channel } from '../procedure/procedure.ts';
import type { Block } from './block.ts';

/** How a dossier ended; null in a fact: it has not. */
export type EndedAs = 'granted' | 'refused' | 'withdrawn' | 'stopped';

/** What figures are told apart by. */
export interface FigurePlace {
  /** That received it: liên thông counts once, there (ruling 15). */
  agency: string;
  field: string;
  block: Block;
  channel: Channel;
  procedure: string;
  /** The officer who examines it, or did last; null: nobody yet. */
  officer: string | null;
}

/**
 * What figures know of one dossier, from an event on that changed it, until the next one that does. Only what was
 * received is counted: declined, or never received, is nowhere (ruling 15).
 */
export interface Fact extends FigurePlace {
  /** Version of the event. */
  version: number;
  /** Its place in the feed: when it came to be known. */
  position: number;
  recordedAt: Instant;
  /** From when on it holds in the office; never before the fact it follows. */
  since: Instant;
  procedureVersion: number;
  receivedAt: Instant;
  /** The base due by the law: no extension moves it (rulings 7 and 15). */
  dueAt: Instant;
  /** Since when it stands still (waiting for a supplement, or land money); null: it runs. */
  stoodAt: Instant | null;
  endedAt: Instant | null;
  endedAs: EndedAs | null;
  timeliness: Timeliness | null;
  /** On whose account it ended late; of what ended in time, and what runs, none. */
  lateShares: readonly LateShare[];
}

/** What a fact says, without which event said it. */
export type Standing = Omit<Fact, 'version' | 'position' | 'recordedAt' | 'since'>;
