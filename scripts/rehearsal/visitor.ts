import { createHash } from 'node:crypto';
import { paths } from '../../src/web/paths.ts';
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
    const pdf = await openReceipt(url, dossier, cookie);
    if (!pdf) throw new Error('no receipt');
    return createHash('sha256').update(pdf.toString('latin1').replace(OF_PRINTING, '')).digest('hex');
  }
  throw new Error(`no desk knows ${code}`);
}

/** Whoever has no hand in the dossier is asked why they read it, and says so once. */
async function openReceipt(url: string, dossier: string, cookie: string): Promise<Buffer | null> {
  const printed = `${url}${paths.receipt(dossier)}`;
  const asked = Buffer.from(await (await fetch(printed, { headers: { cookie } })).arrayBuffer());
  if (isPdf(asked)) return asked;
  const token = /name="_csrf" value="([^"]+)"/.exec(asked.toString())?.[1] ?? '';
  await fetch(`${url}${paths.statePurpose(dossier)}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie },
    body: new URLSearchParams({ _csrf: token, mucdich: 'inspection', ve: paths.receipt(dossier) }),
  });
  const opened = Buffer.from(await (await fetch(printed, { headers: { cookie } })).arrayBuffer());
  return isPdf(opened) ? opened : null;
}

function isPdf(content: Buffer): boolean {
  return content.subarray(0, 5).toString() === '%PDF-';
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
