import type { FormData } from './form.ts';
import type { Press, Sheet, TemplateName } from './press.ts';

/** A paper that the desk makes when it receives, ready for its template. */
export interface DeskSheet {
  template: Extract<TemplateName, `receipt-${string}` | `control-slip-${string}`>;
  sheet: FormData;
}

interface DeskSheets extends Sheet {
  title: string;
  agency: string;
  sheets: readonly DeskSheet[];
}

/** Papers of several dossiers in one file, in order: each begins on a page of its own and counts its own pages. */
export function printDeskSheets(press: Press, title: string, sheets: readonly DeskSheet[]): Uint8Array {
  const [first] = sheets;
  if (!first) throw new Error('there is nothing to print');
  const { printedAt, letterhead } = first.sheet;
  const all: DeskSheets = { printedAt, title, agency: letterhead.agency, sheets };
  return press.print('desk-sheets', all);
}
