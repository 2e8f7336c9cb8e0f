// Long: each finding of the table of codes has its words here; the compiler finds one that is missing.

import type {
  CanonicalDeparture,
  Limit,
  RefKind,
  SyntaxProblem,
  UnreadableReason,
} from '../model/finding.ts';
import { listWordOf } from '../model/kinds.ts';
import { daysLong } from './dates.ts';
import { type FindingCatalogue, isIdPattern } from './findings.ts';
import { listed, quoted } from './lists.ts';

const or = (words: readonly (string | number | boolean | null)[]): string => listed(words.map(String), 'or');

const unreadable: Readonly<Record<UnreadableReason, string>> = {
  missing: 'There is no such file.',
  denied: 'The file may not be read: access is denied.',
  'not-a-file': 'This is not an ordinary file.',
  'link-outside': 'This is a link that leads out of the plan folder; it is not followed.',
  'link-broken': 'This is a link that leads nowhere.',
  failed: 'The file could not be read.',
};

const syntax: Readonly<Record<SyntaxProblem, string>> = {
  tab: 'A tab is used for indentation.',
  indentation: 'The indentation of this line does not fit the lines above it.',
  'unclosed-quote': 'A quotation mark is opened here and never closed.',
  'unclosed-bracket': 'A bracket is opened here and never closed, or a comma is missing after it.',
  'missing-colon':
    'A field and its value are not told apart here: a colon is missing, or there is one too many.',
  'reserved-character': 'A value may not begin with this character unless it is in quotation marks.',
  'after-quote': 'Something follows the closing quotation mark.',
  escape: 'This is no escape sequence that YAML knows.',
  nesting: 'Lists and mappings are nested too deeply.',
  'complex-key': 'A list or a mapping stands where the name of a field should be.',
  conflict: 'Two people changed these lines, and nobody has decided yet: the conflict is not settled.',
  other: 'This is not valid YAML.',
};

const syntaxNext: Readonly<Record<SyntaxProblem, string>> = {
  tab: 'Replace the tab with spaces: two for each level.',
  indentation: 'Line it up with its neighbours: two spaces for each level.',
  'unclosed-quote': 'Close the quotation mark at the end of the text.',
  'unclosed-bracket': 'Close the bracket, or put a comma between the entries.',
  'missing-colon': 'Write "field: value"; put a text that holds ": " in quotation marks.',
  'reserved-character': 'Put the value in quotation marks.',
  'after-quote': 'Put the whole text inside the quotation marks.',
  escape: 'Write a backslash twice, or use single quotation marks.',
  nesting: 'Check the brackets; a plan never needs more than a dozen levels.',
  'complex-key': 'Write the field as "name: value".',
  conflict:
    'planctl resolve asks about each value and settles it. By hand: keep what is right, delete the three lines of marks.',
  other: 'Compare the line with a file that is valid, or run planctl schema for the fields.',
};

const departures: Readonly<Record<CanonicalDeparture, string>> = {
  'key-order': 'out of the usual order of fields',
  'trailing-space': 'spaces at the end of a line',
  'final-newline': 'no line break at the end of the file',
  indentation: 'indentation other than two spaces',
  'byte-order-mark': 'a byte order mark at the beginning of the file',
};

const kindNames: Readonly<Record<RefKind, string>> = {
  plan: 'the plan',
  area: 'a priority area',
  'strategic-goal': 'a strategic goal',
  'operational-goal': 'an operational goal',
  activity: 'an activity',
  kpi: 'a KPI',
  decision: 'a decision',
  proposal: 'a proposal',
  assessment: 'an assessment',
  report: 'a report',
  organisation: 'an organisation',
  source: 'a source',
  milestone: 'a milestone of this activity',
};

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'a group of fields',
  array: 'a list',
  null: 'nothing',
};

const formats: Readonly<Record<string, string>> = {
  'plan-date': 'a date that exists: 2027-03-31, 2027-03, 2027-Q1, 2027-H1 or 2027',
  date: 'a day that exists, as 2027-03-31',
  'web-url': 'a web address that begins with https:// or http://',
  evidence: 'a web address or the id of a source',
  email: 'an e-mail address',
};

