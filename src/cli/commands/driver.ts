import { isUtf8 } from 'node:buffer';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mergeHanded } from '../../features/driver-merge.ts';
import { readHanded } from '../../features/driver-text.ts';
import { driverHelp } from '../../i18n/help/resolving.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import { fileFacts } from '../../render/file-facts.ts';
import { choice } from '../choice.ts';
import { type Context, resolveIn } from '../context.ts';
import type { Define } from '../define.ts';

const jobs = ['text', 'merge'] as const;

/** `planctl driver JOB`: what git asks planctl to do with a file. */
async function driver(context: Context, typed: string, names: readonly string[]): Promise<ExitCode> {
  const job = choice('JOB', typed, jobs);
  if (job === 'merge') return merge(context, names);
  const [name] = names;
  if (name === undefined || names.length > 1) throw wrongNames('text FILE');
  return text(context, name);
}

/** A file in words; one that cannot be read as it is, since git compares nothing when there is no text. */
function text(context: Context, name: string): ExitCode {
  const bytes = bytesOf(context, name);
  const found = readHanded(path.basename(name), bytes);
  if (found) context.io.out(fileFacts(found.data, found.kind, context.language));
  else context.io.out(asItIs(bytes));
  return exitCodes.fine;
}

/** The text itself; of what is no text in UTF-8 each byte, so that what differs looks different. */
function asItIs(bytes: Buffer): string {
  return isUtf8(bytes)
    ? bytes.toString('utf8')
    : bytes.toString('latin1').replace(/[^\x00-\x7f]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`);
}

/** Joins two changes of a file, as git asks for it: the result takes the place of ours. */
function merge(context: Context, names: readonly string[]): ExitCode {
  const [base, ours, theirs, name, size] = names;
  if (
    base === undefined ||
    ours === undefined ||
    theirs === undefined ||
    name === undefined ||
    names.length > 5
  )
    throw wrongNames('merge BASE OURS THEIRS PATH [MARK-SIZE]');
  const markSize = Number(size);
  const { ok, bytes } = mergeHanded(
    {
      path: name,
      base: bytesOf(context, base),
      ours: bytesOf(context, ours),
      theirs: bytesOf(context, theirs),
      markSize: Number.isInteger(markSize) && markSize > 0 && markSize < 1000 ? markSize : 7,
    },
    { ours: 'ours', theirs: 'theirs' },
  );
  writeFileSync(resolveIn(context, ours), bytes);
  return ok ? exitCodes.fine : exitCodes.findings;
}

function bytesOf(context: Context, name: string): Buffer {
  const file = resolveIn(context, name);
  try {
    return readFileSync(file);
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Failure({ why: 'cannot-read', path: file, detail }, exitCodes.unreadable);
  }
}

function wrongNames(usage: string): Failure {
  return new Failure({ why: 'driver-usage', usage: `planctl driver ${usage}` });
}

/** What `planctl driver` takes. */
export const define: Define = (command, cli) => {
  const help = driverHelp[cli.language];
  command.description(cli.describe('driver', help.details.driver));
  command.argument('<job>', help.arguments.job).argument('[file...]', help.arguments.file);
  command.action(cli.runs((job: string, names: readonly string[]) => driver(cli.context(), job, names)));
};
