#!/usr/bin/env node
'use strict';
// Loads the bundle in bin/lib chunk by chunk, with V8's code cache beside each chunk: compiling is most of what a
// short command would do. A chunk's name holds the hash of its content, so a cache can never belong to another text.
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const lib = path.join(__dirname, 'lib');
const tag = `${process.version}-${process.arch}.cache`;
const loaded = new Map();
const fresh = [];
// The chunks that came in one file with others, as functions by their names.
const together = {};
// The file that brings a chunk together with what it needs.
const packs = new Map();

function load(name) {
  const known = loaded.get(name);
  if (known) return known.exports;
  const module = { exports: {} };
  loaded.set(name, module);
  if (packs.has(name)) Object.assign(together, load(packs.get(name)));
  const run = together[name] ?? compiled(name);
  run.call(
    module.exports,
    module.exports,
    (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id)),
    module,
    lib,
  );
  return module.exports;
}

function compiled(name) {
  const file = path.join(lib, name);
  // The build writes chunks in ASCII.
  const source = `(function(exports,require,module,__dirname){${fs.readFileSync(file, 'latin1')}\n})`;
  let cachedData;
  try {
    cachedData = fs.readFileSync(`${file}.${tag}`);
  } catch {}
  const script = new vm.Script(source, { filename: file, cachedData });
  if (!cachedData || script.cachedDataRejected) fresh.push([`${file}.${tag}`, script]);
  return script.runInThisContext();
}

// What was compiled anew is kept for the next run, but only where nobody else could have put or could change it.
process.on('exit', () => {
  if (fresh.length === 0) return;
  try {
    const { mode, uid } = fs.statSync(lib);
    if (typeof process.getuid === 'function' && (uid !== process.getuid() || mode & 0o022)) return;
    for (const [file, script] of fresh) {
      const beside = `${file}.${process.pid}`;
      fs.writeFileSync(beside, script.createCachedData(), { flag: 'wx' });
      fs.renameSync(beside, file);
    }
  } catch {}
});

const [start, boot, ...more] = fs.readFileSync(path.join(lib, 'boot.txt'), 'utf8').split(' ');
for (const pair of more) packs.set(...pair.split('='));
Object.assign(together, load(start));
load(boot);
// The build runs commands one after the other to fill the caches.
module.exports = load;
