import type { Instant } from '../../domain/calendar/local-time.ts';

export interface TimeLeftProps {
  tone: 'on-time' | 'nearly-due' | 'late';
  /** Part of the time that is used, 0 to 1. */
  used: number;
  /** `còn 2 ngày 3 giờ làm việc` */
  words: string;
  /** For whoever points at the row: the link of a row lies over all of it. */
  due: Instant;
}

const WIDTH = 100;

/** What of it is read, and how wide the bar is. */
export function shownTime({ used, words }: Pick<TimeLeftProps, 'used' | 'words'>) {
  return {
    words: words.replace(' làm việc', ''),
    width: String(Math.round(Math.min(Math.max(used, 0), 1) * WIDTH)),
  };
}

/** What is left, in words over a thin bar that fills up; the shape before a late one is in the style sheet. */
export function TimeLeft({ tone, words, width }: ReturnType<typeof shownTime> & Pick<TimeLeftProps, 'tone'>) {
  return (
    <span class={`mc-time mc-time--${tone}`}>
      <span class="mc-time__words">{words}</span>
      <svg class="mc-time__bar" viewBox={`0 0 ${WIDTH} 3`} preserveAspectRatio="none" aria-hidden="true">
        <rect class="mc-time__whole" width={WIDTH} height="3" />
        <rect class="mc-time__used" width={width} height="3" />
      </svg>
    </span>
  );
}
