import { describe, expect, it } from 'vitest';
import { marked } from '../src/core/merge/marked-lines.ts';
import { mergeData } from '../src/core/merge/merge-data.ts';
import { markedText, settledText, type Versions } from '../src/features/settle-texts.ts';
import { firstMark, readings } from '../src/model/conflict-marks.ts';
import { commentsOf } from '../src/store/yaml/comments.ts';
import { sameData } from '../src/store/yaml/edit/value.ts';
import { readYaml } from '../src/store/yaml/read.ts';
import { HistoryGenerator } from './support/history-generator.ts';

const firstSeed = Number(process.env['PLANCTL_SEED'] ?? 20_260_301);
const names = { ours: 'ours', theirs: 'theirs' };
const dataOf = (text: string): unknown => readYaml(text).data;

const start = `# the portal
id: A-1
title: {bg: Портал, en: Portal}   # for everybody
lead: ORG-A
end: 2027-12-31
updates:
  # the first
  - date: 2026-03-31
    status: in_progress
    progress: 10
`;
const versions = (ours: string, theirs: string, base = start): Versions => ({
  base,
  ours,
  theirs,
  kind: 'activity',
});

describe('marks around what clashes', () => {
  it('stand around the clashing values alone; all else is joined', () => {
    const ours = `${start.replace('2027-12-31', '2028-01-31')}  - date: 2026-09-30\n    status: in_progress\n`;
    const theirs = `${start.replace('2027-12-31', '2027-11-30').replace('en: Portal', 'en: The portal')}  - date: 2026-06-30\n    status: in_progress\n`;
    const both = start
      .replace(
        'end: 2027-12-31\n',
        '<<<<<<< ours\nend: 2028-01-31\n=======\nend: 2027-11-30\n>>>>>>> theirs\n',
      )
      .replace('en: Portal', 'en: The portal');
    expect(markedText(versions(ours, theirs), names, 7)).toEqual({
      ok: false,
      text: `${both}  - date: 2026-06-30\n    status: in_progress\n  - date: 2026-09-30\n    status: in_progress\n`,
    });
  });

  it('keep the line breaks and a comment of each side, and show what one took away', () => {
    const crlf = start.replaceAll('\n', '\r\n');
    const ours = crlf.replace('progress: 10', 'progress: 12 # counted');
    const theirs = crlf.replace('progress: 10', 'progress: 15 # checked');
    const { text } = markedText(versions(ours, theirs, crlf), names, 9);
    expect(text).toBe(
      crlf.replace(
        '    progress: 10\r\n',
        '<<<<<<<<< ours\r\n    progress: 12 # counted\r\n=========\r\n    progress: 15 # checked\r\n>>>>>>>>> theirs\r\n',
      ),
    );
    const without = markedText(
      versions(start.replace('end: 2027-12-31\n', ''), start.replace('12-31', '11-30')),
      names,
      7,
    );
    expect(without.text).toContain('<<<<<<< ours\n=======\nend: 2027-11-30\n>>>>>>> theirs\n');
  });

  it('are by lines where a version is no YAML; what lines can join is joined', () => {
    const broken = start.replace('{bg: Портал', '[bg: Портал');
    const ours = broken.replace('ORG-A', 'ORG-B');
    expect(
      markedText(versions(ours, broken.replace('progress: 10', 'progress: 11'), broken), names, 7),
    ).toEqual({
      ok: true,
      text: ours.replace('progress: 10', 'progress: 11'),
    });
    const clash = markedText(versions(ours, broken.replace('ORG-A', 'ORG-C'), broken), names, 7);
    expect(clash).toEqual({
      ok: false,
      text: broken.replace(
        'lead: ORG-A\n',
        '<<<<<<< ours\nlead: ORG-B\n=======\nlead: ORG-C\n>>>>>>> theirs\n',
      ),
    });
  });

  it('of a base stay a conflict where its two readings do not agree', () => {
    const base = marked(
      start.replace('progress: 10', 'progress: 1'),
      start.replace('progress: 10', 'progress: 2'),
      names,
    );
    const ours = start.replace('progress: 10', 'progress: 1');
    const theirs = start.replace('progress: 10', 'progress: 2');
    expect(markedText(versions(ours, theirs, base), names, 7)).toMatchObject({ ok: false });
    expect(markedText(versions(`${ours}tags: [a]\n`, ours, base), names, 7)).toEqual({
      ok: true,
      text: `${ours}tags: [a]\n`,
    });
  });

  it('are found only where they belong together', () => {
    expect(firstMark(`a: 1\n${marked('b: 1\n', 'b: 2\n', names)}`)).toBe(5);
    expect(firstMark('a: |\n  <<<<<<< ours\n')).toBeUndefined();
    expect(firstMark('<<<<<<< ours\na: 1\n=======\n')).toBeUndefined();
    const threeWay = '<<<<<<< a\nx: 1\n||||||| base\nx: 0\n=======\nx: 2\n>>>>>>> b\ny: 3';
    expect(readings(threeWay)).toEqual({ ours: 'x: 1\ny: 3', theirs: 'x: 2\ny: 3' });
    expect(marked('', 'a: 1', names)).toBe('<<<<<<< ours\n=======\na: 1\n>>>>>>> theirs\n');
  });
});

describe('the laws of settling', () => {
  it('hold over generated histories', () => {
    let clashing = 0;
    for (let seed = firstSeed; seed < firstSeed + 150; seed++) {
      const history = new HistoryGenerator(seed);
      const { base, kind } = history;
      const another = (text: string, weight: string): string =>
        seed % 2 === 0 ? text.replace('weight: 1 # as agreed', `weight: ${weight}`) : text;
      const all: Versions = {
        base,
        ours: another(history.changed(base), '2 # ours'),
        theirs: another(history.changed(base), '3 # theirs'),
        kind,
      };
      const [was, here, there] = [base, all.ours, all.theirs].map(dataOf);
      const made = markedText(all, names, 7);
      const whole = made.ok ? { ours: made.text, theirs: made.text } : readings(made.text);
      expect(whole, `seed ${seed}`).toBeDefined();
      for (const side of ['ours', 'theirs'] as const) {
        const merged = mergeData(was, here, there, kind, (conflict) => conflict[side]);
        const settled = settledText(all, (conflict) => conflict[side]);
        expect(sameData(dataOf(settled?.text ?? ''), merged.data), `seed ${seed}, settled`).toBe(true);
        if (merged.conflicts.length === 0) continue;
        clashing++;
        expect(made.ok, `seed ${seed}`).toBe(false);
        expect(readYaml(made.text).faults, `seed ${seed}`).toMatchObject([
          { code: 'yaml-syntax', facts: { problem: 'conflict' } },
        ]);
        if (sameData(dataOf(whole?.[side] ?? ''), merged.data)) continue;
        // Where comments leave no other way, the lines of both are shown as git does it.
        expect(settled?.lost ?? [], `seed ${seed}, ${side}`).not.toEqual([]);
      }
      const kept = new Set([...commentsOf(whole?.ours ?? ''), ...commentsOf(whole?.theirs ?? '')]);
      const before = new Set(commentsOf(base));
      for (const text of [all.ours, all.theirs])
        for (const comment of commentsOf(text)) {
          if (!before.has(comment)) expect(kept, `seed ${seed}`).toContain(comment);
        }
    }
    expect(clashing).toBeGreaterThan(20);
  });
});
