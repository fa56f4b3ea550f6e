import type { Press } from '../../documents/press.ts';
import { printProcedureSheet, procedureSheetOf } from '../../documents/procedure-sheet.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { paths } from '../../web/paths.ts';
import type { ProcedureView } from './procedure-view.ts';

interface SheetDeps {
  now: () => Instant;
  press: () => Press;
  baseUrl: string;
  provinceName: string;
}

const MOST_KEPT = 100;

/**
 * Sheets as they were printed: setting one holds up everybody else for some 50 ms, and anybody may ask. They stay as
 * long as the catalogue does, which a new day also ends, for a sheet bears its date.
 */
export function keepSheets(deps: SheetDeps): (view: ProcedureView, key: string) => Uint8Array {
  const { now, press, baseUrl, provinceName } = deps;
  const kept = new Map<string, Uint8Array>();
  let keptFor = '';
  return (view, key) => {
    if (key !== keptFor) kept.clear();
    keptFor = key;
    const { id } = view.procedure;
    const known = kept.get(id);
    if (known) return known;
    const url = `${baseUrl}${paths.procedure(id)}`;
    const pdf = printProcedureSheet(
      press(),
      procedureSheetOf({ ...view, inForce: view.standing.is === 'in-force', url, provinceName, now: now() }),
    );
    const [oldest] = kept.keys();
    if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(id, pdf);
    return pdf;
  };
}
