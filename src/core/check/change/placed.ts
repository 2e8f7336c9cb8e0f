import type { FilePlace } from '../../../model/comparison.ts';
import type { Fault } from '../../../model/finding.ts';

/** The place of what changed; of what is gone the first line of what held it. */
export function placed(
  where: FilePlace | undefined,
  isGone: boolean,
): { readonly file: string; readonly place: Fault['place'] } {
  const path = where?.path ?? [];
  return { file: where?.file ?? '', place: { at: isGone ? 'mapping' : 'value', path } };
}
