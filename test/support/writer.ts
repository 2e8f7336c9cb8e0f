import { readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { withPlanLock } from '../../src/store/write/plan-writer.ts';

/**
 * A process that writes to a plan of a repository, `plans/p` unless another is named last, for tests that need several processes or kill one:
 * `append N`: N lines more in `activities/A-1.yaml`, each read, changed and written under the lock;
 * `forever`: one change after the other, of one file, of two that must agree, or of a new one;
 * `once`: one change outside git, whose failure is printed.
 */
const [, , root = '', mode = '', count = '1', folder = 'plans/p'] = process.argv;
const directory = path.join(root, folder);
const one = path.join(directory, 'activities/A-1.yaml');
const options = {
  root,
  plan: { directory, folder },
  commit: mode !== 'once',
  pid: process.pid,
  now: Date.now(),
};
const message = (subject: string) => ({ subject, trailers: [{ key: 'Planctl-Change', value: 'A-1 done' }] });

/** A content of which every part tells its number, so that a torn one shows. */
function numbered(n: number): Buffer {
  return Buffer.from(`number: ${n}\n${`line: ${n}\n`.repeat(500)}end: ${n}\n`);
}

function numberOf(file: string): number {
  return Number(/^number: (\d+)/.exec(readFileSync(file, 'utf8'))?.[1]);
}

function append(i: number): void {
  withPlanLock(options, (writer) => {
    const before = readFileSync(one);
    const after = Buffer.concat([before, Buffer.from(`${process.pid} ${i}\n`)]);
    const outcome = writer.write({
      files: [{ path: 'activities/A-1.yaml', before, after }],
      message: message(`line ${i}`),
    });
    if (outcome.kind !== 'committed') throw new Error(JSON.stringify(outcome));
  });
}

function change(): void {
  withPlanLock(options, (writer) => {
    const n = numberOf(one) + 1;
    const files = ['A-1', 'A-2'].map((name) => {
      const before = readFileSync(path.join(directory, `activities/${name}.yaml`));
      return { path: `activities/${name}.yaml`, before, after: numbered(n) };
    });
    writer.write({ files, message: message(`both ${n}`) });
    const kpis = readdirSync(path.join(directory, 'kpis')).length;
    const added = { path: `kpis/K-${kpis}.yaml`, before: undefined, after: numbered(n) };
    writer.write({ files: [added], message: message(`new ${n}`) });
    const before = readFileSync(path.join(directory, 'plan.yaml'));
    writer.write({
      files: [{ path: 'plan.yaml', before, after: numbered(n) }],
      message: message(`plan ${n}`),
    });
  });
}

writeSync(1, 'ready\n');
if (mode === 'append') for (let i = 0; i < Number(count); i++) append(i);
else if (mode === 'forever') for (;;) change();
else {
  try {
    const before = readFileSync(one);
    withPlanLock(options, (writer) =>
      writer.write({
        files: [{ path: 'activities/A-1.yaml', before, after: numbered(1) }],
        message: message('x'),
      }),
    );
  } catch (error) {
    writeFileSync(1, JSON.stringify(error));
  }
}
