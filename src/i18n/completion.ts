import type { InLanguages } from './language.ts';

type Shell = 'bash' | 'zsh' | 'fish' | 'powershell';

/** The words of turning on completion. */
export interface CompletionWords {
  /** What to type, and what then happens. */
  readonly install: (shell: Shell) => string;
}

/** What turns completion on, for good, in each shell. */
export const installCommands: Readonly<Record<Shell, string>> = {
  bash: `echo 'eval "$(planctl completion bash)"' >> ~/.bashrc`,
  zsh: `echo 'eval "$(planctl completion zsh)"' >> ~/.zshrc`,
  fish: "echo 'planctl completion fish | source' >> ~/.config/fish/config.fish",
  powershell:
    "if (!(Test-Path $PROFILE)) { New-Item -Force $PROFILE }; Add-Content $PROFILE 'planctl completion powershell | Out-String | Invoke-Expression'",
};

/** The words in both languages. */
export const completionWords: InLanguages<CompletionWords> = {
  en: {
    install: (shell) =>
      `This looks like ${shell}. Type this once, then open a new terminal:\n\n  ${installCommands[shell]}\n\nAnother shell: planctl completion --help`,
  },
  bg: {
    install: (shell) =>
      `Обвивката изглежда е ${shell}. Напишете това веднъж и отворете нов терминал:\n\n  ${installCommands[shell]}\n\nЗа друга обвивка: planctl completion --help`,
  },
};
