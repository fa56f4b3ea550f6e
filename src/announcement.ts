import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SignIn } from './cli/demo/demo-office.ts';

/** What a start tells: to people in words, to programs in one line and a file (`docs/contracts.md`, Start). */
export interface Announcement {
  url: string;
  signIns: readonly SignIn[];
  /** A code to try the look-up with; null without demo data. */
  code: string | null;
}

export function announce(announcement: Announcement, dataDir: string, out: (line: string) => void): void {
  const file = join(dataDir, 'start.json');
  const content = JSON.stringify(announcement);
  writeFileSync(file, `${content}\n`, { mode: 0o600 });
  // The mode of a file that was there before is not changed by writing it.
  chmodSync(file, 0o600);
  for (const line of words(announcement, file)) out(line);
  out(`READY ${content}`);
}

/** So many desks are told of on the screen, the first of the profile; all are in the file. */
const DESKS_TOLD = 4;

function words({ url, signIns, code }: Announcement, file: string): string[] {
  const told = toldOf(signIns);
  const rest = signIns.length - told.length;
  return [
    '',
    `Một Cửa đang chạy tại ${url}`,
    `  Tra cứu hồ sơ:  ${url}/tra-cuu${code === null ? '' : `?ma=${code}`}`,
    ...(signIns.length === 0 ? [] : ['', 'Tài khoản dùng thử (tên đăng nhập, mật khẩu):']),
    ...told.map(
      ({ role, agency, username, password }) =>
        `  ${username.padEnd(24)} ${password}   ${role.padEnd(16)} ${agency}`,
    ),
    ...(rest === 0 ? [] : [`  Còn ${rest} tài khoản của các cơ quan khác: xem tệp ${file}`]),
    '',
  ];
}

/** Those at the first desks, and those who watch or run the whole province. */
function toldOf(signIns: readonly SignIn[]): SignIn[] {
  const desks = [
    ...new Set(signIns.filter(({ role }) => role === 'counter-clerk').map(({ agency }) => agency)),
  ].slice(0, DESKS_TOLD);
  return signIns.filter(
    ({ role, agency }) => desks.includes(agency) || role === 'supervisor' || role === 'system-admin',
  );
}
