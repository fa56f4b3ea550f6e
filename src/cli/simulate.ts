import { createHash } from 'node:crypto';
import { procedureProblems } from '../domain/procedure/validate-procedure.ts';
import { type CliCommand, EXIT, type ExitCode, type Surroundings } from './command.ts';
import { makeDice } from './demo/dice.ts';
import { shortestLife } from './simulate/shortest-life.ts';
import { type Check, type Deed, type Life, live } from './simulate/simulated-life.ts';
import { type SimulatedOffice, simulatedOffice } from './simulate/simulated-office.ts';

export const simulateCommand: CliCommand = {
  name: 'simulate',
  usage: 'simulate --dossiers N --seed S',
  summary:
    'cho hồ sơ giả đi qua bộ quy tắc trong bộ nhớ, kiểm tra sau từng việc; cùng số gieo thì cùng kết quả',
  async run(args, around) {
    const dossiers = numberAfter('--dossiers', args);
    const seed = numberAfter('--seed', args);
    if (dossiers === undefined || seed === undefined || args.length !== 4) {
      around.err('Dùng: simulate --dossiers N --seed S, hai số nguyên dương');
      return EXIT.badInput;
    }
    return simulate(dossiers, seed, around);
  },
};

/** `check` is handed in where a test breaks something on purpose. */
export function simulate(
  dossiers: number,
  seed: number,
  { out, err }: Pick<Surroundings, 'out' | 'err'>,
  check?: Check,
): ExitCode {
  const digest = createHash('sha256');
  const total = { commands: 0, events: 0 };
  const ended = new Map<string, number>();
  for (let number = 1; number <= dossiers; number++) {
    const dice = makeDice(`${seed}/${number}`);
    const office = simulatedOffice(dice);
    const [problem] = procedureProblems(office.procedure.content, organisationOf(office));
    if (problem) throw new Error(`no office would publish this: ${JSON.stringify(problem)}`);
    const life = live(office, dice, check);
    if (life.broken !== undefined)
      return tellBroken(number, seed, shortestLife(office, life, check), { out, err });
    digest.update(JSON.stringify(life.events));
    total.commands += life.done;
    total.events += life.events.length;
    ended.set(life.state.status, (ended.get(life.state.status) ?? 0) + 1);
    if (number % 1000 === 0) err(`${number} hồ sơ`);
  }
  const standings = Object.fromEntries([...ended].sort(([one], [other]) => (one < other ? -1 : 1)));
  out(JSON.stringify({ seed, dossiers, ...total, standings, digest: digest.digest('hex') }));
  return EXIT.done;
}

function organisationOf({ agency, others = [], officers }: SimulatedOffice) {
  return { agencies: [agency, ...others], officers };
}

function tellBroken(
  number: number,
  seed: number,
  life: Life,
  { out, err }: Pick<Surroundings, 'out' | 'err'>,
): ExitCode {
  err(`Hồ sơ ${number} của số gieo ${seed} không giữ được: ${life.broken}. Chuỗi việc ngắn nhất:`);
  out(JSON.stringify({ seed, dossier: number, broken: life.broken }));
  for (const deed of life.deeds) out(toldDeed(deed));
  return EXIT.checkFailed;
}

function toldDeed({ actor, command, at }: Deed): string {
  const who = actor.kind === 'officer' ? actor.id : actor.kind;
  return JSON.stringify({ at, who, command });
}

function numberAfter(name: string, args: readonly string[]): number | undefined {
  const text = args[args.indexOf(name) + 1] ?? '';
  return args.includes(name) && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
