import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import type { Paint } from './text.ts';

/** The colours of findings on a terminal. */
export function paint(level: 0 | 1 | 2 | 3, columns: number | undefined): Paint {
  const chalk = new Chalk({ level });
  return {
    strong: chalk.bold,
    dim: chalk.dim,
    severity: { error: chalk.red.bold, warning: chalk.yellow.bold, info: chalk.blue },
    width: stringWidth,
    columns,
  };
}
