import type pg from 'pg';
import type { Row, Statement } from './statement.ts';
import { readerOf, toWire } from './wire-values.ts';

/** What we use of a connection of `pg`; its types leave the protocol out. */
interface Wire {
  /** By which all of the following send what they made. */
  _send(bytes: Buffer): void;
  parse(message: { name: string; text: string }): void;
  bind(message: { statement: string; values: readonly (string | Buffer | null)[] }): void;
  describe(message: { type: 'P'; name: string }): void;
  execute(message: object): void;
  close(message: { type: 'S'; name: string }): void;
  sync(): void;
}

interface Column {
  name: string;
  read: (text: string) => unknown;
}

/** What a connection knows of a named statement; no columns: they are still to come, or whether it was parsed is open. */
interface Prepared {
  text: string;
  columns: readonly Column[] | null;
  doubtful: boolean;
}

const prepared = new WeakMap<Wire, Map<string, Prepared>>();

/**
 * Several statements sent at once and waited for once. Between them there is no Sync of the protocol, so outside a
 * transaction that was begun they are one: all or nothing, with the commit in the same breath.
 *
 * `pg` takes any object with these methods as a query; cursors are built so. Its own queries end each statement with
 * a Sync, so that begin and commit must be statements too, and what a statement answers is described anew each time.
 */
export class RoundTrip {
  readonly #statements: readonly Statement[];
  readonly #values: readonly (string | Buffer | null)[][];
  readonly #resolve: (rows: Row[][]) => void;
  readonly #reject: (fault: unknown) => void;
  readonly #rows: Row[][] = [];
  #known: (Prepared | undefined)[] = [];
  #at = 0;
  #current: Row[] = [];
  #columns: readonly Column[] = [];

  constructor(
    statements: readonly Statement[],
    resolve: (rows: Row[][]) => void,
    reject: (fault: unknown) => void,
  ) {
    this.#statements = statements;
    this.#values = statements.map(({ values }) => values.map(toWire));
    this.#resolve = resolve;
    this.#reject = reject;
  }

  submit(wire: Wire): Error | null {
    const names = prepared.get(wire) ?? new Map<string, Prepared>();
    prepared.set(wire, names);
    // Whatever can go wrong goes wrong before the first byte is sent.
    const twice = this.#statements.find(({ name = '', text }) => (names.get(name)?.text ?? text) !== text);
    if (twice) return new Error(`the name ${twice.name} was given to two statements`);
    const bytes: Buffer[] = [];
    const gathering = gather(wire, bytes);
    for (const [index, { name = '', text }] of this.#statements.entries()) {
      let known = name === '' ? undefined : names.get(name);
      if (known?.doubtful) gathering.close({ type: 'S', name });
      if (!known || known.doubtful) {
        gathering.parse({ name, text });
        known = { text, columns: null, doubtful: false };
        if (name !== '') names.set(name, known);
      }
      this.#known.push(known);
      gathering.bind({ statement: name, values: this.#values[index] ?? [] });
      if (known.columns === null) gathering.describe({ type: 'P', name: '' });
      gathering.execute({});
    }
    gathering.sync();
    wire._send(Buffer.concat(bytes));
    this.#begin();
    return null;
  }

  #begin(): void {
    this.#current = [];
    this.#columns = this.#known[this.#at]?.columns ?? [];
  }

  handleRowDescription({ fields }: { fields: readonly { name: string; dataTypeID: number }[] }): void {
    this.#columns = fields.map(({ name, dataTypeID }) => ({ name, read: readerOf(dataTypeID) }));
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const row: Row = {};
    let index = 0;
    for (const { name, read } of this.#columns) {
      const field = fields[index] ?? null;
      row[name] = field === null ? null : read(field);
      index += 1;
    }
    this.#current.push(row);
  }

  handleCommandComplete(): void {
    const known = this.#known[this.#at];
    if (known) known.columns ??= this.#columns;
    this.#rows.push(this.#current);
    this.#at += 1;
    this.#begin();
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete();
  }

  /** The server skips the rest: which of it was parsed is not known. */
  handleError(fault: unknown): void {
    for (const known of this.#known.slice(this.#at)) {
      if (known && known.columns === null) known.doubtful = true;
    }
    this.#reject(fault);
  }

  handleReadyForQuery(): void {
    this.#resolve(this.#rows);
  }
}

/** The same connection, but what it sends is gathered: one write to the system instead of one for each message. */
function gather(wire: Wire, bytes: Buffer[]): Wire {
  const gathering: Wire = Object.create(wire);
  gathering._send = (message) => {
    bytes.push(message);
  };
  return gathering;
}

/** Sends statements as one round trip of this connection. */
export function roundTrip(client: pg.ClientBase, statements: readonly Statement[]): Promise<Row[][]> {
  return new Promise((resolve, reject) => {
    client.query(new RoundTrip(statements, resolve, reject) as unknown as pg.Submittable);
  });
}
