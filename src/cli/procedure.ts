import { readFile } from 'node:fs/promises';
import { beginOffice } from '../begin-office.ts';
import type { Procedure } from '../domain/procedure/procedure.ts';
import { procedureProblems } from '../domain/procedure/validate-procedure.ts';
import { fail, ok } from '../lib/result.ts';
import { type Profile, readProcedure } from '../profile.ts';
import { canonical } from '../store/ledger/canonical.ts';
import { OWNER } from '../store/ledger/identity.ts';
import { changeOffice } from '../store/office/office-log.ts';
import type { System } from '../system.ts';
import { problemSentence } from '../words/vi/problem-sentence.ts';
import { type CliCommand, EXIT } from './command.ts';
import { withSystem } from './with-system.ts';

const USAGE = 'procedure publish TỆP.json|MÃ';

export const procedureCommand: CliCommand = {
  name: 'procedure',
  usage: USAGE,
  summary: 'công bố một phiên bản thủ tục; hồ sơ đang giải quyết giữ phiên bản cũ',
  async run([action, file, ...rest], around) {
    if (action !== 'publish' || file === undefined || rest.length > 0) {
      around.err(`Dùng: ${USAGE}`);
      return EXIT.badInput;
    }
    const text = file.endsWith('.json') ? await readFile(file, 'utf8').catch(() => undefined) : null;
    if (text === undefined) {
      around.err(`Không đọc được tệp ${file}.`);
      return EXIT.badInput;
    }
    return withSystem(around, async (system) => {
      const begun = await beginOffice(system);
      const { office } = system;
      const procedure = begun.ok ? given(begun.value, file, text) : fail(begun.reason.message);
      if (!procedure.ok) {
        around.err(procedure.reason);
        return EXIT.badInput;
      }
      // A procedure may be published before everybody who will work it has an account.
      const organisation = { agencies: office.agencies(), officers: office.officers() };
      for (const problem of procedureProblems(procedure.value, organisation)) {
        around.err(`Lưu ý: ${problemSentence(problem)}.`);
      }
      const version = await publish(system, procedure.value);
      around.out(JSON.stringify({ id: procedure.value.id, version }));
      return EXIT.done;
    });
  },
};

/** From a file, or by its id from the profile, which may have it from another province. */
function given({ id: profile, procedures }: Profile, file: string, text: string | null) {
  if (text !== null) return readProcedure(text, file);
  const procedure = procedures.find(({ id }) => id === file);
  return procedure ? ok(procedure) : fail(`Bộ cấu hình ${profile} không có thủ tục ${file}.`);
}

/** Adds a version, unless the one in force says the same; returns the version in force. */
async function publish({ database, office, now, newId }: System, procedure: Procedure): Promise<number> {
  const current = office.findProcedure(procedure.id);
  if (current && canonical(current.content) === canonical(procedure)) return current.version;
  const act = {
    commandId: newId(),
    actor: { kind: 'system', process: 'procedure publish' } as const,
    at: now(),
  };
  await database.transaction(OWNER, (transaction) =>
    changeOffice(transaction, [{ stream: 'procedure', id: procedure.id, data: procedure }], act),
  );
  await office.refresh();
  return office.findProcedure(procedure.id)?.version ?? 0;
}
