/** What ids and codes are called; whoever shows a dossier makes it from the office and the procedure version. */
export interface Names {
  officer(id: string): string;
  agency(id: string): string;
  /** A unit of that agency; null: of the receiving one. */
  unit(code: string, agency: string | null): string;
  step(code: string): string;
  paper(code: string): string;
  fee(code: string): string;
}
