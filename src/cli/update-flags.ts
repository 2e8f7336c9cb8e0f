import type { Command } from 'commander';
import type { Language } from '../i18n/language.ts';
import { updateFlagWords } from '../i18n/update-flags.ts';

/** The flags that every command takes that changes a plan. */
export function addEditFlags(command: Command, language: Language): void {
  const words = updateFlagWords[language];
  command
    .option('--dry-run', words.dryRun)
    .option('--no-commit', words.noCommit)
    .option('--message <text>', words.message)
    .option('-y, --yes', words.yes);
}

/**
 * The flags of `update`, one for each field of an update. They are many, so they are declared only when the command is
 * run or its help is asked for.
 */
export function addUpdateFlags(command: Command, language: Language): void {
  const words = updateFlagWords[language];
  command
    .option('--status <status>', words.status)
    .option('--progress <percent>', words.progress)
    .option('--date <date>', words.date)
    .option('--for <period>', words.for);
  for (const flag of ['done', 'next-steps', 'help-needed', 'note', 'note-internal'] as const) {
    command
      .option(`${spelled(flag)} <text>`, words[flag])
      .option(`${spelled(flag, '-bg')} <text>`, words.inBulgarian(flag))
      .option(`${spelled(flag, '-en')} <text>`, words.inEnglish(flag));
  }
  command
    .option('--milestone <id=state>', words.milestone, several)
    .option('--evidence <address>', words.evidence, several)
    .option('--forecast-end <date>', words.forecastEnd)
    .option('--blocker <text>', words.blocker, several)
    .option('--no-blockers', words.noBlockers)
    .option('--corrective-action <text>', words.correctiveAction)
    .option('--due <date>', words.due)
    .option('--owner <org>', words.owner)
    .option('--assessment <rating>', words.assessment)
    .option('--reason <text>', words.reason)
    .option('--valid-until <date>', words.validUntil)
    .option('--committed <amount>', words.committed)
    .option('--paid <amount>', words.paid)
    .option('--fund <name>', words.fund)
    .option('--reported-by <org>', words.reportedBy)
    .option('--role <text>', words.role)
    .option('--source <id>', words.source, several)
    .option('--decision <id>', words.decision)
    .option('--corrects <date>', words.corrects)
    .option('--editor', words.editor);
  addEditFlags(command, language);
}

/** A flag as it can be typed: the one that is typed most has a short form too. */
function spelled(flag: string, language = ''): string {
  const whole = `--${flag}${language}`;
  return flag === 'next-steps' ? `--next${language}, ${whole}` : whole;
}

/** The flags of `measure`. */
export function addMeasureFlags(command: Command, language: Language): void {
  const words = updateFlagWords[language];
  command
    .option('--from <file>', words.from)
    .option('--period <period>', words.period)
    .option('--status <status>', words.firmness)
    .option('--note <text>', words.note)
    .option('--source <id>', words.source, several)
    .option('--revises <reason>', words.revises)
    .option('--kind <kind>', words.revisionKind)
    .option('--editor', words.editor);
  addEditFlags(command, language);
}

/** The flags of `milestone`. */
export function addMilestoneFlags(command: Command, language: Language): void {
  const words = updateFlagWords[language];
  command
    .option('--date <date>', words.date)
    .option('--for <period>', words.for)
    .option('--evidence <address>', words.evidence, several)
    .option('--note <text>', words.note)
    .option('--note-bg <text>', words.inBulgarian('note'))
    .option('--note-en <text>', words.inEnglish('note'))
    .option('--status <status>', words.status)
    .option('--reported-by <org>', words.reportedBy)
    .option('--role <text>', words.role)
    .option('--source <id>', words.source, several)
    .option('--decision <id>', words.decision);
  addEditFlags(command, language);
}

/** Values of a flag that may be repeated. */
export function several(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}
