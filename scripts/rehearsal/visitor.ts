import { createHash } from 'node:crypto';
import type { OfficeProcess, SignIn } from './office-process.ts';

/** What the code alone tells the public, or null. */
export async function lookUp(url: string, code: string): Promise<string | null> {
  const answer = await fetch(`${url}/tra-cuu?ma=${encodeURIComponent(code)}`);
  return /data-status="([^"]+)"/.exec(await answer.text())?.[1] ?? null;
}

/**
 * The digest of the receipt of a dossier, printed again by the desk that received it: byte for byte, but for the instant of
 * printing that every PDF carries.
 */
export async function printReceipt(
  { url, signIns }: Pick<OfficeProcess, 'url' | 'signIns'>,
  code: string,
): Promise<string> {
  for (const signIn of signIns.filter(({ role }) => role === 'counter-clerk')) {
    const cookie = await signInAs(url, signIn);
    const found = await fetch(`${url}/tim?q=${encodeURIComponent(code)}`, { headers: { cookie } });
    const dossier = /\/ho-so\/([0-9a-f-]{36})/.exec(`${found.url} ${await found.text()}`)?.[1];
    if (dossier === undefined) continue;
    const printed = await fetch(`${url}/ho-so/${dossier}/giay-tiep-nhan.pdf`, { headers: { cookie } });
    const pdf = Buffer.from(await printed.arrayBuffer());
    if (pdf.subarray(0, 5).toString() !== '%PDF-') throw new Error(`no receipt: ${printed.status}`);
    return createHash('sha256').update(pdf.toString('latin1').replace(OF_PRINTING, '')).digest('hex');
  }
  throw new Error(`no desk knows ${code}`);
}

const OF_PRINTING =
  /\(D:\d{14}Z\)|<xmp:(Modify|Create)Date>[^<]*<|<xmpMM:(Instance|Document)ID>[^<]*<|\/ID \[[^\]]*\]/g;
export async function signInAs(url: string, { username, password }: SignIn): Promise<string> {
  const page = await fetch(`${url}/dang-nhap`);
  const token = /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  const answer = await fetch(`${url}/dang-nhap`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesOf(page) },
    body: new URLSearchParams({ _csrf: token, ten: username, matkhau: password }),
  });
  if (answer.status !== 303) throw new Error(`${username} could not sign in: ${answer.status}`);
  return [cookiesOf(page), cookiesOf(answer)].join('; ');
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
