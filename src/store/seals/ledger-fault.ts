/** What is wrong, as `docs/contracts.md` names it. */
export interface LedgerFault {
  /** Dossier code, or stream and id of the office log; null where a seal itself is wrong. */
  code: string | null;
  version: number | null;
  /** A row changed, a row missing between others, a tail that is not the head, a stream gone, a seal broken or impossible. */
  reason: 'hash' | 'gap' | 'head' | 'missing' | 'seal';
}
