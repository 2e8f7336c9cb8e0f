import { randomFrom } from '../../src/dev/generate-plan.mjs';

/** How the parts of one document are written. */
interface Style {
  /** Spaces for each level. */
  readonly step: number;
  /** Whether lists stand under the first letter of their key or further in. */
  readonly flushLists: boolean;
  /** How likely comments and blank lines are, from 0 to 1. */
  readonly talk: number;
  readonly break: '\n' | '\r\n';
  readonly byteOrderMark: boolean;
  readonly finalBreak: boolean;
}

const names = [
  'id',
  'title',
  'updates',
  'bg',
  'en',
  'x-own',
  'дата',
  'ключ с интервал',
  'a b',
  'k1',
  '1',
  '2027',
  'true',
  'status',
  'naïve',
  '😀',
  '-x',
  'a-b',
  'a#b',
  'a:b',
  'https',
  'due',
  'M1',
  'provenance',
  '?x',
  'Ћирилица',
  'toString',
];

const words = [
  'план',
  'дейност',
  'goal',
  'милестоун',
  '№ 76',
  '😀',
  '👩‍🚀',
  'naïve',
  'a:b',
  'x#y',
  '100%',
  '„цитат“',
  'и/или',
  'C:\\dir',
  'e-mail',
  '—',
  "it's",
  'say "hi"',
  '{',
  '[x]',
  'a, b',
  '*',
  '&c',
  '!',
  '|',
  '>',
  '%',
  '@',
  '`',
  'http://x.bg/?a=1&b=[2]',
];

const plainNumbers = [
  '0',
  '-0',
  '+12',
  '12',
  '-7',
  '007',
  '010',
  '9007199254740991',
  '-9007199254740991',
  '1.5',
  '-.5',
  '.5',
  '5.',
  '+1.',
  '1e3',
  '1E-3',
  '-2.5e+7',
  '0o17',
  '0o8',
  '0xFF',
  '0xfg',
  '0b1',
  '1_000',
  '.inf',
  '-.Inf',
  '+.INF',
  '.nan',
  '.NaN',
  '.NAN',
  '.iNf',
  '1.2.3',
  '1e',
  '--1',
  '+',
  '.',
  '..',
  '1,5',
  '12e03',
];

const plainWords = [
  'true',
  'True',
  'TRUE',
  'tRUE',
  'false',
  'False',
  'yes',
  'No',
  'on',
  'off',
  'null',
  'Null',
  'NULL',
  '~',
  'nULL',
  '~~',
  '2027-01-31',
  '2027-Q1',
  '2027',
  '12:30',
  '12:30:45',
  '2001-12-14t21:59:43.10-05:00',
  '=',
  '<',
  '-x',
  '?x',
  ':x',
  'a:b',
  'a#b',
  '-',
  'x y z',
];

