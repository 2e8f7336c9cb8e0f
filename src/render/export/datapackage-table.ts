/** A column of a table, as Frictionless' Table Schema describes it. */
export interface Column<Row> {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'date';
  readonly description: string;
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly of: (row: Row) => string | number | boolean | null | undefined;
}

/** A table of the package: its rows are read through its columns. */
export interface Table<Row> {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly key: readonly string[];
  readonly references?: readonly Reference[];
  readonly rows: readonly Row[];
}

/** Columns that name a row of another table, or of the same one (an empty name). */
export interface Reference {
  readonly fields: readonly string[];
  readonly resource: string;
  readonly to: readonly string[];
}

/** A table without the type of its rows. */
export interface MadeTable {
  readonly name: string;
  readonly resource: unknown;
  readonly cells: readonly (readonly string[])[];
}

/** A table as a resource of the package, and the cells of its file. */
export function madeTable<Row>(table: Table<Row>): MadeTable {
  const { name, title, columns, key, references, rows } = table;
  return {
    name,
    cells: [
      columns.map((column) => column.name),
      ...rows.map((row) => columns.map((column) => cell(column.of(row)))),
    ],
    resource: {
      name,
      title,
      path: `${name}.csv`,
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields: columns.map((column) => ({
          name: column.name,
          type: column.type,
          description: column.description,
          ...constraintsOf(column),
        })),
        primaryKey: key.length === 1 ? key[0] : key,
        ...(references === undefined
          ? {}
          : {
              foreignKeys: references.map(({ fields, resource, to }) => ({
                fields: fields.length === 1 ? fields[0] : fields,
                reference: { resource, fields: to.length === 1 ? to[0] : to },
              })),
            }),
        missingValues: [''],
      },
    },
  };
}

function constraintsOf<Row>({ required, unique, enum: values, pattern, minimum, maximum }: Column<Row>) {
  const constraints = Object.entries({ required, unique, enum: values, pattern, minimum, maximum }).filter(
    ([, value]) => value !== undefined,
  );
  return constraints.length === 0 ? {} : { constraints: Object.fromEntries(constraints) };
}

function cell(value: string | number | boolean | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