const formatNames: Readonly<Record<string, string>> = {
  'plan-date': 'a date that exists',
  date: 'a day that exists',
  'web-url': 'a web address',
  evidence: 'a web address or the id of a source',
  email: 'an e-mail address',
};

const types = (names: readonly string[]): string => or(names.map((name) => typeNames[name] ?? name));
/** What to type to see the ids of the first of the kinds that has a list; milestones and plans have none. */
const lists = (names: readonly RefKind[]): string => {
  const kind = names.find((name) => name !== 'milestone' && name !== 'plan');
  return kind === undefined ? 'planctl tree' : `planctl list ${listWordOf(kind)}`;
};
const kinds = (names: readonly RefKind[]): string => or(names.map((name) => kindNames[name]));
/** A counted noun: one item, two items. */
const one = (count: number, nouns: string): string => (count === 1 ? nouns.slice(0, -1) : nouns);
const counts = (count: number, nouns: string): string => `${count} ${one(count, nouns)}`;
const meant = (suggestion: string | undefined): { next?: string } =>
  suggestion === undefined ? {} : { next: `Did you mean ${quoted(suggestion)}?` };

const bounds = {
  'at-least': 'at least',
  'at-most': 'at most',
  'more-than': 'more than',
  'less-than': 'less than',
} as const;
const limit = ({ bound, value }: Limit): string => `${bounds[bound]} ${value}`;

