/** Long enough that a busy second is written in a few goes, short enough that whoever watches the log sees it live. */
const WAIT_MS = 100;
/** So much is written at once, however soon it comes together. */
const MOST_CHARACTERS = 32_768;

export interface Gatherer {
  add(line: string): void;
  /** Writes what waits: what must not be lost comes after, or the process ends. */
  flush(): void;
}

/** Lines that come close together are one write to the system: a write for each would be a good part of an answer. */
export function gatherLines(write: (text: string) => void): Gatherer {
  let waiting = '';
  let timer: NodeJS.Timeout | undefined;
  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (waiting === '') return;
    const text = waiting;
    waiting = '';
    write(text);
  }
  return {
    add(line) {
      waiting += `${line}\n`;
      if (waiting.length >= MOST_CHARACTERS) return flush();
      timer ??= setTimeout(flush, WAIT_MS);
    },
    flush,
  };
}
