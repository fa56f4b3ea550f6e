import { parseArgs } from 'node:util';
import { beginOffice } from '../begin-office.ts';
import { OFFICER_ROLES, type OfficerRole } from '../domain/access/roles.ts';
import type { Duty, Officer } from '../domain/organisation/agency.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { digestPassword, setCredential } from '../store/accounts/credentials.ts';
import { OWNER } from '../store/ledger/identity.ts';
import type { OfficeBook } from '../store/office/office-book.ts';
import { changeOffice } from '../store/office/office-log.ts';
import type { System } from '../system.ts';
import { type CliCommand, EXIT, type Surroundings } from './command.ts';
import { withSystem } from './with-system.ts';

const USAGE = 'officer add --username TÊN --name HỌ_TÊN --agency MÃ --duty VAI_TRÒ@BỘ_PHẬN [--duty …]';
const SHORTEST_PASSWORD = 12;

export const officerCommand: CliCommand = {
  name: 'officer',
  usage: USAGE,
  summary: 'thêm một công chức; mật khẩu ban đầu đọc từ dòng đầu của stdin, phải đổi khi đăng nhập lần đầu',
  async run([action, ...args], around) {
    const form = action === 'add' ? readForm(args) : fail(`Dùng: ${USAGE}`);
    if (!form.ok) {
      around.err(form.reason);
      return EXIT.badInput;
    }
    const password = await firstLine(around.stdin);
    if (password.length < SHORTEST_PASSWORD) {
      around.err(`Mật khẩu ban đầu (dòng đầu của stdin) phải có ít nhất ${SHORTEST_PASSWORD} ký tự.`);
      return EXIT.badInput;
    }
    return withSystem(around, async (system) => {
      const begun = await beginOffice(system);
      const problem = begun.ok ? problemOf(form.value, system.office) : begun.reason.message;
      if (problem !== undefined) {
        around.err(problem);
        return EXIT.badInput;
      }
      const officer: Officer = { id: system.newId(), ...form.value };
      await register(system, officer, password);
      around.out(JSON.stringify({ id: officer.id, username: officer.username, agency: officer.agency }));
      return EXIT.done;
    });
  },
};

type OfficerForm = Omit<Officer, 'id'>;

function readForm(args: readonly string[]): Result<OfficerForm, string> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        username: { type: 'string' },
        name: { type: 'string' },
        agency: { type: 'string' },
        duty: { type: 'string', multiple: true },
      },
    });
    const { username = '', agency = '', duty: duties = [] } = values;
    const name = (values.name ?? '').normalize('NFC').trim();
    if (!/^[a-z0-9][a-z0-9._-]{2,39}$/.test(username)) {
      return fail('--username gồm 3 đến 40 chữ thường không dấu, chữ số, dấu chấm, gạch.');
    }
    if (name === '' || agency === '' || duties.length === 0) return fail(`Thiếu thông tin. Dùng: ${USAGE}`);
    const read: Duty[] = [];
    for (const text of duties) {
      const [role = '', unit = ''] = text.split('@');
      if (!isOfficerRole(role))
        return fail(`Không có vai trò “${role}”; các vai trò: ${OFFICER_ROLES.join(', ')}.`);
      read.push({ role, unit, fields: null });
    }
    return ok({ username, name, agency, duties: read });
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : 'Tham số không hợp lệ'}. Dùng: ${USAGE}`);
  }
}

function problemOf({ username, agency: id, duties }: OfficerForm, office: OfficeBook): string | undefined {
  const agency = office.findAgency(id);
  if (!agency) return `Không có cơ quan “${id}”.`;
  const units = agency.units.map((unit) => unit.code);
  const stray = duties.find(({ unit }) => !units.includes(unit));
  if (stray)
    return `${agency.name} không có bộ phận “${stray.unit}”; các bộ phận: ${units.join(', ') || 'chưa có'}.`;
  const taken = office.officers().some((officer) => officer.username === username);
  return taken ? `Tên đăng nhập “${username}” đã có người dùng: mỗi người một tài khoản riêng.` : undefined;
}

async function register(
  { database, office, now, newId }: System,
  officer: Officer,
  password: string,
): Promise<void> {
  const digest = await digestPassword(password);
  const at = now();
  await database.transaction(OWNER, async (transaction) => {
    const act = { commandId: newId(), actor: { kind: 'system', process: 'officer add' } as const, at };
    await changeOffice(transaction, [{ stream: 'officer', id: officer.id, data: officer }], act);
    await transaction.run(setCredential(officer.id, digest, { mustChange: true, at }));
  });
  await office.refresh();
}

export async function firstLine(stdin: Surroundings['stdin']): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of stdin) {
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    if (text.includes('\n')) break;
  }
  return text.split(/\r?\n/, 1)[0] ?? '';
}

function isOfficerRole(text: string): text is OfficerRole {
  return (OFFICER_ROLES as readonly string[]).includes(text);
}
