/** How far a step is: behind, here, or to come. */
export type StepState = 'done' | 'current' | 'todo';

export interface StepEntry {
  key: string;
  name: string;
  /** Whose step it is. */
  holder: string;
  state: StepState;
  /** Time used against the budget, in words; null where no time runs. */
  time: string | null;
  /** Working minutes for the bar; null: no bar. */
  used: { minutes: number; budget: number } | null;
  /** More was used than the budget gives. */
  over: boolean;
}

const STATE_WORDS: Readonly<Record<StepState, string>> = {
  done: 'đã xong',
  current: 'đang ở bước này',
  todo: 'chưa đến',
};

/** The steps of a process from top to bottom, each with its budget against what was used. */
export function StepList({ steps }: { steps: readonly StepEntry[] }) {
  return (
    <ol class="mc-steps">
      {steps.map(({ key, name, holder, state, time, used, over }) => (
        <li
          key={key}
          class={`mc-steps__step mc-steps__step--${state}`}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <span class="mc-steps__name">{name}</span>
          <span class="govuk-visually-hidden"> ({STATE_WORDS[state]})</span>
          <span class="mc-steps__holder">{holder}</span>
          {time !== null && (
            <span class={`mc-steps__time${over ? ' mc-steps__time--over' : ''}`}>{time}</span>
          )}
          {used !== null && (
            <progress
              class={`mc-steps__bar${over ? ' mc-steps__bar--over' : ''}`}
              max={Math.max(used.budget, 1)}
              value={Math.min(used.minutes, Math.max(used.budget, 1))}
              aria-hidden="true"
            />
          )}
        </li>
      ))}
    </ol>
  );
}
