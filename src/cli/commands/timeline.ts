import type { Context } from '../context.ts';
export async function timeline(_: Context, _o: unknown): Promise<0> {
  return 0;
}