/** The findings in English. */
export const findingsEn: FindingCatalogue = {
  'file-unreadable': {
    summary: 'A file of the plan cannot be read.',
    words: ({ reason, detail }) => ({
      message: unreadable[reason] + (detail && reason === 'failed' ? ` (${detail})` : ''),
      ...(reason === 'missing'
        ? {
            expected: 'a plan.yaml with at least id and title',
            next: 'Run planctl schema plan for its fields.',
          }
        : {
            next: 'Put the file itself here, with permission to read it, or take it out of the plan folder.',
          }),
    }),
  },
  'file-encoding': {
    summary: 'A file is not UTF-8 text.',
    words: ({ byte }) => ({
      message: `The byte ${byte} here is not UTF-8.`,
      expected: 'text in UTF-8',
      next: 'Save the file as UTF-8 in the editor (older Bulgarian files are often Windows-1251).',
    }),
  },
  'file-unknown': {
    summary: 'A YAML file that belongs to no kind of plan file.',
    words: ({ inFolder }) => ({
      message:
        inFolder === undefined
          ? 'No kind of plan file is kept here under this name; it is not read.'
          : `No kind of plan file is kept in a folder named ${quoted(inFolder)}; it is not read.`,
      expected:
        'plan.yaml, organisations.yaml, sources.yaml, or a file directly in areas, strategic-goals, operational-goals, activities, kpis, decisions, proposals, assessments or reports',
      next: 'Move the file to the folder of its kind, or out of the plan.',
    }),
  },
  'file-name-id': {
    summary: 'The name of a file does not begin with the id inside it.',
    words: ({ id, name }) => ({
      message: `The id is ${quoted(id)}, but the name here is ${quoted(name)}.`,
      expected: `a name that is ${quoted(id)} or, for an entity, begins with ${quoted(`${id}-`)}`,
      next: 'Rename the file, or restore the id: an id never changes.',
    }),
  },
  'file-too-large': {
    summary: 'A file is larger than 1 MiB.',
    words: ({ bytes, limit: most }) => ({
      message: `The file has ${bytes} bytes.`,
      expected: `at most ${most} bytes`,
      next: 'Keep long documents elsewhere and name them as sources.',
    }),
  },
  'yaml-syntax': {
    summary: 'A file is not valid YAML.',
    words: ({ problem, detail }) => ({
      message:
        problem === 'other' && detail ? `${syntax.other} The reader says: ${detail}.` : syntax[problem],
      next: syntaxNext[problem],
    }),
  },
  'yaml-duplicate-key': {
    summary: 'A field is written twice in one place.',
    words: ({ key }) => ({
      message: `The field ${quoted(key)} is here a second time.`,
      expected: 'each field once',
      next: 'Keep the right one and delete the other; the first one counts until then.',
    }),
  },
  'yaml-alias': {
    summary: 'A file uses an anchor, an alias or a merge key.',
    words: ({ what, name }) => ({
      message:
        what === 'merge'
          ? `The merge key ${quoted(name)} is not used in plans.`
          : `The ${what} ${quoted(name)} is not used in plans.`,
      expected: 'every value written out where it belongs',
      next: 'Write the value in full in each place.',
    }),
  },
  'yaml-tag': {
    summary: 'A value carries a YAML tag.',
    words: ({ tag }) => ({
      message: `The tag ${quoted(tag)} is not used in plans.`,
      expected: 'a plain value',
      next: 'Delete the tag; put the value in quotation marks where it must stay a text.',
    }),
  },
  'yaml-multiple-documents': {
    summary: 'A file holds more than one YAML document.',
    words: () => ({
      message: 'A second document begins here.',
      expected: 'one document in a file',
      next: 'Put each entity into a file of its own.',
    }),
  },
  'yaml-empty': {
    summary: 'A file holds nothing.',
    words: () => ({
      message: 'The file is empty, or holds only comments.',
      next: 'Write the entity, or delete the file.',
    }),
  },
  'text-control': {
    summary: 'A text holds characters that do not show: control, bidirectional or zero-width.',
    words: ({ character }) => ({
      message: `The character ${character} does not show, or changes the order of what shows.`,
      expected: 'visible text, spaces and line breaks',
      next: 'Delete it, or type the text again; it often comes with text copied from a web page.',
    }),
  },
  'text-not-nfc': {
    summary: 'Letters are spelled in two pieces (not in Unicode form NFC).',
    words: () => ({
      message: 'A letter here is spelled as a letter and a separate accent.',
      expected: 'letters in one piece (Unicode form NFC)',
      next: 'Type the word again; it often comes with text copied from a PDF or from macOS.',
    }),
  },
  'id-mixed-script': {
    summary: 'An id holds Cyrillic letters that look like Latin ones.',
    words: ({ id, latin }) => ({
      message: `${quoted(id)} holds Cyrillic letters that look Latin.`,
      expected: quoted(latin),
      next: `Did you mean ${quoted(latin)}, all in Latin letters?`,
    }),
  },
  'not-canonical': {
    summary: 'A file is not in the form in which planctl writes plans.',
    words: ({ departure, key }) => ({
      message:
        key === undefined
          ? `The file has ${departures[departure]}.`
          : `${quoted(key)} is ${departures[departure]}.`,
      next: 'planctl fmt puts it in order.',
    }),
  },
  'schema-required': {
    summary: 'A required field is missing.',
    words: ({ fields }) => ({
      message: `The field ${or(fields.map(quoted))} is missing.`,
      expected: or(fields),
      next: `Add ${or(fields.map((field) => `${field}: …`))}.`,
    }),
  },
  'schema-unknown-field': {
    summary: 'A field that there is not in this place.',
    words: ({ field, allowed, suggestion }) => ({
      message: `There is no field ${quoted(field)} here.`,
      ...(allowed.length > 0 ? { expected: or(allowed) } : {}),
      next:
        suggestion === undefined
          ? `Delete it, or keep it as an own field: ${quoted(`x-${field}`)}.`
          : `Did you mean ${quoted(suggestion)}?`,
    }),
  },
  'schema-type': {
    summary: 'A value of the wrong type.',
    words: ({ field, types: wanted, actual }) => ({
      message: `${quoted(field)} holds ${typeNames[actual] ?? actual}.`,
      expected: types(wanted),
      next:
        actual === 'null'
          ? 'Write a value, or delete the field: what is unknown is left out.'
          : wanted.includes('string') && actual !== 'object' && actual !== 'array'
            ? 'Put the value in quotation marks to make it a text.'
            : 'Run planctl schema for the form of each field.',
    }),
  },
  'schema-enum': {
    summary: 'A word that is not on the list of allowed words.',
    words: ({ field, actual, allowed, suggestion }) => ({
      message: `${quoted(String(actual))} is not a value of ${quoted(field)}.`,
      expected: or(allowed),
      ...meant(suggestion),
    }),
  },
  'schema-pattern': {
    summary: 'A word that is not formed as it must be, such as an id in small letters.',
    words: ({ field, actual, pattern }) => ({
      message: `${quoted(actual)} is not formed as ${quoted(field)} must be.`,
      expected: isIdPattern(pattern)
        ? 'Latin capitals and digits in groups joined by hyphens, as OG-07'
        : `a text that matches ${pattern}`,
      ...(isIdPattern(pattern) && actual !== actual.toUpperCase() ? meant(actual.toUpperCase()) : {}),
    }),
  },
  'schema-format': {
    summary: 'A date that does not exist, or an address that is none.',
    words: ({ actual, format }) => ({
      message: `${quoted(String(actual))} is not ${formatNames[format] ?? format}.`,
      expected: formats[format] ?? format,
    }),
  },
  'schema-range': {
    summary: 'A number outside its limits.',
    words: ({ field, actual, limit: broken }) => ({
      message: `${quoted(field)} is ${actual}.`,
      expected: limit(broken),
    }),
  },
  'schema-length': {
    summary: 'A text or list that is too short or too long.',
    words: ({ field, counted, actual, limit: broken }) => ({
      message: `${quoted(field)} has ${counts(actual, counted)}.`,
      expected: `${limit(broken)} ${one(broken.value, counted)}`,
      ...(actual === 0 ? { next: 'Fill it in, or delete the field.' } : {}),
    }),
  },
  'id-duplicate': {
    summary: 'An id that is already taken in this plan.',
    words: ({ id, other }) => ({
      message: `The id ${quoted(id)} is already taken, in ${other}.`,
      expected: 'an id that is unique in the plan',
      next: 'Give the newer of the two the next free id.',
    }),
  },
  'ref-unknown': {
    summary: 'An id that names nothing in this plan.',
    words: ({ id, kinds: wanted, suggestion }) => ({
      message:
        wanted.length > 0
          ? `Nothing in this plan has the id ${quoted(id)}.`
          : `There is no earlier update of ${id}.`,
      ...(wanted.length > 0
        ? { expected: `the id of ${kinds(wanted)}` }
        : { expected: 'the date of an earlier update' }),
      ...(suggestion === undefined && wanted.length > 0
        ? { next: `Run ${lists(wanted)} to see the ids there are.` }
        : meant(suggestion)),
    }),
  },
  'ref-kind': {
    summary: 'An id of the wrong kind of thing.',
    words: ({ id, kind, kinds: wanted }) => ({
      message: `${quoted(id)} is ${kindNames[kind]}.`,
      expected: `the id of ${kinds(wanted)}`,
      next: `Run planctl show ${id} to see what it is.`,
    }),
  },
  'ref-cycle': {
    summary: 'A chain of references that comes back to its beginning.',
    words: ({ ids }) => ({
      message: `These lead back to the first: ${ids.join(' → ')}.`,
      next: 'Take out one of the links.',
    }),
  },
  'date-order': {
    summary: 'Two dates in the wrong order.',
    words: ({ earlier, later }) => ({
      message: `${quoted(later.field)} (${later.date}) is before ${quoted(earlier.field)} (${earlier.date}).`,
      expected: `a date not before ${earlier.date}`,
    }),
  },
  'milestone-outside-activity': {
    summary: 'A milestone due before its activity starts or after it ends.',
    words: ({ milestone, due, bound }) => ({
      message: `Milestone ${milestone} is due ${due}, ${bound.field === 'start' ? 'before the activity starts' : 'after the activity ends'} (${bound.date}).`,
      expected:
        bound.field === 'start' ? `a date not before ${bound.date}` : `a date not after ${bound.date}`,
    }),
  },
  'updates-order': {
    summary: 'An update dated before the one above it.',
    words: ({ date, previous }) => ({
      message: `The update of ${date} stands after the one of ${previous}.`,
      expected: 'updates with the oldest first',
      next: 'Move it up to its place; to correct an earlier update, add one with "corrects".',
    }),
  },
  'measurements-order': {
    summary: 'A measurement of an earlier period below a later one.',
    words: ({ date, previous }) => ({
      message: `The measurement of ${date} stands after the one of ${previous}.`,
      expected: 'measurements with the oldest first',
      next: 'Move it up to its place; to revise an earlier value, add one with "revises".',
    }),
  },
  'targets-order': {
    summary: 'Targets whose dates do not rise, or a final target that is not the last.',
    words: ({ date, previous }) =>
      previous === undefined
        ? {
            message: `The target of ${date} is called final, and another one follows.`,
            expected: 'only the last target final',
          }
        : {
            message: `The target of ${date} does not come after ${previous}.`,
            expected: `a date after ${previous}`,
          },
  },
  'measurement-duplicate': {
    summary: 'Two values for one period.',
    words: ({ period }) => ({
      message: `There is already a value for ${period}.`,
      expected: 'one value for a period, and each later one with "revises" and the reason',
      next: 'Add revises: … with the reason, or delete the value that is wrong.',
    }),
  },
  'status-transition': {
    summary: 'A move of status that the lifecycle does not have.',
    words: ({ from, to, allowed, needs }) => ({
      message: `${from} cannot become ${to}${needs === 'note' ? ' without a note' : needs === 'decision' ? ' without a decision' : ''}.`,
      expected: or(allowed),
      ...(needs === 'note'
        ? { next: 'Say in "note" why it is opened again.' }
        : needs === 'decision'
          ? { next: 'Name the decision that allows it in "decision".' }
          : {}),
    }),
  },
  'completed-below-100': {
    summary: 'Completed with less than 100 percent.',
    words: ({ progress }) => ({
      message: `The activity is completed and its progress is ${progress}.`,
      expected: '100',
      next: 'Set the progress to 100, or the status to in_progress.',
    }),
  },
  'complete-not-completed': {
    summary: '100 percent, and yet not completed.',
    words: ({ status }) => ({
      message: `The progress is 100 and the status is ${status}.`,
      expected: 'status completed, or a progress below 100',
      next: 'Set the status to completed once the result is accepted.',
    }),
  },
  'not-started-with-progress': {
    summary: 'Progress of an activity that is not started.',
    words: ({ progress }) => ({
      message: `The status is not_started and the progress is ${progress}.`,
      expected: 'no progress, or status in_progress',
    }),
  },
  'completed-open-critical': {
    summary: 'Completed while a critical milestone is open.',
    words: ({ milestones }) => ({
      message: `The activity is completed and its critical ${milestones.length === 1 ? 'milestone' : 'milestones'} ${milestones.join(', ')} ${milestones.length === 1 ? 'is' : 'are'} open.`,
      expected: 'critical milestones done or cancelled',
      next: 'Record the milestone as done, with its date, in this update.',
    }),
  },
  'completed-without-evidence': {
    summary: 'Completed without evidence or source.',
    words: ({ date }) => ({
      message: `The update of ${date} completes the activity without evidence or source.`,
      expected: 'sources in the update, or evidence at a milestone',
      next: 'Name the document that shows the result in "sources".',
    }),
  },
  'superseded-without-successor': {
    summary: 'Superseded without naming what came instead.',
    words: ({ field }) => ({
      message: `It is superseded, and nothing says by what.`,
      expected: field,
      next: `Add ${field}: … with the id of what came instead, or call it cancelled.`,
    }),
  },
  'value-out-of-range': {
    summary: "A KPI's value outside its min, max or levels.",
    words: ({ actual, low, high }) => ({
      message: `The value is ${actual}.`,
      expected:
        low !== undefined && high !== undefined
          ? `${low} to ${high}`
          : low !== undefined
            ? `at least ${low}`
            : `at most ${high}`,
      next: 'Check the value, or the limits in the definition of the KPI.',
    }),
  },
  'kpi-direction': {
    summary: 'A target that lies against the direction of its KPI.',
    words: ({ direction, baseline, target }) => ({
      message: `The direction is ${direction}, and the way from the baseline ${baseline} to the final target ${target} is the other one.`,
      expected:
        direction === 'increase'
          ? 'decrease, or a target above the baseline'
          : 'increase, or a target below the baseline',
    }),
  },
  'kpi-without-goal': {
    summary: 'A KPI that serves no goal and no activity.',
    words: () => ({
      message: 'This KPI serves nothing.',
      expected: 'serves with at least one goal or activity',
      next: 'Add serves: [OG-…].',
    }),
  },
  'activity-without-goal': {
    summary: 'An activity that contributes to no goal.',
    words: () => ({
      message: 'This activity contributes to no goal.',
      expected: 'contributes_to with at least one operational goal',
      next: 'Add contributes_to: [OG-…].',
    }),
  },
  'goal-without-activity': {
    summary: 'A goal to which no activity contributes.',
    words: () => ({ message: 'No activity contributes to this goal.' }),
  },
  'goal-without-kpi': {
    summary: 'A goal that no KPI measures.',
    words: () => ({ message: 'No KPI serves this goal.' }),
  },
  'translation-missing': {
    summary: 'A title, description or definition is missing in a language of the plan.',
    words: ({ field, languages }) => ({
      message: `${quoted(field)} is missing in: ${languages.join(', ')}.`,
      expected: 'the text in every language of the plan',
      next: `Add ${languages.map((language) => `${language}: …`).join(', ')}.`,
    }),
  },
  'personal-data': {
    summary: 'A mobile number or private e-mail in a text that is published.',
    words: ({ what, actual }) => ({
      message:
        what === 'mobile-number'
          ? `${actual} looks like a mobile number.`
          : `${actual} looks like a private address.`,
      expected: 'a post, an office telephone or an office mailbox',
      next: 'Move it to "responsible" or "note_internal", or mark the entity internal.',
    }),
  },
  'provenance-reconstructed': {
    summary: 'A value that was worked out and is not confirmed.',
    words: ({ field }) => ({
      message:
        field === undefined
          ? 'This entry is a working reconstruction.'
          : `${quoted(field)} is a working reconstruction.`,
    }),
  },
  'measurement-rewritten': {
    summary: 'A recorded value that is another one than before, or gone.',
    words: ({ of, date, removed }) => ({
      message: removed
        ? `The measurement for ${date} is gone; a recorded value stays.`
        : `The measurement for ${date} is another one than before; a recorded value stays.`,
      expected: 'the entry as it was, and a new one at the end with revises and the reason',
      next: `Restore it and type planctl measure ${of} … --period ${date} --revises "…" --kind correction.`,
    }),
  },
  'update-rewritten': {
    summary: 'A recorded update that is another one than before, or gone.',
    words: ({ of, date, removed }) => ({
      message: removed
        ? `The update of ${date} is gone; what was reported stays.`
        : `The update of ${date} is another one than before; what was reported stays.`,
      expected: 'the entry as it was, and a new one that corrects it',
      next: `Restore it and type planctl update ${of} --corrects ${date} … --reason "…".`,
    }),
  },
  'closed-period-changed': {
    summary: 'A closed period got an entry that does not say why, or its closed report was changed.',
    words: ({ period, date, gone }) => ({
      message:
        date === null
          ? `The report of ${period} is closed, and its file ${gone ? 'is gone' : 'was changed'}.`
          : `The entry of ${date} is new, and the report of ${period} is closed.`,
      expected:
        date === null ? 'a new version of the report' : 'an entry that says why: revises, corrects or a note',
      next:
        date === null
          ? `Restore the file and type planctl report revise ${period} --reason "…".`
          : 'Add the note.',
    }),
  },
  'id-reused': {
    summary: 'An id that was the id of something else.',
    words: ({ id, was, file }) => ({
      message:
        was === null
          ? `The id ${quoted(id)} was used before, in ${file ?? ''}, which is deleted.`
          : `The id ${quoted(id)} was that of ${kindNames[was]} before this change.`,
      expected: 'an id that nothing ever had',
      next: 'Take the next free one: planctl add finds it.',
    }),
  },
  'entity-deleted': {
    summary: 'An item that is gone.',
    words: ({ id, kind }) => ({
      message: `${quoted(id)}, ${kindNames[kind]}, was deleted.`,
      ...(kind === 'organisation'
        ? {
            expected: 'its last day, in valid_to',
            next: 'Restore its entry, and write valid_to and succeeded_by.',
          }
        : kind === 'source' || kind === 'report' || kind === 'plan'
          ? { expected: 'that it stays where it is', next: 'Restore it: the past of the plan refers to it.' }
          : {
              expected:
                kind === 'activity' ? 'an update with the status cancelled' : 'retired with date and reason',
              next: `Restore the file and type planctl retire ${id} --as cancelled --reason "…".`,
            }),
    }),
  },
  'approved-changed': {
    summary: 'An approved value that changed without a decision.',
    words: ({ field, before, after, decision }) => ({
      message: `${quoted(field)} was approved as ${before ?? 'nothing'} and is now ${after ?? 'nothing'}.${
        decision === null ? '' : ` The decision ${decision} allows another value.`
      }`,
      expected: 'a decision whose allows names the entity, the field and the new value',
      next: 'Ask for the change with planctl propose, or add the decision that allows it.',
    }),
  },
  'decision-missing': {
    summary: 'A decision that is named and does not exist, or does not allow this.',
    words: ({ decision, entity, field, why }) => ({
      message: {
        unknown: `There is no decision ${decision}.`,
        retired: `${decision} was taken back itself and allows nothing any more.`,
        other: `${decision} does not allow this of ${entity}: it has no allows for ${quoted(field)} with this value.`,
      }[why],
      expected: 'a decision that allows it',
      next: {
        unknown: `Add the decision with planctl add decision, or name the one that allows it.`,
        retired: 'Name the decision that allows it.',
        other: `Add {entity: ${entity}, field: ${field}, to: …} to allows of ${decision}, or name the decision that allows it.`,
      }[why],
    }),
  },
  'update-backdated': {
    summary: 'A new update that is older than the newest one there was.',
    words: ({ date, newest }) => ({
      message: `This update is of ${date}, and there was one of ${newest} already; that one still counts as the newest.`,
    }),
  },
  'progress-fell': {
    summary: 'Progress that is lower than before, without a note.',
    words: ({ before, after }) => ({
      message: `Progress falls from ${before} to ${after}, and no note says why.`,
      next: 'Add a note to the update.',
    }),
  },
  'value-jump': {
    summary: 'A value that is much further from the last one than usual, without a note.',
    words: ({ before, after, usual }) => ({
      message: `The value goes from ${before} to ${after}; it usually moves by ${Number(usual.toPrecision(3))}.`,
      next: 'Check it, and add a note to the measurement.',
    }),
  },
  'hold-without-decision': {
    summary: 'An activity put on hold without a decision.',
    words: () => ({
      message: 'The activity is put on hold, and no decision is named.',
      next: 'Name it: decision: D-….',
    }),
  },
  'activity-stale': {
    summary: 'An open activity whose newest report no longer counts, or that was never reported on.',
    words: ({ date, days, cadence }) => ({
      message:
        date === null
          ? `Nothing was ever reported on this activity; it started ${daysLong(days, 'en')} ago.`
          : `The newest update is of ${date}, ${daysLong(days, 'en')} ago.`,
      expected: `an update every ${daysLong(cadence, 'en')}`,
      next: 'Add an update under "updates", even if nothing has changed.',
    }),
  },
  'kpi-overdue': {
    summary: 'A KPI whose next measurement is overdue.',
    words: ({ period, due, days }) => ({
      message: `The ${period === null ? 'first measurement' : `measurement after ${period}`} was due on ${due}, ${daysLong(days, 'en')} ago.`,
      expected: 'a measurement for every period',
      next: 'Add it under "measurements".',
    }),
  },
  'red-without-corrective-action': {
    summary: 'A late or overdue activity of which no update says what is done about it.',
    words: ({ shown }) => ({
      message: `This activity is ${shown}, and no update says what is done about it.`,
      expected: 'a corrective_action with what is done, by when and by whom',
      next: 'Add corrective_action to the next update.',
    }),
  },
  'assessment-expired': {
    summary: "A person's assessment that is no longer in force, on an open activity.",
    words: ({ date, days }) => ({
      message: `The newest assessment was in force until ${date} and expired ${daysLong(days, 'en')} ago.`,
      next: 'Add an update with a new assessment.',
    }),
  },
  'milestone-none-ahead': {
    summary: 'An activity in progress without an open milestone ahead.',
    words: ({ last }) => ({
      message:
        last === null
          ? 'The activity is in progress, and none of its milestones is ahead.'
          : `The activity is in progress, and none of its milestones is ahead; the last was due ${last}.`,
      next: 'Add the next milestone, or report the activity as completed.',
    }),
  },
};
