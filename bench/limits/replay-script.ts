import type { Statement } from '../../src/store/ledger/database.ts';
import type { Recorded } from './record-work.ts';

/** One transaction of pgbench: its script, and the values of each time it runs. */
export interface Replay {
  script: string;
  /** Texts by column, one row a time. */
  rows: readonly (readonly string[])[];
}

/**
 * The same statements with the same values as a script of pgbench: values that are the same every time stand in the
 * script, the others are fetched once for each run from a table, by client and by number. All commands must have sent
 * the same statements in the same order.
 */
export function replayScript(table: string, times: readonly (readonly Recorded[])[]): Replay {
  const [model = []] = times;
  const statements = times.map((commands) => commands.flat(2));
  const places = (statements[0] ?? []).flatMap(({ values }, at) => values.map((_, index) => ({ at, index })));
  for (const [n, time] of statements.entries()) {
    if (time.length === statements[0]?.length) continue;
    throw new Error(`dossier ${n} sent ${time.length} statements, the first ${statements[0]?.length}`);
  }
  const textAt = (time: readonly Statement[], { at, index }: { at: number; index: number }) =>
    textOf(time[at]?.values[index]);
  const varying = places.filter((place) =>
    statements.some((time) => textAt(time, place) !== textAt(statements[0] ?? [], place)),
  );
  const nameOf = new Map(varying.map(({ at, index }, n) => [`${at}/${index}`, `v${n}`]));
  let at = 0;
  const lines = model.flatMap((command) =>
    command.flatMap((trip) => [
      '\\startpipeline',
      ...trip.map(({ text, values }) => {
        const place = at;
        at += 1;
        return `${filledIn(text, (index) => {
          const name = nameOf.get(`${place}/${index}`);
          return name === undefined ? literalOf(values[index]) : `:${name}`;
        })};`;
      }),
      '\\endpipeline',
    ]),
  );
  const columns = varying.map((_, n) => `v${n}`).join(', ');
  const fetch =
    varying.length === 0
      ? []
      : [`select ${columns} from ${table} where client = :client_id and number = :number \\gset`];
  return {
    script: ['\\set number :number + 1', ...fetch, ...lines, ''].join('\n'),
    rows: statements.map((time) => varying.map((place) => textAt(time, place))),
  };
}

function filledIn(text: string, value: (index: number) => string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/\$(\d+)/g, (_, number) => value(Number(number) - 1));
}

/** As the driver writes values down. */
function textOf(value: unknown): string {
  return Array.isArray(value) ? `{${value.map((item) => JSON.stringify(item)).join(',')}}` : String(value);
}

function literalOf(value: unknown): string {
  return value === null ? 'null' : `'${textOf(value).replaceAll("'", "''")}'`;
}
