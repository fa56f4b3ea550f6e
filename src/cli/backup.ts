import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { noteBackup } from '../store/upkeep/backup-notes.ts';
import { type CliCommand, EXIT } from './command.ts';

const USAGE = 'backup noted [--what LỜI_GHI]';
const MOST_LETTERS = 200;

/** The last line of a script that makes back-ups: the page of the system then says when that was. */
export const backupCommand: CliCommand = {
  name: 'backup',
  usage: USAGE,
  summary: 'ghi lại là vừa sao lưu xong, để trang Hệ thống cho biết lần sao lưu gần nhất',
  async run([action, ...args], { env, now, out, err }) {
    const what = readWhat(args);
    if (action !== 'noted' || what === undefined) {
      err(`Dùng: ${USAGE}`);
      return EXIT.badInput;
    }
    const config = readConfig(env);
    if (!config.ok) {
      err(config.reason);
      return EXIT.badInput;
    }
    const { dataDir } = config.value;
    const note = { at: now(), what };
    try {
      mkdirSync(dataDir, { recursive: true, mode: 0o700 });
      await noteBackup(dataDir, note);
    } catch (error) {
      err(`Không ghi được vào thư mục dữ liệu ${dataDir} (${(error as NodeJS.ErrnoException).code}).`);
      return EXIT.badInput;
    }
    out(JSON.stringify(note));
    return EXIT.done;
  },
};

function readWhat(args: readonly string[]): string | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: { what: { type: 'string' } } });
    const what = (values.what ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
    return what.length <= MOST_LETTERS ? what : undefined;
  } catch {
    return undefined;
  }
}
