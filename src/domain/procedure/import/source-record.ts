import { fail, ok, type Result } from '../../../lib/result.ts';
import type { ImportReason } from '../imported-procedure.ts';

/** A record as its catalogue writes it, with every list there; what stands in the texts is not looked at yet. */
export interface SourceRecord {
  id: string;
  name: string;
  code: string | null;
  field: string | null;
  ministry: string | null;
  decision: string | null;
  requirements: string | null;
  levels: readonly string[];
  applicants: readonly string[];
  agency: string | null;
  channels: readonly SourceChannel[];
  groups: readonly { title: string | null; papers: readonly SourcePaper[] }[];
  /** Part of the list of papers that its reader could not take apart. */
  papersUnread: string | null;
  steps: readonly string[];
  results: readonly { code: string | null; name: string }[];
  legalBasis: readonly { number: string | null; title: string | null }[];
  origin: string | null;
}

/** One way of handing in, or one case of it. */
export interface SourceChannel {
  channel: string;
  duration: { value: number | null; unit: string | null } | null;
  printed: string | null;
  fees: readonly SourceFee[];
  description: string | null;
}

export interface SourceFee {
  printed: string;
  amount: number | null;
  currency: string | null;
  note: string | null;
  ambiguous: boolean;
}

export interface SourcePaper {
  name: string;
  originals: number | null;
  copies: number | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** Longer ones would not fit the key of a table. */
const ID = /^[^\s\p{C}]{1,200}$/u;

/** The `id` that a record is kept under; undefined where it has none that could be a key. */
export function idOf(record: unknown): string | undefined {
  return isFields(record) && typeof record.id === 'string' && ID.test(record.id) && record.id.isWellFormed()
    ? record.id
    : undefined;
}

/** Whether this may be a record of a catalogue of procedures at all, be it a broken one. */
export function looksLikeRecord(record: unknown): boolean {
  return (
    isFields(record) && (typeof record.id === 'string' || 'channels' in record || 'document_groups' in record)
  );
}

/** Takes a record apart; a fault is thrown by the readers below with its place, and caught here. */
export function sourceRecordOf(record: unknown): Result<SourceRecord, ImportReason> {
  if (!isFields(record)) return fail({ code: 'record-not-object', path: '' });
  if (record.id === undefined || record.id === null || record.id === '')
    return fail({ code: 'id-missing', path: '/id' });
  const id = idOf(record);
  if (id === undefined) return fail({ code: 'record-malformed', path: '/id' });
  if (typeof record.name !== 'string' || record.name.trim() === '')
    return fail({ code: 'name-missing', path: '/name' });
  const faults: string[] = [];
  const read = new RecordReader(faults);
  const fields: SourceRecord = {
    id,
    name: record.name,
    code: read.text(record, 'code', ''),
    field: read.text(record, 'field', ''),
    ministry: read.text(record, 'ministry', ''),
    decision: read.text(record, 'decision', ''),
    requirements: read.text(record, 'requirements', ''),
    levels: read.texts(record, 'levels'),
    applicants: read.texts(record, 'applicants'),
    agency: agencyOf(record, read),
    channels: read.list(record, 'channels', '').map(({ item, path }) => ({
      channel: read.text(item, 'channel', path) ?? '',
      duration: read.part(item, 'duration', path, (duration, at) => ({
        value: read.number(duration, 'value', at),
        unit: read.text(duration, 'unit', at),
      })),
      printed: read.text(item, 'duration_raw', path),
      fees: read.list(item, 'fees', path).map(({ item: fee, path: at }) => ({
        printed: read.text(fee, 'raw', at) ?? '',
        amount: read.number(fee, 'amount', at),
        currency: read.text(fee, 'currency', at),
        note: read.text(fee, 'note', at),
        ambiguous: fee.ambiguous === true,
      })),
      description: read.text(item, 'description', path),
    })),
    groups: read.list(record, 'document_groups', '').map(({ item, path }) => ({
      title: read.text(item, 'title', path),
      papers: read.list(item, 'documents', path).map(({ item: paper, path: at }) => ({
        name: read.text(paper, 'name', at) ?? '',
        originals: read.number(paper, 'originals', at),
        copies: read.number(paper, 'copies', at),
      })),
    })),
    papersUnread: read.text(record, 'documents_unparsed', ''),
    steps: read.texts(record, 'steps'),
    results: read.list(record, 'results', '').map(({ item, path }) => ({
      code: read.text(item, 'code', path),
      name: read.text(item, 'name', path) ?? '',
    })),
    legalBasis: read.list(record, 'legal_basis', '').map(({ item, path }) => ({
      number: read.text(item, 'number', path),
      title: read.text(item, 'title', path),
    })),
    origin: read.part(record, 'source', '', (source, path) => read.text(source, 'origin', path)),
  };
  const [first] = faults;
  return first === undefined ? ok(fields) : fail({ code: 'record-malformed', path: first });
}

function agencyOf(record: Fields, read: RecordReader): string | null {
  return read.part(
    record,
    'agency',
    '',
    (agency, path) =>
      read.text(agency, 'performing', path) ??
      (read.texts(agency, 'performing_list', path).join('; ') || read.text(agency, 'competent', path)),
  );
}

/** Reads fields that may be absent or null; one of another kind is a fault, told by its place in the record. */
class RecordReader {
  readonly #faults: string[];

  constructor(faults: string[]) {
    this.#faults = faults;
  }

  text(from: Fields, name: string, path: string): string | null {
    return this.#kept(from, name, path, (value) => typeof value === 'string') as string | null;
  }

  number(from: Fields, name: string, path: string): number | null {
    return this.#kept(from, name, path, (value) => typeof value === 'number') as number | null;
  }

  texts(from: Fields, name: string, path = ''): string[] {
    return this.#items(from, name, path).flatMap((item, index) => {
      if (typeof item === 'string') return [item];
      this.#faults.push(`${path}/${name}/${index}`);
      return [];
    });
  }

  list(from: Fields, name: string, path: string): { item: Fields; path: string }[] {
    return this.#items(from, name, path).flatMap((item, index) => {
      if (isFields(item)) return [{ item, path: `${path}/${name}/${index}` }];
      this.#faults.push(`${path}/${name}/${index}`);
      return [];
    });
  }

  part<Part>(
    from: Fields,
    name: string,
    path: string,
    read: (part: Fields, path: string) => Part,
  ): Part | null {
    const part = this.#kept(from, name, path, isFields) as Fields | null;
    return part === null ? null : read(part, `${path}/${name}`);
  }

  #items(from: Fields, name: string, path: string): readonly unknown[] {
    return (this.#kept(from, name, path, Array.isArray) as readonly unknown[] | null) ?? [];
  }

  #kept(from: Fields, name: string, path: string, isRight: (value: unknown) => boolean): unknown {
    const value = from[name] ?? null;
    if (value === null || isRight(value)) return value;
    this.#faults.push(`${path}/${name}`);
    return null;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
