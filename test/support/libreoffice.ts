import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { folder } from './bin.ts';

const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((file) => existsSync(file));

/** Whether there is a LibreOffice to print with. */
export const printable = soffice !== undefined;

/** How long it may take, in milliseconds. */
export const patience = 120_000;

/** On how many pages LibreOffice prints a document; 0 when it cannot. */
export function printedPages(file: string): number {
  const out = folder();
  const profile = `-env:UserInstallation=file://${path.join(out, 'profile')}`;
  spawnSync(soffice ?? '', [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, file], {
    timeout: patience - 10_000,
  });
  const made = path.join(out, `${path.basename(file, '.docx')}.pdf`);
  if (!existsSync(made)) return 0;
  const pdf = readFileSync(made).toString('latin1');
  return pdf.startsWith('%PDF-') ? (pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0) : 0;
}
