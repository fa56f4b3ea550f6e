import type { OfficeSource } from '../../store/ledger/office-source.ts';

/** A unit by its name, with that of its agency where it is another one than the reader's. */
export function placeOf(
  office: Pick<OfficeSource, 'findAgency'>,
  { agency: id, unit: code }: { agency: string; unit: string },
  mine: string,
): string {
  const agency = office.findAgency(id);
  const unit = agency?.units.find((one) => one.code === code)?.name ?? code;
  return id === mine ? unit : [unit, agency?.shortName].filter(Boolean).join(', ');
}
