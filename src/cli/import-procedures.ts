import { OWNER } from '../store/ledger/identity.ts';
import { type WrittenOutcome, waitForOtherImport, writeImported } from '../store/office/write-imported.ts';
import type { System } from '../system.ts';
import { importReasonSentence } from '../words/vi/import-reason-sentence.ts';
import { type CliCommand, EXIT, type ExitCode, type Surroundings } from './command.ts';
import { BadFile } from './import-procedures/bad-file.ts';
import { fileRecords } from './import-procedures/file-records.ts';
import { openReport, type Report } from './import-procedures/report.ts';
import { type Counts, FileSoFar, type Taken } from './import-procedures/take-records.ts';
import { withSystem } from './with-system.ts';

const USAGE = 'import-procedures TỆP [--report BÁO_CÁO]';

/** Records written at once; more would only hold more of them in memory. */
const BATCH = 100;
const TELL_EVERY = 500;
const ACTOR = { kind: 'system', process: 'import-procedures' } as const;

export const importProceduresCommand: CliCommand = {
  name: 'import-procedures',
  usage: USAGE,
  summary: 'nhập thủ tục từ danh mục khác làm bản nháp; thủ tục đã công bố không đổi',
  async run(args, around) {
    const asked = readArguments(args);
    if (asked === undefined) {
      around.err(`Dùng: ${USAGE}`);
      return EXIT.badInput;
    }
    try {
      return await importInto(asked, around);
    } catch (error) {
      if (!(error instanceof BadFile)) throw error;
      around.err(error.message);
      return EXIT.badInput;
    }
  },
};

async function importInto({ file, out }: Asked, around: Surroundings): Promise<ExitCode> {
  const report = await openReport(out, file, `${process.pid}`);
  let through = false;
  try {
    return await withSystem(around, async (system) => {
      const counts = await importFile(system, file, report, around).catch(async (error: unknown) => {
        if (error instanceof BadFile || (await system.database.answers())) throw error;
        return undefined;
      });
      if (counts === undefined) {
        around.err('Cơ sở dữ liệu ngừng trả lời khi đang nhập; chưa nhập gì. Xin chạy lại.');
        return EXIT.noDatabase;
      }
      through = true;
      const elsewhere = await report.publish();
      if (elsewhere !== undefined) around.err(`Đã nhập xong, nhưng báo cáo chỉ ghi được vào ${elsewhere}.`);
      around.out(JSON.stringify(counts));
      return EXIT.done;
    });
  } finally {
    if (!through) await report.abandon();
  }
}

/** All of the file or nothing of it: one transaction, committed when its report is safely written. */
function importFile(
  { database, now, newId }: System,
  file: string,
  report: Report,
  { err }: Surroundings,
): Promise<Counts> {
  return database.transaction(OWNER, async (transaction) => {
    await waitForOtherImport(transaction, () => err('Đang có một lần nhập khác; chờ lần đó xong…'));
    const soFar = new FileSoFar();
    const at = now();
    const write = async (batch: readonly Taken[]): Promise<void> => {
      const fresh = batch.filter(({ again }) => !again);
      const records = fresh.map(({ record }) => record);
      const outcomes = await writeImported(transaction, records, { commandId: newId(), actor: ACTOR, at });
      const written = new Map(fresh.map((taken, index) => [taken, outcomes[index]]));
      for (const taken of batch) {
        await report.add(reportLine(taken, soFar.count(taken, written.get(taken))));
        if (soFar.counts.read % TELL_EVERY === 0) err(`Đã đọc ${soFar.counts.read} thủ tục…`);
      }
    };

    let batch: Taken[] = [];
    for await (const value of fileRecords(file)) {
      batch.push(soFar.take(value));
      if (batch.length < BATCH) continue;
      await write(batch);
      batch = [];
    }
    await write(batch);
    soFar.refuseForeign();
    await report.complete();
    return soFar.counts;
  });
}

/** `{id, outcome, reasons}`; each reason with its sentence, for people read reports too. */
function reportLine({ id, record: { reasons } }: Taken, outcome: WrittenOutcome): string {
  return JSON.stringify({
    id,
    outcome,
    reasons: reasons.map((reason) => ({ ...reason, text: importReasonSentence(reason) })),
  });
}

interface Asked {
  file: string;
  out: string | undefined;
}

function readArguments(args: readonly string[]): Asked | undefined {
  const at = args.indexOf('--report');
  const out = at < 0 ? undefined : args[at + 1];
  const [file, ...others] = at < 0 ? args : args.toSpliced(at, 2);
  if (file === undefined || file === '' || others.length > 0) return undefined;
  if (file.startsWith('--') || (at >= 0 && (out === undefined || out === ''))) return undefined;
  return { file, out };
}
