import type { Column, SheetKind } from '../../model/sheet.ts';
import { readSchema } from '../../store/schema-files.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What the public schemas say of fields. */
export class Descriptions {
  readonly #read = new Map<string, Schema>();

  /** The description of a column's field; empty where its schema has none. */
  of(kind: SheetKind, list: string | undefined, { path }: Column): string {
    const registry = kind === 'organisation' ? 'organisations' : kind === 'source' ? 'sources' : undefined;
    const steps = [
      ...(registry === undefined ? [] : [registry, '[]']),
      ...(list === undefined ? [] : [list, '[]']),
      ...path,
    ];
    const file = registry ?? kind;
    let at: { readonly file: string; readonly schema: Schema } | undefined = {
      file,
      schema: this.#schema(file),
    };
    let description = '';
    for (const step of steps) {
      const whole: { readonly file: string; readonly schema: Schema } | undefined = at && this.#resolved(at);
      const next: unknown =
        step === '[]' ? whole?.schema['items'] : (whole?.schema['properties'] as Schema | undefined)?.[step];
      if (!whole || !isSchema(next)) return '';
      at = { file: whole.file, schema: next };
      description = typeof next['description'] === 'string' ? next['description'] : '';
    }
    return description;
  }

  #schema(name: string): Schema {
    const known = this.#read.get(name) ?? (JSON.parse(readSchema(name)) as Schema);
    this.#read.set(name, known);
    return known;
  }

  /** A schema that only points to another one is that one. */
  #resolved(at: { readonly file: string; readonly schema: Schema }): typeof at {
    const ref = at.schema['$ref'];
    if (typeof ref !== 'string') return at;
    const [file = '', pointer = ''] = ref.split('#');
    const name = file === '' ? at.file : file.replace(/\.schema\.json$/, '');
    let schema: unknown = this.#schema(name);
    for (const step of pointer.split('/').filter((one) => one !== '')) {
      schema = isSchema(schema) ? schema[step] : undefined;
    }
    return isSchema(schema) ? this.#resolved({ file: name, schema }) : at;
  }
}

function isSchema(value: unknown): value is Schema {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
