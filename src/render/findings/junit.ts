import type { Language } from '../../i18n/language.ts';
import { type Finding, weightOf } from '../../model/finding.ts';
import { byCodePoint } from '../../model/order.ts';
import { failsBy, type Rendering, type ReportedFindings } from './report.ts';
import { countsOf, fullMessage, placeOf } from './words.ts';

/**
 * Findings as JUnit's XML, in the form that both of its schemas know: a suite for each plan, a case for each file. What
 * fails is the failure of its file; the rest is what the suite says.
 */
export function findingsJunit(report: ReportedFindings, { language, at }: Rendering): string {
  const suites = filesByPlan(report).map(([plan, files], id) =>
    suite({ id, plan, files }, report, language, at),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('')}</testsuites>\n`;
}

/** All files of each plan, those with findings among them, in order. */
function filesByPlan({
  plans,
  findings,
}: ReportedFindings): readonly (readonly [string, readonly string[]])[] {
  const all = new Map<string, Set<string>>();
  const known = [...plans.flatMap(({ id, files }) => files.map((file) => ({ plan: id, file }))), ...findings];
  for (const { id } of plans) all.set(id, new Set());
  for (const { plan, file } of known) all.set(plan, (all.get(plan) ?? new Set()).add(file));
  return [...all].map(([plan, files]) => [plan, [...files].sort(byCodePoint)] as const);
}

function suite(
  { id, plan, files }: { readonly id: number; readonly plan: string; readonly files: readonly string[] },
  { command, findings, strict }: ReportedFindings,
  language: Language,
  at: string,
): string {
  const ofPlan = findings.filter((finding) => finding.plan === plan);
  const byFile = new Map<string, Finding[]>();
  for (const finding of ofPlan.filter(({ severity }) => failsBy(severity, strict))) {
    const list = byFile.get(finding.file) ?? [];
    list.push(finding);
    byFile.set(finding.file, list);
  }
  const rest = ofPlan.filter(({ severity }) => !failsBy(severity, strict));
  const cases = files.map((file) =>
    testCase(`planctl.${command}.${plan}`, file, byFile.get(file) ?? [], language),
  );
  const attributes = [
    ['name', `planctl ${command} ${plan}`],
    ['package', plan],
    ['id', id],
    ['timestamp', at],
    ['hostname', 'localhost'],
    ['tests', files.length],
    ['failures', byFile.size],
    ['errors', 0],
    ['time', 0],
  ] as const;
  const said = rest.map((finding) => `${lineOf(finding, language)}\n`).join('');
  return `  <testsuite ${attributes.map(([name, value]) => `${name}="${attributeText(String(value))}"`).join(' ')}>
    <properties></properties>
${cases.join('')}    <system-out>${elementText(said)}</system-out>
    <system-err></system-err>
  </testsuite>
`;
}

function testCase(className: string, file: string, failures: readonly Finding[], language: Language): string {
  const head = `    <testcase classname="${attributeText(className)}" name="${attributeText(file)}" time="0"`;
  const [first] = failures;
  if (!first) return `${head}/>\n`;
  const count = (severity: 'error' | 'warning'): number =>
    failures.reduce((sum, finding) => sum + (finding.severity === severity ? weightOf(finding) : 0), 0);
  const message = countsOf({ errors: count('error'), warnings: count('warning') }, language);
  const lines = failures.map((finding) => lineOf(finding, language)).join('\n');
  const type = first.code;
  return `${head}>
      <failure type="${attributeText(type)}" message="${attributeText(message)}">${elementText(lines)}</failure>
    </testcase>
`;
}

function lineOf(finding: Finding, language: Language): string {
  return `${placeOf(finding)}: ${finding.code}: ${fullMessage(finding, language).replaceAll('\n', '\n  ')}`;
}

/** What XML 1.0 has no way to write, not even by its number. */
const forbidden = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function elementText(text: string): string {
  const safe = text.replace(forbidden, '\ufffd');
  return safe
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** In attributes readers turn breaks and tabs into blanks unless they are written by their numbers. */
function attributeText(text: string): string {
  return elementText(text).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}
