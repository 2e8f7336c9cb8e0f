import type { Reported } from '../../core/edit/new-update.ts';
import type { ActivityState } from '../../model/status.ts';
import type { Phrases } from '../../render/phrases.ts';
import { readDate } from '../typed.ts';
import { tidy } from '../typed-text.ts';
import type { Asker } from './asker.ts';
import type { UpdateSubject } from './update-questions.ts';

/** Asks what blocks an activity: what did so far may hold, be gone, or be something else now. */
export async function askBlockers(
  asker: Asker,
  { blockers }: ActivityState,
  phrases: Phrases,
): Promise<Reported['blockers']> {
  const { questions, keepBlockers, clearBlockers, newBlockers } = asker.words;
  if (blockers.length > 0) {
    const still = await asker.choice({
      question: questions.blockers,
      known: blockers.map((text) => `• ${phrases.text(text)}`),
      options: [
        { value: 'keep', label: keepBlockers },
        { value: 'clear', label: clearBlockers },
        { value: 'new', label: newBlockers },
      ],
      initial: 'keep',
    });
    if (still === 'keep') return undefined;
    if (still === 'clear') return [];
  }
  const first = blockers.length === 0 ? await asker.text(questions.blocker) : await askNew(asker);
  if (first === undefined) return undefined;
  const named = [first];
  for (;;) {
    const text = await asker.text(questions.anotherBlocker);
    if (text === undefined) return named;
    named.push(text);
  }
}

/** Asks for what takes the place of earlier blockers: there is one. */
function askNew(asker: Asker): Promise<string> {
  return asker.typed({ question: asker.words.questions.newBlocker, read: tidy });
}

/** Asks what is done about the delay of an activity that is late or overdue. */
export async function askCorrectiveAction(
  asker: Asker,
  { row, today, phrases }: UpdateSubject,
  { correctiveAction }: ActivityState,
): Promise<Reported['corrective_action']> {
  const shown = row?.judgement.shown;
  if (shown !== 'late' && shown !== 'overdue') return undefined;
  const { questions, soFar, nothing, asItIs } = asker.words;
  const text = await asker.typed<string | undefined>({
    question: questions.correctiveAction,
    known: correctiveAction === null ? [] : [soFar(phrases.text(correctiveAction.text))],
    empty: { shown: correctiveAction === null ? nothing : asItIs, value: undefined },
    read: tidy,
  });
  if (text === undefined) return undefined;
  const due = await asker.typed<string | undefined>({
    question: questions.correctiveDue,
    empty: { shown: nothing, value: undefined },
    read: (typed) => readDate('', typed, today),
  });
  return { text, ...(due === undefined ? {} : { due }) };
}
