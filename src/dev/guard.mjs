// @ts-check

const heavy =
  /node_modules\/(@clack|yaml|js-yaml|ajv|ajv-formats|simple-git|chalk|cli-table3|string-width|exceljs|fflate|csv-parse|csv-stringify|fast-xml-parser)\//;

/**
 * Fails when a heavy library is loaded at start: it follows the static imports of the boot chunk through all chunks.
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @param {string} entry
 */
export function guardBoot(outputs, entry) {
  const chunks = new Set([entry]);
  for (const chunk of chunks) {
    for (const { path, kind } of outputs[chunk]?.imports ?? []) {
      if (kind === 'import-statement' && path in outputs) chunks.add(path);
    }
  }
  const inputs = [...chunks].flatMap((chunk) => Object.keys(outputs[chunk]?.inputs ?? {}));
  const leaked = inputs.filter((file) => heavy.test(file) || file.endsWith('compiled.mjs'));
  if (leaked.length > 0) throw new Error(`too heavy for start-up: ${leaked.join(', ')}`);
}
