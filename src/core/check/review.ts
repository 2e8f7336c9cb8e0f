import { codes, type FindingCode } from '../../model/codes.ts';
import { type FactsOf, type Fault, mostFaults } from '../../model/finding.ts';
import { pathInFile } from '../../model/origins.ts';
import { type Path, PathSet } from '../../model/path.ts';
import type { AnyEntity, PlanState } from '../../model/plan.ts';
import { type Subject, subjectsOf } from '../links.ts';

/** Something findings can be about: an entity or a subject of a walk. */
type About = AnyEntity | Subject;

/**
 * The findings on one plan as they come together. Rules run in stages and ask before they judge a value: one that
 * an earlier rule found faulty is left alone, so that one fault gives one finding.
 */
export class Review {
  readonly state: PlanState;
  readonly subjects: readonly Subject[];
  readonly #faults: Fault[] = [];
  readonly #told = new Map<string, number>();
  readonly #faulty = new Map<string, PathSet>();

  constructor(state: PlanState) {
    this.state = state;
    this.subjects = subjectsOf(state);
    for (const file of state.files) for (const fault of file.faults) this.#add(fault);
  }

  get faults(): readonly Fault[] {
    return this.#faults;
  }

  /** States a finding at a path inside an entity or subject. */
  report<C extends FindingCode>(
    code: C,
    about: About,
    path: Path,
    facts: FactsOf[C],
    at: 'value' | 'key' | 'mapping' = 'value',
  ): void {
    const kind = `${code} ${about.file.path}`;
    const told = this.#told.get(kind) ?? 0;
    if (told >= mostFaults) return;
    this.#told.set(kind, told + 1);
    const entity = 'kind' in about ? about : about.entity;
    const place = { at, path: this.#inFile(about, path) };
    this.#add({
      code,
      facts,
      file: about.file.path,
      place,
      ...(entity ? { entity: entity.id } : {}),
    } as Fault);
  }

  /** Whether a value, something in it or something around it has a fault already. */
  isFaulty(about: About, path: Path): boolean {
    const faulty = this.#faulty.get(about.file.path);
    if (!faulty) return false;
    return faulty.touches(this.#inFile(about, path));
  }

  /** Whether any of the values has a fault already. */
  anyFaulty(about: About, ...paths: readonly Path[]): boolean {
    return this.#faulty.has(about.file.path) && paths.some((path) => this.isFaulty(about, path));
  }

  #inFile(about: About, path: Path): Path {
    const base = 'kind' in about ? about.path : about.base;
    return [...base, ...pathInFile(about.data, path)];
  }

  #add(fault: Fault): void {
    this.#faults.push(fault);
    if (fault.code === 'text-not-nfc' || fault.code === 'not-canonical') return;
    // What is due by the calendar is no fault of the value it is told at: every rule may go on reading it.
    if (codes[fault.code].group === 'calendar') return;
    const paths = spoiledBy(fault);
    if (fault.place.at === 'file' || paths.every((path) => path.length === 0)) return;
    let known = this.#faulty.get(fault.file);
    if (!known) {
      known = new PathSet();
      this.#faulty.set(fault.file, known);
    }
    for (const path of paths) known.add(path);
  }
}

/**
 * The values that nobody can judge any more. Something missing spoils what is missing, not the mapping that lacks
 * it; a misspelled field spoils the one it stands for as well.
 */
export function spoiledBy(fault: Fault): readonly Path[] {
  const { path } = fault.place;
  if (fault.code === 'schema-required') return fault.facts.fields.map((field) => [...path, field]);
  if (fault.code !== 'schema-unknown-field' || fault.facts.suggestion === undefined) return [path];
  return [path, [...path.slice(0, -1), fault.facts.suggestion]];
}
