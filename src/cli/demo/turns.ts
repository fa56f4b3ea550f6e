/** What must be seen in every demo, however the dice fall: every so often it is somebody's turn. */
export type TakesTurn = (what: string, every: number) => boolean;

/** Counts by name; the first turn comes halfway, so that not everything falls to the same dossier. */
export function makeTurns(): TakesTurn {
  const asked = new Map<string, number>();
  return (what, every) => {
    const before = asked.get(what) ?? 0;
    asked.set(what, before + 1);
    return before % every === Math.floor(every / 2);
  };
}
