import type { Question } from '../ask-missing.ts';
import { type Asker, WrongAnswer } from './asker.ts';

/** So many answers can be taken in at a glance; of more the id is typed. */
const mostShown = 12;

/** Asks for what is to be known of something that is added: the answers by flag, without what is left out. */
export async function askMissing(
  asker: Asker,
  questions: readonly Question[],
): Promise<Readonly<Record<string, string>>> {
  const answers: Record<string, string> = {};
  for (const one of questions) {
    const answer = await answerTo(asker, one);
    if (answer !== '') answers[one.flag] = answer;
  }
  return answers;
}

function answerTo(
  asker: Asker,
  { label, help, optional, choices, several, problemOf }: Question,
): Promise<string> {
  const question = { ask: label, help };
  const [first] = choices;
  const { nothing } = asker.words;
  if (first !== undefined && choices.length <= mostShown && !several) {
    const options = choices.map(({ value, label: meaning }) => {
      const isId = value !== meaning && meaning !== '' && /^[A-Z]/.test(value);
      return { value, label: isId ? `${value} ${meaning}` : meaning || value };
    });
    const none = optional ? [{ value: '', label: nothing }] : [];
    return asker.choice({ question, options: [...none, ...options], initial: optional ? '' : first.value });
  }
  return asker.typed({
    question,
    ...(optional ? { empty: { shown: nothing, value: '' } } : {}),
    known: choices.slice(0, mostShown).map(({ value, label: meaning }) => `${value} ${meaning}`),
    read: (typed) => {
      const problem = problemOf(typed);
      if (problem !== undefined) throw new WrongAnswer(problem);
      return typed;
    },
  });
}
