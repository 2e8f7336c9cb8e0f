import {
  type AliasEvent,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml';
import { type FactsOf, mostFaults } from '../../model/finding.ts';
import type { Path } from '../../model/path.ts';
import { secondDocument } from './lines.ts';
import { readPlain } from './plain.ts';
import { coreScalar } from './scalar.ts';
import { isInexact, rangeOfScalar } from './scalar-range.ts';
import { explainSyntax } from './syntax.ts';

/** The findings that reading YAML can give. */
export type YamlCode =
  | 'yaml-syntax'
  | 'yaml-duplicate-key'
  | 'yaml-alias'
  | 'yaml-tag'
  | 'yaml-multiple-documents'
  | 'yaml-empty'
  | 'schema-range';

/** Something that is wrong with a text as YAML: character offsets, and the path of the value that suffers. */
export type YamlFault = {
  [C in YamlCode]: {
    readonly code: C;
    readonly facts: FactsOf[C];
    readonly path: Path;
    readonly start: number;
    readonly end: number;
  };
}[YamlCode];

/** What a text holds. `data` is undefined when nothing of it can be trusted; then there is at least one fault. */
export interface YamlReading {
  readonly data: unknown;
  readonly faults: readonly YamlFault[];
}

/**
 * Reads one YAML 1.2 document under the core schema. Never throws. Duplicate keys, tags and integers that a
 * number cannot hold leave the rest of the data usable; all else that is wrong makes the whole text unusable.
 * `ordinary` says that the text is known to have no unusual sign.
 */
export function readYaml(text: string, ordinary = false): YamlReading {
  const data = readPlain(text, ordinary);
  return data === undefined ? readAnyYaml(text) : { data, faults: [] };
}

/** The same for any text, without the short way for plain ones. */
export function readAnyYaml(text: string): YamlReading {
  let events: Event[];
  try {
    events = parseEvents(text, {});
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { data: undefined, faults: [explainSyntax(text, error.reason, error.mark?.position ?? 0)] };
  }
  const builder = new Builder(text, events);
  try {
    return builder.document();
  } catch (error) {
    if (error !== enough) throw error;
    return { data: undefined, faults: builder.faults };
  }
}

/** What the builder throws to itself when there are as many faults as anybody is told. */
const enough = Symbol('enough faults');

const notAscii = /[^ -~]/;

class Builder {
  readonly #text: string;
  readonly #events: readonly Event[];
  readonly faults: YamlFault[] = [];
  readonly #path: (string | number)[] = [];
  #next = 0;
  #fatal = false;

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  document(): YamlReading {
    const events = this.#events;
    const end = this.#text.length;
    if (events.length === 0) return this.#unusable('yaml-empty', 0, Math.min(1, end));
    const only = events[1];
    if (events.length === 3 && only?.type === EVENT_ID.SCALAR && only.valueStart < 0) {
      return this.#unusable('yaml-empty', 0, Math.min(1, end));
    }
    this.#next = 1;
    const data = this.#node();
    if (this.#next + 1 < events.length) {
      const start = secondDocument(this.#text);
      return this.#unusable('yaml-multiple-documents', start, Math.min(start + 3, end));
    }
    return { data: this.#fatal ? undefined : data, faults: this.faults };
  }

  #unusable(code: 'yaml-empty' | 'yaml-multiple-documents', start: number, end: number): YamlReading {
    return { data: undefined, faults: [{ code, facts: {}, path: [], start, end }] };
  }

  #node(): unknown {
    const event = this.#events[this.#next++];
    if (event === undefined) return null;
    switch (event.type) {
      case EVENT_ID.SCALAR:
        this.#properties(event);
        return this.#scalar(event);
      case EVENT_ID.SEQUENCE:
        this.#properties(event);
        return this.#sequence();
      case EVENT_ID.MAPPING:
        this.#properties(event);
        return this.#mapping();
      case EVENT_ID.ALIAS:
        this.#alias('alias', event);
        return null;
      default:
        return null;
    }
  }

  #sequence(): unknown[] {
    const items: unknown[] = [];
    while (this.#events[this.#next]?.type !== EVENT_ID.POP) {
      this.#path.push(items.length);
      items.push(this.#node());
      this.#path.pop();
    }
    this.#next++;
    return items;
  }

  #mapping(): Record<string, unknown> {
    const mapping: Record<string, unknown> = {};
    // Keys in the spelling that tells whether one is there twice; kept only where it is not the key itself.
    let spellings: Set<string> | undefined;
    for (;;) {
      const key = this.#events[this.#next];
      if (key === undefined || key.type === EVENT_ID.POP) break;
      if (key.type !== EVENT_ID.SCALAR) {
        this.#complexKey(key);
        this.#node();
        this.#node();
        continue;
      }
      this.#next++;
      this.#properties(key);
      const name = getScalarValue(this.#text, key);
      if (name === '<<' && key.style === SCALAR_STYLE.PLAIN) {
        this.#alias('merge', key);
        this.#node();
        continue;
      }
      let twice = Object.hasOwn(mapping, name);
      if (notAscii.test(name)) {
        // A key in two Unicode spellings is one key to whoever reads the file.
        const spelling = name.normalize('NFC');
        spellings ??= new Set();
        twice ||= spellings.has(spelling);
        spellings.add(spelling);
      }
      if (twice) {
        const { start, end } = rangeOfScalar(key);
        const path = [...this.#path, name];
        this.#add({ code: 'yaml-duplicate-key', facts: { key: name }, path, start, end });
      }
      this.#path.push(name);
      const value = this.#node();
      this.#path.pop();
      if (twice) continue;
      if (name === '__proto__') {
        Object.defineProperty(mapping, name, { value, enumerable: true, configurable: true, writable: true });
      } else {
        mapping[name] = value;
      }
    }
    this.#next++;
    return mapping;
  }

  #scalar(event: ScalarEvent): unknown {
    const source = getScalarValue(this.#text, event);
    if (event.style !== SCALAR_STYLE.PLAIN || event.tagStart >= 0) return source;
    const value = coreScalar(source);
    if (typeof value === 'number' && !Number.isSafeInteger(value) && isInexact(source, value)) {
      this.#inexact(event, source);
    }
    return value;
  }

  /** An integer that a double cannot hold exactly would be shown and compared as another number. */
  #inexact(event: ScalarEvent, source: string): void {
    const limit = source.startsWith('-')
      ? ({ bound: 'at-least', value: Number.MIN_SAFE_INTEGER } as const)
      : ({ bound: 'at-most', value: Number.MAX_SAFE_INTEGER } as const);
    const field = String(this.#path.findLast((step) => typeof step === 'string') ?? '');
    const { start, end } = rangeOfScalar(event);
    const facts = { field, actual: source.slice(0, 60), limit };
    this.#add({ code: 'schema-range', facts, path: [...this.#path], start, end });
  }

  #add(fault: YamlFault): void {
    this.faults.push(fault);
    if (this.faults.length === mostFaults) throw enough;
  }

  #properties(event: {
    readonly anchorStart: number;
    readonly anchorEnd: number;
    tagStart: number;
    tagEnd: number;
  }) {
    if (event.anchorStart >= 0) this.#alias('anchor', event);
    if (event.tagStart >= 0) {
      const { tagStart: start, tagEnd: end } = event;
      const tag = this.#text.slice(start, end);
      this.#add({ code: 'yaml-tag', facts: { tag }, path: [...this.#path], start, end });
    }
  }

  /** One fault for the first anchor, alias or merge key: they all go when the value is written out in full. */
  #alias(
    what: FactsOf['yaml-alias']['what'],
    event: AliasEvent | ScalarEvent | { anchorStart: number; anchorEnd: number },
  ) {
    if (this.#fatal) return;
    this.#fatal = true;
    const merge = what === 'merge' && 'valueStart' in event;
    const start = merge ? event.valueStart : event.anchorStart - 1;
    const end = merge ? event.valueEnd : event.anchorEnd;
    const name = this.#text.slice(start, end);
    this.#add({ code: 'yaml-alias', facts: { what, name }, path: [...this.#path], start, end });
  }

  #complexKey(event: Event): void {
    if (this.#fatal) return;
    this.#fatal = true;
    const start = 'start' in event ? event.start : 'anchorStart' in event ? event.anchorStart : 0;
    const facts = { problem: 'complex-key', detail: '' } as const;
    this.#add({ code: 'yaml-syntax', facts, path: [...this.#path], start, end: start + 1 });
  }
}
