/** đồng as people type them: `15000`, `15.000`, `15 000 đ`. Nothing typed is null; undefined: no amount. */
export function typedAmount(typed: string): number | null | undefined {
  if (typed === '') return null;
  const [, digits = ''] = /^(\d{1,3}(?:[. ]\d{3})+|\d+)\s*(?:đ|đồng|vnd)?$/iu.exec(typed) ?? [];
  const amount = Number(digits.replace(/\D/g, ''));
  return digits !== '' && Number.isSafeInteger(amount) && amount > 0 ? amount : undefined;
}
