/** The words in the places of arguments and values of options, in Bulgarian. The English ones are in the code already. */
const bulgarian: Readonly<Record<string, string>> = {
  a: 'а',
  action: 'действие',
  activity: 'дейност',
  address: 'адрес',
  amount: 'сума',
  area: 'област',
  audience: 'читатели',
  b: 'б',
  code: 'код',
  command: 'команда',
  date: 'дата',
  decision: 'решение',
  dir: 'папка',
  direction: 'посока',
  field: 'поле',
  file: 'файл',
  folder: 'папка',
  format: 'формат',
  formats: 'формати',
  frequency: 'честота',
  from: 'от',
  goal: 'цел',
  health: 'оценка',
  high: 'до',
  id: 'номер',
  ids: 'номера',
  key: 'ключ',
  kind: 'вид',
  language: 'език',
  list: 'списък',
  low: 'от',
  measure: 'мярка',
  milestone: 'етап',
  name: 'име',
  number: 'число',
  options: 'настройки',
  org: 'организация',
  organisation: 'организация',
  path: 'път',
  paths: 'пътища',
  percent: 'процент',
  period: 'период',
  rating: 'оценка',
  reason: 'причина',
  ref: 'версия',
  revision: 'версия',
  scope: 'обхват',
  shell: 'обвивка',
  stage: 'степен',
  state: 'състояние',
  status: 'статус',
  tag: 'етикет',
  text: 'текст',
  time: 'срок',
  to: 'на',
  topic: 'тема',
  type: 'тип',
  value: 'стойност',
  way: 'начин',
  what: 'какво',
  words: 'думи',
  year: 'година',
  zone: 'зона',
};

/** What stands in brackets in a usage line or in the flags of an option, in the user's language. */
export function placeholders(text: string, language: 'en' | 'bg'): string {
  if (language === 'en') return text;
  return text.replace(/<[^>]+>|\[[^\]]+\]/g, (place) =>
    place.replace(/[a-z]+/g, (word) => bulgarian[word] ?? word),
  );
}

/** The name of one argument as usage lines write it: `<kind>`. Options keep their name. */
export function argumentName(name: string, language: 'en' | 'bg'): string {
  return name.startsWith('-') ? name : placeholders(`<${name.toLowerCase()}>`, language);
}

/** What a message calls what was typed: an argument (`VALUE`) as usage lines write it, a flag or field by its name. */
export function typedName(name: string, language: 'en' | 'bg'): string {
  return /^[A-Z]+$/.test(name) ? argumentName(name, language) : name;
}
