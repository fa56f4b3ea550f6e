import type { Punctuality, ReportState } from '../../domain/reporting/agency-report.ts';
import { Tag, type TagTone } from '../../web/components/tag.tsx';
import { reportStandingWords } from '../../words/vi/reporting-words.ts';

/** Where the report of an agency stands. */
export function StandingTag({ state, punctuality }: { state: ReportState; punctuality: Punctuality }) {
  return <Tag tone={toneOf(state, punctuality)}>{reportStandingWords(state, punctuality)}</Tag>;
}

function toneOf(state: ReportState, punctuality: Punctuality): TagTone {
  if (state === 'submitted') return punctuality === 'came-late' ? 'done' : 'on-time';
  if (punctuality === 'late') return 'late';
  return punctuality === 'near' ? 'nearly-due' : 'waiting';
}
