import path from 'node:path';
import exceljs from 'exceljs';
import { folder, write } from './bin.ts';
import { git } from './plan-repository.ts';

/** A row of a city's own table: number, measure, department, deadline, indicator, target, money, share done. */
export type ActionRow = readonly (string | number)[];

/** The rows of a made-up action plan, as a clerk writes them. */
export const actionRows: readonly ActionRow[] = [
  [
    '1.1.',
    'Портал за услуги',
    'Дирекция „Дигитализация“',
    'до 31.12.2027 г.',
    'Услуги онлайн',
    40,
    '120 000 лв.',
    0.25,
  ],
  ['1.2.', 'Обучение', 'Отдел „Кадри“', 'IV трим. 2027', 'Обучени служители', '300 бр.', '45 000 лв.', 0],
  ['1.3.', 'Поддръжка', 'Дирекция „Дигитализация“', 'постоянен', '', '', '', 0.5],
  ['2.1.', 'Датчици', 'Отдел „Среда“', '2026 – 2027 г.', 'Датчици', '≥ 25', '1,2 млн. лв.', 1],
];

/** Headings in two rows, of which the upper one spans two columns. */
export const actionHead: readonly (readonly string[])[] = [
  ['№', 'Мярка/Дейност', 'Отговорно звено', 'Срок', 'Индикатор', '', 'Средства', 'Изпълнение %'],
  ['', '', '', '', 'Наименование', 'Целева стойност', '', ''],
];

/** Writes the table as such tables look: a title above, numbers of columns, a section, a sum, a signature. */
export async function writeActions(
  file: string,
  rows: readonly ActionRow[] = actionRows,
  head: readonly (readonly string[])[] = actionHead,
): Promise<void> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('План за действие');
  sheet.mergeCells('A1:H1');
  sheet.getCell('A1').value = 'ПЛАН ЗА ДЕЙСТВИЕ на община Върбово';
  sheet.getCell('A2').value = 'Утвърден със заповед № 15';
  const put = (number: number, values: readonly (string | number)[]): void => {
    values.forEach((value, i) => {
      if (value !== '') sheet.getRow(number).getCell(i + 1).value = value;
    });
  };
  put(4, head[0] ?? []);
  put(5, head[1] ?? []);
  sheet.mergeCells('E4:F4');
  for (const letter of 'ABCDGH') sheet.mergeCells(`${letter}4:${letter}5`);
  put(6, ['1', '2', '3', '4', '5', '6', '7', '8']);
  sheet.mergeCells('A7:H7');
  sheet.getCell('A7').value = 'Приоритет 1. Услуги';
  rows.forEach((row, i) => {
    put(8 + i, row);
    sheet.getRow(8 + i).getCell(8).numFmt = '0%';
  });
  put(8 + rows.length, ['Общо:', '', '', '', '', '', '1 365 000 лв.']);
  sheet.getCell(`B${10 + rows.length}`).value = 'Изготвил: И. Иванов';
  await workbook.xlsx.writeFile(file);
}

/** A new plan in a repository, with the table of a clerk beside it. */
export async function cityWithTable(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const cwd = folder();
  write(cwd, {
    'plans/p/plan.yaml': `id: p
title: {bg: План, en: Plan}
languages: [bg, en]
period: {start: 2026-01-01, end: 2028-12-31}
`,
    'plans/p/organisations.yaml': 'organisations:\n  - {id: ORG-A, name: {bg: Служба, en: Office}}\n',
    ...more,
  });
  git(cwd, 'init', '-q', '-b', 'main');
  for (const [name, value] of [
    ['user.name', 'A'],
    ['user.email', 'a@example.org'],
    ['commit.gpgsign', 'false'],
  ] as const)
    git(cwd, 'config', name, value);
  git(cwd, 'add', '.');
  git(cwd, 'commit', '-qm', 'begin');
  await writeActions(path.join(cwd, 'actions.xlsx'));
  return cwd;
}
