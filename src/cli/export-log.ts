import { parseArgs } from 'node:util';
import { type Instant, localDateOf, parseDay } from '../domain/calendar/local-time.ts';
import { ocelText } from '../features/mining/export/ocel.ts';
import { OFFICERS_AS, type OfficersAs, pseudonymsBy } from '../features/mining/export/pseudonyms.ts';
import { xesText } from '../features/mining/export/xes.ts';
import { periodOf } from '../features/mining/mining-form.ts';
import { OWNER } from '../store/ledger/identity.ts';
import { readLives } from '../store/mining/read-lives.ts';
import { type CliCommand, EXIT } from './command.ts';
import { withSystem } from './with-system.ts';

const USAGE =
  'export-log --format=xes|ocel --from=NGÀY --to=NGÀY [--agency=MÃ] [--procedure=MÃ] [--officers=role|digest] [--as-of=LÚC]';

interface Wanted {
  format: 'xes' | 'ocel';
  from: string;
  to: string;
  agency: string | undefined;
  procedure: string | undefined;
  officersAs: OfficersAs;
  asOf: Instant;
}

export const exportLogCommand: CliCommand = {
  name: 'export-log',
  usage: USAGE,
  summary:
    'xuất nhật ký sự kiện của hồ sơ nộp trong kỳ cho công cụ phân tích, không có tên ai; hồ sơ mật không có trong đó',
  async run(args, around) {
    const wanted = wantedBy(args, around.now());
    if (!wanted) {
      around.err(`Dùng: ${USAGE}; ngày như 2026-11-23`);
      return EXIT.badInput;
    }
    return withSystem(around, async ({ database, office, keyring }) => {
      const { format, agency, procedure, asOf } = wanted;
      const agencies = office.agencies().map(({ id }) => id);
      if (agency !== undefined && !agencies.includes(agency)) {
        around.err(`Không có cơ quan “${agency}”.`);
        return EXIT.badInput;
      }
      const sought = {
        ...periodOf(wanted),
        ...{ asOf, agencies: agency === undefined ? agencies : [agency], procedure: procedure ?? null },
      };
      const names = pseudonymsBy(keyring, wanted.officersAs);
      const lives = () => readLives(database, OWNER, sought);
      const about = { name: 'Một cửa', from: sought.from, to: sought.to, asOf };
      const text = format === 'xes' ? xesText(about, lives(), names) : ocelText(lives, names);
      for await (const piece of text) around.out(piece.trimEnd());
      return EXIT.done;
    });
  },
};

function wantedBy(args: readonly string[], now: Instant): Wanted | undefined {
  const values = valuesOf(args);
  if (!values) return undefined;
  const { format, from = '', to = localDateOf(now), agency, procedure, officers = 'role' } = values;
  const officersAs = OFFICERS_AS.find((one) => one === officers);
  const [first, last] = [parseDay(from), parseDay(to)];
  const asOf = values['as-of'] === undefined ? Date.parse(now) : Date.parse(values['as-of']);
  if ((format !== 'xes' && format !== 'ocel') || !officersAs || Number.isNaN(asOf)) return undefined;
  if (first === undefined || last === undefined || last < first) return undefined;
  return { format, from, to, agency, procedure, officersAs, asOf: new Date(asOf).toISOString() };
}

function valuesOf(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const options = {
      ...{ format: text, from: text, to: text, agency: text, procedure: text, officers: text, 'as-of': text },
    };
    return parseArgs({ args: [...args], options }).values;
  } catch {
    return undefined;
  }
}
