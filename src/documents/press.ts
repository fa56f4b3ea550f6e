import { basename, join } from 'node:path';
import { type CompileDocArgs, NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Instant } from '../domain/calendar/local-time.ts';
import { coverageOf } from './face-coverage.ts';
import { readFaces } from './faces.ts';
import { printable } from './printable.ts';

const TEMPLATES = join(import.meta.dirname, 'templates');

/** The forms in `templates/`. */
export type TemplateName =
  | 'procedure-sheet'
  | 'apology-2016'
  | 'apology-2018'
  | 'apology-2025'
  | 'control-slip-2018'
  | 'control-slip-2025'
  | 'day-closing'
  | 'desk-sheets'
  | 'extension-request'
  | 'fee-receipt'
  | 'financial-duty'
  | 'hand-over-list'
  | 'incident-minutes'
  | 'opinion-request'
  | 'receipt-2018'
  | 'receipt-2025'
  | 'refusal-2018'
  | 'refusal-2025'
  | 'report'
  | 'register-2018'
  | 'register-2025'
  | 'register-provincial'
  | 'stop-2025'
  | 'supplement-2018'
  | 'supplement-2025'
  | 'transfer-slip'
  | 'verification-minutes';

/** What a template is filled with: plain values only, as JSON has them. */
export interface Sheet {
  /** Date of the file itself. The same sheet gives the same bytes, so this is no clock's. */
  printedAt: Instant;
}

/** Turns forms into PDF: tagged, readable by screen readers (PDF/UA-1), text in NFC. */
export interface Press {
  /**
   * Takes 20 to 45 ms of the thread it runs on: batches belong in a worker. Between two sheets the event loop must
   * turn, as it does between requests, or nothing of the first is freed.
   */
  print(template: TemplateName, sheet: Sheet): Uint8Array;
}

/** A template and what it was filled with do not go together: a bug. The message holds nothing of the sheet. */
export class PrintFailure extends Error {
  constructor(template: TemplateName, reasons: readonly string[]) {
    super(`${template}.typ: ${reasons.join('; ') || 'no reason given'}`);
    this.name = 'PrintFailure';
  }
}

/** Loads the compiler and the fonts: once in a process, which then takes some 220 MB. */
export function openPress(): Press {
  const faces = readFaces();
  const coverage = coverageOf(faces.form);
  const compiler = NodeCompiler.create({
    workspace: TEMPLATES,
    fontArgs: [{ fontBlobs: [...faces.form, ...faces.house] }],
  });
  return {
    print(template, sheet) {
      const filled = printable({ ...sheet, created: clockFace(sheet.printedAt) }, coverage);
      try {
        return compile(compiler, template, JSON.stringify(filled));
      } finally {
        // What is made from one sheet is of no use to the next: without this, memory grows with every print.
        compiler.evictCache(1);
      }
    },
  };
}

function compile(compiler: NodeCompiler, template: TemplateName, d: string): Uint8Array {
  const source = { mainFilePath: join(TEMPLATES, `${template}.typ`), inputs: { d } };
  try {
    return compiler.pdf(source, { pdfStandard: 'ua-1' });
  } catch (fault) {
    throw new PrintFailure(template, reasonsIn(compiler, source) ?? messagesIn(String(fault)));
  }
}

/** Values of `datetime()` in Typst; PDF takes them for UTC. */
function clockFace(at: Instant): Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number> {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = at.split(/\D/).map(Number);
  return { year, month, day, hour, minute, second };
}

interface Diagnostic {
  message: string;
  path: string;
  range?: { start: { line: number } };
}

/** Faults of a template with file and line; undefined where only the export to PDF failed. */
function reasonsIn(compiler: NodeCompiler, source: CompileDocArgs): string[] | undefined {
  const error = compiler.compile(source).takeError();
  if (error === null) return undefined;
  const diagnostics: Diagnostic[] = compiler.fetchDiagnostics(error);
  return diagnostics.map(({ message, path, range }) => {
    const line = range ? `:${range.start.line + 1}` : '';
    return `${withoutQuotations(message)} (${basename(path)}${line})`;
  });
}

/** The exporter tells its reasons only as a dump of its own structures. */
function messagesIn(dump: string): string[] {
  return [...dump.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message = '']) =>
    withoutQuotations(message),
  );
}

/** What stands in backquotes may be a name out of the sheet, and messages go into logs. */
function withoutQuotations(message: string): string {
  return message.replace(/`[^`]*`/g, '`…`');
}
