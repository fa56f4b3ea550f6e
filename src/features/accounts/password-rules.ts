import { plainWords } from '../../words/vi/plain-words.ts';

export const SHORTEST_PASSWORD = 10;

/** What is tried first by whoever guesses; figures and signs around it make it no better. */
const COMMON = new Set([
  ...['password', 'passwd', 'passw0rd', 'matkhau', 'mk', 'admin', 'administrator', 'quantri', 'root', 'user'],
  ...['qwerty', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'abcdefghij', 'abcdefghijk', 'iloveyou', 'letmein'],
  ...[
    'welcome',
    'xinchao',
    'anhyeuem',
    'emyeuanh',
    'yeuem',
    'matkhaucuatoi',
    'khongbiet',
    'vietnam',
    'hochiminh',
  ],
  ...[
    'motcua',
    'motcuadientu',
    'hoso',
    'tiepnhan',
    'ubnd',
    'uybannhandan',
    'congchuc',
    'vienchuc',
    'chuyenvien',
  ],
  ...['kiengiang', 'angiang', 'rachgia', 'hanoi', 'saigon', 'phuquoc', 'dichvucong', 'changeme', 'secret'],
]);

const RUNS = [
  '01234567890123456789',
  '98765432109876543210',
  'qwertyuiopasdfghjklzxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
];

/** Why a password may not be one's own; undefined: it may. */
export function passwordProblem(
  password: string,
  { username, name }: { username: string; name: string },
): string | undefined {
  const lower = password.toLowerCase();
  if (password.length < SHORTEST_PASSWORD) return `Mật khẩu mới phải có ít nhất ${SHORTEST_PASSWORD} ký tự`;
  if (lower.includes(username)) return 'Mật khẩu mới không được chứa tên đăng nhập';
  if (new Set(password).size < 5) return 'Mật khẩu mới quá dễ đoán: hãy dùng nhiều ký tự khác nhau';
  const plain = squeeze(password);
  const letters = plain.replace(/[^a-z]/g, '');
  const isName = letters !== '' && letters === squeeze(name).replace(/[^a-z]/g, '');
  if (isName) return 'Mật khẩu mới không được là họ tên của mình: hãy dùng một câu ngắn dễ nhớ';
  if (COMMON.has(letters) || RUNS.some((run) => run.includes(plain)))
    return 'Mật khẩu mới có trong danh sách hay bị đoán: hãy dùng một câu ngắn dễ nhớ';
  return undefined;
}

/** Without accents, blanks and signs: what is left is what somebody would guess. */
function squeeze(text: string): string {
  return plainWords(text).replace(/[^a-z0-9]/g, '');
}
