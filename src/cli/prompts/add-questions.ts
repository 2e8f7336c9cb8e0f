import { addFlagWords } from '../../i18n/add-flags.ts';
import type { Question } from '../ask-missing.ts';
import { type Asker, WrongAnswer } from './asker.ts';

/** So many answers can be taken in at a glance; of more the id is typed. */
const mostShown = 12;

/** Asks for what has to be known before something can be added: the answers by flag. */
export async function askMissing(
  asker: Asker,
  questions: readonly Question[],
): Promise<Readonly<Record<string, string>>> {
  const answers: Record<string, string> = {};
  for (const one of questions) answers[one.flag] = await answerTo(asker, one);
  return answers;
}

function answerTo(asker: Asker, { flag, label, choices, problemOf }: Question): Promise<string> {
  const question = { ask: label, help: addFlagWords[asker.language].about(flag, flag) };
  const [first] = choices;
  if (first !== undefined && choices.length <= mostShown) {
    const options = choices.map(({ value, label: meaning }) => {
      const isId = value !== meaning && meaning !== '' && /^[A-Z]/.test(value);
      return { value, label: isId ? `${value} ${meaning}` : meaning || value };
    });
    return asker.choice({ question, options, initial: first.value });
  }
  return asker.typed({
    question,
    known: choices.slice(0, mostShown).map(({ value, label: meaning }) => `${value} ${meaning}`),
    read: (typed) => {
      const problem = problemOf(typed);
      if (problem !== undefined) throw new WrongAnswer(problem);
      return typed;
    },
  });
}
