/** What may be told of a fault to the log: where it is, never what was in hand, which may be personal. */
export interface FaultNote {
  fault: string;
  code: string | null;
  /** Where it came from, without the message. */
  at: readonly string[];
}

export function noteOf(error: unknown): FaultNote {
  if (!(error instanceof Error)) return { fault: typeof error, code: null, at: [] };
  return { fault: error.name, code: codeOf(error) || null, at: placesOf(error) };
}

/** The stack repeats the message, of which any line may look like a place. */
function placesOf({ stack = '', message }: Error): string[] {
  const places = stack.slice(stack.indexOf(message) + message.length);
  return places
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .+:\d+:\d+\)?$/.test(line));
}

/** Errors of the network and SQLSTATE of a server that is not there, is full, or is stopping. */
const GONE = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT|EHOSTUNREACH|08\w{3}|53\w{3}|57P\d{2})$/;
/** `pg` gives these no code. */
const GONE_WITHOUT_CODE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/;

/** The database cannot be asked: nothing is wrong with the request, and later it will do. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return GONE.test(codeOf(error)) || GONE_WITHOUT_CODE.test(error.message) || statusOf(error) === 503;
}

/** The HTTP status an error asks for; 500 where it asks for none. */
export function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : '';
}
