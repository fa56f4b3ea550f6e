/** `2,5`, as people here write it. */
export function decimalText(amount: number): string {
  return String(amount).replace('.', ',');
}
