import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Answer } from '../model/answer.ts';
import { dateSpan } from '../model/dates.ts';
import { writingFailure } from './write/disk.ts';
import { OwnFile, type OwnFileWish } from './write/own-file.ts';
import type { LockOwner } from './write/owner.ts';
import { type PlanPlace, workPlaces } from './write/places.ts';

/**
 * The answers of a review that are not written yet, kept beside the plan's lock so that neither a dead terminal nor a
 * pause loses them. They are the person's own and readable by nobody else. Of reviews at one time each has its own.
 */
export class KeptAnswers {
  readonly #file: OwnFile;

  /** Takes up what an earlier review left, or begins anew; to be closed at the end. */
  constructor(place: PlanPlace, wish: OwnFileWish) {
    this.#file = new OwnFile(workPlaces(place).review, wish);
  }

  /** Who else is reviewing this plan. */
  get others(): readonly LockOwner[] {
    return this.#file.others;
  }

  /** The answers kept; none where there is no such file, or it is not one that planctl wrote. */
  read(): readonly Answer[] {
    let kept: unknown;
    try {
      kept = JSON.parse(readFileSync(this.#file.path(), 'utf8'));
    } catch {
      return [];
    }
    if (!isObject(kept) || kept['version'] !== 1 || !Array.isArray(kept['answers'])) return [];
    const answers: readonly unknown[] = kept['answers'];
    return answers.every(isAnswer) ? answers : [];
  }

  /** Keeps all answers so far, in one step: the file is the old one or the new one. */
  write(answers: readonly Answer[]): void {
    const file = this.#file.path();
    const beside = `${file}.new`;
    try {
      writeFileSync(beside, JSON.stringify({ version: 1, answers }), { mode: 0o600 });
      renameSync(beside, file);
    } catch (error) {
      rmSync(beside, { force: true });
      throw writingFailure(error, file);
    }
  }

  /** Forgets them. */
  remove(): void {
    rmSync(this.#file.path(), { force: true });
  }

  /** Leaves them to the next review. */
  close(): void {
    this.#file.close();
  }
}

function isAnswer(value: unknown): value is Answer {
  if (!isObject(value) || typeof value['id'] !== 'string') return false;
  const { kind, reported, measured } = value;
  if (kind === 'update') return isObject(reported) && isDate(reported['date']);
  return kind === 'measure' && isObject(measured) && isDate(measured['period']);
}

function isDate(value: unknown): boolean {
  return (typeof value === 'string' || typeof value === 'number') && dateSpan(value) !== undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
