// @ts-check

/** @typedef {readonly [bg: string, en: string]} Words A name in both languages. */

/** @type {readonly Words[]} */
export const places = [
  ['Облачния квартал', 'the Cloud Quarter'],
  ['Кулата на часовника', 'the Clock Tower'],
  ['Острова на картографите', "the Mapmakers' Isle"],
  ['Стъклената градина', 'the Glass Garden'],
  ['Пристанището на фенерите', 'Lantern Harbour'],
  ['Моста на трите луни', 'the Bridge of Three Moons'],
  ['Хълма на вятърните звънци', 'Windchime Hill'],
  ['Медната библиотека', 'the Copper Library'],
  ['Пазара на подправките', 'the Spice Market'],
  ['Алеята на хвърчилата', 'Kite Avenue'],
  ['Обсерваторията', 'the Observatory'],
  ['Долния канал', 'the Lower Canal'],
];

/** @type {readonly Words[]} */
export const works = [
  ['Регистър на хвърчилата', 'A register of kites'],
  ['Електронна заявка за дъжд', 'Rain requested online'],
  ['Отворени данни за облаците', 'Open data on clouds'],
  ['Общ портал за приказки', 'A shared portal for fairy tales'],
  ['Измерване на тишината', 'Measuring silence'],
  ['Цифров модел на сенките', 'A digital model of the shadows'],
  ['Календар на светулките', 'A calendar of fireflies'],
  ['Поддръжка на слънчевите часовници', 'Upkeep of the sundials'],
  ['Обучение на пощенски гълъби', 'Training of carrier pigeons'],
  ['Карта на ехото', 'A map of echoes'],
];

/** @type {readonly Words[]} */
export const steps = [
  ['Събрани са изискванията', 'Requirements are collected'],
  ['Готов е първият образец', 'The first prototype is ready'],
  ['Проведен е изпитът', 'The trial is done'],
  ['Системата работи за всички', 'The system works for everyone'],
];

/** @type {readonly Words[]} */
export const reports = [
  ['Работата върви по план', 'Work goes as planned'],
  ['Проведени са три срещи', 'Three meetings were held'],
  ['Първите потребители са доволни', 'The first users are content'],
  ['Довършена е още една част', 'One more part is finished'],
];
