/** A number as other programs read it: digits and a point, never an exponent, of no more than 12 places. */
export function decimal(value: number): string {
  if (!Number.isFinite(value)) return '0';
  const text = String(value);
  if (!text.includes('e')) return text;
  return value.toFixed(12).replace(/\.?0+$/, '');
}
