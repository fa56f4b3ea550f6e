import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BadFile } from './bad-file.ts';

/** A document is held whole, so it has a bound; lines are read one by one, and only each of them has. */
export interface Bounds {
  documentCharacters: number;
  lineCharacters: number;
}

const BOUNDS: Bounds = { documentCharacters: 64 * 1024 * 1024, lineCharacters: 4 * 1024 * 1024 };

/**
 * The records of a file in their order: JSON lines, or the `procedures` of one JSON document, packed by gzip or not.
 * What is neither, or breaks off, is a `BadFile`, perhaps after records were already given out.
 */
export async function* fileRecords(path: string, bounds = BOUNDS): AsyncGenerator<unknown> {
  const lines = linesOf(path, bounds.documentCharacters);
  // Not a loop with a break: that would close the file.
  let first = '';
  while (first.trim() === '') {
    const next = await lines.next();
    if (next.done) break;
    first = next.value.text;
  }
  if (first.trim() === '') throw new BadFile('Tệp rỗng, không có thủ tục nào.');
  const value = parsed(first);
  if (value === undefined || 'procedures' in Object(value.json)) {
    yield* proceduresOf(await wholeDocument(first, lines, bounds));
    return;
  }
  yield value.json;
  for await (const { text, number } of lines) {
    if (text.trim() === '') continue;
    if (text.length > bounds.lineCharacters)
      throw new BadFile(`Dòng ${number} quá dài để là một thủ tục. Chưa nhập gì vào hệ thống.`);
    const line = parsed(text);
    if (line === undefined)
      throw new BadFile(
        `Dòng ${number} không phải JSON trọn vẹn: tệp bị cắt ngang hoặc không phải tệp thủ tục. Chưa nhập gì vào hệ thống.`,
      );
    yield line.json;
  }
}

async function wholeDocument(
  first: string,
  lines: AsyncIterable<{ text: string }>,
  { documentCharacters }: Bounds,
): Promise<unknown> {
  const parts = [first];
  let length = first.length;
  for await (const { text } of lines) {
    parts.push(text);
    length += text.length + 1;
    if (length > documentCharacters) throw new BadFile(tooLarge(documentCharacters));
  }
  const document = parsed(parts.join('\n'));
  if (document === undefined)
    throw new BadFile(
      'Tệp không phải JSON trọn vẹn: bị cắt ngang hoặc không phải tệp thủ tục. Chưa nhập gì vào hệ thống.',
    );
  return document.json;
}

function* proceduresOf(document: unknown): Generator<unknown> {
  const procedures: unknown = Object(document).procedures;
  if (!Array.isArray(procedures))
    throw new BadFile(
      'Tệp JSON không có danh sách “procedures”: đây không phải tệp thủ tục. Chưa nhập gì vào hệ thống.',
    );
  yield* procedures;
}

function parsed(text: string): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Lines as they come, however the chunks cut them; the BOM is dropped, and what is not UTF-8 is no such file. */
async function* linesOf(path: string, bound: number): AsyncGenerator<{ text: string; number: number }> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let parts: string[] = [];
  let length = 0;
  let number = 0;
  for await (const chunk of unpacked(path)) {
    const pieces = decode(decoder, chunk).split('\n');
    for (const piece of pieces.slice(0, -1)) {
      yield { text: parts.join('') + piece, number: ++number };
      parts = [];
      length = 0;
    }
    parts.push(pieces.at(-1) ?? '');
    length += pieces.at(-1)?.length ?? 0;
    if (length > bound) throw new BadFile(tooLarge(bound));
  }
  const last = parts.join('') + decode(decoder, undefined);
  if (last !== '') yield { text: last, number: ++number };
}

/** What the file holds; packed by gzip is told by its first two bytes, never by its name. */
async function* unpacked(path: string): AsyncGenerator<Uint8Array> {
  const chunks = createReadStream(path)[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  try {
    const { value: first } = await chunks.next();
    const all = (async function* () {
      if (first) yield first;
      yield* { [Symbol.asyncIterator]: () => chunks };
    })();
    yield* first?.[0] === 0x1f && first[1] === 0x8b ? pipeline(all, createGunzip(), () => undefined) : all;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code.startsWith('Z_'))
      throw new BadFile('Tệp nén bị cắt ngang hoặc hỏng, không giải nén được. Chưa nhập gì vào hệ thống.');
    if (code === '') throw error;
    throw new BadFile(`Không đọc được tệp ${path} (${code}).`);
  }
}

function decode(decoder: TextDecoder, chunk: Uint8Array | undefined): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new BadFile('Tệp không phải văn bản UTF-8: đây không phải tệp thủ tục. Chưa nhập gì vào hệ thống.');
  }
}

function tooLarge(characters: number): string {
  return `Tài liệu JSON dài quá ${Math.round(characters / 1024 / 1024)} triệu ký tự. Xin chuyển thành JSON từng dòng, mỗi dòng một thủ tục.`;
}
