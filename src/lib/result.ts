/** Either a value or the reason there is none. Ordinary refusals travel as values; exceptions are for bugs. */
export type Result<Value, Reason> = { ok: true; value: Value } | { ok: false; reason: Reason };

export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

export function fail<Reason>(reason: Reason): { ok: false; reason: Reason } {
  return { ok: false, reason };
}
