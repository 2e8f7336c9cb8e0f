import { describe, expect, test } from 'vitest';
import { findField } from '../src/core/edit/field-path.ts';
import { fieldsOf } from '../src/model/fields.ts';

const activity = {
  kind: 'activity',
  field: fieldsOf.activity,
  data: {
    id: 'A-01',
    title: { bg: 'Дейност', en: 'Activity' },
    contributes_to: ['OG-01', 'OG-02'],
    milestones: [
      { id: 'M1', title: 'x', due: '2027-03-31' },
      { id: 'M2', title: 'y', due: 2027 },
    ],
    planned_path: [{ by: '2027-06-30', progress: 20 }],
    budget: [
      { year: 2027, approved: 1 },
      { year: 2027, approved: 2 },
    ],
    provenance: { fields: { end: { basis: 'reconstructed' } } },
    'x-own': { deep: 1 },
  },
};
const plan = { kind: 'plan', field: fieldsOf.plan, data: { id: 'p', severities: { 'value-jump': 'off' } } };

describe('the path of a field', () => {
  test.each<[string, string, readonly (string | number)[], unknown, string, string, boolean]>([
    ['end', 'end', ['end'], undefined, 'end', 'activity', true],
    [' End ', 'end', ['end'], undefined, 'end', 'activity', true],
    ['еnd', 'end', ['end'], undefined, 'end', 'activity', true],
    [
      'contributes-to',
      'contributes_to',
      ['contributes_to'],
      ['OG-01', 'OG-02'],
      'contributes_to',
      'activity',
      true,
    ],
    [
      'contributes_to.og-02',
      'contributes_to.OG-02',
      ['contributes_to', 1],
      'OG-02',
      'contributes_to',
      'activity',
      true,
    ],
    ['milestones.m2.due', 'milestones.M2.due', ['milestones', 1, 'due'], 2027, 'due', 'milestones', true],
    [
      'milestones.М1',
      'milestones.M1',
      ['milestones', 0],
      activity.data.milestones[0],
      'milestones',
      'activity',
      false,
    ],
    [
      'planned_path.2027-06-30.progress',
      'planned_path.2027-06-30.progress',
      ['planned_path', 0, 'progress'],
      20,
      'progress',
      'planned_path',
      true,
    ],
    [
      'budget.2027#2.approved',
      'budget.2027#2.approved',
      ['budget', 1, 'approved'],
      2,
      'approved',
      'budget',
      true,
    ],
    ['title.en', 'title.en', ['title', 'en'], 'Activity', 'en', 'title', false],
    [
      'provenance.fields.end.basis',
      'provenance.fields.end.basis',
      ['provenance', 'fields', 'end', 'basis'],
      'reconstructed',
      'basis',
      'end',
      false,
    ],
    ['x-own', 'x-own', ['x-own'], { deep: 1 }, 'x-own', 'activity', false],
  ])('%s', (typed, name, path, value, key, parent, approved) => {
    expect(findField(activity, typed)).toEqual({
      ok: true,
      found: { name, path, value, key, parent, approved, field: expect.anything() },
    });
  });

  test('names with hyphens of their own are found too', () => {
    expect(findField(plan, 'severities.Value-Jump')).toMatchObject({ ok: true, found: { value: 'off' } });
  });

  test.each<[string, string, string, string | undefined]>([
    ['endd', '', 'endd', 'end'],
    ['milestones.M3.due', 'milestones', 'M3', 'M1'],
    ['milestones.M1.deu', 'milestones.M1', 'deu', 'due'],
    ['end.x', 'end', 'x', undefined],
    ['title.', 'title', '', undefined],
    ['', '', '', undefined],
    ['__proto__', '', '__proto__', undefined],
    ['constructor.name', '', 'constructor', undefined],
    ['provenance.fields.toString.basis.x', 'provenance.fields.toString.basis', 'x', undefined],
  ])('%j leads nowhere', (typed, within, step, suggestion) => {
    expect(findField(activity, typed)).toMatchObject({ ok: false, within, step, suggestion });
  });
});
