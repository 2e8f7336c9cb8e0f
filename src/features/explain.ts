import { explain, isExplainable } from '../core/explain/explain.ts';
import type { Explanation, Input, InputPlace } from '../model/explanation.ts';
import { Failure } from '../model/failure.ts';
import { pathInFile } from '../model/origins.ts';
import { type Path, pathText } from '../model/path.ts';
import type { AnyEntity, PlanState, SourceFile } from '../model/plan.ts';
import type { AsOf } from '../model/status.ts';
import type { PlanLocation } from '../store/repository.ts';
import { Positions } from '../store/yaml/positions.ts';
import { textOf } from './choose.ts';

/** How the judgement of an entity, or without one of the plan, came about, with the place of every input. */
export function explainFound(
  { state, location }: { readonly state: PlanState; readonly location: PlanLocation },
  entity: AnyEntity | undefined,
  asOf: AsOf,
): Explanation<Input> {
  if (entity !== undefined && !isExplainable(entity)) {
    throw new Failure({ why: 'not-explained', id: entity.id, kind: entity.kind });
  }
  const found = explain(state, entity, asOf);
  const places = new Places(state, (file) => textOf(location, file));
  return { ...found, inputs: found.inputs.map((input) => places.locate(input)) };
}

/** Turns paths into lines; each file is read and parsed once. */
export class Places {
  readonly #textOf: (file: SourceFile) => string | undefined;
  readonly #plan: SourceFile | undefined;
  readonly #positions = new Map<SourceFile, Positions | undefined>();

  constructor(state: PlanState, textOf: (file: SourceFile) => string | undefined) {
    this.#textOf = textOf;
    this.#plan = state.files.find(({ kind }) => kind === 'plan');
  }

  locate(input: InputPlace): Input {
    const file = input.entity?.file ?? this.#plan;
    const path = fullPath(input, file);
    const field = pathText(path.slice(input.entity?.path.length ?? 0));
    const positions = input.from === 'file' && file ? this.#positionsOf(file) : undefined;
    if (!positions || !file) return { ...input, field, at: null };
    const { line, column } = positions.spanOf({ at: 'value', path });
    return { ...input, field, at: { file: file.path, line, column } };
  }

  #positionsOf(file: SourceFile): Positions | undefined {
    if (!this.#positions.has(file)) {
      const text = this.#textOf(file);
      this.#positions.set(file, text === undefined ? undefined : new Positions(text));
    }
    return this.#positions.get(file);
  }
}

/** The path in the file: entries that were left out for their faults still count there. */
function fullPath({ entity, path }: InputPlace, file: SourceFile | undefined): Path {
  if (entity) return [...entity.path, ...pathInFile(entity.data, path)];
  return pathInFile(file?.data, path);
}
