// Long: each finding of the table of codes has its words here; the compiler finds one that is missing.

import type {
  CanonicalDeparture,
  FactsOf,
  Limit,
  RefKind,
  SyntaxProblem,
  UnreadableReason,
} from '../model/finding.ts';
import { listWordOf } from '../model/kinds.ts';
import { daysLong } from './dates.ts';
import { type FindingCatalogue, isIdPattern } from './findings.ts';
import { listed, quotedBg } from './lists.ts';

const or = (words: readonly (string | number | boolean | null)[]): string => listed(words.map(String), 'или');

const unreadable: Readonly<Record<UnreadableReason, string>> = {
  missing: 'Няма такъв файл.',
  denied: 'Файлът не може да се прочете: достъпът е отказан.',
  'not-a-file': 'Това не е обикновен файл.',
  'link-outside': 'Това е връзка, която води извън папката на плана; съдържанието ѝ не се чете.',
  'link-broken': 'Това е връзка, която не води до нищо.',
  failed: 'Файлът не можа да се прочете.',
};

const syntax: Readonly<Record<SyntaxProblem, string>> = {
  tab: 'Отстъпът е направен с табулация.',
  indentation: 'Отстъпът на този ред не съответства на редовете над него.',
  'unclosed-quote': 'Тук се отваря кавичка, която не е затворена.',
  'unclosed-bracket': 'Тук се отваря скоба, която не е затворена, или между елементите липсва запетая.',
  'missing-colon': 'Полето и стойността му не са разделени ясно: липсва двоеточие или има едно в повече.',
  'reserved-character': 'Стойност без кавички не може да започва с този знак.',
  'after-quote': 'След затварящата кавичка има още текст.',
  escape: 'След обратната наклонена черта стои знак, който YAML не допуска.',
  nesting: 'Списъците и групите от полета са вложени твърде дълбоко.',
  'complex-key': 'На мястото на име на поле стои списък или група от полета.',
  conflict: 'Двама са променили тези редове и още не е решено кое остава: конфликтът не е уреден.',
  other: 'Това не е валиден YAML.',
};

const syntaxNext: Readonly<Record<SyntaxProblem, string>> = {
  tab: 'Заменете табулацията с интервали: по два за всяко ниво.',
  indentation: 'Подравнете реда със съседните: по два интервала за всяко ниво.',
  'unclosed-quote': 'Затворете кавичката в края на текста.',
  'unclosed-bracket': 'Затворете скобата или поставете запетая между елементите.',
  'missing-colon':
    'Пишете „поле: стойност“; текст, в който има двоеточие и интервал, поставете в прави кавички ("…").',
  'reserved-character': 'Поставете стойността в прави кавички ("…").',
  'after-quote': 'Поставете целия текст между кавичките.',
  escape: "Напишете обратната наклонена черта два пъти или използвайте единични кавички ('…').",
  nesting: 'Проверете скобите: за един план са достатъчни 12 нива.',
  'complex-key': 'Запишете полето във вида „име: стойност“.',
  conflict:
    'planctl resolve пита за всяка стойност и го урежда. На ръка: оставете вярното и изтрийте трите реда със знаци.',
  other: 'Сравнете реда с файл без грешки или изпълнете planctl schema, за да видите полетата.',
};

const departures: Readonly<Record<CanonicalDeparture, string>> = {
  'key-order': 'Поле извън обичайния ред',
  'trailing-space': 'Интервали в края на ред',
  'final-newline': 'Липсва нов ред в края на файла',
  indentation: 'Отстъп, различен от два интервала',
  'byte-order-mark': 'Излишен знак в началото на файла (BOM)',
};

const kindNames: Readonly<Record<RefKind, string>> = {
  plan: 'този план',
  area: 'приоритетна област',
  'strategic-goal': 'стратегическа цел',
  'operational-goal': 'оперативна цел',
  activity: 'дейност',
  kpi: 'показател',
  decision: 'решение',
  proposal: 'предложение за изменение',
  assessment: 'оценка на дигиталната зрялост',
  report: 'отчет',
  organisation: 'организация',
  source: 'източник',
  milestone: 'ключов етап на тази дейност',
};

