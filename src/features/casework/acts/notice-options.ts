import { NOTICE_MEANS } from '../../../domain/dossier/work-events.ts';
import { capitalise } from '../../../words/vi/phrases.ts';
import { NOTICE_MEANS as WORDS } from '../../../words/vi/work-sentence.ts';

/** How an applicant is told; `none` is what stands there before one is chosen. */
export function noticeOptions(none: string): readonly { value: string; text: string }[] {
  return [
    { value: '', text: none },
    ...NOTICE_MEANS.map((means) => ({ value: means, text: capitalise(WORDS[means]) })),
  ];
}
