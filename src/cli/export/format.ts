import type { ExportedFile, ExportPage } from '../../render/export/exported.ts';
import type { Context, SharedOptions } from '../context.ts';

/** The options of `export` as typed. */
export interface ExportFlags extends SharedOptions {
  readonly out?: string;
  readonly type?: string;
  readonly format?: string;
  readonly orgRef?: string;
  readonly internal?: boolean;
}

/** A format: what a plan is written as. */
export interface Format {
  /** How its file ends; of a format of several files there is none, and a folder is needed. */
  readonly ending: string | undefined;
  /** Whether it tells everything, or what may be published. */
  readonly whole: boolean;
  readonly make: (
    page: ExportPage,
    flags: ExportFlags,
    context: Context,
  ) => Promise<readonly ExportedFile[]> | readonly ExportedFile[];
}
