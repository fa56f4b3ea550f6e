import { parseArgs } from 'node:util';
import { beginOffice } from '../begin-office.ts';
import { type Instant, instantOf, parseLocalMinute } from '../domain/calendar/local-time.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { isUuid } from '../lib/uuid.ts';
import { cancelOutage, type RecordedOutage, readOutages, recordOutage } from '../store/desk/outages.ts';
import { OWNER } from '../store/ledger/identity.ts';
import type { System } from '../system.ts';
import { type CliCommand, EXIT, type ExitCode, type Surroundings } from './command.ts';
import { withSystem } from './with-system.ts';

const USAGE =
  'outage add --from 2026-11-23T09:00 --to 2026-11-23T10:30 --what SỰ_CỐ --minutes SỐ_BIÊN_BẢN [--agency MÃ …] | outage list | outage cancel MÃ --reason LÝ_DO';
const MOST_LETTERS = 2000;

/** Recorded outages are the system's where a dossier is late (ruling 17); no date moves. */
export const outageCommand: CliCommand = {
  name: 'outage',
  usage: USAGE,
  summary: 'ghi nhận, liệt kê hoặc hủy một sự cố hệ thống: thời gian trễ trong đó tính cho hệ thống',
  async run([action, ...args], around) {
    if (action === 'list' && args.length === 0)
      return withSystem(around, async ({ database }) => {
        for (const row of await readOutages(database, OWNER)) around.out(JSON.stringify(row));
        return EXIT.done;
      });
    const read =
      action === 'add' ? readAdd(args, around.now()) : action === 'cancel' ? readCancel(args) : null;
    if (!read?.ok) {
      around.err(read?.reason ?? `Dùng: ${USAGE}`);
      return EXIT.badInput;
    }
    const { value } = read;
    return withSystem(around, (system) =>
      'reason' in value ? cancel(system, around, value) : add(system, around, value),
    );
  },
};

type Added = Omit<RecordedOutage, 'id'>;
interface Cancelled {
  outage: string;
  reason: string;
}

async function add(system: System, around: Surroundings, outage: Added): Promise<ExitCode> {
  const begun = await beginOffice(system);
  if (!begun.ok) {
    around.err(begun.reason.message);
    return EXIT.badInput;
  }
  const unknown = outage.agencies?.find((id) => !system.office.findAgency(id));
  if (unknown !== undefined) {
    around.err(`Không có cơ quan mã “${unknown}”.`);
    return EXIT.badInput;
  }
  const id = system.newId();
  await recordOutage(system.database, OWNER, { id, ...outage }, { officer: null, at: system.now() });
  around.out(JSON.stringify({ id, from: outage.from, to: outage.to, agencies: outage.agencies }));
  return EXIT.done;
}

async function cancel(
  { database, newId, now }: System,
  around: Surroundings,
  { outage, reason }: Cancelled,
): Promise<ExitCode> {
  const done = await cancelOutage(
    ...([database, OWNER] as const),
    { id: newId(), outage, reason },
    { officer: null, at: now() },
  );
  if (!done) {
    around.err(`Không có sự cố mã “${outage}”, hoặc đã hủy rồi. Xem: outage list`);
    return EXIT.badInput;
  }
  around.out(JSON.stringify({ cancelled: outage }));
  return EXIT.done;
}

function readAdd(args: readonly string[], now: Instant): Result<Added, string> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        what: { type: 'string' },
        minutes: { type: 'string' },
        agency: { type: 'string', multiple: true },
      },
    });
    const [from, to] = [instantIn(values.from), instantIn(values.to)];
    const [what, minutesNumber] = [tidy(values.what), tidy(values.minutes)];
    if (from === undefined || to === undefined) return fail('--from và --to có dạng 2026-11-23T09:00.');
    if (from >= to || to > now) return fail('--to phải sau --from và không sau hiện tại.');
    if (what === '' || minutesNumber === '' || what.length > MOST_LETTERS || minutesNumber.length > 100)
      return fail(`Cần --what (đến 2.000 ký tự) và --minutes (đến 100 ký tự). Dùng: ${USAGE}`);
    return ok({ from, to, what, minutesNumber, agencies: values.agency ?? null });
  } catch {
    return fail(`Dùng: ${USAGE}`);
  }
}

function readCancel([outage = '', flag, reason, ...rest]: readonly string[]): Result<Cancelled, string> {
  const why = tidy(reason);
  if (!isUuid(outage) || flag !== '--reason' || why === '' || why.length > MOST_LETTERS || rest.length > 0)
    return fail(`Dùng: ${USAGE}`);
  return ok({ outage, reason: why });
}

function instantIn(text: string | undefined): Instant | undefined {
  const minute = parseLocalMinute(text ?? '');
  return minute === undefined ? undefined : instantOf(minute);
}

function tidy(text: string | undefined): string {
  return (text ?? '').normalize('NFC').trim();
}
