// @ts-check
// The same judgement of the same data as `validate`'s first step, from JSON files and with JSON.parse: the least that
// reading and checking a plan can take. Usage: node json-peer.mjs FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as validators from '../../store/validators/compiled.mjs';

/** @type {Record<string, string>} */
const kinds = {
  areas: 'area',
  'strategic-goals': 'strategic_goal',
  'operational-goals': 'operational_goal',
  activities: 'activity',
  kpis: 'kpi',
  decisions: 'decision',
  proposals: 'proposal',
  assessments: 'assessment',
  reports: 'report',
};
const judges = /** @type {Record<string, (data: unknown) => boolean>} */ (
  /** @type {unknown} */ (validators)
);
const [, , folder = '.'] = process.argv;

let invalid = 0;
for (const entry of readdirSync(folder, { withFileTypes: true })) {
  if (entry.isDirectory()) {
    for (const file of readdirSync(path.join(folder, entry.name)))
      judge(kinds[entry.name], path.join(folder, entry.name, file));
  } else judge(entry.name.slice(0, -'.json'.length), path.join(folder, entry.name));
}
process.exitCode = invalid > 0 ? 1 : 0;

/** @param {string | undefined} kind @param {string} file */
function judge(kind, file) {
  const data = JSON.parse(readFileSync(file, 'utf8'));
  if (kind === undefined || !judges[kind]?.(data)) invalid++;
}
