import type { Officer } from '../../domain/organisation/agency.ts';
import { secretField, textField } from '../../web/form-fields.ts';
import { passwordProblem } from './password-rules.ts';

/** argon2id of a very long text costs nothing more, but nobody types it. */
const LONGEST_PASSWORD = 200;

export interface SignInForm {
  username: string;
  password: string;
  /** Where to go afterwards. */
  returnTo: string;
  /** Something was sent without a session, and is neither done nor kept. */
  undone: boolean;
}

export function readSignIn(body: unknown): SignInForm {
  return {
    username: textField(body, 'ten').toLowerCase(),
    password: secretField(body, 'matkhau').slice(0, LONGEST_PASSWORD),
    returnTo: returnField(body),
    undone: undoneField(body),
  };
}

/** In a form or an address. */
export function undoneField(fields: unknown): boolean {
  return textField(fields, 'chuaghi') !== '';
}

/** Where somebody wanted to go, in a form or an address. */
export function returnField(fields: unknown): string {
  return textField(fields, 've').slice(0, 2000);
}

/** The password that a change of the account is confirmed with. */
export function confirmingPassword(body: unknown): string {
  return secretField(body, 'matkhau').slice(0, LONGEST_PASSWORD);
}

/** Only an address of ours, so that a link cannot lead an officer elsewhere after signing in; fit for a header. */
export function safeReturn(address: string): string | undefined {
  if (!/^\/(?![/\\])[^\s\\]*$/.test(address) || !URL.canParse(address, OURS)) return undefined;
  const { origin, pathname, search } = new URL(address, OURS);
  return origin === OURS ? `${pathname}${search}` : undefined;
}

/** Whoever signs in again to go on with a form that was sent too late. */
export function isGoingOn(address: string): boolean {
  const back = safeReturn(address);
  return back !== undefined && new URL(back, OURS).searchParams.has('het');
}

const OURS = 'http://mot-cua.invalid';

export interface PasswordForm {
  current: string;
  fresh: string;
  again: string;
}

export function readPasswordChange(body: unknown): PasswordForm {
  return {
    current: secretField(body, 'hientai').slice(0, LONGEST_PASSWORD),
    fresh: secretField(body, 'moi').slice(0, LONGEST_PASSWORD),
    again: secretField(body, 'laplai').slice(0, LONGEST_PASSWORD),
  };
}

/** What is wrong with a new password, by field. */
export function passwordProblems(
  { current, fresh, again }: PasswordForm,
  officer: Pick<Officer, 'username' | 'name'>,
): { field: string; text: string }[] {
  const problems: { field: string; text: string }[] = [];
  const problem = passwordProblem(fresh, officer);
  if (problem !== undefined) {
    problems.push({ field: 'moi', text: problem });
  } else if (fresh === current) {
    problems.push({ field: 'moi', text: 'Mật khẩu mới phải khác mật khẩu hiện tại' });
  }
  if (problems.length === 0 && fresh !== again) {
    problems.push({ field: 'laplai', text: 'Hai lần nhập mật khẩu mới không giống nhau' });
  }
  return problems;
}
