import type { ImportReason } from '../imported-procedure.ts';
import type { Channel } from '../procedure.ts';
import { excerpt } from './clean-text.ts';
import type { SourceChannel } from './source-record.ts';

const CHANNELS: readonly Channel[] = ['counter', 'post', 'online'];

export function channelOf(word: string): Channel | undefined {
  return CHANNELS.find((channel) => channel === word);
}

/** A channel stands once for each case: here once. */
export function readChannels(entries: readonly SourceChannel[]): {
  channels: Channel[];
  doubts: ImportReason[];
} {
  const words = new Set(entries.map(({ channel }) => channel));
  const channels = CHANNELS.filter((channel) => words.has(channel));
  const doubts = [...words]
    .filter((word) => channelOf(word) === undefined)
    .map(
      (word): ImportReason => ({
        code: 'channel-unknown',
        path: '/channels',
        values: { channel: excerpt(word) },
      }),
    );
  if (entries.length === 0) doubts.push({ code: 'channels-missing', path: '/channels' });
  return { channels, doubts };
}
