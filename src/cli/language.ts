import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isLanguage, type Language } from '../i18n/language.ts';
import { sizeLimit } from '../store/plan-source.ts';
import type { Io } from './io.ts';

/**
 * The language of all output: `--lang`, then PLANCTL_LANG, then the locale, then the plan's first language. It is
 * needed before anything is loaded, so the plan is asked by a look at one line of its plan.yaml.
 */
export function languageFor(asked: string | undefined, directory: string, io: Io): Language {
  if (isLanguage(asked)) return asked;
  const set = io.env['PLANCTL_LANG'];
  if (isLanguage(set)) return set;
  return localeLanguage(io) ?? firstPlanLanguage(directory) ?? 'en';
}

function localeLanguage(io: Io): Language | undefined {
  const { env } = io;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
  const named = locale || (io.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : '');
  const language = named.slice(0, 2).toLowerCase();
  return /^[a-z]{2}(?:$|[_.@-])/i.test(named) && isLanguage(language) ? language : undefined;
}

function firstPlanLanguage(directory: string): Language | undefined {
  for (let folder = path.resolve(directory); ; folder = path.dirname(folder)) {
    const plans = path.join(folder, 'plans');
    for (const file of [path.join(folder, 'plan.yaml'), ...planFilesIn(plans)]) {
      const language = declaredLanguage(file);
      if (isLanguage(language)) return language;
    }
    if (path.dirname(folder) === folder) return undefined;
  }
}

function planFilesIn(plans: string): readonly string[] {
  try {
    return readdirSync(plans)
      .sort()
      .map((plan) => path.join(plans, plan, 'plan.yaml'));
  } catch {
    return [];
  }
}

/** `languages: [bg, en]`, or a list on the lines below. */
function declaredLanguage(file: string): string | undefined {
  try {
    const stat = statSync(file);
    // A named pipe would hold the reader until somebody writes.
    if (!stat.isFile() || stat.size > sizeLimit) return undefined;
    const line = /^languages:[ \t]*(?:\[\s*|(?:#.*)?\r?\n\s*-\s*)["']?([a-z]{2})\b/m;
    return line.exec(readFileSync(file, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