const typeNames: Readonly<Record<string, string>> = {
  string: 'текст',
  number: 'число',
  integer: 'цяло число',
  boolean: 'true или false',
  object: 'група от полета',
  array: 'списък',
  null: 'празна стойност',
};

interface Format {
  readonly name: string;
  /** What follows the name where the form is described in full. */
  readonly form?: string;
}

const formats: Readonly<Record<string, Format>> = {
  'plan-date': { name: 'съществуваща дата', form: ': 2027-03-31, 2027-03, 2027-Q1, 2027-H1 или 2027' },
  date: { name: 'съществуваща дата с ден и месец', form: ', например 2027-03-31' },
  'web-url': { name: 'уеб адрес', form: ', който започва с https:// или http://' },
  evidence: { name: 'уеб адрес или номер на източник' },
  email: { name: 'адрес на електронна поща' },
};

const aliases: Readonly<Record<FactsOf['yaml-alias']['what'], string>> = {
  anchor: 'котви (anchor)',
  alias: 'препратки (alias)',
  merge: 'сливания (merge)',
};

const counts: Readonly<Record<FactsOf['schema-length']['counted'], readonly [one: string, many: string]>> = {
  characters: ['знак', 'знака'],
  items: ['елемент', 'елемента'],
  fields: ['поле', 'полета'],
};

const bounds: Readonly<Record<Limit['bound'], string>> = {
  'at-least': 'най-малко',
  'at-most': 'най-много',
  'more-than': 'повече от',
  'less-than': 'по-малко от',
};

const types = (names: readonly string[]): string => or(names.map((name) => typeNames[name] ?? name));
/** What to type to see the ids of the first of the kinds that has a list; milestones and plans have none. */
const lists = (names: readonly RefKind[]): string => {
  const kind = names.find((name) => name !== 'milestone' && name !== 'plan');
  return kind === undefined ? 'planctl tree' : `planctl list ${listWordOf(kind)}`;
};
const kinds = (names: readonly RefKind[]): string => or(names.map((name) => kindNames[name]));
const meant = (suggestion: string | undefined): { next?: string } =>
  suggestion === undefined ? {} : { next: `Може би имате предвид ${quotedBg(suggestion)}?` };

const limit = ({ bound, value }: Limit): string => `${bounds[bound]} ${value}`;
const counting = (counted: FactsOf['schema-length']['counted'], number: number): string =>
  counts[counted][number === 1 ? 0 : 1];

