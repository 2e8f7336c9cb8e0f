import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the public schemas, from the bundle's own place. */
const folder = path.join(__dirname, '../../schemas');

/** The names of the public schemas: the kinds of file and `common`, and those of the JSON that commands print. */
export function schemaNames(): { readonly files: readonly string[]; readonly output: readonly string[] } {
  return { files: namesIn(folder), output: namesIn(path.join(folder, 'output')) };
}

function namesIn(directory: string): readonly string[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith('.schema.json'))
    .map((file) => file.slice(0, -'.schema.json'.length))
    .sort();
}

/** The text of a schema: `activity`, or `output/status` for what a command prints. */
export function readSchema(name: string): string {
  return readFileSync(path.join(folder, `${name}.schema.json`), 'utf8');
}
