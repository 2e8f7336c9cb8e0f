import { readStratml, type StratmlReading } from '../core/stratml/read.ts';
import { type MadeFile, planFromStratml } from '../core/stratml/to-plan.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import { sizeLimit } from '../store/plan-source.ts';
import { readXml } from '../store/xml/read-xml.ts';
import { renderFile } from '../store/yaml/render-file.ts';
import type { FileIntent, Intent } from './edit.ts';

/** A document read, and the plan it becomes. */
export interface ImportedPlan {
  readonly reading: StratmlReading;
  readonly files: readonly MadeFile[];
  readonly language: string;
}

/** Reads a file of StratML and makes a plan from it. The language is guessed by its letters unless it is told. */
export function importStratml(
  file: string,
  bytes: Uint8Array,
  plan: string,
  language: string | undefined,
): ImportedPlan {
  const xml = readXml(bytes);
  if (!xml.ok) throw new Failure({ why: 'bad-xml', path: file, refusal: xml.refusal }, exitCodes.findings);
  const reading = readStratml(xml.root, xml.notes);
  if (!reading) throw new Failure({ why: 'not-stratml', path: file, met: xml.root.name }, exitCodes.findings);
  const written = language ?? xml.root.attributes['xml:lang']?.slice(0, 2).toLowerCase();
  const known = written !== undefined && /^[a-z]{2}$/.test(written) ? written : guessed(reading);
  return { reading, language: known, files: planFromStratml(reading.document, { plan, language: known }) };
}

/** What it takes to write a plan that is not there yet. */
export function newPlanIntent(files: readonly MadeFile[], plan: string): Intent {
  const written = files.map(({ kind, inPlan, data }): FileIntent => {
    const rendered = renderFile(kind, data);
    if (!rendered.ok)
      throw new Failure({ why: 'cannot-edit', path: `${plan}/${inPlan}`, reason: rendered.refusal.reason });
    if (Buffer.byteLength(rendered.text) > sizeLimit) {
      const refusal = { why: 'file', file: inPlan, limit: sizeLimit } as const;
      throw new Failure({ why: 'bad-xml', path: plan, refusal }, exitCodes.findings);
    }
    return { do: 'write', inPlan, text: rendered.text };
  });
  const [first] = files;
  const after = first?.data;
  return { files: written, changes: [{ type: 'entity-added', entity: plan, entityKind: 'plan', after }] };
}

/** Bulgarian where more letters are Cyrillic than Latin. */
function guessed({ document }: StratmlReading): string {
  const text = JSON.stringify(document).replace(/"[a-z_]+":/g, '');
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  return count(/\p{Script=Cyrillic}/gu) > count(/\p{Script=Latin}/gu) / 2 ? 'bg' : 'en';
}