/** The findings in Bulgarian. */
export const findingsBg: FindingCatalogue = {
  'file-unreadable': {
    summary: 'Файл на плана не може да се прочете.',
    words: ({ reason, detail }) => ({
      message: unreadable[reason] + (detail && reason === 'failed' ? ` (${detail})` : ''),
      ...(reason === 'missing'
        ? {
            expected: 'файл plan.yaml поне с полетата id и title',
            next: 'Изпълнете planctl schema plan, за да видите полетата му.',
          }
        : {
            next: 'Поставете тук самия файл с право за четене или го извадете от папката на плана.',
          }),
    }),
  },
  'file-encoding': {
    summary: 'Файлът не е текст в UTF-8.',
    words: ({ byte }) => ({
      message: `Байтът ${byte} тук не е част от текст в UTF-8.`,
      expected: 'текст в UTF-8',
      next: 'Запишете файла от редактора като UTF-8 (по-старите български файлове често са в Windows-1251).',
    }),
  },
  'file-unknown': {
    summary: 'YAML файл, който не е от нито един вид файлове на плана.',
    words: ({ inFolder }) => ({
      message:
        inFolder === undefined
          ? 'Планът не предвижда тук файл с това име; файлът не се чете.'
          : `Планът не предвижда файлове в папка с име ${quotedBg(inFolder)}; файлът не се чете.`,
      expected:
        'plan.yaml, organisations.yaml, sources.yaml или файл непосредствено в папка areas, strategic-goals, operational-goals, activities, kpis, decisions, proposals, assessments или reports',
      next: 'Преместете файла в папката за неговия вид или извън плана.',
    }),
  },
  'file-name-id': {
    summary: 'Името на файла не започва с номера, записан в него.',
    words: ({ id, name }) => ({
      message: `Номерът е ${quotedBg(id)}, а името тук е ${quotedBg(name)}.`,
      expected: `име ${quotedBg(id)} или, за елемент на плана, име, което започва с ${quotedBg(`${id}-`)}`,
      next: 'Поправете името или възстановете номера: той никога не се променя.',
    }),
  },
  'file-too-large': {
    summary: 'Файлът е по-голям от 1 MiB.',
    words: ({ bytes, limit: most }) => ({
      message: `Файлът е ${bytes} байта.`,
      expected: `най-много ${most} байта`,
      next: 'Съхранявайте дългите документи другаде и ги посочвайте като източници.',
    }),
  },
  'yaml-syntax': {
    summary: 'Файлът не е валиден YAML.',
    words: ({ problem, detail }) => ({
      message:
        problem === 'other' && detail
          ? `${syntax.other} Съобщение при четенето (на английски): ${detail}.`
          : syntax[problem],
      next: syntaxNext[problem],
    }),
  },
  'yaml-duplicate-key': {
    summary: 'Едно поле е записано два пъти на едно място.',
    words: ({ key }) => ({
      message: `Полето ${quotedBg(key)} е записано тук за втори път.`,
      expected: 'всяко поле веднъж',
      next: 'Оставете вярното поле и изтрийте другото; дотогава важи първото.',
    }),
  },
  'yaml-alias': {
    summary: 'Във файла има котва, препратка или сливане (anchor, alias, merge).',
    words: ({ what, name }) => ({
      message: `В плановете не се използват ${aliases[what]}: ${quotedBg(name)}.`,
      expected: 'всяка стойност да е изписана на мястото си',
      next: 'Изпишете стойността изцяло на всяко място.',
    }),
  },
  'yaml-tag': {
    summary: 'Стойност с етикет (tag) на YAML.',
    words: ({ tag }) => ({
      message: `В плановете не се използват етикети (tag): ${quotedBg(tag)}.`,
      expected: 'стойност без етикет',
      next: 'Изтрийте етикета; ако стойността трябва да остане текст, поставете я в прави кавички ("…").',
    }),
  },
  'yaml-multiple-documents': {
    summary: 'Във файла има повече от един YAML документ.',
    words: () => ({
      message: 'Тук започва втори документ.',
      expected: 'един документ във файл',
      next: 'Запишете всеки елемент в отделен файл.',
    }),
  },
  'yaml-empty': {
    summary: 'Файлът няма съдържание.',
    words: () => ({
      message: 'Файлът е празен или съдържа само коментари.',
      next: 'Попълнете елемента или изтрийте файла.',
    }),
  },
  'text-control': {
    summary: 'В текста има невидими знаци: управляващи, за посока на писане или с нулева ширина.',
    words: ({ character }) => ({
      message: `Знакът ${character} не се вижда или променя реда на видимия текст.`,
      expected: 'видим текст, интервали и нови редове',
      next: 'Изтрийте знака или напишете текста отново; такива знаци често идват при копиране от уеб страница.',
    }),
  },
  'text-not-nfc': {
    summary: 'Букви, записани на две части (не са във формата NFC на Unicode).',
    words: () => ({
      message: 'Тук има буква, записана като основна буква и отделен знак над или под нея.',
      expected: 'всяка буква като един знак (форма NFC на Unicode)',
      next: 'Напишете думата отново; това често се получава при копиране от PDF или от macOS.',
    }),
  },
  'id-mixed-script': {
    summary: 'Номер с букви на кирилица, които приличат на латински.',
    words: ({ id, latin }) => ({
      message: `В ${quotedBg(id)} има букви на кирилица, които приличат на латински.`,
      expected: quotedBg(latin),
      next: `Може би имате предвид ${quotedBg(latin)}, изцяло на латиница?`,
    }),
  },
  'not-canonical': {
    summary: 'Файлът не е във вида, в който planctl записва плановете.',
    words: ({ departure, key }) => ({
      message:
        key === undefined ? `${departures[departure]}.` : `${departures[departure]}: ${quotedBg(key)}.`,
      next: 'planctl fmt го подрежда.',
    }),
  },
  'schema-required': {
    summary: 'Липсва задължително поле.',
    words: ({ fields }) => ({
      message: `Липсва полето ${or(fields.map(quotedBg))}.`,
      expected: or(fields),
      next: `Добавете ${or(fields.map((field) => `${field}: …`))}.`,
    }),
  },
  'schema-unknown-field': {
    summary: 'Поле, което не се допуска на това място.',
    words: ({ field, allowed, suggestion }) => ({
      message: `Тук не се допуска поле ${quotedBg(field)}.`,
      ...(allowed.length > 0 ? { expected: or(allowed) } : {}),
      ...(suggestion === undefined
        ? { next: `Изтрийте го или го запазете като собствено поле: ${quotedBg(`x-${field}`)}.` }
        : meant(suggestion)),
    }),
  },
  'schema-type': {
    summary: 'Стойност от неподходящ тип.',
    words: ({ field, types: wanted, actual }) => ({
      message:
        actual === 'null'
          ? `${quotedBg(field)} е без стойност.`
          : `${quotedBg(field)} съдържа ${typeNames[actual] ?? actual}.`,
      expected: types(wanted),
      next:
        actual === 'null'
          ? 'Въведете стойност или изтрийте полето: неизвестното не се записва.'
          : wanted.includes('string') && actual !== 'object' && actual !== 'array'
            ? 'Поставете стойността в прави кавички ("…"), за да стане текст.'
            : 'Изпълнете planctl schema, за да видите вида на всяко поле.',
    }),
  },
  'schema-enum': {
    summary: 'Стойност, която не е сред допустимите.',
    words: ({ field, actual, allowed, suggestion }) => ({
      message: `${quotedBg(String(actual))} не е допустима стойност на ${quotedBg(field)}.`,
      expected: or(allowed),
      ...meant(suggestion),
    }),
  },
  'schema-pattern': {
    summary: 'Стойност, която не е изписана по изисквания начин, например номер с малки букви.',
    words: ({ field, actual, pattern }) => ({
      message: `${quotedBg(actual)} не е изписано така, както се изисква за ${quotedBg(field)}.`,
      expected: isIdPattern(pattern)
        ? 'главни латински букви и цифри в групи, свързани с тире, например OG-07'
        : `текст, който отговаря на ${pattern}`,
      ...(isIdPattern(pattern) && actual !== actual.toUpperCase() ? meant(actual.toUpperCase()) : {}),
    }),
  },
  'schema-format': {
    summary: 'Несъществуваща дата или невалиден адрес.',
    words: ({ actual, format }) => {
      const { name, form = '' } = formats[format] ?? { name: format };
      return { message: `${quotedBg(String(actual))} не е ${name}.`, expected: name + form };
    },
  },
  'schema-range': {
    summary: 'Число извън допустимите граници.',
    words: ({ field, actual, limit: broken }) => ({
      message: `${quotedBg(field)} е ${actual}.`,
      expected: limit(broken),
    }),
  },
  'schema-length': {
    summary: 'Твърде кратък или твърде дълъг текст или списък.',
    words: ({ field, counted, actual, limit: broken }) => ({
      message: `${quotedBg(field)} има ${actual} ${counting(counted, actual)}.`,
      expected: `${limit(broken)} ${counting(counted, broken.value)}`,
      ...(actual === 0 ? { next: 'Попълнете полето или го изтрийте.' } : {}),
    }),
  },
  'id-duplicate': {
    summary: 'Номер, който вече е зает в този план.',
    words: ({ id, other }) => ({
      message: `Номерът ${quotedBg(id)} вече е зает във файла ${other}.`,
      expected: 'номер, който не се повтаря в плана',
      next: 'Дайте на по-новия от двата елемента следващия свободен номер.',
    }),
  },
  'ref-unknown': {
    summary: 'Номер, на който нищо в плана не отговаря.',
    words: ({ id, kinds: wanted, suggestion }) => ({
      message:
        wanted.length > 0
          ? `В този план няма елемент с номер ${quotedBg(id)}.`
          : `Няма по-ранна актуализация от ${id}.`,
      expected: wanted.length > 0 ? `номер на ${kinds(wanted)}` : 'датата на по-ранна актуализация',
      ...(suggestion === undefined && wanted.length > 0
        ? { next: `Изпълнете ${lists(wanted)}, за да видите наличните номера.` }
        : meant(suggestion)),
    }),
  },
  'ref-kind': {
    summary: 'Номер на елемент от друг вид.',
    words: ({ id, kind, kinds: wanted }) => ({
      message: `${quotedBg(id)} е ${kindNames[kind]}.`,
      expected: `номер на ${kinds(wanted)}`,
      next: `Изпълнете planctl show ${id}, за да видите този елемент.`,
    }),
  },
  'ref-cycle': {
    summary: 'Поредица от връзки, която се връща в началото си.',
    words: ({ ids }) => ({
      message: `Тези връзки се връщат към първия елемент: ${ids.join(' → ')}.`,
      next: 'Премахнете една от връзките.',
    }),
  },
  'date-order': {
    summary: 'Две дати в неправилна последователност.',
    words: ({ earlier, later }) => ({
      message: `${quotedBg(later.field)} (${later.date}) е преди ${quotedBg(earlier.field)} (${earlier.date}).`,
      expected: `дата не по-рано от ${earlier.date}`,
    }),
  },
  'milestone-outside-activity': {
    summary: 'Срокът на ключов етап е преди началото или след края на дейността.',
    words: ({ milestone, due, bound }) => ({
      message: `Срокът на ключов етап ${milestone} е ${due}: ${bound.field === 'start' ? 'преди началото' : 'след края'} на дейността (${bound.date}).`,
      expected:
        bound.field === 'start' ? `дата не по-рано от ${bound.date}` : `дата не по-късно от ${bound.date}`,
    }),
  },
  'updates-order': {
    summary: 'Актуализация с дата преди датата на предходната в списъка.',
    words: ({ date, previous }) => ({
      message: `Актуализацията от ${date} стои след тази от ${previous}.`,
      expected: 'актуализации, подредени от най-старата към най-новата',
      next: 'Преместете я нагоре на мястото ѝ; за да поправите по-ранна актуализация, добавете нова с „corrects“.',
    }),
  },
  'measurements-order': {
    summary: 'Отчетена стойност за по-ранен период, записана след тази за по-късен.',
    words: ({ date, previous }) => ({
      message: `Отчетената стойност за ${date} стои след тази за ${previous}.`,
      expected: 'отчетени стойности, подредени от най-старата към най-новата',
      next: 'Преместете я нагоре на мястото ѝ; за да преразгледате по-ранна стойност, добавете нова с „revises“.',
    }),
  },
  'targets-order': {
    summary: 'Целеви стойности, чиито дати не нарастват, или крайна целева стойност, която не е последна.',
    words: ({ date, previous }) =>
      previous === undefined
        ? {
            message: `Целевата стойност към ${date} е отбелязана като крайна (final), а след нея има друга.`,
            expected: 'само последната целева стойност да е крайна',
          }
        : {
            message: `Целевата стойност към ${date} не е с по-късна дата от ${previous}.`,
            expected: `дата след ${previous}`,
          },
  },
  'measurement-duplicate': {
    summary: 'Две стойности за един период.',
    words: ({ period }) => ({
      message: `За ${period} вече има отчетена стойност.`,
      expected: 'една стойност за период, а всяка следваща – с „revises“ и причина',
      next: 'Добавете revises: … с причината или изтрийте невярната стойност.',
    }),
  },
  'status-transition': {
    summary: 'Недопустима промяна на статуса.',
    words: ({ from, to, allowed, needs }) => ({
      message: `Статусът не може да премине от ${from} в ${to}${needs === 'note' ? ' без обяснение' : needs === 'decision' ? ' без решение' : ''}.`,
      expected: or(allowed),
      ...(needs === 'note'
        ? { next: 'Обяснете в „note“ защо дейността се възобновява.' }
        : needs === 'decision'
          ? { next: 'Посочете в „decision“ решението, което го допуска.' }
          : {}),
    }),
  },
  'completed-below-100': {
    summary: 'Изпълнена дейност с напредък под 100 процента.',
    words: ({ progress }) => ({
      message: `Дейността е изпълнена, а напредъкът ѝ е ${progress}.`,
      expected: '100',
      next: 'Запишете напредък 100 или статус in_progress.',
    }),
  },
  'complete-not-completed': {
    summary: 'Напредъкът е 100 процента, а дейността не е отчетена като изпълнена.',
    words: ({ status }) => ({
      message: `Напредъкът е 100, а статусът е ${status}.`,
      expected: 'статус completed или напредък под 100',
      next: 'Запишете статус completed, след като резултатът бъде приет.',
    }),
  },
  'not-started-with-progress': {
    summary: 'Напредък по незапочнала дейност.',
    words: ({ progress }) => ({
      message: `Статусът е not_started, а напредъкът е ${progress}.`,
      expected: 'без напредък или статус in_progress',
    }),
  },
  'completed-open-critical': {
    summary: 'Изпълнена дейност с незавършен критичен ключов етап.',
    words: ({ milestones }) => ({
      message:
        milestones.length === 1
          ? `Дейността е изпълнена, а критичният ѝ ключов етап ${milestones.join()} не е завършен.`
          : `Дейността е изпълнена, а критичните ѝ ключови етапи ${milestones.join(', ')} не са завършени.`,
      expected: 'критичните ключови етапи да са изпълнени (done) или отпаднали (cancelled)',
      next:
        milestones.length === 1
          ? 'Отбележете етапа в тази актуализация като изпълнен, с датата.'
          : 'Отбележете етапите в тази актуализация като изпълнени, с датите.',
    }),
  },
  'completed-without-evidence': {
    summary: 'Изпълнена дейност без доказателство или източник.',
    words: ({ date }) => ({
      message: `Актуализацията от ${date} отчита дейността като изпълнена без доказателство или източник.`,
      expected: 'sources в актуализацията или evidence при ключов етап',
      next: 'Посочете в „sources“ документа, който показва резултата.',
    }),
  },
  'superseded-without-successor': {
    summary: 'Заменен елемент, за който не е посочено с какво е заменен.',
    words: ({ field }) => ({
      message: 'Отбелязана е замяна (superseded), но не е посочено с какво.',
      expected: field,
      next: `Добавете ${field}: … с номера на новия елемент или отбележете, че този е отпаднал (cancelled).`,
    }),
  },
  'value-out-of-range': {
    summary: 'Стойност на показател извън min, max или levels.',
    words: ({ actual, low, high }) => ({
      message: `Стойността е ${actual}.`,
      expected:
        low !== undefined && high !== undefined
          ? `от ${low} до ${high}`
          : low !== undefined
            ? `${bounds['at-least']} ${low}`
            : `${bounds['at-most']} ${high}`,
      next: 'Проверете стойността или границите в дефиницията на показателя.',
    }),
  },
  'kpi-direction': {
    summary: 'Целева стойност, която противоречи на посоката на показателя.',
    words: ({ direction, baseline, target }) => ({
      message: `Посоката е ${direction}, а крайната целева стойност ${target} е в обратна посока спрямо базовата ${baseline}.`,
      expected:
        direction === 'increase'
          ? 'decrease или целева стойност над базовата'
          : 'increase или целева стойност под базовата',
    }),
  },
  'kpi-without-goal': {
    summary: 'Показател, който не е свързан с цел или дейност.',
    words: () => ({
      message: 'Този показател не е свързан с нито една цел или дейност.',
      expected: 'serves с поне една цел или дейност',
      next: 'Добавете serves: [OG-…].',
    }),
  },
  'activity-without-goal': {
    summary: 'Дейност, която не допринася за нито една цел.',
    words: () => ({
      message: 'Тази дейност не допринася за нито една цел.',
      expected: 'contributes_to с поне една оперативна цел',
      next: 'Добавете contributes_to: [OG-…].',
    }),
  },
  'goal-without-activity': {
    summary: 'Цел, за която не допринася нито една дейност.',
    words: () => ({ message: 'Нито една дейност не допринася за тази цел.' }),
  },
  'goal-without-kpi': {
    summary: 'Цел без показател.',
    words: () => ({ message: 'Нито един показател не е свързан с тази цел.' }),
  },
  'translation-missing': {
    summary: 'Заглавие, описание или дефиниция липсва на някой от езиците на плана.',
    words: ({ field, languages }) => ({
      message: `За ${quotedBg(field)} няма текст на: ${languages.join(', ')}.`,
      expected: 'текст на всеки от езиците на плана',
      next: `Добавете ${languages.map((language) => `${language}: …`).join(', ')}.`,
    }),
  },
  'personal-data': {
    summary: 'Мобилен номер или личен имейл в текст, който се публикува.',
    words: ({ what, actual }) => ({
      message:
        what === 'mobile-number'
          ? `${actual} прилича на мобилен номер.`
          : `${actual} прилича на личен имейл адрес.`,
      expected: 'длъжност, служебен телефон или служебна поща',
      next: 'Преместете данните в „responsible“ или „note_internal“ или отбележете елемента като вътрешен (internal).',
    }),
  },
  'provenance-reconstructed': {
    summary: 'Стойност, която е работна формулировка и не е потвърдена.',
    words: ({ field }) => ({
      message:
        field === undefined
          ? 'Този запис е работна формулировка (непотвърдена).'
          : `${quotedBg(field)} е работна формулировка (непотвърдена).`,
    }),
  },
  'measurement-rewritten': {
    summary: 'Отчетена стойност, която е променена или е изчезнала.',
    words: ({ of, date, removed }) => ({
      message: removed
        ? `Отчетената стойност за ${date} я няма; веднъж отчетеното остава.`
        : `Отчетената стойност за ${date} е променена; веднъж отчетеното остава.`,
      expected: 'записът, какъвто беше, и нов запис накрая с revises и причината',
      next: `Върнете го и напишете planctl measure ${of} … --period ${date} --revises "…" --kind correction.`,
    }),
  },
  'update-rewritten': {
    summary: 'Актуализация, която е променена или е изчезнала.',
    words: ({ of, date, removed }) => ({
      message: removed
        ? `Актуализацията към ${date} я няма; веднъж отчетеното остава.`
        : `Актуализацията към ${date} е променена; веднъж отчетеното остава.`,
      expected: 'записът, какъвто беше, и нов запис, който го поправя',
      next: `Върнете го и напишете planctl update ${of} --corrects ${date} … --reason "…".`,
    }),
  },
  'closed-period-changed': {
    summary: 'В приключен период има нов запис без обяснение или е променен приключен отчет.',
    words: ({ period, date, gone }) => ({
      message:
        date === null
          ? `Отчетът за ${period} е приключен, а файлът му ${gone ? 'го няма' : 'е променен'}.`
          : `Записът към ${date} е нов, а отчетът за ${period} е приключен.`,
      expected: date === null ? 'нова версия на отчета' : 'запис с обяснение: revises, corrects или бележка',
      next:
        date === null
          ? `Върнете файла и напишете planctl report revise ${period} --reason "…".`
          : 'Добавете бележка (note).',
    }),
  },
  'id-reused': {
    summary: 'Номер, който е бил на нещо друго.',
    words: ({ id, was, file }) => ({
      message:
        was === null
          ? `Номерът ${quotedBg(id)} вече е бил използван в изтрития файл ${file ?? ''}.`
          : `Преди тази промяна номерът ${quotedBg(id)} беше на ${kindNames[was]}.`,
      expected: 'номер, който нищо не е имало',
      next: 'Вземете следващия свободен: planctl add го намира.',
    }),
  },
  'entity-deleted': {
    summary: 'Елемент, който е изтрит.',
    words: ({ id, kind }) => ({
      message: `${quotedBg(id)} (${kindNames[kind]}) е изтрит елемент.`,
      ...(kind === 'organisation'
        ? {
            expected: 'последният ѝ ден във valid_to',
            next: 'Върнете записа ѝ и попълнете valid_to и succeeded_by.',
          }
        : kind === 'source' || kind === 'report' || kind === 'plan'
          ? {
              expected: 'да остане на мястото си',
              next: 'Върнете го: миналото на плана се позовава на него.',
            }
          : {
              expected:
                kind === 'activity' ? 'актуализация със статус cancelled' : 'retired с дата и причина',
              next: `Върнете файла и напишете planctl retire ${id} --as cancelled --reason "…".`,
            }),
    }),
  },
  'approved-changed': {
    summary: 'Утвърдена стойност, променена без решение.',
    words: ({ field, before, after, decision }) => ({
      message: `${quotedBg(field)}: утвърдено е ${before ?? 'нищо'}, а сега е ${after ?? 'нищо'}.${
        decision === null ? '' : ` Решение ${decision} допуска друга стойност.`
      }`,
      expected: 'решение, чието allows посочва елемента, полето и новата стойност',
      next: 'Поискайте промяната с planctl propose или добавете решението, което я допуска.',
    }),
  },
  'decision-missing': {
    summary: 'Посочено решение, което не съществува или не допуска това.',
    words: ({ decision, entity, field, why }) => ({
      message: {
        unknown: `Няма решение ${decision}.`,
        retired: `${decision} е отменено или заменено и вече не допуска нищо.`,
        other: `${decision} не допуска това за ${entity}: в allows няма ${quotedBg(field)} с тази стойност.`,
      }[why],
      expected: 'решение, което го допуска',
      next: {
        unknown: 'Добавете решението с planctl add decision или посочете онова, което го допуска.',
        retired: 'Посочете решението, което го допуска.',
        other: `Добавете {entity: ${entity}, field: ${field}, to: …} в allows на ${decision} или посочете решението, което го допуска.`,
      }[why],
    }),
  },
  'update-backdated': {
    summary: 'Нова актуализация, по-стара от най-новата дотогава.',
    words: ({ date, newest }) => ({
      message: `Тази актуализация е към ${date}, а вече има към ${newest}; продължава да важи най-новата.`,
    }),
  },
  'progress-fell': {
    summary: 'Напредък, по-малък от предишния, без обяснение.',
    words: ({ before, after }) => ({
      message: `Напредъкът намалява от ${before} на ${after} и няма бележка защо.`,
      next: 'Добавете бележка към актуализацията.',
    }),
  },
  'value-jump': {
    summary: 'Стойност, която се отклонява от последната много повече от обичайното, без обяснение.',
    words: ({ before, after, usual }) => ({
      message: `Стойността се променя от ${before} на ${after}; обичайната промяна е ${Number(usual.toPrecision(3))}.`,
      next: 'Проверете я и добавете бележка към отчетената стойност.',
    }),
  },
  'hold-without-decision': {
    summary: 'Временно спряна дейност без решение.',
    words: () => ({
      message: 'Дейността е временно спряна, а не е посочено решение.',
      next: 'Посочете го: decision: D-….',
    }),
  },
  'activity-stale': {
    summary: 'Текуща дейност, последният отчет за която е остарял или изобщо липсва.',
    words: ({ date, days, cadence }) => ({
      message:
        date === null
          ? `Дейността никога не е отчитана, а е започнала преди ${daysLong(days, 'bg')}.`
          : `Последната актуализация е към ${date}, отпреди ${daysLong(days, 'bg')}.`,
      expected: `актуализация на всеки ${daysLong(cadence, 'bg')}`,
      next: 'Добавете актуализация в „updates“, дори да няма промяна.',
    }),
  },
  'kpi-overdue': {
    summary: 'Показател със закъсняла отчетена стойност.',
    words: ({ period, due, days }) => ({
      message: `${period === null ? 'Първата отчетена стойност' : `Отчетената стойност след ${period}`} е трябвало да постъпи до ${due}, преди ${daysLong(days, 'bg')}.`,
      expected: 'отчетена стойност за всеки период',
      next: 'Добавете я в „measurements“.',
    }),
  },
  'red-without-corrective-action': {
    summary: 'Изоставаща или просрочена дейност без коригираща мярка.',
    words: ({ shown }) => ({
      message: `Дейността ${shown === 'late' ? 'изостава' : 'е просрочена'}, а в нито една актуализация няма коригираща мярка.`,
      expected: 'corrective_action: какво се предприема, до кога и от кого',
      next: 'Добавете corrective_action в следващата актуализация.',
    }),
  },
  'assessment-expired': {
    summary: 'Експертна преценка с изтекъл срок по текуща дейност.',
    words: ({ date, days }) => ({
      message: `Последната експертна преценка е била в сила до ${date} и е изтекла преди ${daysLong(days, 'bg')}.`,
      next: 'Добавете актуализация с нова преценка.',
    }),
  },
  'milestone-none-ahead': {
    summary: 'Дейност в изпълнение, която няма предстоящ ключов етап.',
    words: ({ last }) => ({
      message:
        last === null
          ? 'Дейността е в изпълнение, а няма предстоящ ключов етап.'
          : `Дейността е в изпълнение, а няма предстоящ ключов етап; последният е бил със срок ${last}.`,
      next: 'Добавете следващия ключов етап или отчетете дейността като изпълнена.',
    }),
  },
};
