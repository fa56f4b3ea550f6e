import { createHash } from 'node:crypto';
import { readRecord } from '../../domain/procedure/import/read-record.ts';
import { idOf, looksLikeRecord } from '../../domain/procedure/import/source-record.ts';
import type { ImportedProcedure } from '../../domain/procedure/imported-procedure.ts';
import { canonical } from '../../store/ledger/canonical.ts';
import type { WrittenOutcome } from '../../store/office/write-imported.ts';
import { BadFile } from './bad-file.ts';

/** A record of the file as it was read, with the `id` it names itself by. */
export interface Taken {
  id: string | null;
  record: ImportedProcedure;
  /** The very same refused record stood in this file before: it is written once. */
  again: boolean;
}

export type Counts = Record<'read' | WrittenOutcome, number>;

/** What one run of the import knows of the file so far. */
export class FileSoFar {
  readonly counts: Counts = { read: 0, imported: 0, doubts: 0, refused: 0, unchanged: 0, changed: 0 };
  readonly #ids = new Set<string>();
  readonly #refused = new Map<string, WrittenOutcome | undefined>();
  #familiar = false;

  take(value: unknown): Taken {
    this.#familiar ||= looksLikeRecord(value);
    const digest = digestOf(value);
    const id = idOf(value);
    const repeated = id !== undefined && this.#ids.has(id);
    if (id !== undefined) this.#ids.add(id);
    const record = repeated ? { digest, ...REPEATED } : readRecord(value, digest);
    // A refused record is kept too, so that the next import knows it again; one without a key of its own by its digest.
    const sourceId = repeated ? `${id}#${digest.slice(0, 16)}` : (id ?? `sha256:${digest}`);
    const again = this.#refused.has(sourceId);
    if (record.outcome === 'refused' && !again) this.#refused.set(sourceId, undefined);
    return { id: id ?? null, record: { sourceId, ...record }, again };
  }

  /** Counts a record; `written` is what became of it, where it was written or compared. */
  count({ record }: Taken, written: WrittenOutcome | undefined): WrittenOutcome {
    const outcome = written ?? this.#refused.get(record.sourceId) ?? 'refused';
    if (record.outcome === 'refused') this.#refused.set(record.sourceId, outcome);
    this.counts.read++;
    this.counts[outcome]++;
    return outcome;
  }

  /** A file without a single record that looks like one is of another kind altogether. */
  refuseForeign(): void {
    if (this.counts.read > 0 && !this.#familiar)
      throw new BadFile(
        'Không có mục nào trong tệp là thủ tục: có lẽ chọn nhầm tệp. Chưa nhập gì vào hệ thống.',
      );
  }
}

const REPEATED = {
  outcome: 'refused',
  reasons: [{ code: 'id-repeated', path: '/id' }],
  content: null,
} as const;

function digestOf(value: unknown): string {
  try {
    return createHash('sha256').update(canonical(value)).digest('hex');
  } catch (error) {
    // Nested so deep that no catalogue wrote it.
    if (error instanceof RangeError)
      throw new BadFile(
        'Tệp có dữ liệu lồng quá sâu: đây không phải tệp thủ tục. Chưa nhập gì vào hệ thống.',
      );
    throw error;
  }
}
