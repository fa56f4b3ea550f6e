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
  for (const line of words(announcement)) out(line);
  out(`READY ${content}`);
}

function words({ url, signIns, code }: Announcement): string[] {
  return [
    '',
    `Một Cửa đang chạy tại ${url}`,
    `  Tra cứu hồ sơ:  ${url}/tra-cuu${code === null ? '' : `?ma=${code}`}`,
    ...(signIns.length === 0 ? [] : ['', 'Tài khoản dùng thử (tên đăng nhập, mật khẩu):']),
    ...signIns.map(
      ({ role, agency, username, password }) =>
        `  ${username.padEnd(24)} ${password}   ${role.padEnd(16)} ${agency}`,
    ),
    '',
  ];
}
