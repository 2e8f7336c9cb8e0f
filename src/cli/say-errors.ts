import type { Finding } from '../model/finding.ts';
import type { Context } from './context.ts';

/** Says errors as `validate` does; how many files were looked at, where that is known. */
export async function sayErrors(
  { io, language }: Context,
  errors: readonly Finding[],
  files: number,
): Promise<void> {
  const { findingsText } = await import('../render/findings/text.ts');
  const { paint } = await import('../render/findings/paint.ts');
  const report = { asOf: undefined, files, findings: errors, errors: errors.length, warnings: 0, infos: 0 };
  io.err(findingsText(report, language, paint(io.colour, io.terminal ? io.width : undefined)));
}
