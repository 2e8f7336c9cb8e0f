import type { InLanguages } from '../language.ts';
import { type CommandHelp, examples } from './command-help.ts';

/** What help says of the commands that change what a plan defines. */
export const changingHelp: InLanguages<
  CommandHelp<
    'milestone' | 'add' | 'set',
    'state' | 'activity' | 'milestone' | 'kind' | 'entity' | 'field' | 'value',
    'unset' | 'decision'
  >
> = {
  en: {
    details: {
      milestone: `Adds one entry to the updates of an activity that says what became of a milestone; the status stays as last reported. It is dated today unless --date or --for says otherwise.

Examples:
${examples('planctl milestone done A-03 M2 --evidence S-01', 'planctl milestone cancel A-03 M2 --note "…"')}`,
      add: `Adds an area, strategic-goal, operational-goal, activity, kpi, decision or assessment as a file of its own, a milestone to its activity, or an organisation or source to its list. What must be known and was not typed is asked for on a terminal, and then also what is usually known. The id is the next free one; an id is never used twice, not even one that was deleted.

Of the options each kind takes those it has fields for; --field NAME=VALUE gives any other field.

Examples:
${examples('planctl add activity --title "…" --lead ORG-IT --start 2027-01 --end 2027-12-31 --contributes-to OG-03', 'planctl add milestone A-06 --title "…" --due 30.06.2027', 'planctl add kpi --title "…" --unit "…" --kind performance --measure number --direction increase --baseline 2026-06-30=50 --target 2028-06-30=150 --owner ORG-IT --serves OG-02', 'planctl add decision --kind council_decision --number 131 --date 15.10.2026 --allow A-06.end=2028-06-30')}`,
      set: `Gives a field another value and changes no other line of the file. FIELD is the name in the file; entries of lists are named by what tells them apart (milestones.M1.due, targets.2027-12-31.value) or by their position (levels.#2), one language of a text as title.en. ID is that of an entity, or plan.

Of lists, +VALUE adds and -VALUE takes away; VALUE without a sign is the whole list. An entry of several fields is written +NAME=VALUE,NAME=VALUE. A value that begins with two hyphens, or is also an option, goes behind a --.

The first time the end of an activity or the due date of a milestone is moved, the date first approved is kept beside it. Approved values are changed by decisions: --decision names the one that allows it.

Examples:
${examples('planctl set A-06 end 30.06.2028 --decision D-2026-01', 'planctl set K-02 targets.2028-09-30.value 85', 'planctl set A-06 contributes_to +OG-02 -OG-04', 'planctl set K-02 targets +2027-09-30=80', 'planctl set plan thresholds.cadence_days 100')}`,
    },
    arguments: {
      state: 'done, cancel or open',
      activity: 'the id of an activity, such as A-01',
      milestone: 'the id of one of its milestones, such as M2',
      kind: 'area, strategic-goal, operational-goal, activity, milestone, kpi, decision, assessment, organisation or source',
      entity: 'an id, such as A-01, or plan',
      field: 'the field, such as end, title.en or milestones.M1.due',
      value: 'the value; of lists also +VALUE and -VALUE; - reads a text from standard input',
    },
    options: {
      unset: 'take the field away',
      decision: 'the decision that allows the change of an approved value',
    },
  },
  bg: {
    details: {
      milestone: `Добавя един запис към актуализациите на дейността, който казва какво е станало с ключов етап; статусът остава последният отчетен. Датата е днешната, освен ако --date или --for не казват друго.

Примери:
${examples('planctl milestone done A-03 M2 --evidence S-01', 'planctl milestone cancel A-03 M2 --note "…"')}`,
      add: `Добавя областта (area), стратегическата или оперативната цел (strategic-goal, operational-goal), дейността (activity), показателя (kpi), решението (decision) или оценката на зрялостта (assessment) като отделен файл, ключовия етап (milestone) към дейността му, а организацията (organisation) или източника (source) – в съответния списък. За задължителното, което не е написано, пита на терминал, а тогава и за обичайно известното. Номерът е следващият свободен; номер не се използва повторно, дори изтрит.

Всеки вид приема настройките, за които има полета; --field ПОЛЕ=СТОЙНОСТ дава всяко друго поле.

Примери:
${examples('planctl add activity --title "…" --lead ORG-IT --start 2027-01 --end 2027-12-31 --contributes-to OG-03', 'planctl add milestone A-06 --title "…" --due 30.06.2027', 'planctl add kpi --title "…" --unit "…" --kind performance --measure number --direction increase --baseline 2026-06-30=50 --target 2028-06-30=150 --owner ORG-IT --serves OG-02', 'planctl add decision --kind council_decision --number 131 --date 15.10.2026 --allow A-06.end=2028-06-30')}`,
      set: `Дава друга стойност на поле и не променя друг ред от файла. Полето се пише с името си от файла; елементите на списъци се посочват с това, което ги отличава (milestones.M1.due, targets.2027-12-31.value), или с мястото си (levels.#2), един език на текст – като title.en. Номерът е на елемент или думата plan за самия план.

В списък +СТОЙНОСТ добавя, а -СТОЙНОСТ маха; без знак се дава целият списък. Елемент с няколко полета се пише +ПОЛЕ=СТОЙНОСТ,ПОЛЕ=СТОЙНОСТ. Стойност, която започва с две тирета или съвпада с настройка, се пише след --.

Когато краят на дейност или срокът на етап се мести за първи път, първоначално утвърдената дата се запазва до новата. Утвърдените стойности се променят с решение: --decision посочва кое.

Примери:
${examples('planctl set A-06 end 30.06.2028 --decision D-2026-01', 'planctl set K-02 targets.2028-09-30.value 85', 'planctl set A-06 contributes_to +OG-02 -OG-04', 'planctl set K-02 targets +2027-09-30=80', 'planctl set plan thresholds.cadence_days 100')}`,
    },
    arguments: {
      state: 'done (изпълнен), cancel (отпаднал) или open (предстоящ)',
      activity: 'номер на дейност, например A-01',
      milestone: 'номер на неин ключов етап, например M2',
      kind: 'area, strategic-goal, operational-goal, activity, milestone, kpi, decision, assessment, organisation или source',
      entity: 'номер, например A-01, или plan',
      field: 'полето, например end, title.en или milestones.M1.due',
      value: 'стойността; за списъци и +СТОЙНОСТ, -СТОЙНОСТ; - чете текст от стандартния вход',
    },
    options: {
      unset: 'маха полето',
      decision: 'решението, което позволява промяната на утвърдена стойност',
    },
  },
};