/** Writes random documents that look like plans, in all styles that YAML has for them. The same seed, the same text. */
export class YamlGenerator {
  readonly #random: () => number;
  #style: Style;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
    this.#style = this.#newStyle();
  }

  /** A whole document. */
  document(): string {
    this.#style = this.#newStyle();
    const { break: lineBreak, byteOrderMark, finalBreak } = this.#style;
    let text = this.#chance(0.15)
      ? this.#of(['---\n', '--- # start\n', '%YAML 1.2\n---\n', '# first\n---\n'])
      : '';
    const body = this.#chance(0.1) ? this.#list(0, 0) : this.#mapping(0, 0);
    text += this.#trivia(0) + body;
    if (this.#chance(0.05)) text += this.#of(['...\n', '...\n# after\n']);
    else text += this.#trivia(0);
    if (!finalBreak) text = text.replace(/\n+$/, '');
    return (byteOrderMark ? '\ufeff' : '') + text.replaceAll('\n', lineBreak);
  }

  /** A text with a few of its characters lost, added, doubled or swapped. */
  mutated(text: string): string {
    let result = text;
    for (let n = 1 + this.#below(3); n > 0; n--) {
      const at = this.#below(result.length + 1);
      const length = this.#chance(0.8) ? 1 : this.#below(20);
      const [before, after] = [result.slice(0, at), result.slice(at)];
      switch (this.#below(5)) {
        case 0:
          result = before + after.slice(length);
          break;
        case 1:
          result =
            before +
            this.#of([
              ...'\t\n\r \0:-?[]{},#&*!|>\'"%@`\\~\ud83d\u2028\u0301я',
              '\n---\n',
              '\n...\n',
              '- ',
              ': ',
              '<<: ',
              '!!int ',
              '&a ',
              '*a',
              '\\x',
              '\r\n',
              '\n  ',
              '\ufeff',
            ]) +
            after;
          break;
        case 2:
          result = before + after.slice(0, length) + after;
          break;
        case 3:
          result = before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2);
          break;
        default:
          result = before + result.slice(this.#below(result.length), at) + after;
      }
    }
    return result;
  }

  #newStyle(): Style {
    return {
      step: 1 + this.#below(4),
      flushLists: this.#chance(0.5),
      talk: this.#of([0, 0.1, 0.4]),
      break: this.#chance(0.2) ? '\r\n' : '\n',
      byteOrderMark: this.#chance(0.1),
      finalBreak: this.#chance(0.85),
    };
  }

  #mapping(indent: number, depth: number, first = ''): string {
    const keys = [...new Set(Array.from({ length: 1 + this.#below(5) }, () => this.#of(names)))];
    return keys
      .map((key, i) => {
        const lead = i === 0 ? first || ' '.repeat(indent) : this.#trivia(indent) + ' '.repeat(indent);
        if (this.#chance(0.05)) return lead + this.#explicitEntry(key, indent, depth);
        const space = this.#chance(0.05) ? ' ' : '';
        return `${lead}${this.#key(key)}${space}:${this.#value(indent, depth, true)}`;
      })
      .join('');
  }

  /** `? key`, with its value in a line of its own. */
  #explicitEntry(key: string, indent: number, depth: number): string {
    const head = `? ${this.#key(key)}${this.#endOfLine()}`;
    if (this.#chance(0.3)) return head;
    return `${head}${this.#trivia(indent)}${' '.repeat(indent)}:${this.#value(indent, depth, false)}`;
  }

  #list(indent: number, depth: number, first = ''): string {
    return Array.from({ length: 1 + this.#below(4) }, (_, i) => {
      const lead = i === 0 ? first || ' '.repeat(indent) : this.#trivia(indent) + ' '.repeat(indent);
      const gap = ' '.repeat(this.#chance(0.8) ? 1 : 1 + this.#below(4));
      if (depth < 4 && this.#chance(0.4)) {
        // A mapping or list that begins in the line of the dash.
        const inner = indent + 1 + gap.length;
        const compact = `${lead}-${gap}`;
        return this.#chance(0.8)
          ? this.#mapping(inner, depth + 1, compact)
          : this.#list(inner, depth + 1, compact);
      }
      return `${lead}-${this.#value(indent, depth, false)}`;
    }).join('');
  }

  /** What follows the colon of a key or the dash of an item, to the end of its last line. */
  #value(indent: number, depth: number, ofKey: boolean): string {
    const kind = this.#random();
    if (depth < 4 && kind < 0.2) {
      const inner = indent + this.#style.step;
      return this.#endOfLine() + this.#trivia(inner) + this.#mapping(inner, depth + 1);
    }
    if (depth < 4 && kind < 0.35) {
      const inner = ofKey && this.#style.flushLists ? indent : indent + this.#style.step;
      return this.#endOfLine() + this.#trivia(inner) + this.#list(inner, depth + 1);
    }
    if (kind < 0.47) return ` ${this.#flow(indent, 0)}${this.#endOfLine()}`;
    if (kind < 0.57) return ` ${this.#block(indent)}`;
    if (kind < 0.63) return this.#endOfLine();
    const gap = this.#chance(0.9) ? ' ' : this.#of(['  ', '   ', ' \t']);
    return `${gap}${this.#scalar(indent + this.#style.step, false)}${this.#endOfLine()}`;
  }

  /** A literal or folded text. */
  #block(indent: number): string {
    const inner = indent + this.#style.step;
    const explicit = this.#chance(0.3);
    const chomp = this.#of(['', '-', '+']);
    const digit = explicit ? String(this.#style.step) : '';
    const header = this.#of(['|', '>']) + (this.#chance(0.5) ? digit + chomp : chomp + digit);
    const lines = Array.from({ length: 1 + this.#below(5) }, (_, i) => {
      if (this.#chance(0.2)) return '';
      // Without an indicator the first line tells how far in the text stands.
      const further = i > 0 || explicit ? ' '.repeat(this.#chance(0.2) ? this.#below(4) : 0) : '';
      return ' '.repeat(inner) + further + this.#line() + (this.#chance(0.1) ? '  ' : '');
    });
    if (lines[0] === '' && !explicit) lines[0] = ' '.repeat(inner) + this.#line();
    const comment = this.#chance(this.#style.talk) ? ' # in the header' : '';
    return `${header}${comment}\n${lines.map((line) => `${line}\n`).join('')}${this.#chance(0.2) ? '\n' : ''}`;
  }

  #flow(indent: number, depth: number): string {
    const inner = indent + this.#style.step;
    const isList = this.#chance(0.5);
    const count = this.#below(4);
    const gap = (): string => {
      if (this.#chance(0.75)) return this.#of(['', ' ', ' ']);
      const comment = this.#chance(this.#style.talk) ? ' # a, b: [c' : '';
      return `${comment}\n${' '.repeat(inner + this.#below(3))}`;
    };
    const value = (): string =>
      depth < 3 && this.#chance(0.25) ? this.#flow(indent, depth + 1) : this.#scalar(inner, true);
    const keys = [...new Set(Array.from({ length: count }, () => this.#of(names)))];
    // A field without braces is a mapping of its own: `[a: b]`.
    const pair = (): string => (this.#chance(0.04) ? `${this.#key(this.#of(names), true)}: ` : '');
    const items = isList
      ? Array.from({ length: count }, () => pair() + value())
      : keys.map((key) => {
          const name = this.#key(key, true);
          if (this.#chance(0.08)) return `${name}${this.#of([':', ' :', ''])}`;
          const glued = name.startsWith('"') && this.#chance(0.3);
          return `${name}${this.#chance(0.1) ? ' ' : ''}:${glued ? '' : gap() || ' '}${value()}`;
        });
    const tail = items.length > 0 && this.#chance(0.2) ? `${gap()},` : '';
    const inside = items.map((item) => gap() + item).join(`${this.#chance(0.1) ? ' ' : ''},`);
    return `${isList ? '[' : '{'}${inside}${tail}${gap()}${isList ? ']' : '}'}`;
  }

  #key(key: string, inFlow = false): string {
    const plain = isPlain(key, inFlow);
    const style = this.#random();
    if (plain && style < 0.8) return key;
    return style < 0.9 ? JSON.stringify(key) : `'${key.replaceAll("'", "''")}'`;
  }

  #scalar(indent: number, inFlow: boolean): string {
    const kind = this.#random();
    if (kind < 0.2) return this.#of(plainNumbers.filter((text) => isPlain(text, inFlow)));
    if (kind < 0.35) return this.#of(plainWords.filter((text) => isPlain(text, inFlow)));
    const text = this.#chance(0.1)
      ? this.#of(['', ' ', ' a ', '#', 'x: y', '- a', 'true', '12'])
      : this.#line();
    if (kind < 0.6 && isPlain(text, inFlow)) return this.#folded(text, indent, inFlow);
    if (kind < 0.8) return `'${this.#folded(text.replaceAll("'", "''"), indent, false)}'`;
    return `"${this.#folded(this.#escaped(text), indent, false)}"`;
  }

  #escaped(text: string): string {
    const escapes = ['\\n', '\\t', '\\/', '\\u0416', '\\U0001F600', '\\x41', '\\ ', '\\N', '\\_', '\\e'];
    const quoted = text.replace(/["\\]/g, '\\$&');
    return this.#chance(0.3)
      ? quoted + this.#of(escapes) + this.#of(words).replace(/["\\]/g, '\\$&')
      : quoted;
  }

  /** A text over several lines, broken where it has a blank between words. */
  #folded(text: string, indent: number, plainInFlow: boolean): string {
    return text.replace(/(?<=[^\s\\]) (?=[^\s#:?,[\]{}-])/g, () => {
      if (plainInFlow || !this.#chance(0.12)) return ' ';
      return `${this.#chance(0.2) ? '\n' : ''}\n${' '.repeat(Math.max(1, indent))}`;
    });
  }

  #line(): string {
    const length = this.#chance(0.03) ? 25 + this.#below(25) : 1 + this.#below(6);
    return Array.from({ length }, () => this.#of(words)).join(' ');
  }

  #endOfLine(): string {
    const blanks = this.#chance(0.1) ? this.#of([' ', '   ', '\t']) : '';
    const comment = this.#chance(this.#style.talk / 2)
      ? ` #${this.#of([' ', ' ', '\t'])}${this.#line()}`
      : '';
    return `${blanks}${comment}\n`;
  }

  /** Comments and blank lines, no further in than what comes next. */
  #trivia(indent: number): string {
    let text = '';
    while (this.#chance(this.#style.talk)) {
      if (this.#chance(0.3)) text += '\n';
      else
        text += `${' '.repeat(this.#chance(0.6) ? indent : this.#below(indent + 1))}#${this.#of([' ', ''])}${this.#line()}\n`;
    }
    return text;
  }

  #below(bound: number): number {
    return Math.floor(this.#random() * bound);
  }

  #chance(share: number): boolean {
    return this.#random() < share;
  }

  #of<T>(things: readonly T[]): T {
    return things[this.#below(things.length)] as T;
  }
}

/** Whether a text means the same without quotes, or at least is read as a plain one. */
function isPlain(text: string, inFlow: boolean): boolean {
  if (text === '' || text !== text.trim() || text.includes(': ') || text.includes(' #') || text.endsWith(':'))
    return false;
  if (/^[,[\]{}#&*!|>'"%@`]/.test(text) || /^[-?:](?:\s|$)/.test(text)) return false;
  if (text.startsWith('---') || text.startsWith('...')) return false;
  return !inFlow || !(/[,[\]{}]/.test(text) || /^[-?:]|:(?:$|\s)/.test(text));
}
