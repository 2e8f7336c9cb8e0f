/**
 * A value that was worked out, as exact as a reader can use it: three significant digits, and every digit before the
 * decimal point. What people reported is never rounded.
 */
export function workedOut(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const places = 2 - Math.floor(Math.log10(Math.abs(value)));
  return Number(value.toFixed(Math.min(Math.max(places, 0), 20)));
}
