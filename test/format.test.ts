import { describe, expect, it } from 'vitest';
import { canonicalFault } from '../src/core/check/canonical.ts';
import { readText } from '../src/store/load-plan.ts';
import { sameData } from '../src/store/yaml/edit/value.ts';
import { formatText } from '../src/store/yaml/format/format.ts';
import { readYaml } from '../src/store/yaml/read.ts';
import { commentsOf, withoutMark } from './support/edit-laws.ts';
import { YamlGenerator } from './support/yaml-generator.ts';

const documents = 600;
const firstSeed = Number(process.env['PLANCTL_SEED'] ?? 20_260_701);

describe('a text in canonical form', () => {
  it('holds the same data and comments, is canonical, and stays as it is', () => {
    let left = 0;
    for (let seed = firstSeed; seed < firstSeed + documents; seed++) {
      const text = withoutMark(new YamlGenerator(seed).document());
      try {
        const formatted = formatText(text, 'activity');
        if (!formatted.ok) {
          left++;
          expect(formatted.why).toBe('no-members');
          continue;
        }
        const { text: after } = formatted;
        const [old, now] = [readYaml(text), readYaml(after)];
        expect(now.faults.length).toBe(old.faults.length);
        expect(sameData(now.data, old.data)).toBe(true);
        expect(commentsOf(after).toSorted()).toEqual(commentsOf(text).toSorted());
        const again = formatText(after, 'activity');
        expect(again.ok && again.text).toBe(after);
        const file = readText({ folder: 'plans/p' }, 'activities/A-1.yaml', after, false);
        expect(canonicalFault(file)).toBeUndefined();
        const crlf = text.includes('\n') && !/(?<!\r)\n/.test(text);
        expect(/\r/.test(after)).toBe(crlf);
      } catch (error) {
        throw new Error(`seed ${seed}\n${String(error)}\n${text}`, { cause: error });
      }
    }
    expect(left / documents).toBeLessThan(0.03);
  });
});
