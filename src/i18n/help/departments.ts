import type { InLanguages } from '../language.ts';
import { type CommandHelp, examples } from './command-help.ts';

/** What help says of the commands that work with the departments. */
export const departmentsHelp: InLanguages<
  CommandHelp<'request' | 'collect' | 'remind', 'period' | 'folder', 'out' | 'lead' | 'from' | 'on'>
> = {
  en: {
    details: {
      request: `Writes for each organisation that owes a report for a period a form (.xlsx) and a letter of one page (.docx, and the same as .md): its open activities and its KPIs whose turn it is, the last values grey and locked, white cells for the new ones. The deadline is that of the plan's reporting calendar.

Examples:
${examples('planctl request 2026-Q3 -o forms', 'planctl request 2026-Q3 --lead ORG-TRAM --lang bg')}`,
      collect: `Takes all forms that came back in a folder, whatever their names: says who returned one and who did not, tells errors by file, sheet, row and column, and writes what the other files report, in one commit. Nothing is taken from a file with an error. Reports are dated the last day of the period, and say which organisation gave them.

Examples:
${examples('planctl collect forms --dry-run', 'planctl collect forms --from ORG-TRAM')}`,
      remind: `Prepares messages (.eml, to be opened and sent, and .md) to the organisations that have not reported, by the plan's reporting calendar: 14 days before the data are due, on the day, two working days after it, and two working days later to the organisation above (its parent, else the plan's lead). Bulgarian public holidays are known. What was prepared is noted in reminders.json in the same folder, and is not prepared again.

Examples:
${examples('planctl remind -o reminders', 'planctl remind --on 2026-10-12 --lang bg')}`,
    },
    arguments: { period: 'the period, such as 2026-Q3', folder: 'the folder with the forms' },
    options: {
      out: 'the folder to write to',
      lead: 'only for this organisation',
      on: 'the day to prepare them for (default: today)',
      from: 'only the form of this organisation; may be repeated',
    },
  },
  bg: {
    details: {
      request: `Записва за всяко звено, което дължи отчет за периода, формуляр (.xlsx) и писмо от една страница (.docx и същото като .md): незавършените му дейности и показателите, на които е ред, с последните стойности в сиви заключени клетки и бели клетки за новите. Срокът е от графика на отчитането в плана.

Примери:
${examples('planctl request 2026-Q3 -o formulyari', 'planctl request 2026-Q3 --lead ORG-TRAM --lang bg')}`,
      collect: `Приема всички върнати формуляри от папка, както и да се казват: показва кой е върнал и кой не е, посочва грешките по файл, лист, ред и колона и записва отчетеното в останалите файлове, с една версия в git. От файл с грешка не се взема нищо. Отчетите са с дата последния ден на периода и казват кое звено ги е дало.

Примери:
${examples('planctl collect formulyari --dry-run', 'planctl collect formulyari --from ORG-TRAM')}`,
      remind: `Подготвя съобщения (.eml за отваряне и изпращане и .md) до звената, които не са отчели, по графика на отчитането в плана: 14 дни преди срока за данните, в деня на срока, два работни дни след него и още два работни дни по-късно до по-горното звено (това, от което е част, иначе водещото на плана). Официалните празници са отчетени. Подготвеното се записва в reminders.json в същата папка и не се подготвя повторно.

Примери:
${examples('planctl remind -o napomnyaniya', 'planctl remind --on 12.10.2026 --lang bg')}`,
    },
    arguments: { period: 'периодът, например 2026-Q3', folder: 'папката с формулярите' },
    options: {
      out: 'папката, в която да се запише',
      lead: 'само за тази организация',
      on: 'денят, за който се подготвят (по подразбиране: днес)',
      from: 'само формулярът на тази организация; може да се повтаря',
    },
  },
};
