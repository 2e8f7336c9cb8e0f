import { installCommands } from '../completion.ts';
import type { InLanguages } from '../language.ts';
import { type CommandHelp, examples } from './command-help.ts';

const install = `  bash        ${installCommands.bash}
  zsh         ${installCommands.zsh}
  fish        ${installCommands.fish}
  PowerShell  ${installCommands.powershell.replace('; Add', '\n              Add')}`;

/** What help says of `completion`. */
export const completionHelp: InLanguages<CommandHelp<'completion', 'shell', never>> = {
  en: {
    details: {
      completion: `Prints what a shell needs so that the Tab key completes commands, options, ids with their titles, fields and values. Ids may be begun in small letters or with the Cyrillic letters that look alike. Without a shell it says what to type in this one.

To turn it on for good:
${install}

Examples:
${examples('planctl completion', 'eval "$(planctl completion bash)"')}`,
    },
    arguments: { shell: 'bash, zsh, fish or powershell' },
    options: {},
  },
  bg: {
    details: {
      completion: `Извежда това, от което обвивката се нуждае, за да довършва клавишът Tab команди, настройки, номера със заглавията им, полета и стойности. Номерата може да започват с малки букви или с кирилските букви, които изглеждат като латинските. Без обвивка казва какво да се напише в тази.

За да се включи трайно:
${install}

Примери:
${examples('planctl completion', 'eval "$(planctl completion bash)"')}`,
    },
    arguments: { shell: 'bash, zsh, fish или powershell' },
    options: {},
  },
};
