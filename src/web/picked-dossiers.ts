import { UUID } from '../lib/uuid.ts';
import { textFields } from './form-fields.ts';

/** A dossier that was ticked in a list. */
export interface Picked {
  dossier: string;
  /** As it was seen, with the id that makes the same form sent twice harmless; null: chosen from a list that shows neither. */
  seen: { version: number; form: string } | null;
}

/** Boxes of a list, ticked to do something with many dossiers at once. */
export const PICK_FIELD = 'chon';
/** More than a page of any list; a form made up may not ask for more. */
export const MOST_PICKED = 50;

const PICKED = new RegExp(`^(${UUID})(?:~(\\d{1,9})~(${UUID}))?$`);

export function pickedValue({ dossier, seen }: Picked): string {
  return seen === null ? dossier : `${dossier}~${seen.version}~${seen.form}`;
}

/** Each dossier once, as it was ticked first. */
export function readPicked(body: unknown): readonly Picked[] {
  const picked = textFields(body, PICK_FIELD).flatMap((value): Picked[] => {
    const [, dossier, version, form] = PICKED.exec(value) ?? [];
    if (!dossier) return [];
    return [{ dossier, seen: form ? { version: Number(version), form } : null }];
  });
  const byDossier = new Map(picked.toReversed().map((one) => [one.dossier, one]));
  return picked.filter((one) => byDossier.get(one.dossier) === one).slice(0, MOST_PICKED);
}
