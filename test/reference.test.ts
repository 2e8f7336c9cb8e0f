import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandTable } from '../src/cli/command-table.ts';
import { findingsBg } from '../src/i18n/findings-bg.ts';
import { findingsEn } from '../src/i18n/findings-en.ts';
import type { Language } from '../src/i18n/language.ts';
import { codes, type FindingCode } from '../src/model/codes.ts';
import { readSchema, schemaNames } from '../src/store/schema-files.ts';
import { root } from './support/bin.ts';
import { onTerminal } from './support/screen.ts';

// The reference is made from the source; `UPDATE_DOCS=1 npx vitest run test/reference.test.ts` writes it.

const note: Readonly<Record<Language, string>> = {
  en: 'Made from the source; the tests hold it to that.',
  bg: 'Съставено от кода; тестовете следят да съвпада.',
};

function hold(name: string, text: string): void {
  const file = path.join(root, 'docs/reference', name);
  if (process.env['UPDATE_DOCS']) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file) ? readFileSync(file, 'utf8') : '', `docs/reference/${name}`).toBe(text);
}

describe('the reference is made from the source', () => {
  test.each(['en', 'bg'] as const)('commands, in %s', async (language) => {
    const title = { en: 'Commands', bg: 'Команди' }[language];
    const parts = [`# ${title}\n\n${note[language]}\n`];
    for (const { name } of commandTable) {
      const run = await onTerminal([name, '--help'], { terminal: false, env: { PLANCTL_LANG: language } });
      expect(run.status, name).toBe(0);
      // Each shows how it is used, by at least two real examples.
      expect(run.stdout.match(/^ {2}\$ .*planctl /gm)?.length ?? 0, name).toBeGreaterThanOrEqual(2);
      parts.push(`## ${name}\n\n\`\`\`text\n${run.stdout.trimEnd()}\n\`\`\`\n`);
    }
    hold(`commands.${language}.md`, parts.join('\n'));
  });

  test.each(['en', 'bg'] as const)('codes, in %s', (language) => {
    const catalogue = language === 'en' ? findingsEn : findingsBg;
    const heads = {
      en: ['Findings', 'code', 'severity', 'group', 'meaning'],
      bg: ['Констатации', 'код', 'тежест', 'група', 'значение'],
    }[language];
    const [title, ...columns] = heads;
    const rows = (Object.keys(codes) as FindingCode[]).map((code) => {
      const { severity, group } = codes[code];
      return `| \`${code}\` | ${severity} | ${group} | ${catalogue[code].summary} |`;
    });
    hold(
      `codes.${language}.md`,
      `# ${title}\n\n${note[language]}\n\n| ${columns.join(' | ')} |\n|---|---|---|---|\n${rows.join('\n')}\n`,
    );
  });

  test('files, and the JSON that commands print', () => {
    const { files, output } = schemaNames();
    hold('files.md', `# Plan files\n\n${note.en}\n\n${files.map((name) => schemaText(name)).join('\n')}`);
    hold(
      'json.md',
      `# JSON output\n\n${note.en}\n\n${output.map((name) => schemaText(`output/${name}`)).join('\n')}`,
    );
  });
});

interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

function schemaText(name: string): string {
  const schema: Schema = JSON.parse(readSchema(name));
  const parts = [`## ${name.replace('output/', '')}\n\n${schema.description ?? ''}\n`, fieldsText(schema)];
  for (const [own, def] of Object.entries(schema.$defs ?? {})) {
    if (def.properties)
      parts.push(`### ${name.replace('output/', '')}: ${own}\n\n${def.description ?? ''}\n`, fieldsText(def));
  }
  return parts.filter((one) => one !== '').join('\n');
}

function fieldsText({ properties = {}, required = [] }: Schema): string {
  const rows = Object.entries(properties).map(([name, one]) => {
    const cell = (one.description ?? one.title ?? '').replaceAll('|', '\\|').replaceAll('\n', ' ');
    return `| \`${name}\`${required.includes(name) ? ' *' : ''} | ${typeText(one)} | ${cell} |`;
  });
  return rows.length === 0
    ? ''
    : `| field (* required) | type | meaning |\n|---|---|---|\n${rows.join('\n')}\n`;
}

function typeText({ type, $ref, enum: words, const: only, items }: Schema): string {
  if (words) return words.map((word) => `\`${String(word)}\``).join(', ');
  if (only !== undefined) return `\`${String(only)}\``;
  if ($ref) return $ref.slice($ref.lastIndexOf('/') + 1);
  if (type === 'array') return items ? `list of ${typeText(items)}` : 'list';
  return Array.isArray(type) ? type.join(' or ') : String(type ?? 'any');
}
