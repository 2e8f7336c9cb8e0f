import type { Text } from '../model/files.ts';
import type { FileKind } from '../model/kinds.ts';
import type { NewFile } from '../store/new-files.ts';
import { renderFile } from '../store/yaml/render-file.ts';
import { schemaFiles } from './demo.ts';

/** What a new plan is to be. */
export interface NewPlan {
  readonly id: string;
  readonly title: Text;
  readonly languages: readonly string[];
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly lead: { readonly id: string; readonly name: Text } | undefined;
  readonly areas: readonly { readonly id: string; readonly title: Text }[];
}

/** The files of a new plan: the plan itself, the schemas beside it, and what editors and the host of the repository want. */
export function starterFiles(plan: NewPlan, words: { readonly readme: string }): readonly NewFile[] {
  const { id, title, languages, start, end, timeZone, lead, areas } = plan;
  const folder = `plans/${id}`;
  const file = (kind: FileKind, inPlan: string, data: Readonly<object>): NewFile => ({
    name: `${folder}/${inPlan}`,
    text: rendered(kind, data),
  });
  return [
    file('plan', 'plan.yaml', {
      id,
      title,
      languages,
      period: { start, end },
      time_zone: timeZone,
      ...(lead ? { lead: lead.id } : {}),
    }),
    ...(lead ? [file('organisations', 'organisations.yaml', { organisations: [lead] })] : []),
    ...areas.map((area, i) => file('area', `areas/${area.id}.yaml`, { ...area, sequence: i + 1 })),
    ...schemaFiles(),
    { name: '.vscode/settings.json', text: editorSettings() },
    {
      name: '.vscode/extensions.json',
      text: `${JSON.stringify({ recommendations: ['redhat.vscode-yaml'] }, null, 2)}\n`,
    },
    { name: '.github/workflows/plan.yml', text: workflow },
    { name: `${folder}/README.md`, text: words.readme },
  ];
}

function rendered(kind: FileKind, data: Readonly<object>): string {
  const made = renderFile(kind, data);
  if (!made.ok) throw new Error(`a new file cannot be written: ${made.refusal.reason}`);
  return made.text;
}

/** Which schema is for which files, for the YAML extension of VS Code. */
function editorSettings(): string {
  const folders: Readonly<Record<string, string>> = {
    area: 'areas/*',
    'strategic-goal': 'strategic-goals/*',
    'operational-goal': 'operational-goals/*',
    activity: 'activities/*',
    kpi: 'kpis/*',
    decision: 'decisions/*',
    proposal: 'proposals/*',
    assessment: 'assessments/*',
    report: 'reports/*',
    plan: 'plan',
    organisations: 'organisations',
    sources: 'sources',
    mapping: 'mappings/*',
  };
  const schemas = Object.entries(folders).map(([kind, files]) => [
    `./schemas/${kind}.schema.json`,
    [`plans/*/${files}.yaml`, `plans/*/${files}.yml`],
  ]);
  return `${JSON.stringify({ 'yaml.schemas': Object.fromEntries(schemas), 'yaml.format.enable': false }, null, 2)}\n`;
}

const workflow = `name: plan
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      # planctl comes from the packages of this repository: package.json and package-lock.json, which
      # npm install --save-dev followed by the place that planctl came from writes.
      - name: Install planctl
        run: |
          if [ ! -f package-lock.json ]; then
            echo "::error::planctl is not among the packages of this repository yet. Type npm install --save-dev and where planctl came from, and commit package.json and package-lock.json."
            exit 1
          fi
          npm ci
      - run: npx planctl validate
        if: github.event_name == 'push'
      - run: npx planctl check --base "origin/$GITHUB_BASE_REF"
        if: github.event_name == 'pull_request'
`;
