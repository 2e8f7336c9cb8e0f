import { judgementWords } from '../../i18n/judgement.ts';
import type { Language } from '../../i18n/language.ts';
import { reportWords } from '../../i18n/report/office.ts';
import type { ExceptionLine } from '../../model/report/lines.ts';
import type { Report } from '../../model/report/report.ts';
import { type Text, textIn } from '../../model/text.ts';
import type { BothPhrases } from '../changes.ts';
import { whyText } from './sections/exceptions.ts';
import { Voice } from './voice.ts';

/**
 * The questions to the office, as comments below a new reports file: each answer is a line that has its # taken away.
 * The facts beside each question are those of the report as it stands.
 */
export function draftQuestions(report: Report, language: Language, phrases: BothPhrases): string {
  const voice = new Voice(report, language, phrases);
  const { questions } = reportWords[language];
  const { languages } = report.head.plan;
  const name = (text: Text): string => textIn(text, language, languages)?.words ?? '';
  const answers = (indent: string): readonly string[] => languages.map((one) => `# ${indent}${one}: >-`);
  const { delivery, results } = report.summary;
  const words = judgementWords[language];
  const lines = [
    '',
    ...questions.about.map((line) => `# ${line}`),
    '',
    `# ${questions.summary}`,
    `# ${questions.delivery(words.delivery[delivery.now.health], delivery.now.assessed, delivery.now.eligible)}`,
    `# ${questions.results(words.results[results.now.health], results.now.assessed, results.now.eligible)}`,
    '# summary:',
    ...answers('  '),
    '',
    '# areas:',
    ...report.areas.flatMap(({ area, delivery: of }) => [
      `#   # ${questions.area(
        name(area.title),
        questions.delivery(words.delivery[of.now.health], of.now.assessed, of.now.eligible),
      )}`,
      `#   ${area.id}:`,
      ...answers('    '),
    ]),
  ];
  const red = report.exceptions.filter(({ signal }) => signal === 'red');
  if (red.length > 0) lines.push('', '# exceptions:');
  for (const line of red)
    lines.push(
      ...exceptionQuestions(line, name(line.entity.title), whyText(voice, line), language, languages),
    );
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function exceptionQuestions(
  line: ExceptionLine,
  title: string,
  facts: string,
  language: Language,
  languages: readonly string[],
): readonly string[] {
  const { questions } = reportWords[language];
  const answers = languages.map((one) => `#       ${one}: >-`);
  return [
    `#   # ${questions.exception(title, facts)}`,
    `#   ${line.entity.id}:`,
    `#     # ${questions.cause}`,
    '#     cause:',
    ...answers,
    `#     # ${questions.action}`,
    '#     action:',
    ...answers,
    '#     due:',
  ];
}
