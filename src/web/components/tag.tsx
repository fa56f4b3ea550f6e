import type { ComponentChildren } from 'preact';
import type { Status } from '../../domain/dossier/status.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { STATUS_WORDS } from '../../words/vi/status-words.ts';

/** `plain` says nothing of time; the rest have a shape of their own beside the colour (`_tags.scss`). */
export type TagTone = 'plain' | 'on-time' | 'nearly-due' | 'late' | 'waiting' | 'done';

export function Tag({ tone, children }: { tone: TagTone; children: ComponentChildren }) {
  return <span class={`mc-tag${tone === 'plain' ? '' : ` mc-tag--${tone}`}`}>{children}</span>;
}

/** Where a dossier stands, whatever the time says. */
export function StatusTag({ status }: { status: Status }) {
  return <Tag tone={TONES[status]}>{capitalise(STATUS_WORDS[status])}</Tag>;
}

const TONES: Readonly<Record<Status, TagTone>> = {
  draft: 'plain',
  submitted: 'plain',
  received: 'plain',
  declined: 'plain',
  'in-progress': 'plain',
  'awaiting-supplement': 'waiting',
  'awaiting-payment': 'waiting',
  withdrawn: 'done',
  stopped: 'done',
  resolved: 'done',
  returned: 'done',
};
