/** The short name of a system or PostgreSQL error: `ENOENT`, `28P01`; empty when it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
