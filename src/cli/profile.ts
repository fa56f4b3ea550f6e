import { parseArgs } from 'node:util';
import { otherProvinceSentence } from '../begin-office.ts';
import { localDateOf, parseDay } from '../domain/calendar/local-time.ts';
import { keyOf } from '../domain/profile/profile-line.ts';
import { offeredOffice } from '../offered-office.ts';
import { loadProfile } from '../profile.ts';
import { type Comparison, openComparison, takeFromProfile } from '../store/office/take-from-profile.ts';
import type { System } from '../system.ts';
import { officeNames } from '../web/office-names.ts';
import { FIXED_SENTENCE, takingRefusalSentence } from '../words/vi/profile-sentence.ts';
import { profilePartWords, profileValueLines } from '../words/vi/profile-words.ts';
import { type CliCommand, EXIT, type ExitCode, type Surroundings } from './command.ts';
import { withSystem } from './with-system.ts';

const USAGE = 'profile diff | profile taken | profile take DÒNG…|--all --reason LÝ_DO [--rules-from NGÀY]';

/** The province's profile beside the installation: what can be taken, and taking it. */
export const profileCommand: CliCommand = {
  name: 'profile',
  usage: USAGE,
  summary: 'so bộ cấu hình tỉnh với nơi đang chạy, lấy từng dòng; không dòng nào tự đổi',
  async run([action = '', ...args], around) {
    const asked = readAsked(args);
    if (!['diff', 'taken', 'take'].includes(action) || !asked) return misused(around);
    const isChosen = asked.chosen.length > 0 || asked.all;
    if (action === 'take' ? !isChosen || asked.reason === '' : isChosen) return misused(around);
    return withSystem(around, async (system) => {
      const comparison = await compare(system, around);
      if (!comparison) return EXIT.badInput;
      if (action === 'diff') return tellLines(comparison, system, around);
      if (action === 'taken') return tellTakings(comparison, around);
      return take(comparison, asked, system, around);
    });
  },
};

interface Asked {
  chosen: readonly string[];
  /** Every line that is not fixed and that nobody changed here. */
  all: boolean;
  reason: string;
  rulesFrom: string;
}

function readAsked(args: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { all: { type: 'boolean' }, reason: { type: 'string' }, 'rules-from': { type: 'string' } },
      allowPositionals: true,
    });
    const rulesFrom = values['rules-from'] ?? '';
    if (rulesFrom !== '' && parseDay(rulesFrom) === undefined) return undefined;
    const chosen = positionals.map((key) => key.normalize('NFC'));
    return {
      chosen,
      all: values.all ?? false,
      reason: (values.reason ?? '').normalize('NFC').trim(),
      rulesFrom,
    };
  } catch {
    return undefined;
  }
}

function misused({ err }: Surroundings): ExitCode {
  err(`Dùng: ${USAGE}`);
  return EXIT.badInput;
}

async function compare(
  { config, database, office, now }: System,
  { err }: Surroundings,
): Promise<Comparison | undefined> {
  const loaded = loadProfile(config.profile);
  if (!loaded.ok) {
    err(loaded.reason);
    return undefined;
  }
  const adopted = office.profile();
  if (adopted?.id !== config.profile) {
    err(
      adopted
        ? otherProvinceSentence(adopted, config.profile)
        : 'Cơ sở dữ liệu này chưa nhận bộ cấu hình nào: lần khởi động đầu tiên sẽ nhận cả bộ.',
    );
    return undefined;
  }
  return openComparison(database, offeredOffice(loaded.value), localDateOf(now()));
}

function tellLines({ lines }: Comparison, { office }: System, { out }: Surroundings): ExitCode {
  const names = officeNames(office, '');
  for (const line of lines) {
    const { key, own, fixed } = line;
    const [here, profile] = [
      profileValueLines(line, line.before, names),
      profileValueLines(line, line.after, names),
    ];
    const why = fixed === null ? {} : { why: FIXED_SENTENCE[fixed] };
    out(JSON.stringify({ key, what: profilePartWords(line), here, profile, own, fixed, ...why }));
  }
  return EXIT.done;
}

function tellTakings({ takings }: Comparison, { out }: Surroundings): ExitCode {
  for (const { at, by, reason, rulesFrom, lines } of takings)
    out(JSON.stringify({ at, by, reason, rulesFrom, lines: lines.map(keyOf) }));
  return EXIT.done;
}

async function take(
  comparison: Comparison,
  { chosen, all, reason, rulesFrom }: Asked,
  { database, now, newId }: System,
  { out, err }: Surroundings,
): Promise<ExitCode> {
  const free = comparison.lines.filter(({ own, fixed }) => !own && fixed === null).map(({ key }) => key);
  const wanted = all ? [...new Set([...free, ...chosen])] : chosen;
  if (wanted.length === 0) {
    err('Không còn dòng nào để lấy.');
    return EXIT.done;
  }
  const act = { commandId: newId(), actor: { kind: 'system', process: 'profile take' } as const, at: now() };
  const taken = await takeFromProfile(database, comparison, { chosen: wanted, reason, rulesFrom }, act);
  if (!taken.ok) {
    err(
      taken.reason.code === 'moved'
        ? 'Trong lúc đó có người khác đã sửa: hãy chạy lại profile diff.'
        : `${takingRefusalSentence(taken.reason)}.`,
    );
    return EXIT.badInput;
  }
  out(JSON.stringify({ taken: taken.value.map(({ key }) => key) }));
  return EXIT.done;
}
