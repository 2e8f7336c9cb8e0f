import { fieldsOf } from '../model/fields.ts';
import { type FileKind, fileKinds, kindOfFile } from '../model/kinds.ts';
import { decode } from '../store/decode.ts';
import { readYaml } from '../store/yaml/read.ts';

/** What a file holds that git hands over under a name of its own; undefined where it cannot be read. */
export function readHanded(
  name: string,
  bytes: Buffer,
): { readonly data: unknown; readonly kind: FileKind } | undefined {
  const decoded = decode(bytes);
  if (!decoded.ok) return undefined;
  const { data, faults } = readYaml(decoded.text);
  if (faults.length > 0 || data === null || typeof data !== 'object' || Array.isArray(data)) return undefined;
  return { data, kind: kindOfFile(name) ?? kindOfData(Object.keys(data)) };
}

/** The kind whose fields these are: git tells where a file is of some versions only, so the place is never asked. */
function kindOfData(keys: readonly string[]): FileKind {
  let [best, most]: [FileKind, number] = ['activity', -1];
  for (const kind of fileKinds) {
    const known = fieldsOf[kind].fields ?? {};
    const count = keys.filter((key) => Object.hasOwn(known, key)).length;
    const required = (fieldsOf[kind].required ?? []).filter((key) => keys.includes(key)).length;
    const score = count * 100 + required;
    if (score > most) [best, most] = [kind, score];
  }
  return best;
}
