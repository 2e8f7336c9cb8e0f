import { findingsReportWords } from '../../i18n/findings-report.ts';
import type { Language } from '../../i18n/language.ts';
import { codes, type FindingCode, type Severity } from '../../model/codes.ts';
import { type Marked, marked, type Rendering, type ReportedFindings } from './report.ts';
import { fullMessage, summaryOf } from './words.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
const names = Object.keys(codes) as readonly FindingCode[];
const indexes = new Map(names.map((code, index) => [code, index]));

/** The root of the repository, by the name that SARIF's readers know. */
const rootName = '%SRCROOT%';

/** Findings as SARIF 2.1.0: every code as a rule, every finding as a result. */
export function findingsSarif(
  report: ReportedFindings,
  { language, fingerprint, version }: Rendering,
): string {
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'planctl',
            version,
            language,
            rules: names.map((code) => rule(code, language)),
          },
        },
        automationDetails: { id: `planctl/${report.command}/` },
        originalUriBaseIds: { [rootName]: { description: { text: 'The root of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        results: marked(report.findings, fingerprint).map((one) => result(one, language)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function rule(code: FindingCode, language: Language) {
  const { severity, group } = codes[code];
  const summary = summaryOf(code, language);
  return {
    id: code,
    shortDescription: { text: summary },
    help: { text: findingsReportWords[language].ruleHelp(summary) },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [group] },
  };
}

function result({ finding, fingerprint, nth }: Marked, language: Language) {
  const { code, span, entity, plan } = finding;
  return {
    ruleId: code,
    ruleIndex: indexes.get(code) ?? -1,
    level: levels[finding.severity],
    message: { text: fullMessage(finding, language) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(finding.file), uriBaseId: rootName },
          region: {
            startLine: span.line,
            startColumn: span.column,
            endLine: span.endLine,
            endColumn: span.endColumn,
          },
        },
        ...(entity === undefined
          ? {}
          : { logicalLocations: [{ name: entity, fullyQualifiedName: `${plan}:${entity}` }] }),
      },
    ],
    // GitHub knows a finding again by the first, whose form is its own.
    partialFingerprints: {
      primaryLocationLineHash: `${fingerprint}:${nth}`,
      'planctl/v1': `${fingerprint}:${nth}`,
    },
  };
}

/** A path as a relative reference: what may not stand in one is written as the bytes of UTF-8. */
function uriOf(path: string): string {
  const wellFormed = path.replace(/\p{Surrogate}/gu, '\ufffd');
  return wellFormed.split('/').map(encodeURIComponent).join('/');
}
