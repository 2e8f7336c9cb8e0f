/** The way from a file's root to a value: field names and list indexes. */
export type Path = readonly (string | number)[];

/** A path as people read it: `updates[2].milestones.M1`. */
export function pathText(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? step : `.${step}`;
  }
  return text;
}

/** Whether `path` is `prefix` or lies below it. */
export function isWithin(path: Path, prefix: Path): boolean {
  return path.length >= prefix.length && prefix.every((step, i) => path[i] === step);
}
