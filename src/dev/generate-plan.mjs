// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { places, reports, steps, works } from './plan-words.mjs';

/**
 * A source of numbers that look random and are the same for the same seed (mulberry32).
 * @param {number} seed
 * @returns {() => number} From 0 up to 1.
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const departments = 24;
const firstYear = 2031;

/**
 * Writes a valid plan of a city that does not exist: activities with areas, goals and KPIs in proportion, in both
 * languages. The same numbers give the same bytes.
 * @param {string} directory The plan's folder, whose name becomes its id; made when it is missing.
 * @param {{readonly activities: number, readonly seed: number, readonly kpis?: number}} size A tenth as many KPIs as
 * activities unless it says how many.
 */
export function writePlan(directory, { activities, seed, kpis }) {
  const generator = new Generator(directory, activities, seed, kpis);
  generator.write();
}

class Generator {
  #directory;
  #count;
  #random;
  #goals;
  #strategicGoals;
  #areas;
  #kpis;

  /** @param {string} directory @param {number} activities @param {number} seed @param {number} [kpis] */
  constructor(directory, activities, seed, kpis) {
    this.#directory = directory;
    this.#count = activities;
    this.#random = randomFrom(seed);
    // Every goal has at least one activity and one KPI, so that none hangs in the air.
    this.#goals = Math.max(1, Math.min(activities, Math.round(activities / 50)));
    this.#strategicGoals = Math.min(4, this.#goals);
    this.#areas = Math.max(1, Math.round(this.#goals / 8));
    this.#kpis = Math.max(this.#goals, kpis ?? Math.round(activities / 10));
  }

  write() {
    const id = path.basename(this.#directory);
    this.#file('', 'plan', 'plan.yaml', this.#plan(id));
    this.#file('', 'organisations', 'organisations.yaml', this.#organisations());
    this.#file('', 'sources', 'sources.yaml', this.#sources());
    for (let i = 1; i <= this.#areas; i++) this.#entity('areas', 'area', `PA-${two(i)}`, this.#area(i));
    for (let i = 1; i <= this.#strategicGoals; i++)
      this.#entity('strategic-goals', 'strategic-goal', `SG-${i}`, this.#strategicGoal(i));
    for (let i = 1; i <= this.#goals; i++) {
      this.#entity('operational-goals', 'operational-goal', goalId(i), this.#operationalGoal(i));
    }
    for (let i = 1; i <= this.#count; i++)
      this.#entity('activities', 'activity', activityId(i), this.#activity(i));
    for (let i = 1; i <= this.#kpis; i++) this.#entity('kpis', 'kpi', kpiId(i), this.#kpi(i));
  }

  /** @param {string} folder @param {string} kind @param {string} id @param {string} text */
  #entity(folder, kind, id, text) {
    this.#file(folder, kind, `${id}-made-up.yaml`, `id: ${id}\n${text}`);
  }

  /** @param {string} folder @param {string} kind @param {string} name @param {string} text */
  #file(folder, kind, name, text) {
    const target = path.join(this.#directory, folder);
    mkdirSync(target, { recursive: true });
    const schemas = folder === '' ? '../../schemas' : '../../../schemas';
    const header = `# yaml-language-server: $schema=${schemas}/${kind}.schema.json\n`;
    writeFileSync(path.join(target, name), header + text);
  }

  /** @param {string} id */
  #plan(id) {
    return `id: ${id}
title:
  bg: План на измисления град
  en: Plan of the made-up city
languages:
  - bg
  - en
period:
  start: ${firstYear}-01-01
  end: ${firstYear + 3}-12-31
time_zone: Europe/Sofia
lead: ORG-01
currency: EUR
`;
  }

  #organisations() {
    return `organisations:\n${list(
      departments,
      (i) => `  - id: ORG-${two(i)}
    name:
      bg: Измислена служба ${i}
      en: Made-up office ${i}
`,
    )}`;
  }

  #sources() {
    return `sources:\n${list(
      20,
      (i) => `  - id: S-${two(i)}
    title:
      bg: Измислен доклад ${i}
      en: Made-up report ${i}
    date: ${firstYear}-01-${two(i)}
`,
    )}`;
  }

  /** @param {number} i */
  #area(i) {
    return `title:
  bg: Измислена област ${i}
  en: Made-up area ${i}
sequence: ${i}
`;
  }

