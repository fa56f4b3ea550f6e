import { connect, type Socket } from 'node:net';

export interface Answer {
  status: number;
  /** Of head and body together. */
  bytes: number;
  /** Only where `keep` was asked for. */
  text: string;
}

/** One kept connection that asks and waits: little enough work that the client does not take the machine from the server. */
export interface RawClient {
  ask(request: Buffer, keep?: boolean): Promise<Answer>;
  close(): void;
}

const HEAD_END = '\r\n\r\n';

export function openRawClient(port: number): RawClient {
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
  let chunks: Buffer[] = [];
  let have = 0;
  let wanted = 0;
  let status = 0;
  let waiting:
    | { keep: boolean; resolve: (answer: Answer) => void; reject: (fault: Error) => void }
    | undefined;
  const fail = (fault: Error) => waiting?.reject(fault);
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('the server closed the connection')));
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    have += chunk.length;
    if (wanted === 0) {
      const known = chunks.length === 1 ? chunk : Buffer.concat(chunks);
      const end = known.indexOf(HEAD_END);
      if (end < 0) return;
      const head = known.toString('latin1', 0, end);
      status = Number(head.slice(9, 12));
      const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
      if (length === undefined) return fail(new Error(`an answer without length: ${head.slice(0, 200)}`));
      wanted = end + HEAD_END.length + Number(length);
    }
    if (have < wanted) return;
    const asked = waiting;
    const answer = { status, bytes: have, text: asked?.keep ? Buffer.concat(chunks).toString() : '' };
    chunks = [];
    have = 0;
    wanted = 0;
    waiting = undefined;
    asked?.resolve(answer);
  });
  return {
    ask: (request, keep = false) =>
      new Promise((resolve, reject) => {
        waiting = { keep, resolve, reject };
        socket.write(request);
      }),
    close() {
      waiting = undefined;
      socket.destroy();
    },
  };
}

/** A request as it goes over the wire; a body is a form. */
export function requestText(
  path: string,
  { cookie, form }: { cookie?: string; form?: Record<string, string> } = {},
): string {
  const body = form === undefined ? '' : new URLSearchParams(form).toString();
  return [
    `${form === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    'accept: text/html',
    ...(cookie === undefined ? [] : [`cookie: ${cookie}`]),
    ...(form === undefined
      ? []
      : ['content-type: application/x-www-form-urlencoded', `content-length: ${Buffer.byteLength(body)}`]),
    '',
    body,
  ].join('\r\n');
}
