import type { Context } from '../context.ts';
export async function helpRules(_: Context): Promise<0> {
  return 0;
}
