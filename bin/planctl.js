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
const scripts = new Map();
let isFresh = false;
let commands;
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
  const isKnown = cachedData !== undefined && script.cachedDataRejected !== true;
  scripts.set(`${file}.${tag}`, { script, least: isKnown ? cachedData.length : 0 });
  if (!isKnown) isFresh = true;
  return script.runInThisContext();
}

// A cache has the functions that ran. So it is made anew when a command has ended well for the first time: what it
// needs comes to what others needed before it.
function isNew(exit) {
  const [, , command = '', ...rest] = process.argv;
  if (exit > 1 || !/^[a-z]+$/.test(command) || rest.some((word) => /^(?:-h|--help|--shape)$/.test(word)))
    return false;
  const file = path.join(lib, `commands.${tag}`);
  let known = [];
  try {
    known = fs.readFileSync(file, 'utf8').split(' ');
  } catch {}
  if (known.includes(command)) return false;
  commands = [file, [...known, command].join(' ')];
  return true;
}

function put(file, content) {
  const beside = `${file}.${process.pid}`;
  fs.writeFileSync(beside, content, { flag: 'wx' });
  fs.renameSync(beside, file);
}

// What was compiled anew is kept for the next run, but only where nobody else could have put or could change it.
process.on('exit', (exit) => {
  if (!isNew(exit) && !isFresh) return;
  try {
    const { mode, uid } = fs.statSync(lib);
    if (typeof process.getuid === 'function' && (uid !== process.getuid() || mode & 0o022)) return;
    for (const [file, { script, least }] of scripts) {
      const data = script.createCachedData();
      // V8 forgets the code of functions that a long run does not call.
      if (data.length > least) put(file, data);
    }
    if (commands) put(...commands);
  } catch {}
});

const [start, boot, ...more] = fs.readFileSync(path.join(lib, 'boot.txt'), 'utf8').split(' ');
for (const pair of more) packs.set(...pair.split('='));
Object.assign(together, load(start));
load(boot);
