import type { Field } from '../../../model/field.ts';
import type { Path } from '../../../model/path.ts';
import { RefusedEdit } from './edit.ts';
import type { Place } from './replace.ts';
import type { Source } from './source.ts';
import { memberOf } from './value.ts';

/** The value that a path leads to, in a text. */
export function findPlace(source: Source, path: Path, root: Field | undefined): Place {
  if (!source.root) throw new RefusedEdit({ reason: 'not-there', path: [] });
  let place: Place = {
    node: source.root,
    path: [],
    field: root,
    holder: 'file',
    column: 0,
    inFlow: false,
    valueStart: source.root.range.start,
  };
  for (const [i, step] of path.entries()) {
    const { node } = place;
    if (node.type === 'scalar') throw new RefusedEdit({ reason: 'not-there', path: path.slice(0, i + 1) });
    const index =
      node.type === 'mapping' ? node.entries.findIndex(({ key }) => key === String(step)) : Number(step);
    const member = source.members(node)[index];
    if (!member) throw new RefusedEdit({ reason: 'not-there', path: path.slice(0, i + 1) });
    place = {
      node: member.value,
      path: path.slice(0, i + 1),
      field: memberOf(place.field, step),
      holder: node.type === 'mapping' ? 'key' : 'item',
      column: source.column(node.range.start),
      inFlow: place.inFlow || source.isFlow(node) || source.isBarePair(node),
      valueStart: member.valueStart,
      key: node.type === 'mapping' ? String(step) : place.key,
    };
  }
  return place;
}

/** The value that a path leads to, in the data of a text. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}
