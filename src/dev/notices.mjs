// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './schemas.mjs';

/**
 * The licences of everything that is bundled, which travel with the package.
 * @param {readonly string[]} inputs The files that went into the bundle.
 */
export function notices(inputs) {
  const folders = new Set(
    inputs
      .flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? [])
      .concat('node_modules/ajv', 'node_modules/ajv-formats'),
  );
  const parts = [...folders].sort().map((folder) => {
    const directory = path.join(root, folder);
    const { name, version, license } = JSON.parse(readFileSync(path.join(directory, 'package.json'), 'utf8'));
    const file = existsSync(directory) && readdirSync(directory).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? readFileSync(path.join(directory, file), 'utf8').trim() : '';
    return `## ${name} ${version} (${license})\n\n${text}\n`;
  });
  return `# Licences of the libraries in this bundle\n\n${parts.join('\n')}`;
}
