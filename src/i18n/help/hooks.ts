import type { InLanguages } from '../language.ts';
import { type CommandHelp, examples } from './command-help.ts';

/** What help says of `planctl hooks`. */
export const hooksHelp: InLanguages<
  CommandHelp<'hooks', 'action', 'drivers' | 'force' | 'output' | 'check'>
> = {
  en: {
    details: {
      hooks: `install puts a pre-commit hook into this clone: it judges what is staged, not what lies in the folder, and stops a commit that would make something wrong. A hook that is there already is left alone, or with --force run first. With --drivers git also compares and merges plan files by meaning: git diff and git log -p show them in words (git diff --no-textconv shows the lines), and planctl resolve settles what a merge leaves open. status tells what is set up, uninstall takes it away.

codeowners writes into CODEOWNERS who reviews which file: the lead of the plan everything, and each activity, KPI, goal and area whoever is responsible for it, by the field "github" of organisations and responsible persons. The rest of the file stays as it is.

Examples:
${examples('planctl hooks install', 'planctl hooks install --drivers', 'planctl hooks codeowners --check')}`,
    },
    arguments: { action: 'install, status, uninstall or codeowners' },
    options: {
      drivers: "with install: set up git's diff and merge drivers for plan files too",
      force: 'with install: keep the hook that is there and run it first',
      output: 'with codeowners: the file to write (default: where GitHub looks for it)',
      check: 'with codeowners: write nothing; exit 1 when the file is not what the plans say',
    },
  },
  bg: {
    details: {
      hooks: `install включва в това копие проверка преди commit: тя гледа подготвеното, а не папката, и спира commit, с който нещо би се развалило. Ако вече има друга проверка, тя остава, а с --force се изпълнява първа. С --drivers git сравнява и слива файловете на плана по смисъл: git diff и git log -p ги показват с думи (git diff --no-textconv показва редовете), а planctl resolve урежда каквото сливането остави открито. status показва какво е включено, uninstall го маха.

codeowners записва в CODEOWNERS кой преглежда кой файл: водещата организация на плана – всичко, а дейностите, показателите, целите и областите – отговорните за тях, според полето „github“ на организациите и отговорните лица. Останалото във файла не се променя.

Примери:
${examples('planctl hooks install', 'planctl hooks install --drivers', 'planctl hooks codeowners --check')}`,
    },
    arguments: { action: 'install, status, uninstall или codeowners' },
    options: {
      drivers: 'с install: git да сравнява и слива файловете на плана чрез planctl',
      force: 'с install: заварената проверка остава и се изпълнява първа',
      output: 'с codeowners: в кой файл да се запише (по подразбиране там, където GitHub го търси)',
      check: 'с codeowners: не записва; код 1, когато файлът не съответства на плановете',
    },
  },
};
