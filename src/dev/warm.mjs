// @ts-check
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

// Runs several commands in one process, so that V8's code cache, which the launcher keeps when the process ends, has the
// functions of all of them: `warm.mjs BIN [[FOLDER, ARGUMENT…]…]`, the runs as JSON.
const [, , bin = '', runs = '[]'] = process.argv;
const exit = process.exit.bind(process);
const lib = path.join(bin, 'lib');
const [start = '', boot = ''] = readFileSync(path.join(lib, 'boot.txt'), 'utf8').split(' ');
const require = createRequire(import.meta.url);

/** @type {((id: string) => unknown) | undefined} */
let load;
for (const [folder, ...args] of JSON.parse(runs)) {
  process.chdir(folder);
  process.argv = [process.execPath, path.join(bin, 'planctl.js'), ...args];
  await new Promise((resolve) => {
    // Where planctl would end the process, it is only this run that ends.
    process.exit = /** @type {typeof process.exit} */ (resolve);
    if (load === undefined) load = require(path.join(bin, 'planctl.js'));
    else rerun(load);
  });
}
exit(0);

/** @param {(id: string) => any} chunk */
function rerun(chunk) {
  const module = { exports: {} };
  const asked = (/** @type {string} */ id) => (id.startsWith('./') ? chunk(id.slice(2)) : require(id));
  chunk(start)[boot].call(module.exports, module.exports, asked, module, lib);
}