  /** @param {number} i */
  #strategicGoal(i) {
    return `title:
  bg: Измислена стратегическа цел ${i}
  en: Made-up strategic goal ${i}
sequence: ${i}
`;
  }

  /** @param {number} i */
  #operationalGoal(i) {
    return `label:
  bg: ОЦ ${i}
  en: OG ${i}
title:
  bg: Измислена оперативна цел ${i}
  en: Made-up operational goal ${i}
sequence: ${i}
area: PA-${two(1 + ((i - 1) % this.#areas))}
serves:
  - SG-${1 + ((i - 1) % this.#strategicGoals)}
owner: ${this.#organisation()}
`;
  }

  /** @param {number} i */
  #activity(i) {
    const [work, place] = [this.#of(works), this.#of(places)];
    const year = firstYear + this.#below(3);
    const own = 1 + ((i - 1) % this.#goals);
    const other = 1 + this.#below(this.#goals);
    const goals = [own, ...(other !== own && this.#below(3) === 0 ? [other] : [])];
    const milestones = 2 + this.#below(2);
    const updates = this.#updates(year, milestones);
    return `title:
  bg: ${work[0]} – ${place[0]} (${i})
  en: ${work[1]} in ${place[1]} (${i})
description:
  bg: Измислена дейност, с която се проверява planctl.
  en: A made-up activity to try planctl with.
contributes_to:
${goals.map((goal) => `  - ${goalId(goal)}\n`).join('')}lead: ${this.#organisation()}
start: ${year}-01-01
end: ${year}-12-31
${this.#below(5) === 0 ? 'key: true\n' : ''}milestones:
${list(
  milestones,
  (n) => `  - id: M${n}
    title:
      bg: ${steps[n - 1]?.[0]}
      en: ${steps[n - 1]?.[1]}
    due: ${year}-${two(n * 3)}-${n === 1 ? 31 : 30}
`,
)}updates:
${updates}`;
  }

  /** Reports from quarter to quarter, the last one perhaps the end. @param {number} year @param {number} milestones */
  #updates(year, milestones) {
    const count = 1 + this.#below(2);
    const completes = count === 2 && this.#below(3) === 0;
    return list(count, (n) => {
      const completed = completes && n === count;
      const report = this.#of(reports);
      const closed = completed
        ? Array.from({ length: milestones }, (_, m) => m + 1)
        : n <= milestones
          ? [n]
          : [];
      const date = `${year}-${two(n * 3)}-${n === 1 ? 31 : 30}`;
      return `  - date: ${date}
    status: ${completed ? 'completed' : 'in_progress'}
    progress: ${completed ? 100 : n * 20 + this.#below(15)}
    done:
      bg: ${report[0]}.
      en: ${report[1]}.
${closed.length > 0 ? `    milestones:\n${closed.map((m) => `      M${m}:\n        state: done\n        date: ${date}\n`).join('')}` : ''}    sources:
      - S-${two(1 + this.#below(20))}
`;
    });
  }

  /** @param {number} i */
  #kpi(i) {
    const work = this.#of(works);
    const goal = 1 + ((i - 1) % this.#goals);
    const baseline = this.#below(50);
    const target = baseline + 10 + this.#below(90);
    const year = firstYear;
    return `title:
  bg: Показател ${i} – ${work[0].toLowerCase()}
  en: "Indicator ${i}: ${work[1].toLowerCase()}"
definition:
  bg: Брой на измислените неща.
  en: Number of made-up things.
unit:
  bg: броя
  en: items
kind: performance
measure: number
direction: increase
frequency: quarterly
baseline:
  date: ${year - 1}-12-31
  value: ${baseline}
targets:
  - date: ${year + 1}-12-31
    value: ${baseline + 5}
    kind: interim
  - date: ${year + 3}-12-31
    value: ${target}
    kind: final
serves:
  - ${goalId(goal)}
owner: ${this.#organisation()}
measurements:
${list(
  1 + this.#below(4),
  (n) => `  - period: ${year}-Q${n}
    value: ${baseline + n + this.#below(3)}
    status: final
`,
)}`;
  }

  #organisation() {
    return `ORG-${two(1 + this.#below(departments))}`;
  }

  /** A whole number from 0 up to a bound. @param {number} bound */
  #below(bound) {
    return Math.floor(this.#random() * bound);
  }

  /** One of some things. @template T @param {readonly T[]} things @returns {T} */
  #of(things) {
    return /** @type {T} */ (things[this.#below(things.length)]);
  }
}

/** @param {number} count @param {(i: number) => string} item Counted from 1. */
function list(count, item) {
  return Array.from({ length: count }, (_, i) => item(i + 1)).join('');
}

/** @param {number} n */
const two = (n) => String(n).padStart(2, '0');
/** @param {number} i */
const goalId = (i) => `OG-${String(i).padStart(3, '0')}`;
/** @param {number} i */
const activityId = (i) => `A-${String(i).padStart(5, '0')}`;
/** @param {number} i */
const kpiId = (i) => `K-${String(i).padStart(4, '0')}`;
